package facts

import (
	"errors"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// maxDepth is how deep flow lists and mappings may be within each other, and
// maxColumn where a block may begin. The parser is recursive.
const (
	maxDepth  = 16
	maxColumn = 120
)

// file adds the sections of one file to the dataset.
func (l *loader) file(f file) {
	l.lines[f.name] = strings.Split(string(plain(f.text)), "\n")
	text, merged := l.conflicts(f.name, plain(f.text))
	if !l.checkText(f.name, text) {
		l.lost.text(string(text))
		return
	}
	parsed, why := l.parse(f.name, text)
	if parsed == nil {
		l.lost.text(string(text))
		if !merged { // what is left of a merge need not make sense
			return
		}
		l.cause(place{f.name, why.line, why.col}, why.what, why.do)
		return
	}
	var body ast.Node
	for _, doc := range parsed.Docs {
		if doc.Body == nil {
			continue
		}
		if body != nil {
			l.lost.node(doc.Body)
			l.cause(l.at(f.name, doc.Body), "there is a second YAML document in the file", "make it one: take the --- out")
			continue
		}
		body = doc.Body
	}
	if body == nil {
		l.cause(place{file: f.name}, "there are no facts in the file", "add sections, or delete it")
		return
	}
	l.root(f.name, body)
}

// parse parses YAML, and reports comments that hide text. It returns nil and a
// fault if the text is not YAML.
func (l *loader) parse(name string, text []byte) (parsed *ast.File, why fault) {
	defer func() {
		if r := recover(); r != nil {
			parsed, why = nil, notYAML(text, place{})
		}
	}()
	tokens := lexer.Tokenize(string(text))
	l.comments(name, text, tokens)
	if deep := tooDeep(tokens); deep != nil {
		at := position(name, deep)
		return nil, fault{at.line, at.col, "lists and mappings are too deep within each other", "facts need no more than a few levels"}
	}
	parsed, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err == nil {
		return parsed, fault{}
	}
	var at place
	var syntax interface{ GetToken() *token.Token }
	if errors.As(err, &syntax) {
		at = position(name, syntax.GetToken())
	}
	return nil, notYAML(text, at)
}

// notYAML is the fault of a text that the parser refused at a place.
func notYAML(text []byte, at place) fault {
	if found := diagnose(string(text)); found.line > 0 {
		return found
	}
	return fault{at.line, at.col, "this is not YAML, or something above it is not",
		"look at the indentation, quotes and brackets here and above; a text with “: ” or “ #” in it needs quotes"}
}

// tooDeep is the token at which it gets too deep, or nil.
func tooDeep(tokens token.Tokens) *token.Token {
	depth := 0
	for _, t := range tokens {
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			depth++
		case token.SequenceEndType, token.MappingEndType:
			depth--
		case token.SequenceEntryType, token.MappingKeyType:
			if t.Position.Column > maxColumn {
				return t
			}
		}
		if depth > maxDepth {
			return t
		}
	}
	return nil
}

func position(name string, t *token.Token) place {
	if t == nil || t.Position == nil {
		return place{file: name}
	}
	return place{name, t.Position.Line, max(t.Position.Column, 1)}
}

// at is where a node begins.
func (l *loader) at(name string, n ast.Node) place {
	if m, isMap := n.(ast.MapNode); isMap && n.GetToken().Type == token.MappingValueType {
		if first := m.MapRange(); first.Next() {
			return position(name, first.Key().GetToken())
		}
	}
	return position(name, n.GetToken())
}
