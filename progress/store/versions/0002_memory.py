"""Corrections and settings found at once; memory cached; other ids of a learner, and those who were erased."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add an index and four tables; events stay as they are."""
    op.create_index("event_untimed", "event", ["learner", "kind"], sqlite_where=sa.text("duration_ms = 0"))
    op.create_table(
        "remembered",
        *_card(),
        *_memory(""),
        *_memory("morning_"),
        sa.Column("last_event", sa.LargeBinary(16)),
        sa.Column("suspended", sa.Boolean, nullable=False),
        sa.Column("first_day", sa.Integer),
        sa.Column("failed_on", sa.Integer),
        sa.Column("answers", sa.Integer, nullable=False),
        sa.Column("answered_on", sa.Integer),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("newest_ms", sa.BigInteger, nullable=False),
        sa.Column("newest_id", sa.LargeBinary(16), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "basis",
        sa.Column("learner", sa.Integer, primary_key=True),
        sa.Column("rules", sa.String, nullable=False),
        sa.Column("device", sa.Integer, nullable=False),
        sa.Column("newest", sa.LargeBinary(16), nullable=False),
    )
    op.create_table("stale", *_card(), sqlite_with_rowid=False)
    op.create_table(
        "alias",
        sa.Column("uuid", sa.LargeBinary(16), primary_key=True),
        sa.Column("learner", sa.Integer, sa.ForeignKey("learner.id"), nullable=False),
    )
    op.create_table("tombstone", sa.Column("uuid", sa.LargeBinary(16), primary_key=True))


def _card() -> list[sa.Column[int]]:
    return [sa.Column("learner", sa.Integer, primary_key=True), sa.Column("card", sa.Integer, primary_key=True)]


def _memory(prefix: str) -> list[sa.Column[float] | sa.Column[int]]:
    return [
        sa.Column(f"{prefix}stability", sa.Float),
        sa.Column(f"{prefix}difficulty", sa.Float),
        sa.Column(f"{prefix}last_day", sa.Integer),
        sa.Column(f"{prefix}reviews", sa.Integer),
        sa.Column(f"{prefix}lapses", sa.Integer),
    ]
