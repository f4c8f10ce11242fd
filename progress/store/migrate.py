"""The store's schema version, and the way to the newest. Alembic is only imported where there is a way to go."""

from pathlib import Path

from sqlalchemy import Connection, Engine, text

from progress.errors import NewerStore
from progress.store.engine import sign

HEAD = "0003"


def version(connection: Connection) -> str:
    """The schema version of a store."""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def refuse_newer(path: Path, found: str) -> None:
    """Raise NewerStore for a version that this program does not know yet."""
    if found > HEAD:
        raise NewerStore(
            f"{path} was written by a newer version of quiz (its format is {found}, this one knows {HEAD}).",
            "Nothing was changed. Update quiz to use this record.",
        )


def upgrade(engine: Engine) -> None:
    """Bring a store, or an empty file, to `HEAD` in one transaction: all of it or nothing."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, HEAD)
        sign(connection, int(HEAD))
