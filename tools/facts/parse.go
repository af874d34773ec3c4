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
func (l *loader) file(f yamlFile) {
	if body := l.body(f); body != nil {
		l.root(f.name, body)
	}
}

// body returns what a file holds, and reports why it cannot be read.
func (l *loader) body(f yamlFile) ast.Node {
	l.lines[f.name] = strings.Split(string(normalize(f.text)), "\n")
	text, merged := l.conflicts(f.name, normalize(f.text))
	if !l.checkText(f.name, text) {
		l.lost.text(string(text))
		return nil
	}
	parsed, why := l.parse(f.name, text)
	if parsed == nil {
		l.lost.text(string(text))
		if !merged { // one side of a conflict need not make sense alone
			return nil
		}
		l.cause(position{f.name, why.line, why.col}, why.what, why.do)
		return nil
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
		l.cause(position{file: f.name}, "there are no facts in the file", "add sections, or delete it")
		return nil
	}
	return body
}

// parse parses YAML, and reports comments that hide text. It returns nil and a
// fault if the text is not YAML.
func (l *loader) parse(name string, text []byte) (parsed *ast.File, why fault) {
	defer func() {
		if r := recover(); r != nil {
			parsed, why = nil, notYAML(text, position{})
		}
	}()
	tokens := lexer.Tokenize(string(text))
	l.comments(name, text, tokens)
	if deep := tooDeep(tokens); deep != nil {
		at := tokenAt(name, deep)
		return nil, fault{at.line, at.col, "lists and mappings are too deep within each other", "facts need no more than a few levels"}
	}
	parsed, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err == nil {
		return parsed, fault{}
	}
	var at position
	var syntax interface{ GetToken() *token.Token }
	if errors.As(err, &syntax) {
		at = tokenAt(name, syntax.GetToken())
	}
	return nil, notYAML(text, at)
}

// notYAML finds the fault of a text that the parser refused at a position.
func notYAML(text []byte, at position) fault {
	if found := diagnose(string(text)); found.line > 0 {
		return found
	}
	return fault{at.line, at.col, "this is not YAML, or something above it is not",
		"look at the indentation, quotes and brackets here and above; a text with “: ” or “ #” in it needs quotes"}
}

// tooDeep returns the token that exceeds maxDepth or maxColumn, or nil.
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

func tokenAt(name string, t *token.Token) position {
	if t == nil || t.Position == nil {
		return position{file: name}
	}
	return position{name, t.Position.Line, max(t.Position.Column, 1)}
}

// at returns the position at which a node begins.
func (l *loader) at(name string, n ast.Node) position {
	if m, isMap := n.(ast.MapNode); isMap && n.GetToken().Type == token.MappingValueType {
		if first := m.MapRange(); first.Next() {
			return tokenAt(name, first.Key().GetToken())
		}
	}
	return tokenAt(name, n.GetToken())
}
