"""How outside links are asked for: what is polite, what is patient, what is remembered."""

from dataclasses import dataclass

from plugins.link_checker.outside.guard import Allow, is_public

PRODUCT = "LocalOfferLinkCheck"
"""The name that a robots.txt can address us by."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Times are in seconds, ages in days, sizes in bytes."""

    contact: str = ""  # our site's address: whoever wonders who asks can look there
    at_a_time: int = 2  # requests to one host
    delay: float = 1.0  # between the starts of two requests to one host
    longest_delay: float = 30.0  # of what a Crawl-delay may ask for
    workers: int = 100  # requests to all hosts together
    connect_timeout: float = 10.0
    read_timeout: float = 20.0  # without a single byte
    whole_timeout: float = 45.0  # for one answer, however it drips
    most_bytes: int = 1_000_000  # read of one page
    retries: int = 2
    backoff: float = 5.0  # before the first retry, doubled each time
    longest_wait: float = 120.0  # of what Retry-After may ask for
    most_hops: int = 10
    patience: int = 4  # requests in a row without an answer before a host is left alone
    days: int = 3  # different days of failure before a link is called broken
    fresh: int = 7  # days for which a good answer is believed
    allow: Allow = is_public  # which numbers may be connected to. Never from a file: a pull request could change that
    verify: bool | str = True  # certificates: against the usual authorities, or those in a file

    @property
    def user_agent(self) -> str:
        """Who we are, honestly, and where to ask about us."""
        about = f"+{self.contact}; " if self.contact else ""
        return f"{PRODUCT}/1.0 ({about}checks that the links of a council's Local Offer work)"
