"""What can be wrong with a record, told to the person who meets it."""


class RecordError(Exception):
    """Something is wrong with the record. `message` says what and where, `hint` what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(f"{message} {hint}".strip())
        self.message = message
        self.hint = hint


class NotAStore(RecordError):
    """The file is something else; it was left as it is."""


class NewerStore(RecordError):
    """The store was written by a newer version; it was left as it is."""


class StoreBusy(RecordError):
    """Another quiz is the writer. Reading goes on."""


class NotSaved(RecordError):
    """A write failed. None of its events count as saved."""
