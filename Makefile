# Everything starts here. `make run` and `make test` set up what they need by themselves.

PYTHON ?= python3
PORT ?= 8000
ARGS ?=
VENV := .venv
BIN := $(VENV)/bin
TEMPLATES = $$(find templates core resources network events home -name '*.html' 2>/dev/null)
COMPILE = $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links --no-config \
	--custom-compile-command "make lock"

.DEFAULT_GOAL := help
.PHONY: help run test check format lock messages bench-search bench-programme bench-practice venv install install-dev

help: ## List what can be done here, a sentence each
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

run: install ## Set up what is missing, then show the site with its demonstration (PORT=8000)
	@$(BIN)/python manage.py serve --port $(PORT)

test: install-dev ## Set up what is missing, a browser too, then run every test (ARGS="-k search")
	@$(BIN)/python -m tests.browser.chromium --install
	@$(BIN)/python -m pytest --numprocesses auto --dist worksteal $(ARGS)

check: install-dev ## Look without running: format, lint, import line, migrations, templates
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/djhtml --check $(TEMPLATES)
	$(BIN)/lint-imports
	@DATABASE_URL=sqlite://:memory: $(BIN)/python manage.py makemigrations --check --dry-run
	@DATABASE_URL=sqlite://:memory: $(BIN)/python manage.py check --fail-level WARNING
	$(BIN)/python -m pytest -q tests/test_templates.py tests/test_architecture.py

format: install-dev ## Put code and templates into shape, and mend what the linter can
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .
	-$(BIN)/djhtml $(TEMPLATES)

lock: venv ## Choose the newest allowed packages again and write both lock files
	@$(BIN)/python -m uv --version >/dev/null 2>&1 || $(BIN)/python -m pip install --quiet uv
	$(COMPILE) --upgrade --output-file requirements.txt
	$(COMPILE) --upgrade --extra dev --constraint requirements.txt --output-file requirements-dev.txt

messages: install-dev ## Collect the words of the interface for Welsh and compile them (needs GNU gettext)
	@command -v msgfmt >/dev/null || { echo "GNU gettext is needed: apt-get install gettext, or brew install gettext."; exit 1; }
	$(BIN)/python manage.py makemessages --locale cy --no-location --no-obsolete --ignore .venv --ignore var
	$(BIN)/python manage.py compilemessages --locale cy --ignore .venv

bench-search: install-dev ## Measure search with 1,000 and 100,000 passages, in a folder of its own (ARGS="--strict")
	@$(BIN)/python -m tests.bench_search $(ARGS)

bench-programme: install-dev ## Measure the page of a programme of 500 sessions, in a folder of its own (ARGS="--strict --profile")
	@$(BIN)/python -m tests.bench_programme $(ARGS)

bench-practice: install-dev ## Measure practice with 10,000 entries, in a folder of its own (ARGS="--strict")
	@$(BIN)/python -m tests.bench_practice $(ARGS)

# -- The environment ----------------------------------------------------------------------------

venv:
	@if [ ! -x $(BIN)/pip ] || ! $(BIN)/python -c "" 2>/dev/null; then \
		$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
			echo "Python 3.11 or newer is needed, and '$(PYTHON)' is not one."; \
			echo "With another name: make run PYTHON=python3.12"; exit 1; }; \
		$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
			echo "Python's 'venv' is missing. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }; \
		echo "Making the environment ($(VENV)) ..."; \
		$(PYTHON) -m venv --clear $(VENV); \
	fi

install: venv
	@$(call install_lock,requirements.txt)

install-dev: venv
	@$(call install_lock,requirements-dev.txt)
	@cksum < requirements.txt > $(VENV)/requirements.txt.installed

# The locks are complete, so pip resolves nothing (--no-deps); Python compiles what it imports, once
# (--no-compile). A copy of the lock's checksum says what is installed.
define install_lock
	if [ "$$(cksum < $(1))" != "$$(cat $(VENV)/$(1).installed 2>/dev/null)" ]; then \
		echo "Installing the packages of $(1) ..."; \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input \
			--no-deps --no-compile --require-hashes --requirement $(1) \
		&& cksum < $(1) > $(VENV)/$(1).installed; \
	fi
endef
