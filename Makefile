# `make demo` and `make test` need Python 3.11 or later, and nothing else.
PYTHON ?= python3
BIN := .venv/bin
PIP := -m pip --quiet --disable-pip-version-check
EXTRAS := .[calendar,pdf,docx,import,site]
FORMATS := md,html,pdf,docx

.PHONY: demo test test-latest lint bench golden constraints validators clean

demo: .venv/installed
	$(BIN)/boardpapers render $(wildcard examples/*/) --to $(FORMATS) --output build/examples
	@echo
	@echo "Open these files:"
	@find "$(CURDIR)/build/examples" -type f | sort

test: .venv/tested-with lint
	$(BIN)/pytest -n auto $(if $(BOARDPAPERS_NO_SKIPS),,-m "not slow")

# The same tests with today's releases of all that they and the package need.
test-latest:
	$(PYTHON) -m venv --clear build/latest
	build/latest/bin/python $(PIP) install --editable '$(EXTRAS)' --requirement tests/requirements.txt
	build/latest/bin/python -m pip freeze --exclude-editable
	build/latest/bin/pytest -n auto -m "not slow"

lint: .venv/tested-with
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: .venv/tested-with
	$(BIN)/python bench/bench.py
	$(BIN)/python bench/preview.py
	$(BIN)/python bench/pdf.py
	$(BIN)/python bench/word.py
	$(BIN)/python bench/registers.py
	$(BIN)/python bench/sites.py

# Rewrites the golden files: read the difference before you commit it.
golden: .venv/tested-with
	$(BIN)/pytest -q -n auto tests/acceptance --golden

# Pins today's releases for `make test`: try them first with `make test-latest`.
constraints:
	$(PYTHON) -m venv --clear build/constraints
	build/constraints/bin/python $(PIP) install '$(EXTRAS)' --requirement tests/requirements.txt
	echo '# Written by `make constraints`: the releases that `make test` runs with.' > $@.txt
	build/constraints/bin/python -m pip freeze --exclude boardpapers >> $@.txt
	mv $@.txt tests/constraints.txt

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

.venv/installed: .venv/bin/python pyproject.toml tests/constraints.txt
	$(BIN)/python $(PIP) install --constraint tests/constraints.txt --editable '$(EXTRAS)'
	touch $@

.venv/tested-with: .venv/installed tests/requirements.txt
	$(BIN)/python $(PIP) install --constraint tests/constraints.txt --requirement tests/requirements.txt
	touch $@
