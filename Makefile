# The house's tasks; each says at its top what it does. `make` alone lists them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

# What may be said on the command line: `make run PORT=9000`.
export JOBS ?= 2
export HOST ?= 127.0.0.1
export PORT ?= 8080
export PREVIEW_PORT ?= 8090
export STEPS ?= 1000000

PYTHON := .venv/bin/python
SWIFT_FILES := Sources Tests Package.swift

.PHONY: help setup run test check format preview bench clean

help: ## says what can be made
	@grep -hE '^[a-z]+:.*## ' Makefile | sed -E 's/^([a-z]+):.*## (.*)/make \1|\2/' | column -t -s '|'

setup: ## installs what is missing: Debian packages and the Python tools of the tests
	@Scripts/setup

run: setup ## builds, fills .doorbell with the demo estates (once) and serves them
	@Scripts/run

test: setup ## runs every test and closes with one line that counts them
	@$(PYTHON) Scripts/test.py

check: setup ## format, arrows, features, rules, phrases, the tree; then every test
	@Scripts/check
	@$(PYTHON) Scripts/test.py

format: setup ## lays the Swift files out in the house's format
	@swift format --in-place --parallel --recursive $(SWIFT_FILES)

preview: setup ## writes every page with its example to .doorbell/preview and serves them
	@Scripts/preview

bench: setup ## measures the server and prints ratios
	@test -f Benchmarks/bench.py || { echo "make bench: there is no Benchmarks/bench.py yet" >&2; exit 1; }
	@$(PYTHON) Benchmarks/bench.py

clean: ## forgets builds and tools; the estates in .doorbell stay
	@rm -rf .build .build-* .venv
