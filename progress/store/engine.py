"""The SQLite engines: one connection that writes, and readers that cannot.

Why each setting is as it is was measured with killed processes, simulated power cuts and concurrent writers: a
write-ahead log with full sync loses no acknowledged commit; BEGIN IMMEDIATE loses no update; a single writing
connection stays clear of SQLite's WAL-reset bug (before 3.51.3).
"""

import sqlite3
import sys
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry, NullPool, QueuePool

APPLICATION_ID = 0x46445231  # "FDR1"
BUSY_SECONDS = 5.0
SETTINGS = ("foreign_keys=ON", "trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "temp_store=MEMORY")
WRITER_SETTINGS = ("fullfsync=ON", "checkpoint_fullfsync=ON", "wal_autocheckpoint=200", "journal_size_limit=8388608")


def writing_engine(path: Path) -> Engine:
    """The engine of the one writer; its transactions are on disk when they end. The file must exist."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(path, "rw"),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        pool_timeout=10,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        mode = connection.execute("PRAGMA journal_mode=WAL").fetchone()[0]
        connection.execute("PRAGMA synchronous=" + ("FULL" if mode == "wal" else "EXTRA"))
        for setting in WRITER_SETTINGS:
            connection.execute(f"PRAGMA {setting}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def reading_engine(path: Path) -> Engine:
    """An engine that reads beside the writer and can change nothing."""
    engine = create_engine("sqlite://", creator=lambda: connect(path, "ro"), poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def set_foreign_keys(engine: Engine, *, on: bool) -> None:
    """Let a writing engine look up foreign keys or not; SQLite heeds this between transactions only."""
    connection = engine.raw_connection()
    connection.cursor().execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")
    connection.close()


def sign(connection: Connection, version: int) -> None:
    """Mark the file as a store of ours, of a schema version."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={version}")


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A bare connection that can read (`ro`) or write (`rw`). The file must exist."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,  # the driver begins no transactions of its own
        check_same_thread=False,
    )
    for setting in SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    return connection
