"""The drawings of a content folder: taken in place of the guide's, checked with all else, kept for the next start."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kneeguide.content import compiled, drawings
from kneeguide.content.compiled import open_guide
from kneeguide.content.folder import load
from kneeguide.content.guide import Guide
from kneeguide.content.problems import Loaded
from kneeguide.drawing.files import drawing_files
from kneeguide.ids import RegionId
from kneeguide.paths import content_dir, resources_dir
from kneeguide.settings import Layer, View
from tests.architecture.trees import ROOT
from tests.content.tiny import change, line_of, tiny_folder
from tests.core.drawing_kit import tiny_svg

FRONT = "diagram/front.svg"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tiny_folder(tmp_path)


def said(folder: Path, *, thorough: bool = True) -> list[str]:
    return [str(problem) for problem in load(folder, thorough=thorough).problems]


def guide_of(folder: Path) -> Guide:
    loaded = load(folder)
    assert loaded.guide is not None, loaded.problems
    return loaded.guide


def test_a_guide_knows_the_chart_of_each_view_that_is_drawn(folder: Path) -> None:
    assert said(folder) == []
    charts = guide_of(folder).charts
    assert list(charts) == list(View)
    assert [region.id for region in charts[View.BACK].regions] == ["outer", "front"]
    assert charts[View.FRONT].structures[Layer.BONES] == ("patella",)
    assert charts[View.FRONT].spots == ()


def test_a_folder_without_drawings_has_the_guides(folder: Path) -> None:
    shutil.rmtree(folder / "diagram")
    files = drawing_files(folder, resources_dir())
    assert files[View.FRONT] == resources_dir() / FRONT
    charts = guide_of(folder).charts
    assert set(charts) == set(files)
    assert RegionId("around_kneecap") in {region.id for region in charts[View.FRONT].regions}


def test_problems_of_drawings_come_with_all_others(folder: Path) -> None:
    change(folder, FRONT, "bone-2", "bone-22")
    change(folder, FRONT, 'data-pill="left"', 'data-pill="top"')
    change(folder, "timers.yaml", "seconds: 900", "seconds: 9000")
    words = said(folder)
    assert [line.split(": ")[0] for line in words] == [
        f"{FRONT}:{line_of(folder, FRONT, 'bone-22')}:4",
        f"{FRONT}:{line_of(folder, FRONT, 'region-outer')}:3",
        f"timers.yaml:{line_of(folder, 'timers.yaml', '9000')}:16",
    ]
    assert words[0].endswith(
        "the class 'bone-22' has no colour (tissue and tone, such as bone-15, as in resources/tissue.json)"
    )
    assert load(folder).guide is None


def test_a_part_and_a_region_that_no_text_tells_about(folder: Path) -> None:
    change(folder, FRONT, 'id="patella"', 'id="patela"')
    change(folder, FRONT, 'id="region-outer"', 'id="region-behind"')
    part, region = line_of(folder, FRONT, '"patela"'), line_of(folder, FRONT, "region-behind")
    shows = "the drawing shows"
    assert said(folder)[:2] == [
        f"{FRONT}:{part}:3: {shows} 'patela', which has no entry in structures.yaml (did you mean 'patella'?)",
        f"{FRONT}:{region}:3: {shows} 'behind', which has no entry in regions.yaml (add it there)",
    ]
    assert said(folder, thorough=False) == [], "a start shows what there is"


def test_a_region_is_shown_by_the_view_that_is_said_to_show_it_best(folder: Path) -> None:
    for view in View:
        change(folder, f"diagram/{view.value}.svg", 'id="region-outer"', 'id="region-front_"'.replace("_", "2"))
    line = line_of(folder, "regions.yaml", "view: outer")
    message = "the drawing 'outer' does not show the region 'outer'"
    assert f"regions.yaml:{line}:9: {message} (draw it, as region-outer)" in said(folder)
    shutil.copy(resources_dir() / FRONT, folder / FRONT)
    assert f"regions.yaml:{line}:9: {message} (shown by: front)" in said(folder)


def test_a_view_that_is_not_drawn_yet_is_no_problem(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for view in (View.INNER, View.OUTER, View.BACK):
        (folder / f"diagram/{view.value}.svg").unlink()
    monkeypatch.setattr("kneeguide.content.folder.resources_dir", lambda: _bare_resources(folder.parent))
    assert [line for line in said(folder) if "icon" not in line] == []
    assert list(guide_of(folder).charts) == [View.FRONT]
    (folder / FRONT).unlink()
    assert f"{FRONT}:1:1: this drawing is missing (every guide has a front)" in said(folder)


def _bare_resources(parent: Path) -> Path:
    """Resources with colours and nothing else."""
    (parent / "resources").mkdir(exist_ok=True)
    shutil.copy(resources_dir() / "tissue.json", parent / "resources")
    return parent / "resources"


def test_a_file_of_another_view_is_refused(folder: Path) -> None:
    shutil.copy(folder / "diagram/back.svg", folder / FRONT)
    assert said(folder) == [
        f"{FRONT}:2:1: this is the view 'back', not 'front' (rename the file, or write id=\"front\")"
    ]


@pytest.mark.parametrize("name", ["diagram/side.svg", "diagram/Front.SVG", "front.svg"])
def test_another_svg_is_not_expected(folder: Path, name: str) -> None:
    shutil.copy(folder / FRONT, folder / name)
    hint = "nothing reads it; drawings are diagram/front.svg, diagram/inner.svg, diagram/outer.svg, diagram/back.svg"
    assert said(folder) == [f"{name}:1:1: warning: this file is not expected here ({hint})"]
    assert load(folder).guide is not None


def test_links_pipes_and_folders_are_not_opened(folder: Path, tmp_path: Path) -> None:
    (folder / FRONT).rename(tmp_path / "front.svg")
    (folder / FRONT).symlink_to(tmp_path / "front.svg")
    assert said(folder) == [f"{FRONT}:1:1: this file is not a regular file"]
    (folder / FRONT).unlink()
    os.mkfifo(folder / FRONT)
    assert said(folder) == [f"{FRONT}:1:1: this file is not a regular file"]
    (folder / FRONT).unlink()
    (folder / FRONT).mkdir()
    assert said(folder) == [f"{FRONT}:1:1: this file is not a regular file"]
    shutil.rmtree(folder / FRONT)
    (folder / "diagram").rename(tmp_path / "elsewhere")
    (folder / "diagram").symlink_to(tmp_path / "elsewhere")
    assert "diagram/back.svg:1:1: this file is in 'diagram', which is a link" in said(folder)


def test_check_names_a_drawings_problem_without_qt(folder: Path) -> None:
    change(folder, FRONT, "<title>", '<title/><use href="#leg"/><title>')
    code = "import sys; from kneeguide.cli import main; code = main(['check', sys.argv[1]]);"
    code += "print([name for name in sys.modules if 'PySide6' in name or 'shiboken' in name]); sys.exit(code)"
    run = subprocess.run(
        [sys.executable, "-c", code, str(folder)], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert run.returncode == 1
    assert run.stdout.splitlines() == [
        f"{FRONT}:3:10: the element 'use' may not be here (draw the shape itself)",
        "[]",
    ]


def opened_without_reading(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Guide | None:
    with monkeypatch.context() as patch:
        patch.setattr(compiled, "_read", lambda _: Loaded(None))
        return open_guide(folder, cache).guide


def test_charts_are_kept_until_a_drawing_changes(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = open_guide(folder, tmp_path / "cache").guide
    assert first is not None
    kept = opened_without_reading(folder, tmp_path / "cache", monkeypatch)
    assert kept is not None
    assert kept.charts == first.charts
    os.utime(folder / FRONT, (1, 1))
    assert opened_without_reading(folder, tmp_path / "cache", monkeypatch) is None


def test_a_change_of_the_guides_own_drawings_makes_the_cache_old(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    resources = tmp_path / "resources"
    shutil.copytree(folder / "diagram", resources / "diagram")
    monkeypatch.setattr(compiled, "resources_dir", lambda: resources)
    open_guide(folder, tmp_path / "cache")
    assert opened_without_reading(folder, tmp_path / "cache", monkeypatch) is not None
    os.utime(resources / FRONT, (1, 1))
    assert opened_without_reading(folder, tmp_path / "cache", monkeypatch) is None


def test_a_warm_start_reads_no_drawing(folder: Path, tmp_path: Path) -> None:
    open_guide(folder, tmp_path / "cache")
    code = (
        "import sys; from pathlib import Path; from kneeguide.content.compiled import open_guide;"
        "loaded = open_guide(Path(sys.argv[1]), Path(sys.argv[2])); assert loaded.guide.charts;"
        "print(*(name for name in sys.modules if 'expat' in name or name.startswith('kneeguide.drawing.')))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, folder, tmp_path / "cache"],
        cwd=ROOT, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert set(run.stdout.split()) == {"kneeguide.drawing.chart", "kneeguide.drawing.files"}


def test_a_broken_built_in_drawing_is_named_as_such(tmp_path: Path) -> None:
    shutil.copytree(resources_dir() / "diagram", tmp_path / "resources" / "diagram")
    shutil.copy(resources_dir() / "tissue.json", tmp_path / "resources")
    (tmp_path / "resources" / FRONT).write_text("<svg")
    sheets = drawings.read_drawings(tmp_path / "content", tmp_path / "resources")
    front = next(sheet for sheet in sheets if sheet.view is View.FRONT)
    assert [problem.file for problem in front.problems] == [f"resources/{FRONT}"]


def test_a_pain_spot_is_drawn_where_the_content_tells_of_it_and_told_of_where_it_is_drawn(folder: Path) -> None:
    (folder / FRONT).write_text(tiny_svg("front"), encoding="utf-8")
    line = line_of(folder, FRONT, "spot-tip")
    words = said(folder)
    assert len(words) == 1
    assert words[0].startswith(f"{FRONT}:{line}:3: the pain spot 'tip' is not told about in the region 'front'")


def test_every_pain_spot_of_the_guide_can_be_seen_on_a_drawing_in_its_region() -> None:
    guide = guide_of(content_dir())
    told = {(region.id, spot.id) for region in guide.regions.values() for spot in region.spots}
    drawn = {(mark.region, mark.id) for chart in guide.charts.values() for mark in chart.spots}
    assert told == drawn
    assert len(told) >= 20
