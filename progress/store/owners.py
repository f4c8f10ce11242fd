"""Whose record it is: the learner and the device, found in the store or made up for it."""

from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from sqlalchemy import Connection, Table, select

from progress.store.tables import DEVICE, LEARNER, LOCAL

DEFAULT_NAME = "me"


@dataclass(frozen=True, slots=True)
class Owner:
    """A learner on a device. `learner_row` and `device_row` are 0 until they are in the store."""

    learner: UUID
    name: str
    device: UUID
    learner_row: int = 0
    device_row: int = 0


def unknown(name: str | None) -> Owner:
    """A new learner on a new device, with random ids; in the store once `enter` has put them there."""
    return Owner(uuid4(), name or DEFAULT_NAME, uuid4())


def find(connection: Connection, name: str | None, new: Owner) -> Owner:
    """The learner called `name`, or the store's default one if that is None; `new` stands in for who is not there."""
    owner = new
    local = {row.name: row.value for row in connection.execute(select(LOCAL.c.name, LOCAL.c.value))}
    wanted = LEARNER.c.name == name if name else LEARNER.c.id == local.get("learner", 0)
    if learner := connection.execute(select(LEARNER).where(wanted).order_by(LEARNER.c.id)).first():
        owner = replace(owner, learner=UUID(bytes=learner.uuid), name=learner.name, learner_row=learner.id)
    if device := connection.execute(select(DEVICE).where(DEVICE.c.id == local.get("device", 0))).first():
        owner = replace(owner, device=UUID(bytes=device.uuid), device_row=device.id)
    return owner


def enter(connection: Connection, owner: Owner) -> Owner:
    """Put into the store what of the owner is not there yet. The first learner becomes the store's default one."""
    learner_row, device_row = owner.learner_row, owner.device_row
    if not device_row:
        device_row = insert(connection, DEVICE, uuid=owner.device.bytes)
        connection.execute(LOCAL.insert().values(name="device", value=device_row))
    if not learner_row:
        learner_row = insert(connection, LEARNER, uuid=owner.learner.bytes, name=owner.name)
        if not connection.execute(select(LOCAL).where(LOCAL.c.name == "learner")).first():
            connection.execute(LOCAL.insert().values(name="learner", value=learner_row))
    return replace(owner, learner_row=learner_row, device_row=device_row)


def insert(connection: Connection, table: Table, **values: object) -> int:
    """Insert one row and return its number."""
    key = connection.execute(table.insert().values(**values)).inserted_primary_key
    return int(key[0]) if key else 0
