package panel

import (
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// Names of what a reader can copy, as in the action "copy:bibtex".
const (
	copyLink   = "link"
	copyText   = "citation"
	copyBibTeX = "bibtex"
	copyCSL    = "csl-json"
)

// Copied returns the text that an action "copy:…" means: the address or a citation of
// the panel. Any other name is a text itself.
func (p *Panels) Copied(k Key, what string) string {
	w := p.document(&k)
	switch what {
	case copyLink:
		return w.address()
	case copyText:
		return w.citation().text
	case copyBibTeX:
		return w.citation().bibTeX()
	case copyCSL:
		return w.citation().csl()
	}
	return what
}

// address returns the panel's address, for others.
func (w *document) address() string { return app.Link(w.key.Address, w.key.Base, w.X) }

// kept offers what readers keep of the panel, folded: how to cite it, and what they can
// take away.
func (w *document) kept() doc.Section {
	more := doc.Blocks{
		w.tell(doc.Note, "cite.authors"),
		&doc.Code{Label: w.Word("cite.text"), Text: w.citation().text, Copy: w.copyOption("cite.copy.citation", copyText)},
		&doc.Buttons{Options: []doc.Option{
			w.copyOption("cite.link", copyLink),
			w.copyOption("cite.copy.bibtex", copyBibTeX),
			w.copyOption("cite.copy.csl-json", copyCSL),
		}},
	}
	return section("cite", &doc.Card{Ref: "cite/view", Plain: true, Summary: plain(w.Word("cite.heading")), More: w.save(more)})
}

// copyOption is a button that copies something by its name.
func (w *document) copyOption(key, what string) doc.Option {
	return doc.Option{Text: w.Word(key), Action: "copy:" + what, Done: w.Word("cite.copied")}
}

// citation holds what a citation of a panel names. The dataset names no authors, and a
// citation makes nobody up. The reader adds the date of access: this package has no
// clock.
type citation struct {
	key     string // of letters, digits and hyphens
	title   string // of the panel
	in      string // title of the explainer, "" where the panel has the same
	version string // of the facts
	note    string // versions and dates
	link    string
	text    string // all of it in a sentence
}

// citation gathers what a citation of the panel names.
func (w *document) citation() *citation {
	shown := w.key.Selection
	title := w.Said(w.Data.Title)
	if e, n := w.X.Edge(shown), w.X.Node(shown); e != nil {
		title = w.Said(e.Name)
		if other := w.X.Edge(w.key.Compare); other != nil {
			title = w.Word("cite.compared", "one", title, "other", w.Said(other.Name))
		}
	} else if n != nil {
		title = w.Said(n.Short)
	}
	if w.key.Chapter != app.NoChapter {
		shown, title = app.ChapterRef(w.key.Chapter), w.chapterTitle()
	}
	c := &citation{title: title, version: w.Data.Version, link: w.address(), key: "view"}
	if all := w.Said(w.Data.Title); all != title {
		c.in = all
	}
	for _, part := range []data.Ref{shown, w.key.Compare, data.Ref(w.Date.Month())} {
		if part != "" {
			c.key += "-" + keyLetters(string(part))
		}
	}
	c.note = w.Word("cite.note", "version", w.Data.Version, "asof", w.DateText(w.Data.AsOf), "shown", w.ShownDate())
	if w.Hypothetical() {
		c.note = w.ShownHypothesis() + w.Space + c.note
	}
	c.text = w.Word("cite.whole", "title", title)
	if c.in != "" {
		c.text = w.Word("cite.part", "title", w.Within(title), "in", c.in)
	}
	c.text = strings.TrimSpace(c.text + w.Space + c.note + " " + c.link)
	for _, s := range [...]*string{&c.title, &c.note, &c.text} {
		*s = strings.ReplaceAll(strings.ReplaceAll(*s, data.FSI, ""), data.PDI, "") // others' programs need not know them
	}
	return c
}

// keyLetters returns a ref or a date in letters that every BibTeX accepts.
func keyLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, s)
}
