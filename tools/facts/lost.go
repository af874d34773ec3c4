package facts

import (
	"cmp"
	"fmt"
	"reflect"
	"regexp"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"tripoint/data"
	"tripoint/tools/facts/rules"
)

// lost records which facts the loader could not read. A ref to one of them leads to
// nothing only for that reason. To report each such ref would bury the cause, so the
// loader counts them by the kind of thing that they name.
type lost struct {
	anything  bool              // it may hold facts of any kind
	sections  map[string]bool   // names of sections in it
	kinds     map[string]bool   // kinds of things in it
	left      map[string]string // optional sections that no file has, by the kind of their things
	unchecked map[string]*unchecked
}

// unchecked are the refs to things of a kind that may be lost.
type unchecked struct {
	first position
	more  int
}

func newLost() lost {
	return lost{sections: map[string]bool{}, kinds: map[string]bool{}, left: map[string]string{}, unchecked: map[string]*unchecked{}}
}

var (
	idLine      = regexp.MustCompile(`\bid *: *["']?([a-z]+)/`)
	sectionLine = regexp.MustCompile(`(?m)^[^a-z\n# -]?([a-z_]+)\b`) // its colon or first column may be the fault
)

// text notes what a text holds that the parser refused, judging by its lines. If no
// line looks like a section or an id, it may hold anything.
func (l *lost) text(text string) {
	found := false
	for _, m := range sectionLine.FindAllStringSubmatch(text, -1) {
		if f := field(sections, m[1]); f != nil {
			l.sections[f.Name], found = true, true
			l.value(typeOf(*f))
		}
	}
	found = l.ids(text) || found
	l.anything = l.anything || !found
}

// ids notes the kind of each id in a text, and reports whether there are any.
func (l *lost) ids(text string) bool {
	found := idLine.FindAllStringSubmatch(text, -1)
	for _, m := range found {
		l.kinds[m[1]] = true
	}
	return len(found) > 0
}

// node notes the kinds of things in YAML that the loader skips, and reports whether
// there are any.
func (l *lost) node(n ast.Node) (found bool) {
	if n == nil {
		return false
	}
	ast.Walk(visitor(func(n ast.Node) {
		if p, isPair := n.(*ast.MappingValueNode); isPair && p.Key != nil {
			found = l.id(p.Key.GetToken().Value, p.Value) || found
		}
	}), n)
	return found
}

// id notes the kind of a thing if a key and its value are its id.
func (l *lost) id(key string, value ast.Node) bool {
	if key != "id" || value == nil {
		return false
	}
	kind := data.Ref(value.GetToken().Value).Kind()
	l.kinds[kind] = true
	return kind != ""
}

// visitor sees each node of YAML.
type visitor func(ast.Node)

func (v visitor) Visit(n ast.Node) ast.Visitor {
	v(n)
	return v
}

// value notes the kinds of things that a value of a type can hold.
func (l *lost) value(t reflect.Type) {
	for _, kind := range kindsIn(t) {
		l.kinds[kind] = true
	}
}

// kindsIn lists the kinds of things that a value of a type can hold.
func kindsIn(t reflect.Type) []string {
	var kinds []string
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		return kindsIn(t.Elem())
	case reflect.Struct:
		for _, f := range rules.FieldsOf(t) {
			if f.Name == "id" {
				kinds = append(kinds, f.Kinds[0])
			}
			kinds = append(kinds, kindsIn(t.Field(f.Index).Type)...)
		}
	}
	return kinds
}

// leftOut notes an optional section that no file has. It is missing only if something
// refers to it.
func (l *lost) leftOut(section rules.Field) {
	for _, kind := range kindsIn(typeOf(section)) {
		l.left[kind] = section.Name
	}
}

// typeOf is the type of a section.
func typeOf(section rules.Field) reflect.Type {
	return reflect.TypeFor[data.Dataset]().Field(section.Index).Type
}

// has reports whether a thing of a kind may be among what could not be read.
func (l *lost) has(kind string) bool {
	return kind != "" && (l.anything || l.kinds[kind] || l.left[kind] != "")
}

// count notes a ref to a thing that may be lost.
func (l *lost) count(kind string, at position) {
	u := l.unchecked[kind]
	if u == nil {
		l.unchecked[kind] = &unchecked{first: at}
		return
	}
	u.more++
	if cmp.Or(cmp.Compare(at.file, u.first.file), cmp.Compare(at.line, u.first.line), cmp.Compare(at.col, u.first.col)) < 0 {
		u.first = at
	}
}

// problems reports, once for each kind, how many refs could not be checked.
func (l *lost) problems() Problems {
	var all Problems
	for kind, u := range l.unchecked {
		p := Problem{File: u.first.file, Line: u.first.line, Col: u.first.col}
		refs, are := "this ref", "is"
		if u.more > 0 {
			refs, are = fmt.Sprintf("this and %d more refs of the form %s/…", u.more, kind), "are"
		}
		if section := l.left[kind]; section != "" && !l.anything && !l.kinds[kind] {
			p.What = fmt.Sprintf("%s cannot be found: no file has the section %q", refs, section)
			p.Do = "add it to one of them"
		} else {
			p.rank = follows
			p.What = fmt.Sprintf("%s %s not checked, since not every %s could be read", refs, are, kind)
			p.Do = "mend that first"
		}
		all = append(all, p)
	}
	return all
}

// missingSections reports the sections that no file has, unless they may be among
// what could not be read. A folder needs no words: it has the interface's.
func (l *loader) missingSections(dir string) {
	var missing []string
	for _, f := range sections {
		_, found := l.positions[f.Name]
		if found || f.Name == "words" {
			continue
		}
		if l.lost.sections[f.Name] || l.lost.anything {
			l.faulty[f.Name] = true
			continue
		}
		if f.Optional {
			l.lost.leftOut(f)
			continue
		}
		l.lost.value(typeOf(f))
		l.faulty[f.Name] = true
		missing = append(missing, quote(f.Name))
	}
	switch all := strings.Join(missing, ", "); len(missing) {
	case 0:
	case 1:
		l.cause(position{file: dir}, "no file has the section "+all, "add it to one of them")
	default:
		l.cause(position{file: dir}, "no file has the sections "+all, "add them to one or several")
	}
}
