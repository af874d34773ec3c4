# Tripoint. `make help` lists what there is to make.
#
# Everything built goes to .build. Targets that need more than Go and make say
# so; tools/setup.sh installs it, or names the command that does.

PORT ?= 8080
# DATA is a folder of YAML facts; empty for those of data/source.
DATA ?=
# ARGS are flags of the desktop program.
ARGS ?=

SITE = .build/site

.PHONY: help serve run data site outlines test e2e bench clean setup

help: ## list the targets
	@grep -hE '^[a-z0-9]+:.*## ' Makefile | sort | awk -F ':.*## ' '{ printf "  make %-9s %s\n", $$1, $$2 }'

serve: ## build everything and serve it on this machine (PORT=8080, DATA=folder)
	@$(if $(DATA),,go run ./tools/compile)
	@go run ./tools/site -quality 5 -out $(SITE) $(if $(DATA),-data "$(DATA)")
	@go run ./tools/serve -dir $(SITE) -port $(PORT)

run: ## open the desktop program (ARGS="-state '#edge/cn-us?date=2016-05'")
	@go run ./wasm $(ARGS)

data: ## check data/source and compile it to data/bundle/dataset.msgp
	@go run ./tools/compile

site: data ## write the static site to .build/site, packed as small as it gets
	@go run ./tools/site -out $(SITE) $(if $(DATA),-data "$(DATA)")

outlines: setup ## make assets/outlines.bin again from its npm package
	@go run ./tools/outlines

setup: ## install what the tests need: a browser, Xvfb, Mesa, npm packages
	@sh tools/setup.sh

test: setup ## run every test
	@sh tools/test.sh

e2e: setup ## run the browser tests only
	@sh tools/test.sh e2e

bench: ## run the benchmarks of the data and of the core
	@go test -run '^$$' -bench . -benchmem ./data/... ./wasm/core/...

clean: ## remove everything built
	@rm -rf .build

