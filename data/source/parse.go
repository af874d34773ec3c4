package source

import (
	"errors"
	"fmt"

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

var errDeep = errors.New("lists and mappings are too deep within each other")

// file adds the sections of one file to the dataset.
func (l *loader) file(f file) {
	text := plain(f.text)
	if !l.checkText(f.name, text) {
		l.lost.text(string(text))
		return
	}
	parsed, at, err := l.parse(f.name, text)
	if err != nil {
		l.lost.text(string(text))
		do := "look at the indentation and quotes here and above; a text with “: ” or “ #” in it needs quotes"
		if errors.Is(err, errDeep) {
			do = "facts need no more than a few levels"
		}
		l.cause(at, err.Error(), do)
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
		l.problem(place{file: f.name}, "there are no facts in the file", "add sections, or delete it")
		return
	}
	l.root(f.name, body)
}

// parse parses YAML, and reports comments that hide text. An error comes with
// its place.
func (l *loader) parse(name string, text []byte) (parsed *ast.File, at place, err error) {
	defer func() {
		if r := recover(); r != nil {
			parsed, at, err = nil, place{file: name}, fmt.Errorf("the YAML parser gave up: %v", r)
		}
	}()
	tokens := lexer.Tokenize(string(text))
	l.comments(name, text, tokens)
	if deep := tooDeep(tokens); deep != nil {
		return nil, position(name, deep), errDeep
	}
	parsed, err = parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err == nil {
		return parsed, place{}, nil
	}
	var syntax interface {
		GetToken() *token.Token
		GetMessage() string
	}
	if errors.As(err, &syntax) {
		return nil, position(name, syntax.GetToken()), fmt.Errorf("this is not YAML: %s", syntax.GetMessage())
	}
	return nil, place{file: name}, fmt.Errorf("this is not YAML: %w", err)
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
