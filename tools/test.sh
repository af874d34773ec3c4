#!/bin/sh
# Runs the tests: all of them, or with "e2e" only those in a browser. What they
# need is installed by tools/setup.sh.
set -eu
cd "$(dirname "$0")/.."

case ${1:-all} in
all | e2e) ;;
*)
	echo "test: there is no part $1; name e2e, or nothing for all" >&2
	exit 2
	;;
esac

say() { printf '\n== %s\n' "$1"; }

build_for_browser() {
	mkdir -p .build/bin
	go build -o .build/bin/serve ./tools/serve
	go run ./tools/site -quality 5 -out .build/e2e/today
	go run ./tools/onefile -site .build/e2e/today -out .build/e2e/onefile/tripoint.html
	frozen=tools/e2e/testdata/facts
	go run ./tools/site -quality 5 -out .build/e2e/frozen -data "$frozen"
	go run ./tools/site -quality 5 -out .build/e2e/stock -data "$frozen" -engine stock
	go run ./tools/site -quality 0 -out .build/e2e/debug -data "$frozen" -debug
	go run ./tools/site -quality 5 -out .build/e2e/islands -data data/source/testdata/islands
	go run ./tools/graphs -nodes 200 -out .build/e2e/graph.msgp
	for words in long short; do
		go run ./tools/pseudo -words "$words" -out ".build/pseudo/$words" "$frozen"
		go run ./tools/site -quality 0 -out ".build/e2e/$words" -data ".build/pseudo/$words"
	done
	go run ./tools/bench -peers
}

# A screen in memory for the desktop program and for tests that read pixels.
start_screen() {
	mkdir -p .build
	: >.build/display
	Xvfb -displayfd 3 -screen 0 2600x1600x24 -nolisten tcp 3>.build/display 2>.build/xvfb.log &
	screen=$!
	trap 'kill "$screen" 2>/dev/null || :' EXIT
	trap 'exit 130' INT
	trap 'exit 143' TERM
	tries=0
	while [ ! -s .build/display ]; do
		tries=$((tries + 1))
		if [ "$tries" -gt 100 ] || ! kill -0 "$screen" 2>/dev/null; then
			echo "test: Xvfb does not start; see .build/xvfb.log" >&2
			exit 1
		fi
		sleep 0.1
	done
	DISPLAY=":$(cat .build/display)"
	export DISPLAY LIBGL_ALWAYS_SOFTWARE=1
}

# The same browsers that setup.sh has seen, for tools/e2e.
for browser in CHROMIUM:chromium FIREFOX:firefox-esr WEBKIT_DRIVER:WebKitWebDriver; do
	name=${browser%%:*}
	eval "program=\${$name:-${browser##*:}}"
	if ! path=$(command -v "$program"); then
		echo "test: there is no $program; run make setup, or name one in $name" >&2
		exit 1
	fi
	export "$name=$path"
done

start_screen
if [ "${1:-all}" = all ]; then
	sh tools/check.sh static

	say "the desktop program for other systems"
	# Without a C compiler, which the engine does without there: it calls the systems'
	# libraries by purego. That they can be linked is all that is known here.
	for system in linux/arm64 windows/amd64 darwin/arm64; do
		GOOS=${system%/*} GOARCH=${system#*/} CGO_ENABLED=0 go build -o /dev/null ./wasm
	done

	say "tests"
	# Some tests run programs that they build, or look at the screen: of these go
	# knows no change, and without -count=1 would say what it said the last time.
	go test -count=1 ./...

	say "the core's tests, as wasm under Node"
	# In short: what they sweep through has been seen to whole above. The tag node
	# leaves out what needs a page.
	GOOS=js GOARCH=wasm go test -short -tags node,facts -exec="$(go env GOROOT)/lib/wasm/go_js_wasm_exec" ./data ./data/bundle ./assets/outlines ./wasm/core/... ./wasm/browser
fi

say "tests in a browser"
build_for_browser
cd tools && node --test --test-concurrency=3 web/*.test.js bench/*.test.js e2e/*.test.js
