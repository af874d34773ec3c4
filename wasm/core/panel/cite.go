package panel

import (
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// What can be copied by name, as in the action "copy:bibtex".
const (
	copyLink   = "link"
	copyText   = "citation"
	copyBibTeX = "bibtex"
	copyCSL    = "csl-json"
)

// Copied is the text that an action "copy:…" means: the address or a citation of
// what is shown; anything else is a text itself.
func (v *Panels) Copied(k Key, what string) string {
	f := v.page(&k)
	switch what {
	case copyLink:
		return f.address()
	case copyText:
		return f.citation().text
	case copyBibTeX:
		return f.citation().bibTeX()
	case copyCSL:
		return f.citation().csl()
	}
	return what
}

// address is that of what is shown, for others.
func (f *page) address() string { return app.Link(f.key.Address, f.key.Base, f.X) }

// cite is how the view can be cited, folded.
func (f *page) cite() doc.Section {
	c := f.citation()
	card := &doc.Card{Ref: "cite/view", Plain: true, Summary: plain(f.Word("cite.heading")), More: []doc.Block{
		f.tell(doc.Note, "cite.authors"),
		f.code("cite.text", copyText, c.text),
		f.code("cite.bibtex", copyBibTeX, c.bibTeX()),
		f.code("cite.csl", copyCSL, c.csl()),
		&doc.Buttons{Options: []doc.Option{f.copyOption("cite.link", copyLink)}},
	}}
	return section("cite", card)
}

func (f *page) code(key, what, text string) *doc.Code {
	return &doc.Code{Label: f.Word(key), Text: text, Copy: f.copyOption("cite.copy", what)}
}

func (f *page) copyOption(key, what string) doc.Option {
	return doc.Option{Text: f.Word(key), Action: "copy:" + what, Done: f.Word("cite.copied")}
}

// citation is what there is to say of a view. The dataset names no authors, and
// nobody is made up. The date of access is left to whoever cites: there is no
// clock here.
type citation struct {
	key     string // of letters, digits and hyphens
	title   string // of the view
	in      string // title of the explainer, "" where the view has the same
	version string // of the facts
	note    string // versions and dates
	link    string // "" where there is nothing to say
	text    string // all in a sentence
}

func (f *page) citation() *citation {
	shown := f.key.Selection
	title := f.Text(f.Data.Title)
	if e, n := f.X.Edge(shown), f.X.Node(shown); e != nil {
		title = f.Text(e.Name)
		if other := f.X.Edge(f.key.Compare); other != nil {
			title = f.Word("cite.compared", "one", title, "other", f.Text(other.Name))
		}
	} else if n != nil {
		title = f.Text(n.Short)
	}
	if f.key.Page != app.NoPage {
		shown, title = app.PageRef(f.key.Page), f.pageTitle()
	}
	c := &citation{title: title, version: f.Data.Version, link: f.address(), key: "view"}
	if all := f.Text(f.Data.Title); all != title {
		c.in = all
	}
	for _, part := range []data.Ref{shown, f.key.Compare, data.Ref(f.Date.Month())} {
		if part != "" {
			c.key += "-" + keyLetters(string(part))
		}
	}
	c.note = f.Word("cite.note", "version", f.Data.Version, "asof", f.DateText(f.Data.AsOf), "shown", f.ShownDate())
	if f.Hypothetical() {
		c.note = f.OffWords() + ". " + c.note
	}
	c.text = f.Word("cite.whole", "title", title)
	if c.in != "" {
		c.text = f.Word("cite.part", "title", title, "in", c.in)
	}
	c.text = strings.TrimSpace(c.text + " " + c.note + " " + c.link)
	return c
}

// keyLetters is a ref or a date in the letters that every BibTeX takes.
func keyLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, s)
}

// issued is the day of the version, year first: versions are days. Of one that is
// none there is nothing.
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

func (c *citation) bibTeX() string {
	day := c.issued()
	b := "@misc{" + c.key
	for _, field := range [...][2]string{
		{"title", "{" + texEscaped(c.title) + "}"}, // the inner braces keep its capitals
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

// texEscaped writes text so that TeX shows it as it is. Typographic signs become
// those of TeX, a brace its name: BibTeX counts braces even behind a backslash.
// Letters of any script stay, for what reads UTF-8.
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
			b.WriteRune(max(r, ' ')) // a new line is a space, too
		}
	}
	return b.String()
}

// urlEscaped leaves nothing in an address that would end its braces.
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

// csl is the citation as CSL-JSON, a list of one item.
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
			b = appendJSON(b, field[0])
			b = append(b, ": "...)
			b = appendJSON(b, field[1])
			b = append(b, ',')
		}
	}
	if day := c.issued(); day[0] != "" {
		b = append(b, "\n  \"issued\": {\"date-parts\": [["+strings.Join(day[:], ", ")+"]]},"...)
	}
	return string(b[:len(b)-1]) + "\n}]"
}

// appendJSON writes a string of JSON; what is not UTF-8 becomes the sign for
// that.
func appendJSON(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r < ' ':
			b = append(b, `\u00`...)
			b = append(b, hex[r>>4], hex[r&15])
		default:
			b = append(b, string(r)...)
		}
	}
	return append(b, '"')
}
