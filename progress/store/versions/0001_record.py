"""The record's first schema: Event v1, and what its rows name."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table("term", _number(), sa.Column("text", sa.String, nullable=False, unique=True))
    op.create_table(
        "learner",
        _number(),
        sa.Column("uuid", sa.LargeBinary(16), nullable=False, unique=True),
        sa.Column("name", sa.String, nullable=False),
    )
    op.create_table("device", _number(), sa.Column("uuid", sa.LargeBinary(16), nullable=False, unique=True))
    op.create_table(
        "local", sa.Column("name", sa.String, primary_key=True), sa.Column("value", sa.Integer, nullable=False)
    )
    op.create_table(
        "event",
        sa.Column("id", sa.LargeBinary(16), primary_key=True),
        _names("learner", "learner.id"),
        _names("device", "device.id"),
        sa.Column("study_day", sa.Integer, nullable=False),
        sa.Column("at_ms", sa.BigInteger, nullable=False),
        sa.Column("offset_min", sa.Integer, nullable=False),
        _names("kind", "term.id"),
        sa.Column("format", sa.Integer, nullable=False),
        sa.Column("target", sa.LargeBinary(16)),
        _names("card", "term.id"),
        _names("fact_hash", "term.id"),
        sa.Column("asked", sa.LargeBinary(16)),
        _names("mode", "term.id"),
        _names("form", "term.id"),
        sa.Column("options", sa.String, nullable=False),
        sa.Column("answer", sa.String, nullable=False),
        _names("grade", "term.id"),
        sa.Column("hints", sa.Integer, nullable=False),
        sa.Column("confidence", sa.Integer),
        sa.Column("duration_ms", sa.Integer, nullable=False),
        sa.Column("rule", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )


def _number() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _names(column: str, key: str) -> sa.Column[int]:
    return sa.Column(column, sa.Integer, sa.ForeignKey(key), nullable=False)
