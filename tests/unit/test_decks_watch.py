"""Watching checks once, and again when a file has changed and been left alone."""

from decks.cli.watch import watch


def run(files, *saves):
    """How often a check is made while each save happens between two looks."""
    checks = []
    steps = iter(saves)

    def check():
        checks.append([file.read_text() if file.exists() else None for file in files])

    def pause():
        try:
            step = next(steps)
        except StopIteration:
            raise KeyboardInterrupt from None
        if step:
            step()

    watch(lambda: files, check, pause)
    return checks


def test_a_change_is_seen_once(tmp_path):
    deck, article = tmp_path / "deck.yaml", tmp_path / "article.txt"
    deck.write_text("a")
    article.write_text("b")
    assert run([deck, article], None, None) == [["a", "b"]]
    assert run([deck, article], lambda: deck.write_text("longer"), None, None) == [["a", "b"], ["longer", "b"]]
    assert run([deck, article], lambda: article.write_text("longer"), None) == [["longer", "b"], ["longer", "longer"]]


def test_an_editor_that_deletes_first_is_waited_for(tmp_path):
    deck = tmp_path / "deck.yaml"
    deck.write_text("a")
    assert run([deck], deck.unlink, lambda: deck.write_text("new"), None, None) == [["a"], ["new"]]


def test_a_file_that_comes_later_is_seen(tmp_path):
    deck = tmp_path / "deck.yaml"
    assert run([deck], lambda: deck.write_text("a"), None) == [[None], ["a"]]


def test_a_save_during_the_check_is_not_missed(tmp_path):
    deck = tmp_path / "deck.yaml"
    deck.write_text("a")
    seen = []

    def check():
        seen.append(deck.read_text())
        if len(seen) == 1:
            deck.write_text("saved meanwhile")

    pauses = iter(range(3))

    def pause():
        if next(pauses, None) is None:
            raise KeyboardInterrupt

    watch(lambda: [deck], check, pause)
    assert seen == ["a", "saved meanwhile"]
