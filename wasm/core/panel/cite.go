package panel

import (
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

// address is that of what is shown, for others.
func (w *document) address() string { return app.Link(w.key.Address, w.key.Base, w.X) }

// cite is how the view can be cited, folded.
func (w *document) cite() doc.Section {
	c := w.citation()
	card := &doc.Card{Ref: "cite/view", Plain: true, Summary: plain(w.Word("cite.heading")), More: []doc.Block{
		w.tell(doc.Note, "cite.authors"),
		w.code("cite.text", copyText, c.text),
		w.code("cite.bibtex", copyBibTeX, c.bibTeX()),
		w.code("cite.csl", copyCSL, c.csl()),
		&doc.Buttons{Options: []doc.Option{w.copyOption("cite.link", copyLink)}},
	}}
	return section("cite", card)
}

func (w *document) code(key, what, text string) *doc.Code {
	return &doc.Code{Label: w.Word(key), Text: text, Copy: w.copyOption("cite.copy", what)}
}

func (w *document) copyOption(key, what string) doc.Option {
	return doc.Option{Text: w.Word(key), Action: "copy:" + what, Done: w.Word("cite.copied")}
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

func (w *document) citation() *citation {
	shown := w.key.Selection
	title := w.Text(w.Data.Title)
	if e, n := w.X.Edge(shown), w.X.Node(shown); e != nil {
		title = w.Text(e.Name)
		if other := w.X.Edge(w.key.Compare); other != nil {
			title = w.Word("cite.compared", "one", title, "other", w.Text(other.Name))
		}
	} else if n != nil {
		title = w.Text(n.Short)
	}
	if w.key.Chapter != app.NoChapter {
		shown, title = app.ChapterRef(w.key.Chapter), w.chapterTitle()
	}
	c := &citation{title: title, version: w.Data.Version, link: w.address(), key: "view"}
	if all := w.Text(w.Data.Title); all != title {
		c.in = all
	}
	for _, part := range []data.Ref{shown, w.key.Compare, data.Ref(w.Date.Month())} {
		if part != "" {
			c.key += "-" + keyLetters(string(part))
		}
	}
	c.note = w.Word("cite.note", "version", w.Data.Version, "asof", w.DateText(w.Data.AsOf), "shown", w.ShownDate())
	if w.Hypothetical() {
		c.note = w.ShownHypothesis() + ". " + c.note
	}
	c.text = w.Word("cite.whole", "title", title)
	if c.in != "" {
		c.text = w.Word("cite.part", "title", title, "in", c.in)
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
