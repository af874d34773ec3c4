package facts

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"tripoint/data"
	"tripoint/data/file"
	"tripoint/tools/facts/rules"
)

// sections are the keys that a file may have.
var sections = rules.FieldsOf(reflect.TypeFor[data.Dataset]())

// pair is a key of a mapping with its value.
type pair struct {
	key   string
	at    position // of the key
	value ast.Node
}

// root adds the sections of a file to the dataset. It joins a list with what other
// files have of it; any other section may stand in one file only.
func (l *loader) root(name string, body ast.Node) {
	if _, isMap := body.(ast.MapNode); !isMap {
		l.lost.node(body)
		l.cause(l.at(name, body), fmt.Sprintf("here is %s, wanted is a mapping of sections", kindOf(body)),
			"begin with the name of a section and a colon, such as “events:”, on a line of its own")
		return
	}
	ds := reflect.ValueOf(&l.ds).Elem()
	for _, p := range l.pairs(name, body, "", "a mapping") {
		f := field(sections, p.key)
		if f == nil {
			l.lost.sections[l.unknown(p, sections)] = true
			continue
		}
		into := ds.Field(f.Index)
		first, twice := l.positions[f.Name]
		if twice && !isList(into.Type()) {
			l.skip(p, fmt.Sprintf("the section %q stands in %s already", p.key, file.Name(first.file)), "keep one")
			continue
		}
		if !twice {
			l.positions[f.Name] = p.at
		}
		l.value(name, p.value, into, f.Name)
	}
}

// isList reports whether several files may hold parts of a section of this type.
func isList(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t != reflect.TypeFor[data.Text]()
}

func field(fields []rules.Field, key string) *rules.Field {
	for i := range fields {
		if fields[i].Name == key {
			return &fields[i]
		}
	}
	return nil
}

// skip reports a key whose value the loader does not read.
func (l *loader) skip(p pair, what, do string) {
	if l.lost.id(p.key, p.value) || l.lost.node(p.value) {
		l.cause(p.at, what, do)
	} else {
		l.problem(p.at, what, do)
	}
}

var languageKey = regexp.MustCompile(`^[a-z]{2}$`)

// unknown reports a key that does not exist, and returns the one that its author
// probably meant, or "".
func (l *loader) unknown(p pair, fields []rules.Field) string {
	known := make([]string, len(fields))
	for i, f := range fields {
		known[i] = f.Name
	}
	do := "the keys here are " + strings.Join(known, ", ")
	near := rules.Nearest(strings.ToLower(p.key), known)
	_, alone := p.value.(*ast.NullNode)
	switch {
	case near != "":
		do = "did you mean " + quote(near) + "?"
	case alone:
		do = "put the text before it in quotes if this is more of it"
	case languageKey.MatchString(p.key):
		do = "indent it if it is a language of the text above"
	}
	l.skip(p, "there is no key "+quote(p.key), do)
	return near
}

// value sets a value of the dataset from its YAML. A faulty value stays empty, so
// value notes which kinds of things are lost with it.
func (l *loader) value(name string, n ast.Node, into reflect.Value, path string) {
	before := len(l.problems)
	l.set(name, n, into, path)
	if !l.faulty[path] || len(kindsIn(into.Type())) == 0 {
		return
	}
	l.lost.value(into.Type())
	for i := range l.problems[before:] {
		l.problems[before+i].rank = hides
	}
}

func (l *loader) set(name string, n ast.Node, into reflect.Value, path string) {
	at := l.at(name, n)
	if l.unsupported(n, path, at) {
		return
	}
	if _, taken := l.positions[path]; !taken { // for a section, root has noted its key's
		l.positions[path] = at
	}
	switch t := into.Addr().Interface().(type) {
	case *data.Text:
		*t = l.text(name, n, path)
		return
	case *[]data.Word:
		l.words(name, n, path)
		return
	}
	switch into.Kind() {
	case reflect.Struct:
		l.structure(name, n, into, path)
	case reflect.Pointer:
		into.Set(reflect.New(into.Type().Elem()))
		l.value(name, n, into.Elem(), path)
	case reflect.Slice:
		l.list(name, n, into, path)
	default:
		l.scalar(n, into, path, at)
	}
}

// unsupported reports the parts of YAML that facts do not use: they would hide a
// value from a reader of the file.
func (l *loader) unsupported(n ast.Node, path string, at position) bool {
	switch n.(type) {
	case nil, *ast.NullNode:
		l.fault(path, at, "there is no value", "write one, or leave the key out if it may be left out")
	case *ast.AnchorNode, *ast.AliasNode:
		l.fault(path, at, "anchors and aliases are not read", "write the value out")
	case *ast.TagNode:
		l.fault(path, at, "tags are not read", "leave it out; put text in quotes")
	default:
		return false
	}
	return true
}

