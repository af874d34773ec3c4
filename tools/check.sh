#!/bin/sh
# Checks what can be checked within a minute, without a browser or a screen: format,
# vet, types, and the short tests. With "static" it runs no test; test.sh begins so.
# What the short tests leave out, test.sh runs in full.
set -eu
cd "$(dirname "$0")/.."

say() { printf '\n== %s\n' "$1"; }

case ${1:-all} in
all | static) ;;
*)
	echo "check: there is no part $1; name static, or nothing for all" >&2
	exit 2
	;;
esac

say "format"
unformatted=$(find . \( -name .build -o -name .git -o -name node_modules \) -prune -o -name '*.go' -exec gofmt -l {} +)
if [ -n "$unformatted" ]; then
	echo "check: gofmt would change these; run gofmt -w on them:" >&2
	echo "$unformatted" >&2
	exit 1
fi
if ! npm --prefix tools run --silent formatted; then
	echo "check: the formatter would change these; run npm --prefix tools run format" >&2
	exit 1
fi

say "vet and types"
go vet ./...
GOOS=js GOARCH=wasm go vet -tags facts ./wasm/... # in which tests find facts
npm --prefix tools run --silent types

if [ "${1:-all}" = static ]; then
	exit
fi

say "short tests"
go test -short ./...

say "tests of scripts"
cd tools && node --test web/*.test.js bench/*.test.js
