"""Simulated learners before an exam: the plan serves them better than retention .90 and new cards spread evenly."""

import pytest

from tests.simulation.exam import LEARNERS, STRATEGIES, expected_recall, recall_on_the_day


def recalls(learner: str, days: int, budget: int) -> dict[str, float]:
    return {
        name: recall_on_the_day(strategy, LEARNERS[learner], days=days, budget=budget)
        for name, strategy in STRATEGIES.items()
    }


@pytest.mark.parametrize(
    ("learner", "days", "budget"),
    [*((learner, 14, 60) for learner in LEARNERS), ("a real learner", 30, 40), ("cards differ", 60, 15)],
)
def test_the_plan_is_better_whatever_the_memory(learner: str, days: int, budget: int) -> None:
    found = recalls(learner, days, budget)
    assert found["plan"] > max(found["retention .90"] + 0.05, found["new spread evenly"] + 0.005)


@pytest.mark.parametrize(("learner", "least"), [("as modelled", 0.91), ("cards differ", 0.9), ("a real learner", 0.87)])
def test_fourteen_days_of_sixty_answers(learner: str, least: float) -> None:
    plan = STRATEGIES["plan"]
    found = [recall_on_the_day(plan, LEARNERS[learner], days=14, budget=60, seed=seed) for seed in (1, 2)]
    assert sum(found) / len(found) >= least


@pytest.mark.parametrize("learner", LEARNERS)
def test_what_is_expected_holds_the_truth_in_its_interval(learner: str) -> None:
    found = expected_recall(LEARNERS[learner], days=14, budget=60)
    true = recall_on_the_day(STRATEGIES["plan"], LEARNERS[learner], days=14, budget=60, repeats_count=True)
    assert found.low <= true <= found.high
