"""A photo goes in by the form as phones make them, and comes out as the check wants pictures."""

import io

import imagesize
import pytest

from plugins.admin.config import SHOWN_PIXELS
from plugins.directory.pictures import read_pictures, tells_where

pytestmark = pytest.mark.browser

PHOTO = """async ([width, height]) => {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  canvas.getContext("2d").fillRect(0, 0, width / 2, height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg"));
  return Array.from(new Uint8Array(await blob.arrayBuffer()));
}"""
PLACE = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x01\0\0\0\0\0\0\0"
"""Exif with the tag under which a camera writes where it stood."""

SAVED = "content/images/our-pool-1.webp"


@pytest.fixture
def photo(form):
    """The bytes of a large photo that tells where it was taken."""
    drawn = bytes(form.evaluate(PHOTO, [3000, 1500]))
    return drawn[:2] + b"\xff\xe1" + (len(PLACE) + 2).to_bytes(2, "big") + PLACE + drawn[2:]


def test_a_photo_is_made_smaller_renamed_and_forgets_where_it_was_taken(form, photo, tmp_path):
    assert tells_where(photo)
    form.evaluate("location.hash = '#/assets'")
    form.get_by_role("button", name="Upload New Assets").first.wait_for()
    file = {"name": "Our Pool (1).JPG", "mimeType": "image/jpeg", "buffer": photo}
    form.locator("input[type=file]").set_input_files(file)
    form.get_by_role("alertdialog").get_by_role("button", name="Upload").click()

    saved = bytes(form.evaluate("name => standIn.bytes(name)", SAVED))
    (tmp_path / SAVED).parent.mkdir(parents=True)
    (tmp_path / SAVED).write_bytes(saved)
    assert read_pictures(tmp_path, 250)["/images/our-pool-1.webp"].faults == ()
    assert imagesize.get(io.BytesIO(saved)) == (SHOWN_PIXELS, SHOWN_PIXELS / 2)
