package panel

import (
	"strconv"
	"strings"

	"tripoint/data"
)

// issued returns the day of the version, year first. A version is a day; of any other
// version the parts are empty.
func (c *citation) issued() (day [3]string) {
	parts := strings.Split(c.version, ".")
	for _, p := range parts {
		if _, err := strconv.Atoi(p); err != nil || len(parts) != len(day) {
			return day
		}
	}
	copy(day[:], parts)
	return day
}

// bibTeX returns the citation as an entry of BibTeX.
func (c *citation) bibTeX() string {
	day := c.issued()
	b := "@misc{" + c.key
	for _, field := range [...][2]string{
		{"title", "{" + texEscaped(c.title) + "}"}, // the inner braces preserve its capitals
		{"howpublished", texEscaped(c.in)},
		{"year", day[0]},
		{"month", day[1]},
		{"note", texEscaped(c.note)},
		{"url", urlEscaped(c.link)},
	} {
		if field[1] != "" {
			b += ",\n  " + field[0] + " = {" + field[1] + "}"
		}
	}
	return b + "\n}"
}

// texEscaped writes a text so that TeX shows it as it is. Typographic signs become those
// of TeX, and a brace its name: BibTeX counts braces even behind a backslash. Letters of
// any script stay, for programs that read UTF-8.
func texEscaped(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch r {
		case '#', '$', '%', '&', '_':
			b.WriteByte('\\')
			b.WriteRune(r)
		case '\\':
			b.WriteString(`\textbackslash{}`)
		case '{':
			b.WriteString(`\textbraceleft{}`)
		case '}':
			b.WriteString(`\textbraceright{}`)
		case '~':
			b.WriteString(`\textasciitilde{}`)
		case '^':
			b.WriteString(`\textasciicircum{}`)
		case '–':
			b.WriteString("--")
		case '—':
			b.WriteString("---")
		case '−':
			b.WriteString("$-$")
		case '“':
			b.WriteString("``")
		case '”', '"':
			b.WriteString("''")
		case '‘':
			b.WriteByte('`')
		case '’':
			b.WriteByte('\'')
		case '…':
			b.WriteString(`\ldots{}`)
		default:
			b.WriteRune(max(r, ' ')) // a line break becomes a space, too
		}
	}
	return b.String()
}

// urlEscaped leaves nothing in an address that would end the braces around it.
func urlEscaped(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if c := s[i]; c <= ' ' || c >= 0x7F || strings.IndexByte(`{}\"`, c) >= 0 {
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// csl returns the citation as CSL-JSON, a list of one item.
func (c *citation) csl() string {
	b := []byte("[{")
	for _, field := range [...][2]string{
		{"id", c.key},
		{"type", "webpage"},
		{"title", c.title},
		{"container-title", c.in},
		{"version", c.version},
		{"note", c.note},
		{"URL", c.link},
	} {
		if field[1] != "" {
			b = append(b, "\n  "...)
			b = data.AppendJSON(b, field[0])
			b = append(b, ": "...)
			b = data.AppendJSON(b, field[1])
			b = append(b, ',')
		}
	}
	if day := c.issued(); day[0] != "" {
		b = append(b, "\n  \"issued\": {\"date-parts\": [["+strings.Join(day[:], ", ")+"]]},"...)
	}
	return string(b[:len(b)-1]) + "\n}]"
}
