"""`quiz decks rule`: what a finding's code means."""

import click


@click.command("rule", help="Explain a finding's code, with examples; without CODE, list them all.")
@click.argument("code", required=False)
def rule(code: str | None) -> None:
    from decks import rules

    if code is None:
        severities = rules.severities()
        for known, summary in rules.codes().items():
            click.echo(f"{known}  {severities[known]:7}  {summary}")
        return
    try:
        click.echo(rules.explain(code), nl=False)
    except LookupError as error:
        raise click.UsageError(str(error)) from None
