# make run    opens the guide; ARGS="--help" and the like go to it
# make test   runs every check and test
# Both need no more than Python and make, also the first time on a machine.

VENV := .venv
PYTHON_IN := $(VENV)/bin/python
SOURCES := $(shell find kneeguide -name '*.py')
# What the machine must have for Qt depends on whether a window will open.
SHOWS := $(if $(filter offscreen minimal,$(QT_QPA_PLATFORM)),offscreen,window)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test screenshots bench cases schemas drawings dist clean

help:
	@echo 'make run           open the guide (ARGS="--help" says what it takes)'
	@echo 'make test          run every check and test'
	@echo 'make screenshots   take pictures of the pages, into build/screenshots'
	@echo 'make bench         measure start, content and search'
	@echo 'make cases         score the symptom check on patients with known answers'
	@echo 'make schemas       write JSON Schemas of the content, into build/schemas'
	@echo 'make drawings      shade the drawings anew, into resources/diagram'
	@echo 'make dist          build the wheel, into dist'
	@echo 'make clean         delete what the others made'

run: $(VENV)/.libraries-$(SHOWS) $(VENV)/.compiled
	@$(PYTHON_IN) -m kneeguide $(ARGS)

test: $(VENV)/.made-dev $(VENV)/.unpacked
	@sh ./check

screenshots: $(VENV)/.compiled
	@QT_QPA_PLATFORM=offscreen $(PYTHON_IN) -m tools.screenshots $(ARGS)

bench: $(VENV)/.compiled
	@QT_QPA_PLATFORM=offscreen $(PYTHON_IN) -m tools.bench $(ARGS)

cases: $(VENV)/.made-run
	@$(PYTHON_IN) -m tools.cases $(ARGS)

schemas: $(VENV)/.made-run
	@$(PYTHON_IN) -m tools.schemas

drawings: $(VENV)/.made-drawing
	@$(PYTHON_IN) -m tools.drawing $(ARGS)

dist: $(VENV)/.made-run
	@$(PYTHON_IN) -m pip wheel --quiet --no-deps --wheel-dir dist .
	@ls -l dist

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find kneeguide tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.made-%: pyproject.toml tools/setup
	@sh tools/setup $*
	@touch $@

$(VENV)/.libraries-%: $(VENV)/.made-run tools/sysdeps
	@sh tools/sysdeps $* $(VENV)
	@touch $@

# PySide6 compiles some of its own Python files at each start, until they are unpacked once; without bytecode of ours
# a start takes half as long again, and some machines are told never to write it by themselves.
$(VENV)/.unpacked: $(VENV)/.libraries-offscreen
	@rm -rf $(VENV)/lib/python3*/site-packages/shiboken6/files.dir
	@SBK_EMBED=0 $(PYTHON_IN) -c 'from PySide6 import QtCore'
	@$(PYTHON_IN) -m compileall -q $(VENV)/lib/python3*/site-packages/shiboken6 >/dev/null || true
	@touch $@

$(VENV)/.compiled: $(VENV)/.unpacked $(SOURCES)
	@$(PYTHON_IN) -m compileall -q kneeguide
	@touch $@
