"""The question forms: one module each, with make() and grade(). To add one, add it to MODULES and FORM_NAMES."""

from decks.forms import choice, cloze, date, flip, numeric, true_false, typed
from decks.forms.question import Form

MODULES: tuple[Form, ...] = (choice, true_false, cloze, numeric, date, typed, flip)
FORMS: dict[str, Form] = {module.NAME: module for module in MODULES}
