"""What all tests share: no file, setting or clock of the developer's machine gets in."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.support.decks import write_deck

settings.register_profile("fast", max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", max_examples=2_000, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))


def pytest_xdist_auto_num_workers(config):
    """One more than there are cores: tests in a terminal or a browser mostly wait."""
    return (os.cpu_count() or 1) + 1


def pytest_addoption(parser):
    parser.addoption("--kills", type=int, default=15, help="how many times tests/faults kills a student")


@pytest.fixture(autouse=True)
def _own_world(monkeypatch, tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    for name in [*(name for name in os.environ if name.startswith("QUIZ_")), "NO_COLOR", "COLUMNS", "LINES"]:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))
    monkeypatch.setenv("TZ", "UTC")


@pytest.fixture
def deck_path(tmp_path: Path) -> Path:
    """A small deck of all the first fact types, with its article."""
    return write_deck(tmp_path / "small")
