"""Modules that are loaded when something of them is first used, and not where they are imported."""

from __future__ import annotations

import contextlib
import sys
from importlib.machinery import PathFinder
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.abc import Loader
    from importlib.machinery import ModuleSpec


_ASKED_BY_IMPORTS = ("__file__", "__path__", "__cached__")


class _Unloaded(ModuleType):
    """A module that becomes itself when it is asked for a name that it does not have yet.

    importlib's LazyLoader would load where it is imported a second time, because that asks for the module's spec.
    """

    def __getattr__(self, name: str) -> Any:
        spec = self.__spec__
        if name in _ASKED_BY_IMPORTS or spec is None:
            raise AttributeError(name)
        object.__setattr__(self, "__class__", ModuleType)  # before, as it may ask for itself while it is loaded
        try:
            spec.loader_state.exec_module(self)
        except BaseException:
            object.__setattr__(self, "__class__", _Unloaded)
            raise
        spec.loader = spec.loader_state
        return getattr(self, name)


class _PuttingOff:
    """A loader that leaves the work to another one, which the spec holds, later."""

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Unloaded(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing yet."""


class _Finder:
    """Finds modules of these names in files, and puts off their loading."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path) if name in self._names else None
        if spec is not None and spec.loader is not None:
            spec.loader, spec.loader_state = cast("Loader", _PuttingOff()), spec.loader
        return spec


@contextlib.contextmanager
def loaded_later(*names: str) -> Iterator[None]:
    """Within it, imports of the modules of these full names load nothing until something of them is used."""
    finder = _Finder(names)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
