"""The rules of pictures, in texts and in content/images/. They have the shape of those in `rules.py`."""

import re
from pathlib import PurePosixPath

from .pictures import ADDRESS, FOLDER
from .references import all_links, unknown

FILE_NAME = re.compile(
    r".*\.(png|jpe?g|webp|avif|gif|svg|heic)|(img|dsc|dscn|pxl|image|photo|screenshot)[ _-]*\d[\d _-]*", re.IGNORECASE
)
SAYS_NOTHING = re.compile(
    r"(an? |the |this )?(image|picture|photo|photograph|graphic)s?( (of|showing|shows)\b.*)?", re.IGNORECASE
)


def pictures(links):
    """Those of the Links that show a picture."""
    return (link for link in links if link.is_image)


def picture_is_ours(directory, today):
    """A picture in the text is a file of content/images/: `![what it shows](/images/name.jpg)`."""
    for link in pictures(all_links(directory)):
        if fault := _fault_of_address(link.address, directory.pictures):
            yield link.at, (), f"the picture {link.address or 'without an address'}: {fault}"


def _fault_of_address(address, pictures):
    if address in pictures:
        return ""
    if re.match(r"(https?:|//|www\.)", address, re.IGNORECASE):
        return (
            "the site of somebody else would learn who reads this page, so it is not shown. If we may use it, save it into "
            f"{FOLDER}/ and write {ADDRESS} and its name here; if not, link to the page it is on"
        )
    if address.startswith(ADDRESS):
        return unknown("picture", address, list(pictures))
    return f"save it into {FOLDER}/, and write {ADDRESS}{_name_of(address)} here"


def _name_of(address):
    name = PurePosixPath(re.split("[?#]", address)[0]).name
    return name if re.fullmatch(r"[\w-]+\.\w+", name) else "and its name"


def picture_has_words(directory, today):
    """A picture in the text says between [ and ] what it shows, for those who do not see it: not the name of the file, and not "image of"."""
    for link in pictures(all_links(directory)):
        words = " ".join((link.words or "").split())
        if link.words is not None and (fault := fault_of_words(words, link.address)):
            yield link.at, (), f"the picture {link.address}: {fault}"


def fault_of_words(words, address):
    """What is wrong with the words `words` for the picture at `address`, or ""."""
    if not words:
        return "say between [ and ] what it shows, for those who do not see it"
    if FILE_NAME.fullmatch(words) or words.lower() == PurePosixPath(address).stem.lower():
        return f"“{words}” is the name of a file. Say what the picture shows"
    if SAYS_NOTHING.fullmatch(words):
        return f"“{words}”: a screen reader says by itself that it is a picture. Begin with what it shows"
    return ""


def picture_file_is_fit(directory, today):
    """A file of content/images/ is a PNG, JPEG, WebP or AVIF with a name in small letters. It is no larger than `pictures` in content/site.yml says, and does not hold the place where it was taken."""
    for picture in directory.pictures.values():
        for fault in picture.faults:
            yield picture.source, (), fault


def picture_is_used(directory, today):
    """A file of content/images/ is shown by a text (a warning)."""
    used = {link.address for link in pictures(all_links(directory))}
    for address, picture in directory.pictures.items():
        if address not in used:
            yield (
                picture.source,
                (),
                f"no text shows it. Write ![what it shows]({address}) into one, or delete it",
                "warning",
            )


IN_TEXTS = (picture_is_ours, picture_has_words)
OF_FILES = (picture_file_is_fit, picture_is_used)
