package engine

import (
	"bytes"
	"fmt"
	"go/ast"
	"maps"
	"path"
	"slices"
	"strings"
)

// leastLikeness is that of names and lines worth a hint.
const leastLikeness = 0.4

// likeness compares two texts by the pairs of letters they share: 1 if they are
// equal, 0 if they have none in common (Dice's coefficient).
func likeness(a, b string) float64 {
	pairs := map[string]int{}
	for i := range len(a) - 1 {
		pairs[a[i:i+2]]++
	}
	shared := 0
	for i := range len(b) - 1 {
		if pairs[b[i:i+2]] > 0 {
			pairs[b[i:i+2]]--
			shared++
		}
	}
	if all := len(a) + len(b) - 2; all > 0 {
		return float64(2*shared) / float64(all)
	}
	return 0
}

// nearestLine says which line is most like the first one of a text that is not
// there. It says nothing if none is.
func nearestLine(content []byte, text string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	best, at, found := leastLikeness, 0, ""
	for i, line := range strings.Split(string(content), "\n") {
		if l := likeness(first, strings.TrimSpace(line)); l > best {
			best, at, found = l, i+1, strings.TrimSpace(line)
		}
	}
	if at == 0 {
		return ""
	}
	return fmt.Sprintf("; most like it is line %d: %s", at, found)
}

// whereIs says where a declaration may have gone: to another file, in the folder of
// its own or elsewhere in the module, or to another name in its own file. It says
// nothing if there is no trace of it.
func (s source) whereIs(name, file string) string {
	folder := path.Dir(file)
	names := slices.SortedFunc(maps.Keys(s.files), func(a, b string) int {
		if near := path.Dir(a) == folder; near != (path.Dir(b) == folder) {
			if near {
				return -1
			}
			return 1
		}
		return strings.Compare(a, b)
	})
	for _, other := range names {
		if line := declared(s.files[other])[name]; line > 0 {
			return fmt.Sprintf("%s has one in line %d", other, line)
		}
	}
	best, found := leastLikeness, ""
	all := declared(s.files[file])
	for _, other := range slices.Sorted(maps.Keys(all)) {
		if l := likeness(name, other); l > best {
			best, found = l, other
		}
	}
	if found == "" {
		return ""
	}
	return fmt.Sprintf("most like it is %s in line %d", found, all[found])
}

// declared returns the lines of the functions, methods and variables of a Go file,
// by their names. Other files have none.
func declared(content []byte) map[string]int {
	lines := map[string]int{}
	if !bytes.Contains(content, []byte("package ")) {
		return lines
	}
	f, err := parse(content)
	if err != nil {
		return lines
	}
	for _, decl := range f.ast.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			lines[funcName(d)] = f.set.Position(d.Pos()).Line
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				if v, ok := spec.(*ast.ValueSpec); ok {
					for _, id := range v.Names {
						lines[id.Name] = f.set.Position(id.Pos()).Line
					}
				}
			}
		}
	}
	return lines
}
