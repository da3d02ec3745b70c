# Two commands do all on a machine with only Python and make: `make serve` and `make test`.
# The names below are thin: what they do stands in scripts/. With CONTENT=../elsewhere they work on another content folder.

PYTHON ?= python3
INPUTS ?= 1000000
SEED ?= 1
RUNS ?= 7
SPOTS ?= 300
FORMAT ?= text
VENV_PYTHON := .venv/bin/python
export NO_MKDOCS_2_WARNING := 1
# Node is there when the machine has none of its own.
export PATH := $(PATH):$(CURDIR)/.venv/bin

.PHONY: serve site check impact release test bench fuzz mutants lint setup setup-test new-question new-tip lock clean

serve: setup            ## set up, build, and serve on http://127.0.0.1:8000 with live reload
	$(VENV_PYTHON) -m scripts.serve $(PORT)

site: setup             ## the production site, in site/
	$(VENV_PYTHON) -m scripts.site

check: setup            ## is the content in order? FORMAT=github, gitlab or json: for a Git host, or for a program
	$(VENV_PYTHON) -m scripts.check --format $(FORMAT)

impact: setup           ## what does the change do? make impact SINCE=main FORMAT=markdown; without SINCE: since the last version
	$(VENV_PYTHON) -m scripts.impact --format $(FORMAT) $(if $(SINCE),--since $(SINCE))

release: setup          ## freeze the version of the model that is about to be published
	$(VENV_PYTHON) -m scripts.release

new-question: setup     ## asks for a question; or make new-question DIMENSION=leren-en-veranderen ID=mijn-vraag: a file to fill in
	$(VENV_PYTHON) -m scripts.new_question $(DIMENSION) $(ID)

new-tip: setup          ## asks for a tip, and puts it in the file of its question
	$(VENV_PYTHON) -m scripts.new_tip

test: setup-test        ## everything: style, types, tests, the built site in a real browser; make test NO_INSTALL=1
	$(VENV_PYTHON) -m scripts.machines
	$(MAKE) --no-print-directory lint
	$(VENV_PYTHON) -m pytest -n 2 --dist loadfile

bench: setup-test       ## what is fast and what is slow, side by side, as Markdown; make bench RUNS=3
	NO_INSTALL=1 $(VENV_PYTHON) -m scripts.machines
	$(VENV_PYTHON) -m scripts.bench $(RUNS)

fuzz:                   ## a million hostile inputs for the readers of codes and documents; make fuzz INPUTS=10000 SEED=2
	$(PYTHON) -m scripts.setup fuzz
	$(VENV_PYTHON) -m tests.fuzz $(INPUTS) $(SEED)

mutants: setup-test     ## do the tests notice a mistake in scoring/? 300 of them, in ten minutes; make mutants SPOTS=40 SEED=2
	$(VENV_PYTHON) -m scripts.mutants $(SPOTS) $(SEED)

lint:
	$(VENV_PYTHON) -m ruff check .
	$(VENV_PYTHON) -m ruff format --check .
	$(VENV_PYTHON) -m mypy
	node_modules/.bin/tsc --project tsconfig.json

setup:
	$(PYTHON) -m scripts.setup

setup-test:
	$(PYTHON) -m scripts.setup test

lock:                   ## the lock files anew, from pyproject.toml and package.json
	$(PYTHON) -m scripts.setup lock
	$(VENV_PYTHON) -m scripts.lock

clean:
	rm -rf build site .venv node_modules
