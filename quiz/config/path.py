"""Where the config file is: looked for at every start, so this imports next to nothing."""

import os
from collections.abc import Mapping
from pathlib import Path


def config_path(environ: Mapping[str, str] | None = None) -> Path:
    """The config file: `QUIZ_CONFIG`, else `factdeck/config.toml` in the user's config folder."""
    named = (os.environ if environ is None else environ).get("QUIZ_CONFIG", "").strip()
    if named:
        return Path(named).expanduser()
    from platformdirs import user_config_path

    return user_config_path("factdeck", appauthor=False) / "config.toml"
