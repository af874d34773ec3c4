# Tripoint. `make help` lists what there is to make.
#
# Everything built goes to .build. Targets that need more than Go and make say
# so; tools/setup.sh installs it, or names the command that does.

PORT ?= 8080
# DATA is a folder of YAML facts for data, site, serve and run; empty for
# data/source, from which alone the committed bundle is made.
DATA ?=
# ENGINE is how Ebitengine is built into the browser's program: light, without what
# the program never uses of it, or stock, as it is.
ENGINE ?= light
# TIME is how long fuzz tries each target.
TIME ?= 1m
# URL is the address of the site for others: in what they paste, and in what their
# services read.
URL ?= http://127.0.0.1:$(PORT)/
# LANG is the language of words-out and words-in, only as it is given to make, for the shell
# has a variable of that name; PO is their file.
PO ?= .build/$(LANG).po
# VERSION is the day that a release is called by; empty for today.
VERSION ?=
# ARGS are flags of the desktop program.
ARGS ?=
# RUNS is how often bench measures each thing, PARTS are those of its parts that are
# wanted; empty for all.
RUNS ?= 5
PARTS ?=

# STATES is a file with an address or a hash on each line, OUT the folder for their pictures.
STATES ?=
OUT ?= .build/pictures

# NAME is the folder of a new map.
NAME ?=
# FROM is a CSV file of events, INTO the file or the folder that they are written to.
FROM ?=
INTO ?=
# ENCODING is that of the table, empty to find out; SKIP=1 leaves out rows that cannot be read.
ENCODING ?=
SKIP ?=

# What was given is taken as it is, whatever make would read in it. In recipes these are
# $$PORT and so on, so that the shell takes them as they are, too; only ARGS are words of
# the shell.
$(foreach v,PORT DATA ENGINE URL ARGS RUNS PARTS TIME PO VERSION NAME FROM INTO ENCODING SKIP,$(if $(filter-out file undefined,$(origin $v)),$(eval override $v := $$(value $v))))
export PORT DATA ENGINE URL RUNS PARTS TIME PO VERSION NAME FROM INTO ENCODING SKIP

# CHECKED is the bundle of the facts in DATA.
CHECKED = .build/checked.msgp

.PHONY: help serve run data site onefile words-out words-in pictures release outlines check test e2e fuzz vuln bench clean setup new schema write import

help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*## ' Makefile | sort | awk -F ':.*## ' '{ printf "  make %-10s %s\n", $$1, $$2 }'

# Each step is told before it begins, for Go may compile a tool first. The port is tried
# before the build, not after; Ctrl-C is how a server is to end.
serve: ## build everything and serve it on this machine (PORT=8080, DATA=folder)
	@trap 'exit 0' INT; \
	echo 'serve: seeing whether the port is free; the first time, Go compiles each tool …' && \
	go run ./tools/serve -check -port "$$PORT" && \
	{ test -n "$$DATA" || { echo 'serve: checking the facts …' && go run ./tools/compile; }; } && \
	echo 'serve: building the site …' && \
	go run ./tools/site -quality 5 -engine "$$ENGINE" -data "$$DATA" -url "$$URL" && \
	echo 'serve: beginning to serve; open the address, and end it with Ctrl-C …' && \
	go run ./tools/serve -port "$$PORT" -data "$$DATA"

new: ## begin a map of your own, with three invented nodes (NAME=maps/baltic)
	@go run ./tools/new -- "$$NAME"

# The map comes after a minute the first time; from then on a saved change is seen at once.
write: ## show a map while you write it (DATA=maps/baltic, PORT=8080, EDITOR=code)
	@trap 'exit 0' INT; \
	echo 'write: compiling what checks facts …' && \
	go run ./tools/write -port "$$PORT" -- "$$DATA"

import: ## make candidates for events from a table (FROM=events.csv, INTO=folder; without FROM: a template)
	@go run ./tools/import -from "$$FROM" -into "$$INTO" -encoding "$$ENCODING" -skip="$${SKIP:-0}"

schema: ## tell editors what facts look like (DATA=folder)
	@go run ./tools/schema -- "$${DATA:-data/source}"

run: $(if $(DATA),data) ## open the desktop program (DATA=folder, ARGS="-state '#edge/cn-us?date=2016-05'")
	@go run ./wasm $(if $(DATA),-dataset $(CHECKED)) $(ARGS)

data: ## check data/source and compile it to data/bundle/dataset.msgp (DATA=folder: only check that)
ifeq ($(DATA),)
	@go run ./tools/compile
else
	@mkdir -p .build
	@go run ./tools/compile -o $(CHECKED) -- "$$DATA"
endif

site: data ## write the static site to .build/site, packed as small as it gets (URL=https://…/; DATA=folder: beside it; ENGINE=stock)
	@go run ./tools/site -engine "$$ENGINE" -data "$$DATA" -url "$$URL"

onefile: site ## put the site's map into one HTML file that opens from a disk, in all languages (URL=https://…/)
	@go run ./tools/onefile -data "$$DATA"

TRANSLATE = go run ./tools/translate -data "$${DATA:-data/source}" $(if $(filter command,$(origin LANG)),-lang "$$LANG")

words-out: ## write what there is to translate to a PO file (LANG=ru, PO=.build/ru.po, DATA=folder)
	@$(TRANSLATE) out "$$PO"

words-in: ## read a PO file back into the facts (LANG=ru, PO=.build/ru.po, DATA=folder)
	@$(TRANSLATE) in "$$PO"

# Pictures say the address of the site only if one is given.
pictures: ## draw many states as PNG and SVG (STATES=states.txt, OUT=folder, DATA=folder, LANG=ru or all, URL=https://…/)
	@go run ./tools/pictures -data "$$DATA" -out "$$OUT" $(if $(filter command,$(origin URL)),-url "$$URL") $(if $(filter command,$(origin LANG)),-lang "$$LANG") -- "$$STATES"

release: ## check the facts, date them, and keep them for ever (VERSION=2026-11-30, empty for today; DATA=folder)
	@go run ./tools/release $${VERSION:+-version "$$VERSION"} -- "$$DATA"

outlines: setup ## make assets/outlines/outlines.bin again from its npm package
	@go run ./tools/outlines

setup: ## install what the tests need: a browser, Xvfb, Mesa, npm packages
	@sh tools/setup.sh

check: ## run what takes a minute: format, vet, types, short tests; needs no browser
	@sh tools/setup.sh check
	@sh tools/check.sh

test: setup ## run every test
	@sh tools/test.sh

e2e: setup ## run the browser tests only
	@sh tools/test.sh e2e

# For a timer of the machine, once a week: what it finds is not in a commit's way.
fuzz: ## try every fuzz target for a minute each (TIME=10s)
	@sh tools/fuzz.sh

# It asks the database of Go, which tests must not: they run without a network. What it says
# of the browser's program holds for the engine as published; that it is built from
# edited copies only takes code away.
vuln: ## look for known vulnerabilities in what the programs call (asks the database of Go)
	@GOBIN="$$PWD/.build/bin" go install golang.org/x/vuln/cmd/govulncheck@v1.9.0
	@.build/bin/govulncheck ./...
	@GOOS=js GOARCH=wasm .build/bin/govulncheck ./wasm

# It takes the better part of an hour; nothing else is to run meanwhile.
bench: site setup ## measure everything, and write it to tools/bench/RESULTS.md (RUNS=5; PARTS="bytes read": only those, and only print)
	@set -f; go run ./tools/bench -runs "$$RUNS" $$PARTS

clean: ## remove everything built
	@rm -rf .build

