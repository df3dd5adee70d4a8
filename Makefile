# The two commands of the README: `make run` and `make test`. Both install what they need and is missing.

SCENARIO ?= scenarios/estimating-bottleneck.scenario
JKCURVE   = .build/release/jkcurve

# An import that Package.swift does not declare is an error: arrows never point back.
IMPORTS   = --explicit-target-dependency-import-check error

# Tests run on the release build, since the theory's cases need its speed. They see internal parts
# (-enable-testing), so they have a build folder of their own.
TESTBUILD = -c release -Xswiftc -enable-testing --scratch-path .build-test $(IMPORTS)

.PHONY: run test long build install results coverage bench docs gsl readers format lint clean

run: build
	$(JKCURVE) compare $(SCENARIO) --report

build: gsl
	swift build -c release $(IMPORTS)

# The program, its scenarios, its manual page and completions for shells, below PREFIX.
PREFIX ?= /usr/local
install: build
	install -d "$(PREFIX)/bin" "$(PREFIX)/share/man/man1" "$(PREFIX)/share/zsh/site-functions" \
	  "$(PREFIX)/share/bash-completion/completions" "$(PREFIX)/share/fish/vendor_completions.d" "$(PREFIX)/share/jkcurve"
	install $(JKCURVE) "$(PREFIX)/bin/jkcurve"
	install -m 644 docs/jkcurve.1 "$(PREFIX)/share/man/man1/jkcurve.1"
	cp -R scenarios "$(PREFIX)/share/jkcurve/"
	$(JKCURVE) --generate-completion-script bash > "$(PREFIX)/share/bash-completion/completions/jkcurve"
	$(JKCURVE) --generate-completion-script zsh > "$(PREFIX)/share/zsh/site-functions/_jkcurve"
	$(JKCURVE) --generate-completion-script fish > "$(PREFIX)/share/fish/vendor_completions.d/jkcurve.fish"

# First the parts, then what the program writes, as browsers, pandas and others read it.
test: gsl readers lint
	@scripts/parts \
	  "build" "swift build --build-tests $(TESTBUILD)" \
	  "swift tests" "swift test --skip-build $(TESTBUILD)" \
	  "output tests" "Tests/Outputs/.venv/bin/pytest --config-file Tests/Outputs/pytest.ini Tests/Outputs"

# The same tests, with more cases where they are random.
long: export JKCURVE_LONG = 1
long: test

# Writes the reference results, which are committed; `make test` fails when the program would write others.
results: build
	python3 scripts/results.py

# Tries every interval that is printed, over six hundred seeds of a small desk: the table of docs/coverage.md.
coverage: build
	python3 scripts/coverage.py --page

# Compares the speed with SimPy's and Ciw's, which it installs into Benchmarks/.venv; see Benchmarks/README.md.
bench: build Benchmarks/.venv/installed
	Benchmarks/.venv/bin/python Benchmarks/compare.py $(BENCHFLAGS)

Benchmarks/.venv/installed: Benchmarks/requirements.txt
	python3 -m venv Benchmarks/.venv
	Benchmarks/.venv/bin/pip install --quiet --disable-pip-version-check --requirement Benchmarks/requirements.txt
	touch $@

# Writes the pages that are made from the program; tests fail when they differ from it.
docs: build
	$(JKCURVE) reference > docs/reference.md.new && mv docs/reference.md.new docs/reference.md
	$(JKCURVE) explain --all > docs/diagnostics.md.new && mv docs/diagnostics.md.new docs/diagnostics.md
	swift package -c release generate-manual --date 2026-11-22
	cp .build/plugins/GenerateManual/outputs/JKCommand/jkcurve.1 docs/jkcurve.1
	JKCURVE_RECORD=1 swift test $(TESTBUILD) --filter ReproductionsPageTests

# Installs the GNU Scientific Library with the system's package manager.
gsl:
	@scripts/install gsl

# Installs what the tests read the program's output with.
readers:
	@scripts/install python chromium rsvg fonts
	@$(MAKE) --no-print-directory Tests/Outputs/.venv/installed

Tests/Outputs/.venv/installed: Tests/Outputs/requirements.txt
	python3 -m venv Tests/Outputs/.venv
	Tests/Outputs/.venv/bin/pip install --quiet --disable-pip-version-check --requirement Tests/Outputs/requirements.txt
	touch $@

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

clean:
	rm -rf .build .build-test Benchmarks/.venv Tests/Outputs/.venv
