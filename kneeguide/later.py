"""Modules that are loaded when something of them is first used, and not where they are imported."""

from __future__ import annotations

import contextlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any, SupportsIndex, cast

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
        loader, found_as = spec.loader_state
        known_as, spec.name = spec.name, found_as  # PySide6 gives its modules other names once they are imported
        try:
            loader.exec_module(self)
        except BaseException:
            object.__setattr__(self, "__class__", _Unloaded)
            raise
        finally:
            spec.name = known_as
        spec.loader = loader
        return getattr(self, name)


class _PuttingOff:
    """A loader that leaves the work to another one, which the spec holds, later."""

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Unloaded(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing yet."""


class _Finder:
    """Finds modules of these names where others find them, and puts off their loading."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name not in self._names:
            return None
        others = (finder for finder in sys.meta_path if finder is not self)
        spec = next(filter(None, (finder.find_spec(name, path, target) for finder in others)), None)
        if spec is not None and spec.loader is not None:
            spec.loader, spec.loader_state = cast("Loader", _PuttingOff()), (spec.loader, name)
        return spec


class _Finders(list[Any]):
    """Finders of which the first stays the first: PySide6 puts its own before all where it is packed."""

    def insert(self, index: SupportsIndex, finder: Any) -> None:
        super().insert(max(int(index), 1), finder)


@contextlib.contextmanager
def loaded_later(*names: str) -> Iterator[None]:
    """Within it, imports of the modules of these full names load nothing until something of them is used."""
    before, finder = sys.meta_path, _Finder(names)
    sys.meta_path = _Finders([finder, *before])
    try:
        yield
    finally:
        before[:] = [each for each in sys.meta_path if each is not finder]
        sys.meta_path = before
