package facts

import (
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"tripoint/data"
)

// scalar sets a string, a number or a bool.
func (l *loader) scalar(n ast.Node, into reflect.Value, path string, at position) {
	switch into.Kind() {
	case reflect.String:
		_, isDate := into.Interface().(data.Date)
		if i, isNumber := n.(*ast.IntegerNode); isNumber && isDate { // a bare year
			into.SetString(i.GetToken().Value)
			return
		}
		if s, ok := l.string(n, path, at); ok {
			into.SetString(s)
		}
	case reflect.Int:
		l.integer(n, into, path, at)
	case reflect.Float64:
		l.float(n, into, path, at)
	case reflect.Bool:
		b, ok := n.(*ast.BoolNode)
		if !ok {
			l.fault(path, at, "here is "+written(n)+", wanted is true or false", "write true or false, without quotes")
			return
		}
		into.SetBool(b.Value)
	default:
		panic("facts: the schema has a type that the loader does not know: " + into.Type().String())
	}
}

// string returns the value of a text, and reports a node that is none.
func (l *loader) string(n ast.Node, path string, at position) (string, bool) {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value, true
	case *ast.LiteralNode:
		return trimEnd(n.Value.Value), true
	case ast.MapNode, *ast.SequenceNode:
		l.fault(path, at, fmt.Sprintf("here is %s, wanted is text", kindOf(n)), "write one text; if it holds “: ”, put it in quotes")
	default:
		l.fault(path, at, "here is "+written(n)+", wanted is text", "put it in quotes")
	}
	return "", false
}

// trimEnd removes the line feed at the end of a block text. It is there unless the
// author wrote >- and not >.
func trimEnd(s string) string {
	for len(s) > 0 && s[len(s)-1] == '\n' {
		s = s[:len(s)-1]
	}
	return s
}

// The loader reads numbers as people write them. YAML has more notations, and its
// readers disagree about some: 010 may be eight or ten.
var (
	wholeNumber   = regexp.MustCompile(`^-?(0|[1-9][0-9]*)$`)
	decimalNumber = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?$`)
)

func (l *loader) integer(n ast.Node, into reflect.Value, path string, at position) {
	if i, ok := n.(*ast.IntegerNode); ok && wholeNumber.MatchString(i.GetToken().Value) {
		if x, err := strconv.Atoi(i.GetToken().Value); err == nil {
			into.SetInt(int64(x))
			return
		}
	}
	l.fault(path, at, "here is "+written(n)+", wanted is a whole number", plainly(n, "2 or -2"))
}

func (l *loader) float(n ast.Node, into reflect.Value, path string, at position) {
	switch n.(type) {
	case *ast.IntegerNode, *ast.FloatNode:
		written := n.GetToken().Value
		if x, err := strconv.ParseFloat(written, 64); err == nil && decimalNumber.MatchString(written) {
			into.SetFloat(x)
			return
		}
	}
	l.fault(path, at, "here is "+written(n)+", wanted is a number", plainly(n, "2, -2 or 0.5"))
}

// plainly returns advice on how to write a number.
func plainly(n ast.Node, as string) string {
	if strings.HasPrefix(n.GetToken().Value, "−") {
		return "write the minus as a hyphen, as in -2"
	}
	return "write it plainly, as " + as + ", without quotes"
}

// written names what stands at a node: the value itself, or what kind of node it is.
func written(n ast.Node) string {
	switch n := n.(type) {
	case ast.MapNode, *ast.SequenceNode:
		return kindOf(n)
	case *ast.StringNode:
		return "the text " + quote(n.Value)
	case *ast.LiteralNode:
		return "text"
	}
	return n.GetToken().Value
}

// text reads a text: a plain one is in the dataset's language, a mapping has a wording for
// each language. The dataset's comes first, the others in the order of their tags.
func (l *loader) text(name string, n ast.Node, path string) data.Text {
	if _, isMap := n.(ast.MapNode); !isMap {
		s, ok := l.string(n, path, l.at(name, n))
		if !ok {
			return nil
		}
		return data.Text{{Lang: l.ds.Lang(), Text: s}}
	}
	var t data.Text
	for _, p := range l.pairs(name, n, path, "text") {
		inner := path + "." + p.key
		at := l.at(name, p.value)
		l.positions[inner] = at
		if l.unsupported(p.value, inner, at) {
			l.faulty[path] = true
			continue
		}
		if s, ok := l.string(p.value, inner, at); ok {
			t = append(t, data.Translation{Lang: p.key, Text: s})
		} else {
			l.faulty[path] = true
		}
	}
	sortLanguages(t, l.ds.Lang())
	return t
}

// words reads the mapping from keys to texts.
func (l *loader) words(name string, n ast.Node, path string) {
	for _, p := range l.pairs(name, n, path, "a mapping from keys to texts") {
		inner := path + "[" + strconv.Itoa(len(l.ds.Words)) + "]"
		l.positions[inner] = p.at
		if l.unsupported(p.value, inner, l.at(name, p.value)) {
			continue
		}
		l.ds.Words = append(l.ds.Words, data.Word{Key: p.key, Text: l.text(name, p.value, inner)})
	}
}
