package wasmfile

import (
	"bytes"
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Part is a part of a file with its size, not compressed.
type Part struct {
	Name  string
	Bytes int
}

// Code returns the code of each package, the largest first. What the compiler adds
// by itself, such as functions that compare types, is under "go".
func (f *File) Code() []Part {
	of := map[string]int{}
	for _, fn := range f.Functions {
		of[cmp.Or(fn.Package, "go")] += fn.Bytes
	}
	return largestFirst(of)
}

// Groups of packages.
const (
	Ours     = "Tripoint"
	Engine   = "the engine"
	Runtime  = "Go's runtime"
	Standard = "Go's standard library"
	Others   = "other libraries"
)

// Group returns the group that a package of the program belongs to.
func Group(pkg string) string {
	under := func(paths ...string) bool {
		return slices.ContainsFunc(paths, func(p string) bool { return pkg == p || strings.HasPrefix(pkg, p+"/") })
	}
	first, _, _ := strings.Cut(pkg, "/")
	switch {
	case under("main", "tripoint"):
		return Ours
	case under("github.com/hajimehoshi", "github.com/ebitengine"):
		return Engine
	case pkg == "go", under("runtime", "internal/runtime", "internal/abi", "internal/bytealg"):
		return Runtime
	case strings.Contains(first, "."):
		return Others
	}
	return Standard
}

// Data returns the parts of the data, the largest first. An embedded file, given by
// its name, is a part if the data contain it.
func (f *File) Data(embedded map[string][]byte) []Part {
	of := map[string]int{}
	found := f.spans(embedded)
	for _, s := range f.segments {
		of["the rest"] += len(s.content)
		for _, r := range found {
			if n := overlap(s, r); n > 0 {
				of[r.name] += n
				of["the rest"] -= n
			}
		}
	}
	return largestFirst(of)
}

// span is a named part [from, to) of the memory.
type span struct {
	name     string
	from, to uint64
}

// overlap returns how many bytes a segment has of a span; it is below zero if they
// lie apart.
func overlap(s segment, r span) int {
	return int(min(s.end(), r.to)) - int(max(s.address, r.from))
}

// spans returns where the parts of the data are; no two overlap.
func (f *File) spans(embedded map[string][]byte) []span {
	var all []span
	for name, content := range embedded {
		if i := bytes.Index(f.memory, content); i >= 0 && len(content) > 0 {
			all = append(all, span{name, f.base + uint64(i), f.base + uint64(i+len(content))})
		}
	}
	return append(all, f.tableSpans(all)...)
}

// tableSpans returns where the runtime's tables are, without other spans that lie in
// them.
func (f *File) tableSpans(others []span) []span {
	m := f.tables.module
	if m == nil {
		return nil
	}
	var all []span
	for _, r := range []span{
		{"types and constants", m[wordTypes], m[wordLines]},
		{"names and lines of functions", m[wordLines], m[wordFuncs]},
		{"pointers in the frames of functions", m[wordFuncs], m[wordFind]},
		{"index of functions by address", m[wordFind], m[wordLinesEnd]},
		{"variables", m[wordVariables], m[wordEnd]},
	} {
		for _, o := range sorted(others) {
			if r.from <= o.from && o.to <= r.to {
				all = append(all, span{r.name, r.from, o.from})
				r.from = o.to
			}
		}
		all = append(all, r)
	}
	return all
}

func sorted(a []span) []span {
	return slices.SortedFunc(slices.Values(a), func(a, b span) int { return cmp.Compare(a.from, b.from) })
}

func largestFirst(of map[string]int) []Part {
	var parts []Part
	for _, name := range slices.Sorted(maps.Keys(of)) {
		if of[name] != 0 {
			parts = append(parts, Part{name, of[name]})
		}
	}
	slices.SortStableFunc(parts, func(a, b Part) int { return b.Bytes - a.Bytes })
	return parts
}
