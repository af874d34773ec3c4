#!/bin/sh
# Runs every fuzz target of the project, one after the other, each as long as TIME says.
# Go would spend most of that on making what it finds smaller, a minute for each input.
# It goes on after a target that fails, and tells all that failed at the end. What Go finds
# worth keeping lies in its cache and is where the next run begins; an input that fails it
# writes to testdata/fuzz of the package: commit it with what mends it.
set -eu
cd "$(dirname "$0")/.."

time=${TIME:-1m}
failed=""
targets=$(grep -rE --include='*_test.go' --exclude-dir=node_modules --exclude-dir=.build '^func Fuzz[A-Za-z0-9]*\(' . |
	sed -E 's|^(.*)/[^/]*:func (Fuzz[A-Za-z0-9]*).*|\1 \2|' | sort)
if [ -z "$targets" ]; then
	echo "fuzz: there are no targets" >&2
	exit 1
fi
while read -r package target; do
	printf '\n== %s of %s, for %s\n' "$target" "$package" "$time"
	go test "$package" -run '^$' -fuzz "^$target\$" -fuzztime "$time" -fuzzminimizetime 100x </dev/null || failed="$failed $package:$target"
done <<END
$targets
END
if [ -n "$failed" ]; then
	echo "fuzz: these failed:$failed; what they found is in testdata/fuzz of each" >&2
	exit 1
fi
