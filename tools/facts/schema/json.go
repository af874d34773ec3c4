package schema

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// object is a JSON object whose members keep their order, so that the same facts give the
// same bytes and people read title and description first.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON writes the members in their order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := plain(m.key)
		if err != nil {
			return nil, err
		}
		value, err := plain(m.value)
		if err != nil {
			return nil, err
		}
		b.Write(append(append(key, ':'), value...))
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// plain is JSON in which < and > stand as they are.
func plain(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}

func (o object) get(key string) any {
	for _, m := range o {
		if m.key == key {
			return m.value
		}
	}
	return nil
}

// sorted are the definitions by name.
func (g *generator) sorted() object {
	all := object{}
	for _, name := range slices.Sorted(maps.Keys(g.definitions)) {
		all = append(all, member{name, g.definitions[name]})
	}
	return all
}

// encode writes a schema with a line for each member.
func encode(o object) ([]byte, error) {
	text, err := plain(o)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := json.Indent(&b, text, "", "  "); err != nil {
		return nil, err
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}

// title is a name as people write it: DateNote or date_note is “Date note”.
func title(name string) string {
	var words []string
	begin := 0
	for i, c := range name {
		if i > begin && unicode.IsUpper(c) && !unicode.IsUpper(rune(name[i-1])) {
			words = append(words, name[begin:i])
			begin = i
		}
	}
	words = append(words, name[begin:])
	said := strings.ReplaceAll(strings.ToLower(strings.Join(words, " ")), "_", " ")
	return upper(said)
}

// sentence is a comment as a sentence of its own.
func sentence(comment string) string {
	said := upper(strings.Join(strings.Fields(comment), " "))
	if said != "" && !strings.HasSuffix(said, ".") && !strings.HasSuffix(said, "…") {
		said += "."
	}
	return said
}

func upper(s string) string {
	c, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(c)) + s[size:]
}
