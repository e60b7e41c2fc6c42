"""News: dated articles at `/news/`, and the feed that tells readers of new ones."""

import datetime
import uuid

from feedgenerator import Atom1Feed
from pydantic import Field

from ..fields import PartialDay
from ..formats import source_date
from ..page import Page, crumbs
from ..prose import to_html
from .base import ContentType, RecordId, Timed
from ..dates import first_day

FEED = "news/feed.xml"
MOST_IN_FEED = 20
# Ids of articles are made from their file names, so that they stay when the site moves to another address.
IDS = uuid.uuid5(uuid.NAMESPACE_URL, "urn:local-offer:news")


class Article(Timed):
    """content/news/<id>.md."""

    date: PartialDay = Field(
        description="The day of the news, as exact as its source says. The newest stands first.",
        examples=["date: 2026-05-31"],
    )
    related: list[RecordId] = Field(
        [], max_length=8, description="Records a reader may want next.", examples=["related: [sendiass]"]
    )


def newest_first(entries):
    """Articles by date, the newest first; of one date, by id."""
    by_id = sorted(entries.values(), key=lambda entry: entry.id)
    return sorted(by_id, key=lambda entry: first_day(entry.model.date), reverse=True)


def news_is_not_of_tomorrow(directory, today):
    """The `date` of an article has come by the day it is first shown."""
    for entry in directory.content["news"].values():
        if first_day(entry.model.date) > max(today, entry.model.visible.from_ or today):
            yield entry.source, ("date",), f"{entry.model.date} is in the future. Write the day of the news itself"


def news_pages(pages):
    """The list of articles, a page an article, and the feed."""
    articles, listed = newest_first(pages.entries("news")), newest_first(pages.listed("news"))
    if not articles:
        return
    yield Page("news/index.html", "news", {"articles": listed, "breadcrumbs": crumbs()})
    for entry in articles:
        written = {"written": source_date(entry.model.date)}
        yield Page(f"news/{entry.id}/index.html", "article", pages.prose(entry, ("News", "/news/")) | written)
    yield Page(FEED, "feed", {"feed": feed_of(listed, pages)})


def feed_of(articles, pages):
    """The newest articles as an Atom feed (RFC 4287), as text. Without a site URL its links are paths on the host."""
    root = pages.site_url or pages.base_path
    feed = Atom1Feed(
        title=f"News of the {pages.directory.site.name}",
        link=f"{root}/news/",
        feed_url=f"{root}/{FEED}",
        feed_guid=IDS.urn,
        description=None,
        language="en-GB",
        author_name=pages.directory.site.name,
    )
    for entry in articles[:MOST_IN_FEED]:
        day = datetime.datetime.combine(first_day(entry.model.date), datetime.time(), datetime.UTC)
        feed.add_item(
            title=entry.model.title,
            link=f"{root}/news/{entry.id}/",
            unique_id=uuid.uuid5(IDS, entry.id).urn,
            description=entry.model.summary,
            content=to_html(entry.body, root, pictures=pages.directory.pictures),
            pubdate=day,
            updateddate=day,
        )
    return feed.writeString("utf-8")


TYPE = ContentType(
    name="news",
    files="content/news/*.md",
    model=Article,
    rules=(news_is_not_of_tomorrow,),
    pages=news_pages,
    addresses=("/news/", "/news/{id}/"),
    needs_text=True,
)
