"""What is counted. Each cell of a measure is (deck, x, y), and holds a whole number, so that it can be taken back."""

from enum import StrEnum

MILLION = 1_000_000  # recall is summed up in millionths
BINS = 200  # of predicted recall
BEATS = 2  # a second, of the time that an answer takes
WEEK = 7


class Measure(StrEnum):
    """A thing counted. Answers are those given in study, unless it says otherwise; passed are all but Again.

    A trial is the first answer of a study day to a card that was in memory since an earlier day.
    """

    ANSWERS = "answers"  # by study day
    PASSED = "passed"  # by study day
    TIME = "time"  # milliseconds by study day, cram too; of an answer at most a minute
    CRAMMED = "crammed"  # answers in cram by study day
    FORMS = "forms"  # answers by form
    NEW = "new"  # cards answered for the first time, by study day
    YOUNG = "young"  # trials less than 21 days after the last, by study day and `recalled` or `chosen`
    YOUNG_PASSED = "young-passed"
    MATURE = "mature"  # trials after 21 days and more, likewise
    MATURE_PASSED = "mature-passed"
    PACE = "pace"  # answers by half seconds taken, and form
    HOUR = "hour"  # trials by hour of the local clock
    HOUR_PASSED = "hour-passed"
    TRIALS = "trials"  # by predicted chance of a right answer, in 200 bins
    TRIALS_PASSED = "trials-passed"
    PREDICTED = "predicted"  # sum of these chances, in millionths
    ERROR = "error"  # sum of the squared errors of these chances, in millionths
    HELD = "held"  # cards in memory at the end of a week, by its Sunday, before their next review
    RECALL = "recall"  # sum of their recall on that day, in millionths
    FORM_PASSED = "form-passed"  # passed answers by card and form
    TAKEN = "taken"  # wrong answers by card and what was taken for its answer
    LEECH = "leech"  # 1 for a card whose record has a chance (x, in millionths) below 5 %


BY_DAY = frozenset(
    {
        *(Measure.ANSWERS, Measure.PASSED, Measure.TIME, Measure.CRAMMED, Measure.NEW),
        *(Measure.YOUNG, Measure.YOUNG_PASSED, Measure.MATURE, Measure.MATURE_PASSED),
        *(Measure.HELD, Measure.RECALL),
    }
)
