"""What an answer took: tokens as the server counts them, and their price."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens that went in and came out; `told` is False as soon as one answer did not tell."""

    tokens_in: int = 0
    tokens_out: int = 0
    told: bool = True

    def plus(self, other: "Usage | None") -> "Usage":
        if other is None:
            return Usage(self.tokens_in, self.tokens_out, told=False)
        return Usage(
            self.tokens_in + other.tokens_in, self.tokens_out + other.tokens_out, told=self.told and other.told
        )


@dataclass(frozen=True, slots=True)
class Price:
    """The price of a million tokens, in any currency."""

    tokens_in: float
    tokens_out: float


def read_price(text: str) -> Price:
    """A price such as “2.50/10”. Raises ValueError for what is none."""
    told, slash, answered = text.partition("/")
    price = Price(float(told), float(answered)) if slash else None
    if price is None or not (0 <= price.tokens_in < 1e6 and 0 <= price.tokens_out < 1e6):
        raise ValueError("a price is IN/OUT for a million tokens, such as 2.50/10")
    return price


def spent(usage: Usage, price: Price | None) -> str:
    """The line that tells what was spent."""
    if not (usage.tokens_in or usage.tokens_out):
        return "The server did not tell how many tokens it took."
    least = "" if usage.told else "at least "
    line = f"{least}{usage.tokens_in:,} tokens in, {usage.tokens_out:,} out"
    if price is None:
        return f"It took {line}."
    cost = (usage.tokens_in * price.tokens_in + usage.tokens_out * price.tokens_out) / 1_000_000
    return f"It took {line}: {least}{cost:.4f} at {price.tokens_in:g}/{price.tokens_out:g} for a million."
