"""`quiz config`: what holds and where it is from, and a file to start with."""

import json
import sys

import click

from quiz.actions import ACTIONS, Action
from quiz.config.keymap import full_id, rebound, shown_keys
from quiz.config.kinds import plain
from quiz.config.path import config_path
from quiz.config.reading import Config, load
from quiz.config.tables import KEYS
from quiz.config.writing import NotWritten, starting_file, write_new


@click.group("config", invoke_without_command=True, help="Show what the config file and the environment set.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def config_group(ctx: click.Context, as_json: bool) -> None:
    if ctx.invoked_subcommand is not None:
        return
    config = load()
    if as_json:
        click.echo(json.dumps(_data(config), ensure_ascii=False, indent=2))
    else:
        _print(config)
    for problem in config.problems:
        click.echo(f"quiz: {problem}", err=True)
    sys.exit(1 if config.problems else 0)


@config_group.command("init", help="Write a config file with every key at its default, commented out.")
@click.option("--print", "to_stdout", is_flag=True, help="Print it instead.")
def init(to_stdout: bool) -> None:
    if to_stdout:
        click.echo(starting_file(), nl=False)
        return
    path = config_path()
    try:
        write_new(path)
    except NotWritten as error:
        click.echo(f"quiz: {error}", err=True)
        sys.exit(1)
    click.echo(path)


def _print(config: Config) -> None:
    rows = [(path, plain(config.value(path)) or "-", config.origins[path]) for path in KEYS]
    rows += [
        (f"quiz.keys.{full_id(action)}", " ".join(shown_keys(action)), str(config.path)) for action in _bound(config)
    ]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for name, value, origin in rows:
        click.echo(f"{name:<{widths[0]}}  {value:<{widths[1]}}  {origin}")
    there = "" if config.path.exists() else " (not there; quiz config init writes it)"
    click.echo(f"The file: {config.path}{there}", err=True)


def _bound(config: Config) -> list[Action]:
    """The actions whose keys the user has changed."""
    return [action for action in rebound(ACTIONS, config.keys) if full_id(action) in config.keys]


def _data(config: Config) -> dict[str, object]:
    return {
        "file": str(config.path),
        "values": [
            {"key": path, "value": config.value(path), "from": config.origins[path], "default": key.default}
            for path, key in KEYS.items()
        ],
        "keys": {full_id(action): shown_keys(action) for action in _bound(config)},
        "problems": [
            {"place": problem.place, "key": problem.key, "message": problem.message} for problem in config.problems
        ],
    }
