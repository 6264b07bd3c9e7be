# `make demo` and `make test` need Python 3.11 or later, and nothing else.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint bench golden validators clean

demo: .venv/installed
	$(BIN)/boardpapers render examples/lga -o build/examples
	@echo
	@echo "Open these files:"
	@ls -1 $(CURDIR)/build/examples/*.html

test: .venv/tested-with lint
	$(BIN)/pytest -n auto $(if $(BOARDPAPERS_NO_SKIPS),,-m "not slow")

lint: .venv/tested-with
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: .venv/tested-with
	$(BIN)/python bench/bench.py
	$(BIN)/python bench/preview.py
	$(BIN)/python bench/pdf.py
	$(BIN)/python bench/word.py

# Rewrites the golden files: read the difference before you commit it.
golden: .venv/tested-with
	$(BIN)/pytest -q -n auto tests/acceptance --golden

# What `make test` checks HTML and Word with, where there are npm, Java and Chromium.
validators: tests/node_modules/installed

tests/node_modules/installed: tests/package.json
	npm install --prefix tests --no-package-lock --ignore-scripts --no-audit --no-fund
	touch $@

clean:
	rm -rf .venv build tests/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("boardpapers needs Python 3.11 or later" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

.venv/tested-with: .venv/installed tests/requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement tests/requirements.txt
	touch $@
