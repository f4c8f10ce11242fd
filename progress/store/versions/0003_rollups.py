"""Roll-ups: what each learner's log adds up to, and the merged events that are not in there yet."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add two tables; events stay as they are."""
    op.create_table(
        "tallied",
        sa.Column("learner", sa.Integer, primary_key=True),
        sa.Column("deck", sa.String, primary_key=True),
        sa.Column("measure", sa.String, primary_key=True),
        sa.Column("x", sa.Integer, primary_key=True),
        sa.Column("y", sa.String, primary_key=True),
        sa.Column("count", sa.BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "newcomer",
        sa.Column("learner", sa.Integer, primary_key=True),
        sa.Column("id", sa.LargeBinary(16), primary_key=True),
        sqlite_with_rowid=False,
    )