// structure sets the fields of a struct from a mapping.
func (l *loader) structure(name string, n ast.Node, into reflect.Value, path string) {
	pairs := l.pairs(name, n, path, "a mapping")
	if l.faulty[path] {
		return
	}
	fields := rules.FieldsOf(into.Type())
	there := map[string]bool{}
	for _, p := range pairs {
		if f := field(fields, p.key); f != nil {
			there[f.Name] = true
			l.value(name, p.value, into.Field(f.Index), path+"."+f.Name)
		} else if meant := l.unknown(p, fields); meant != "" && !there[meant] {
			l.faulty[path+"."+meant], there[meant] = true, true // unknown has reported it
		}
	}
	l.missing(l.at(name, n), fields, there, path)
}

// missing reports the required keys that a mapping lacks.
func (l *loader) missing(at position, fields []rules.Field, there map[string]bool, path string) {
	var missing []string
	for _, f := range fields {
		if !f.Optional && !there[f.Name] {
			missing = append(missing, f.Name)
			l.faulty[path+"."+f.Name] = true
		}
	}
	switch {
	case len(missing) == 0:
	case slices.Contains(missing, "id"):
		l.cause(at, "keys are missing here: "+strings.Join(missing, ", "), "add them")
	default:
		l.problem(at, "keys are missing here: "+strings.Join(missing, ", "), "add them")
	}
}

// pairs lists the keys and values of a mapping, and reports keys that it has twice.
// It reports a node that is no mapping; wanted is what the message asks for instead.
func (l *loader) pairs(name string, n ast.Node, path, wanted string) []pair {
	m, isMap := n.(ast.MapNode)
	if !isMap {
		l.fault(path, l.at(name, n), fmt.Sprintf("here is %s, wanted is %s", kindOf(n), wanted), "write key: value lines")
		return nil
	}
	var pairs, again []pair
	for i := m.MapRange(); i.Next(); {
		k := i.Key()
		p := pair{k.GetToken().Value, tokenAt(name, k.GetToken()), i.Value()}
		switch k.(type) {
		case *ast.StringNode, *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode:
			if line(pairs, p.key) > 0 {
				again = append(again, p)
			} else {
				pairs = append(pairs, p)
			}
		default:
			l.problem(p.at, "this kind of key is not read", "write key: value lines")
		}
	}
	if strings.HasSuffix(path, "]") && len(again) > 0 && again[0].at.line > line(pairs, again[0].key) {
		l.missingHyphen(pairs, again)
		return pairs
	}
	for _, p := range again {
		l.duplicate(p, line(pairs, p.key))
	}
	return pairs
}

// line returns the line of a key among pairs, or 0.
func line(pairs []pair, key string) int {
	if i := slices.IndexFunc(pairs, func(p pair) bool { return p.key == key }); i >= 0 {
		return pairs[i].at.line
	}
	return 0
}

// duplicate reports a key that its mapping has on another line already.
func (l *loader) duplicate(p pair, first int) {
	do := "keep one"
	if _, isList := p.value.(*ast.SequenceNode); isList {
		do = "keep one line with it, and put all of it below"
	}
	l.skip(p, fmt.Sprintf("the key %q is there already, on line %d", p.key, first), do)
}

// missingHyphen reports the keys that an item has twice. If they begin with its first
// key, or if there are many, another item begins there: they have one cause, and it
// reports them once.
func (l *loader) missingHyphen(pairs, again []pair) {
	const many = 3
	first, begin := again[0], "- "
	if first.key != pairs[0].key {
		if len(again) < many {
			for _, p := range again {
				l.duplicate(p, line(pairs, p.key))
			}
			return
		}
		begin += pairs[0].key + ": …"
	}
	l.lost.id(pairs[0].key, pairs[0].value) // the other item is of the same kind
	l.cause(first.at, fmt.Sprintf("the key %q is there already, on line %d", first.key, line(pairs, first.key)),
		"put “"+begin+"” before it if a new item begins here, or keep one")
}

// list adds the items of a list to a slice.
func (l *loader) list(name string, n ast.Node, into reflect.Value, path string) {
	s, isList := n.(*ast.SequenceNode)
	if !isList {
		l.fault(path, l.at(name, n), fmt.Sprintf("here is %s, wanted is a list", kindOf(n)), "put “- ” before each item, or write [a, b]")
		return
	}
	before := into.Len()
	into.Set(reflect.AppendSlice(into, reflect.MakeSlice(into.Type(), len(s.Values), len(s.Values))))
	for i, item := range s.Values {
		l.value(name, item, into.Index(before+i), path+"["+strconv.Itoa(before+i)+"]")
	}
}

// kindOf says what a node is, for people.
func kindOf(n ast.Node) string {
	switch n.(type) {
	case ast.MapNode:
		return "a mapping"
	case *ast.SequenceNode:
		return "a list"
	case *ast.IntegerNode, *ast.FloatNode, *ast.InfinityNode, *ast.NanNode:
		return "a number"
	case *ast.BoolNode:
		return "true or false"
	case *ast.NullNode:
		return "nothing"
	}
	return "text"
}
