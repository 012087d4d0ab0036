# `make serve` builds nutgraf and serves its page; `make test` runs every test. They need Rust (rustup), Node 20
# and a C compiler, and get the rest themselves.

# A folder of .txt articles to show in place of our own, and the port to serve on.
ARTICLES ?=
PORT ?= 8000
# The suites to run, of those in tests/run.js; all of them where it is empty.
ONLY =
# The folder of .jsonl files to evaluate on in place of our own, and the task; all of them where it is empty.
DATA =
TASK =
# What to fuzz, of the targets in tests/fuzz, and for how long.
TARGET = quotations
MINUTES = 20
export ARTICLES PORT ONLY DATA TASK TARGET MINUTES

# The versions that are installed where there is none yet.
WASM_PACK = 0.15.1
CARGO_FUZZ = 0.13.2
CARGO_DENY = 0.20.2
WASM = wasm32-unknown-unknown

# bash, since the system's make on macOS takes no PATH of ours without a shell of our own.
SHELL := bash
# npm's wasm-opt and tsc first; cargo's programs last, for shells that do not have them.
export PATH := $(CURDIR)/node_modules/.bin:$(PATH):$(or $(CARGO_HOME),$(HOME)/.cargo)/bin

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help serve test evaluate bench stages fuzz audit build clean tools browser

help:
	@echo 'make serve [ARTICLES=folder] [PORT=8000]   build, then serve the page; ARTICLES holds .txt files'
	@echo 'make test [ONLY="unit page"]               every test, or the suites named; headless'
	@echo 'make evaluate [DATA=folder] [TASK=name]    how good it is, on data with known answers'
	@echo 'make bench                                 how fast it is, beside what else one would use; some minutes'
	@echo 'make stages                                where the time goes, natively'
	@echo 'make fuzz [TARGET=name] [MINUTES=20]       texts made up without end, to see what breaks'
	@echo 'make audit                                 known holes in dependencies; asks the network'
	@echo 'make build                                 the npm package, in pkg; the page to publish, in target/site,'
	@echo '                                           and there as one file: nutgraf.html'
	@echo 'make clean                                 remove all that was built or installed here'

serve: build
	@node www/tools/serve.js --port "$$PORT" --articles "$$ARTICLES"

test: build browser
	@node tests/run.js

evaluate: build
	@node tests/evaluation/evaluate.js --data "$$DATA" --task "$$TASK"

# The module of the benchmark is nutgraf and the floor in one; a second one is the floor alone.
bench: build browser tests/bench/node_modules/.package-lock.json | tools
	@for built in module: bare:--no-default-features; do \
		CARGO_TARGET_DIR=$(CURDIR)/target wasm-pack --log-level error build tests/bench/module --target web --no-pack \
			--out-dir $(CURDIR)/target/bench/$${built%%:*} -- --locked $${built#*:}; done
	@node tests/bench/bench.js

stages:
	@cd tests/bench/module && CARGO_TARGET_DIR=$(CURDIR)/target cargo bench --locked --bench stages

# Without a sanitizer, for the code is safe Rust: so the stable compiler will do.
FUZZ_BUILD = target/fuzz/build
fuzz:
	@command -v cargo-fuzz >/dev/null || \
		{ echo 'Installing cargo-fuzz $(CARGO_FUZZ) with cargo (once, a minute)'; \
		cargo install cargo-fuzz --quiet --locked --version $(CARGO_FUZZ); }
	@cargo run --quiet --release --locked --manifest-path tests/fuzz/Cargo.toml --target-dir $(FUZZ_BUILD) --bin seeds -- target/fuzz
	@cargo fuzz run --fuzz-dir tests/fuzz --sanitizer none --target-dir $(FUZZ_BUILD) "$$TARGET" "target/fuzz/$$TARGET" -- \
		-dict=target/fuzz/alphabet.dict -artifact_prefix=target/fuzz/ -max_len=4000 -timeout=60 \
		-max_total_time=$$((MINUTES * 60)) -print_final_stats=1

audit: node_modules/.package-lock.json
	@command -v cargo-deny >/dev/null || \
		{ echo 'Installing cargo-deny $(CARGO_DENY) with cargo (once, some minutes)'; \
		cargo install cargo-deny --quiet --locked --version $(CARGO_DENY); }
	@node tests/audit.js

build: pkg/nutgraf_bg.wasm
	@node www/tools/licences.js
	@node www/tools/package.js
	@node www/tools/site.js

# wasm-opt, which writes this file, is the last step of the build.
pkg/nutgraf_bg.wasm: Cargo.toml Cargo.lock rust-toolchain.toml .cargo/config.toml $(shell find src -type f) README.md LICENSE node_modules/.package-lock.json | tools
	@echo 'Building pkg with wasm-pack (the first time it also gets wasm-bindgen: a few minutes)'
	@wasm-pack --log-level error build --target web -- --locked
	@touch $@

node_modules/.package-lock.json: package.json package-lock.json
	@echo 'Installing the npm packages of package-lock.json (wasm-opt, and what the tests use)'
	@npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# The bundlers and checkers that the package is tried with; its tests run in folders beside them.
target/npm/node_modules/.package-lock.json: tests/package/package.json tests/package/package-lock.json
	@mkdir -p target/npm && cp $^ target/npm
	@npm ci --prefix target/npm --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

tests/bench/node_modules/.package-lock.json: tests/bench/package.json tests/bench/package-lock.json
	@echo 'Installing the npm packages of tests/bench (what nutgraf is timed against)'
	@npm ci --prefix tests/bench --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

tools:
	@[[ -d "$$(rustc --print sysroot)/lib/rustlib/$(WASM)/lib" ]] || \
		{ echo 'Adding the $(WASM) target to Rust'; rustup target add $(WASM); }
	@command -v wasm-pack >/dev/null || \
		{ echo 'Installing wasm-pack $(WASM_PACK) with cargo (once, some minutes)'; \
		cargo install wasm-pack --quiet --locked --version $(WASM_PACK); }

browser: node_modules/.package-lock.json
	@node tests/browser.js --ensure

clean:
	rm -rf target pkg node_modules
