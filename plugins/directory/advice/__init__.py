"""What a good colleague says of a file that is right as far as the machine goes: warnings and notes, each excusable.

These rules are run by `tasks.py check` alone, not by a build: none of them stops one, and a build need not wait for them.
"""

from .answers import ANSWERS
from .headings import headings_are_in_order
from .link_words import address_is_private, link_says_where_it_leads, web_address_has_words
from .people import address_is_of_a_team, nobody_is_named
from .postcodes import place_is_in_its_area, postcode_is_real
from .reading import summary_is_easy_to_read, text_is_easy_to_read
from .short_forms import short_form_is_explained
from .spelling import words_are_spelt_right
from .twice import no_record_stands_twice

ADVICE = (
    *ANSWERS,
    address_is_of_a_team,
    nobody_is_named,
    postcode_is_real,
    place_is_in_its_area,
    no_record_stands_twice,
    headings_are_in_order,
    link_says_where_it_leads,
    web_address_has_words,
    address_is_private,
    short_form_is_explained,
    words_are_spelt_right,
    text_is_easy_to_read,
    summary_is_easy_to_read,
)
"""They have the shape of those in `rules.py`; the order is that of the editors' guide."""
