"""A world to make records of, from the project's own words and places."""

from pathlib import Path

import pytest

from plugins.bench import site

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def world():
    return site.world_of(ROOT)


@pytest.fixture(scope="session")
def made(world):
    """The records of a site of 60."""
    return list(site.made(world, 60))
