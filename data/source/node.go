package source

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// pair is a key of a map and its value.
type pair struct {
	key   string
	at    place
	value ast.Node
}

// mapping is the pairs of a map, without those whose key was there before or is
// no plain word; these are reported, as is anything that is no map.
func (r *reader) mapping(n ast.Node, what string) ([]pair, bool) {
	if !r.plain(n, what) {
		return nil, false
	}
	m, ok := n.(*ast.MappingNode)
	if !ok {
		r.problem(r.at(n), fmt.Sprintf("%s is %s", what, kind(n)), "write a map: lines of “key: value”")
		return nil, false
	}
	var pairs []pair
	lines := map[string]int{}
	for _, v := range m.Values {
		at := r.at(v.Key)
		key, ok := keyOf(v.Key)
		if !ok {
			r.problem(at, "a key is not a plain word", "write the key itself; anchors, merges and “?” are not used here")
			continue
		}
		if line := lines[key]; line > 0 {
			r.problem(at, fmt.Sprintf("the key %q was there before, in line %d", key, line), "keep one of the two")
			continue
		}
		lines[key] = at.line
		pairs = append(pairs, pair{key, at, v.Value})
	}
	return pairs, true
}

func keyOf(n ast.MapKeyNode) (string, bool) {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value, true
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.NullNode:
		return n.GetToken().Value, true
	}
	return "", false
}

// plain reports nodes that YAML has and facts do not: anchors, aliases, tags
// and nothing.
func (r *reader) plain(n ast.Node, what string) bool {
	var found, do string
	switch n.(type) {
	case nil, *ast.NullNode:
		found, do = "has no value", "write one, or leave the key out"
	case *ast.AnchorNode, *ast.AliasNode, *ast.MergeKeyNode:
		found, do = "uses an anchor or alias (“&”, “*”)", "write the value itself; a text that begins with such a sign wants quotes"
	case *ast.TagNode:
		found, do = "has a tag (“!”)", "leave it out; a text that begins with such a sign wants quotes"
	default:
		return true
	}
	r.problem(r.at(n), what+" "+found, do)
	return false
}

// at is where a node begins. Of a map it is the first key: the parser's own
// place of a map is that of its first colon.
func (r *reader) at(n ast.Node) place {
	if m, ok := n.(*ast.MappingNode); ok && !m.IsFlowStyle && len(m.Values) > 0 {
		return r.at(m.Values[0].Key)
	}
	if n == nil || n.GetToken() == nil || n.GetToken().Position == nil {
		return place{file: r.file}
	}
	at := n.GetToken().Position
	return place{r.file, at.Line, at.Column}
}

// kind names what a node is.
func kind(n ast.Node) string {
	switch n.(type) {
	case *ast.MappingNode:
		return "a map"
	case *ast.SequenceNode:
		return "a list"
	case *ast.StringNode, *ast.LiteralNode:
		return "a text"
	case *ast.IntegerNode, *ast.FloatNode, *ast.InfinityNode, *ast.NanNode:
		return "a number"
	case *ast.BoolNode:
		return "true or false"
	}
	return "something else"
}

// string reads a text of one language, an id, a date.
func (r *reader) string(n ast.Node, path string) (string, bool) {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value, true
	case *ast.LiteralNode:
		return n.Value.Value, true
	}
	do := "write a text"
	if _, scalar := n.(ast.ScalarNode); scalar {
		do = fmt.Sprintf("put it in quotes: %q", n.GetToken().Value)
	}
	r.problem(r.at(n), fmt.Sprintf("%s is %s", path, kind(n)), do)
	return "", false
}

// scalar reads a string, a number or a truth value.
func (r *reader) scalar(n ast.Node, v reflect.Value, path string) {
	switch v.Kind() {
	case reflect.String:
		if s, ok := r.string(n, path); ok {
			v.SetString(s)
		}
	case reflect.Bool:
		b, ok := n.(*ast.BoolNode)
		if !ok {
			r.problem(r.at(n), fmt.Sprintf("%s is %s", path, kind(n)), "write true or false, without quotes")
			return
		}
		v.SetBool(b.Value)
	case reflect.Int:
		i, err := strconv.ParseInt(number(n), 10, 32)
		if err != nil {
			r.problem(r.at(n), path+" is not a whole number", "write digits only, with “-” before them if it is negative")
			return
		}
		v.SetInt(i)
	case reflect.Float64:
		f, err := strconv.ParseFloat(number(n), 64)
		if err != nil || math.IsInf(f, 0) {
			r.problem(r.at(n), path+" is not a number", "write it in digits with a decimal point, such as -77.04")
			return
		}
		v.SetFloat(f)
	default:
		panic("the schema has a field of a type that YAML is not read into: " + v.Type().String())
	}
}

// number is how a number is written, or "" if the node is none. A number in
// another base, or with zeros before it, would be read as what it does not look
// like.
func number(n ast.Node) string {
	switch n.(type) {
	case *ast.IntegerNode, *ast.FloatNode:
	default:
		return ""
	}
	s := n.GetToken().Value
	digits := strings.TrimLeft(s, "+-")
	if len(digits) > 1 && digits[0] == '0' && digits[1] != '.' || strings.ContainsAny(s, "_xXpP") {
		return ""
	}
	return s
}
