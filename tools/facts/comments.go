package facts

import (
	"bytes"

	"github.com/goccy/go-yaml/token"
)

// comments reports each comment that its author may have meant as text. YAML drops
// what follows “ #” without a word, so a comment must stand alone on its line, and
// not where the text above could go on.
func (l *loader) comments(name string, text []byte, tokens token.Tokens) {
	lines := bytes.Split(text, []byte("\n"))
	for i, t := range tokens {
		if t.Type != token.CommentType || t.Position.Line > len(lines) {
			continue
		}
		line := bytes.TrimLeft(lines[t.Position.Line-1], " \t")
		switch {
		case !bytes.HasPrefix(line, []byte("#")):
			l.problem(tokenAt(name, t), "what follows the # is a comment and would be lost",
				"put the text in quotes, or the comment on a line of its own")
		case continues(tokens[:i], t):
			l.problem(tokenAt(name, t), "this line is a comment, though it is indented like more of the text above, and would be lost",
				"put the text in quotes, or begin the comment below the key")
		}
	}
}

// continues reports whether a comment stands where a plain text could go on: the
// token before it is such a text, and the key or the hyphen of that text begins
// further to the left.
func continues(before token.Tokens, comment *token.Token) bool {
	n := len(before)
	if n < 2 || before[n-1].Type != token.StringType {
		return false
	}
	switch lead := before[n-2]; {
	case lead.Type == token.SequenceEntryType:
		return comment.Position.Column > lead.Position.Column
	case lead.Type == token.MappingValueType && n > 2:
		return comment.Position.Column > before[n-3].Position.Column
	}
	return false
}
