"""Other words of the article prove the fact."""

from dataclasses import dataclass

from decks.review.script import Script, with_keys
from decks.writer import Data, Refused


@dataclass(frozen=True, slots=True)
class Requote:
    """The quotes of a fact, each as `decks.review.article.selected` gives it."""

    fact: str
    quotes: tuple[Data, ...]

    @property
    def said(self) -> str:
        return "Quote changed"

    def made(self, script: Script) -> str:
        if not self.quotes:
            raise Refused("a fact keeps a quote: select the words that prove it")
        quote = self.quotes[0] if len(self.quotes) == 1 else list(self.quotes)
        return script.replaced(self.fact, [with_keys(script.entry(self.fact), {"quote": quote})])
