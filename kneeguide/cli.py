"""The command line: arguments in, exit code out. Only the window and pictures load Qt."""
# ruff: noqa: PLC0415 - each command loads what it needs: `check` must run where no Qt is, and starts must be quick

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import msgspec

from kneeguide import __version__
from kneeguide.later import loaded_later
from kneeguide.navigation import Route, address, route_at
from kneeguide.options import Options
from kneeguide.paths import cache_dir, content_dir
from kneeguide.settings import ThemeChoice
from kneeguide.ui.start import start_qt

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from kneeguide.content.guide import Guide
    from kneeguide.content.problems import Loaded

CLEAN, PROBLEMS, USAGE = 0, 1, 2
_COMMANDS = ("routes", "picture", "check", "schema", "assess")
_END_AT_ONCE = "--exit-after-first-paint"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words and words[0] in _COMMANDS:
        arguments = _commands().parse_args(words)
        return _run(arguments)
    return _window(_window_options(words))


def _run(arguments: argparse.Namespace) -> int:
    gc.enable()  # a start goes without
    try:
        code = int(arguments.act(arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        # who reads has seen enough, such as `head`; nothing may be written at the end either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    return code


def _window_options(words: list[str]) -> Options:
    if not set(words) - {_END_AT_ONCE}:
        # a start that is measured is the start without words, and that makes no parser: 8 ms
        return Options(exit_after_first_paint=bool(words))
    arguments = _window_parser().parse_args(words)
    options = _options(arguments, arguments.open)
    ends = arguments.exit_after_first_paint
    return msgspec.structs.replace(options, exit_after_first_paint=ends, debug=arguments.debug)


def _window_parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="kneeguide",
        description="An offline guide to a runner's sore knee. Information, not a diagnosis.",
        epilog=f"Commands without a window: kneeguide {'|'.join(_COMMANDS)} --help",
    )
    parser.add_argument("--version", action="version", version=f"KneeGuide {__version__}")
    _add_look(parser)
    parser.add_argument("--data", type=Path, metavar="DIR", help="keep settings and entries here")
    first = "the page to begin with, such as condition/itb_syndrome"
    parser.add_argument("--open", type=_route, metavar="ROUTE", help=first)
    parser.add_argument(_END_AT_ONCE, action="store_true", help="end once the window is painted")
    parser.add_argument("--debug", action="store_true", help="tell on standard error what happens")
    return parser


def _commands() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(prog="kneeguide")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    routes = commands.add_parser("routes", help="every page that can be opened, one a line")
    routes.add_argument("--content", type=_folder, metavar="DIR", default=content_dir())
    routes.set_defaults(act=_routes)
    picture = commands.add_parser("picture", help="draw a page into a PNG, without a screen")
    picture.add_argument("route", type=_route)
    picture.add_argument("file", type=Path)
    picture.add_argument("--size", type=_size, default=(1280, 800), metavar="WxH")
    picture.add_argument("--data", type=Path, metavar="DIR")
    _add_look(picture)
    picture.set_defaults(act=_picture)
    check = commands.add_parser("check", help="every problem of a content folder; exit code 0 where there is none")
    check.add_argument("folder", nargs="?", type=Path, metavar="DIR", default=content_dir())
    check.add_argument("--json", action="store_true")
    check.set_defaults(act=_check)
    schema = commands.add_parser("schema", help="the JSON Schema of each content file, for editors")
    schema.set_defaults(act=_schema)
    assess = commands.add_parser("assess", help="replay described patients through the symptom check")
    assess.add_argument("cases", type=Path)
    assess.add_argument("--content", type=_folder, metavar="DIR", default=content_dir())
    assess.add_argument("--json", action="store_true")
    assess.set_defaults(act=_assess)
    return parser


def _add_look(parser: argparse.ArgumentParser) -> None:
    themes = [choice.value for choice in ThemeChoice]
    parser.add_argument("--content", type=_folder, metavar="DIR", help="read the texts from this folder")
    parser.add_argument("--theme", choices=themes, metavar="THEME", help=", ".join(themes))
    parser.add_argument("--text-size", type=_percent, metavar="N", help="in percent, from 100 to 200")


def _window(options: Options) -> int:
    with loaded_later("tempfile"):  # nothing is saved before the first paint: 3 ms
        loaded = _loaded(options)
    with start_qt():
        from kneeguide.ui.app import run

        return run(loaded, options)


def _loaded(options: Options) -> Loaded:
    """The guide, opened before Qt is loaded: PySide6 reads the source of every module that is imported after it."""
    from kneeguide.content.compiled import open_guide

    return open_guide(options.content or content_dir(), cache_dir())


def _picture(arguments: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    options = _options(arguments, arguments.route)
    loaded = _loaded(options)
    if loaded.guide is not None and not _has(loaded.guide, arguments.route):
        print(f"kneeguide: there is no page '{address(arguments.route)}'; see: kneeguide routes", file=sys.stderr)
        return USAGE
    with start_qt():
        from kneeguide.ui.app import Picture, draw_picture

        width, height = arguments.size
        drawn = draw_picture(loaded, options, Picture(arguments.file, width, height))
    if not drawn:
        print(f"kneeguide: {arguments.file} could not be written", file=sys.stderr)
    return CLEAN if drawn else PROBLEMS


def _has(guide: Guide, route: Route) -> bool:
    from kneeguide.content.routes import exists

    return exists(guide, route)


def _options(arguments: argparse.Namespace, route: Route | None) -> Options:
    theme = ThemeChoice(arguments.theme) if arguments.theme else None
    return Options(
        content=arguments.content, data=arguments.data, theme=theme, text_size=arguments.text_size, route=route
    )


def _routes(arguments: argparse.Namespace) -> int:
    from kneeguide.content.routes import routes

    for route in routes(_guide(arguments.content)):
        print(address(route))
    return CLEAN


def _check(arguments: argparse.Namespace) -> int:
    from kneeguide.content.folder import load

    if not arguments.folder.is_dir():
        print(f"kneeguide: {arguments.folder} is not a folder", file=sys.stderr)
        return USAGE
    problems = load(arguments.folder, thorough=True).problems
    if arguments.json:
        print(msgspec.json.format(msgspec.json.encode(problems)).decode())
    else:
        for problem in problems:
            print(problem)
        print(_count(len(problems)), file=sys.stderr)
    return PROBLEMS if problems else CLEAN


def _count(problems: int) -> str:
    return "1 problem" if problems == 1 else f"{problems or 'no'} problems"


def _schema(_arguments: argparse.Namespace) -> int:
    from kneeguide.content.schema import schemas

    print(msgspec.json.format(msgspec.json.encode(schemas())).decode())
    return CLEAN


def _assess(arguments: argparse.Namespace) -> int:
    from kneeguide.replay import CasesError, read_cases, replay

    guide = _guide(arguments.content)
    try:
        replayed = replay(guide, read_cases(arguments.cases))
    except CasesError as problem:
        print(f"kneeguide: {problem}", file=sys.stderr)
        return USAGE
    if arguments.json:
        print(msgspec.json.format(msgspec.json.encode(replayed)).decode())
        return CLEAN
    for case in replayed.cases:
        names = ", ".join(f"{each.id} ({each.fit})" for each in case.conditions)
        print(f"{case.id}: {case.urgency}; {names or 'no condition named'}; {len(case.asked)} questions")
    return CLEAN


def _guide(folder: Path) -> Guide:
    from kneeguide.content.compiled import open_guide

    loaded = open_guide(folder, cache_dir())
    if loaded.guide is None:
        for problem in loaded.problems:
            print(problem, file=sys.stderr)
        _leave(PROBLEMS)
    return loaded.guide


def _leave(code: int) -> NoReturn:
    sys.exit(code)


def _wrong(why: str) -> argparse.ArgumentTypeError:
    import argparse

    return argparse.ArgumentTypeError(why)


def _route(text: str) -> Route:
    route = route_at(text)
    if route is None:
        raise _wrong(f"there is no page '{text}'; see: kneeguide routes")
    return route


def _folder(text: str) -> Path:
    folder = Path(text)
    if not folder.is_dir():
        raise _wrong(f"'{text}' is not a folder")
    return folder


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit() and 0 < int(width) <= 8000 and 0 < int(height) <= 8000):
        raise _wrong(f"'{text}' is not a size such as 1280x800")
    return int(width), int(height)


def _percent(text: str) -> int:
    if not text.isdigit() or not 100 <= int(text) <= 200:
        raise _wrong(f"'{text}' is not a whole number from 100 to 200")
    return int(text)
