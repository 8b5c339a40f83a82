# Two commands do everything on a fresh machine: `make site` and `make test`.
PY := .venv/bin/python
ATLAS := $(PY) -m generator

.PHONY: site test bench check serve fmt schemas owners lock lint clean browser web forms shots

.venv/ready: requirements/lock.txt tools/venv.sh tools/pdf.sh
	@bash tools/venv.sh
	@bash tools/pdf.sh
	@touch $@

site: .venv/ready forms
	@$(ATLAS) build --verify

check: .venv/ready
	@$(ATLAS) check

serve: .venv/ready forms
	@$(ATLAS) serve

fmt: .venv/ready
	@$(ATLAS) fmt

schemas: .venv/ready
	@$(ATLAS) schemas

browser:
	@bash tools/browser.sh

web:
	@bash tools/web.sh

forms:
	@bash tools/forms.sh

test: .venv/ready browser web forms
	@$(PY) -m pytest -n 2 --dist loadfile --no-loadscope-reorder

owners: .venv/ready
	@$(PY) tools/ci/settings.py

lint: .venv/ready
	@$(PY) -m ruff check generator tests tools

shots: .venv/ready browser forms
	@$(PY) -m tools.shots

bench: .venv/ready
	@bash tools/bench.sh

lock: .venv/ready
	@bash tools/lock.sh

clean:
	rm -rf build .cache
