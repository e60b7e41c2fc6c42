"""The lists of an Open Referral UK service: subjects, areas, costs, contacts and places."""

import numbers

COUNTY = "county"
"""The reach of what is for all of the place that the site is for."""

VIRTUAL, ONLINE = "virtual", "online"
"""The type of a place that is none, and our way of giving such a service."""

FOR_MACHINES = frozenset(
    "address_type country extent extent_type latitude link_type location_type longitude state_province type uri".split()
)
"""Keys that tell a reader nothing that the rest does not."""


def terms_of(reader, column):
    """The cell of `topics` or `needs`: the feed's subjects that bear the name of one of ours, or that the mapping knows."""
    words = reader.mapping.values.get(column, {})
    ours = {
        name.casefold(): term.id
        for term in reader.directory.vocabulary[column].values()
        for name in (term.id, term.label)
    } | {name.casefold(): key for name, key in words.items()}
    names = subjects_of(reader)
    reader.understood |= {name for name in names if name.casefold() in ours}
    return "\n".join(dict.fromkeys(ours[name.casefold()] for name in names if name.casefold() in ours))


def subjects_of(reader):
    """The names of the feed's subjects."""
    return [name for item in reader.items("attributes") if (name := _name(item.get("taxonomy_term")))]


def _name(block):
    name = block.get("name") if isinstance(block, dict) else ""
    return name.strip() if isinstance(name, str) else ""


def areas_of(reader):
    """The cell of `area`: the feed's areas that bear the name of one of ours, or that the mapping knows."""
    reaches = reader.directory.vocabulary["reaches"].values()
    areas = [(key, entry.model) for key, entry in reader.directory.records.items() if entry.model.kind == "area"]
    ours = {name.casefold(): term.id for term in reaches for name in (term.id, term.label)}
    ours |= {name.casefold(): key for key, area in areas for name in (key, area.title, *area.also_known_as)}
    if reader.directory.site and COUNTY in reader.directory.vocabulary["reaches"]:
        ours[reader.directory.site.place.casefold()] = COUNTY
    ours |= {name.casefold(): key for name, key in reader.mapping.values.get("area", {}).items()}
    names = [_name(item) for item in reader.items("service_areas")]
    found = dict.fromkeys(ours[name.casefold()] for name in names if name.casefold() in ours)
    if unknown := [name for name in names if name and name.casefold() not in ours]:
        reader.remarks.append(
            f"no area here is called {', '.join(unknown)}. Name it in the mapping file under `values: area:`"
        )
    return "\n".join(found)


def cost_of(reader):
    """The cells of `cost`, if the feed states amounts."""
    options = reader.items("cost_options")
    amounts = [item["amount"] for item in options if isinstance(item.get("amount"), numbers.Real)]
    if not options or len(amounts) < len(options):
        return {}
    free = [amount == 0 for amount in amounts]
    kind = "free" if all(free) else "some-charges" if any(free) else "paid"
    said = [_cost_in_words(item) for item in options] if kind != "free" else []
    return {"cost.type": kind, "cost.detail": " ".join(said)}


def _cost_in_words(option):
    amount = option["amount"]
    price = f"£{amount:.2f}".removesuffix(".00") if amount else "free"
    words = [option.get(key) for key in ("option", "amount_description")]
    about = ", ".join(word.strip() for word in words if isinstance(word, str) and word.strip())
    return f"{about}: {price}." if about else f"{price[0].upper()}{price[1:]}."


def blocks_of(reader):
    """The cells of `contacts` and `locations`."""
    contacts = [{"email": reader.text("email"), "website": reader.text("url")}]
    contacts += [
        {"label": item.get("description", ""), "phone": item.get("number", "")} for item in reader.items("phones")
    ]
    for item in reader.items("contacts"):
        label = item.get("title", "")
        contacts += [{"label": label, "phone": number} for number in reader.phones(item)]
        contacts += [{"label": label, "email": item["email"]}] if item.get("email") else []
    return _numbered("contacts", contacts) | _numbered("locations", list(_places(reader)))


def delivery_of(reader):
    """The cell of `delivery`: `online` if the feed has a virtual place, and nothing of what it does not state."""
    virtual = any(place.get("location_type") == VIRTUAL for place in _locations(reader))
    return ONLINE if virtual and ONLINE in reader.directory.vocabulary["delivery"] else ""


def _locations(reader):
    return [item["location"] for item in reader.items("service_at_locations") if isinstance(item.get("location"), dict)]


def _places(reader):
    for place in _locations(reader):
        # A virtual place is a program on a computer: its name would send a family looking for a door.
        if place.get("location_type") != VIRTUAL:
            address = next(iter(reader.items("addresses", place)), {})
            street = [address.get(key) for key in ("address_1", "city")]
            yield {
                "name": place.get("name", ""),
                "address": ", ".join(part.strip() for part in street if isinstance(part, str) and part.strip()),
                "postcode": address.get("postal_code", ""),
            }


def _numbered(name, blocks):
    """{heading: cell} of blocks that say more than a label, each once."""
    told = [
        {key: cell.strip() for key, cell in block.items() if isinstance(cell, str) and cell.strip()} for block in blocks
    ]
    different = [
        block for position, block in enumerate(told) if block.keys() - {"label"} and block not in told[:position]
    ]
    return {f"{name}.{number}.{key}": cell for number, block in enumerate(different, 1) for key, cell in block.items()}


def unplaced(value, taken, path=""):
    """Dotted keys that hold something and are not in `taken`; ids and codes say nothing to a reader and do not count."""
    found = []
    if path == "schedules" and value:
        return [path]
    if isinstance(value, dict):
        for key, inner in value.items():
            if key != "id" and not key.endswith("_id") and key not in FOR_MACHINES:
                found += unplaced(inner, taken, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for item in value:
            found += unplaced(item, taken, path)
    elif value not in (None, "") and path not in taken:
        found.append(path)
    return list(dict.fromkeys(found))
