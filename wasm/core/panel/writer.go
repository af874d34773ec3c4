package panel

import (
	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// writer puts facts into blocks and spans, in the words of a state.
type writer struct {
	*Panels
	state.At
}

func plain(s string) []doc.Span { return []doc.Span{{Text: s}} }

func paragraph(role doc.Role, spans ...doc.Span) *doc.Paragraph {
	return &doc.Paragraph{Role: role, Spans: spans}
}

// say is a paragraph of a text of the data.
func (w *writer) say(role doc.Role, t data.Text) *doc.Paragraph {
	return paragraph(role, w.span(t))
}

// tell is a paragraph of a piece of the interface's wording.
func (w *writer) tell(role doc.Role, key string, pairs ...string) *doc.Paragraph {
	return paragraph(role, doc.Span{Text: w.Word(key, pairs...)})
}

func (w *writer) heading(level int, key string, pairs ...string) *doc.Heading {
	return &doc.Heading{Level: level, Spans: plain(w.Word(key, pairs...))}
}

// title is a heading of a text of the data.
func (w *writer) title(level int, t data.Text) *doc.Heading {
	return &doc.Heading{Level: level, Spans: []doc.Span{w.span(t)}}
}

func (w *writer) span(t data.Text) doc.Span {
	return doc.Span{Text: w.Text(t), Lang: w.LangOf(t)}
}

// labelled is "Label: text", the label being the strong part.
func (w *writer) labelled(role doc.Role, key string, t data.Text) *doc.Paragraph {
	return paragraph(role,
		doc.Span{Text: w.Word(key) + " ", Role: doc.Strong}, w.span(t))
}

// level is a level in sign and word, with its colour.
func (w *writer) level(level float64) doc.Span { return w.levelWord(trust.Step(level)) }

func (w *writer) levelWord(step int) doc.Span {
	return doc.Span{
		Role:  doc.Level,
		Level: step,
		Text:  w.Word(state.SignKey(step)) + " " + w.Word(state.LevelKey(step)),
		Label: w.Word(state.LevelKey(step)),
	}
}

// covering is "Economic: covered." with how far as its level.
func (w *writer) covering(d *data.Domain, c trust.Covering) doc.Span {
	key := "coverage." + state.CoverageKey(c.Coverage)
	if c.Advisory {
		key = "coverage.advisory"
	}
	return doc.Span{Role: doc.Coverage, Level: int(c.Coverage), Lang: w.LangOf(d.Name),
		Text: w.Word(key, "domain", w.Text(d.Name))}
}

// sources is a paragraph of links, each with publisher and date, or nil if
// there are none.
func (w *writer) sources(refs []data.Ref) []doc.Block {
	if len(refs) == 0 {
		return nil
	}
	p := &doc.Paragraph{Role: doc.Muted, Spans: make([]doc.Span, 0, 3*len(refs)+2)}
	p.Spans = append(p.Spans, doc.Span{Text: w.Word("sources") + " "})
	for i, r := range refs {
		if i > 0 {
			p.Spans = append(p.Spans, doc.Span{Text: "; "})
		}
		if s := w.X.Source(r); s != nil {
			p.Spans = w.appendSource(p.Spans, s)
		}
	}
	p.Spans = append(p.Spans, doc.Span{Text: "."})
	return []doc.Block{p}
}

// appendSource adds a link to a source with publisher and date; one without an
// address is named by its title.
func (w *writer) appendSource(spans []doc.Span, s *data.Source) []doc.Span {
	text := s.Publisher
	if s.Date != "" {
		text = w.Word("source.dated", "publisher", s.Publisher, "date", w.DateText(s.Date))
	}
	titled := w.Word("source.titled", "title", w.Text(s.Title), "source", text)
	if s.URL != "" {
		spans = append(spans, doc.Span{Text: text, Href: s.URL, Label: titled})
	} else {
		spans = append(spans, doc.Span{Text: titled})
	}
	if !s.Read {
		spans = append(spans, doc.Span{Text: " " + w.Word("source.unread"), Role: doc.Note})
	}
	return spans
}

// doubts are the details that the facts mark as unconfirmed.
func (w *writer) doubts(doubts []data.Text) []doc.Block {
	if len(doubts) == 0 {
		return nil
	}
	p := paragraph(doc.Note, doc.Span{Text: w.Word("unconfirmed") + " ", Role: doc.Strong})
	for i, d := range doubts {
		if i > 0 {
			p.Spans = append(p.Spans, doc.Span{Text: " "})
		}
		p.Spans = append(p.Spans, w.span(d))
	}
	return []doc.Block{p}
}
