package facts

import (
	"bytes"

	"github.com/goccy/go-yaml/token"
)

// comments reports each comment that may have been meant as text. YAML takes
// what follows “ #” away in silence, so a comment must stand where nobody could
// take it for text: alone on its line, and not below a text as more of it.
func (l *loader) comments(name string, text []byte, tokens token.Tokens) {
	lines := bytes.Split(text, []byte("\n"))
	for i, t := range tokens {
		if t.Type != token.CommentType || t.Position.Line > len(lines) {
			continue
		}
		line := bytes.TrimLeft(lines[t.Position.Line-1], " \t")
		switch {
		case !bytes.HasPrefix(line, []byte("#")):
			l.problem(position(name, t), "what follows the # is a comment and would be lost",
				"put the text in quotes, or the comment on a line of its own")
		case continues(tokens[:i], t):
			l.problem(position(name, t), "this line is a comment, though it is indented like more of the text above, and would be lost",
				"put the text in quotes, or begin the comment below the key")
		}
	}
}

// continues reports whether a comment stands where more of a plain text could:
// the last of the tokens before it is one, and its key, or the hyphen of its
// item, begins further to the left.
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
