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
func (f *writer) say(role doc.Role, t data.Text) *doc.Paragraph {
	return paragraph(role, f.span(t))
}

// tell is a paragraph of a piece of the interface's wording.
func (f *writer) tell(role doc.Role, key string, pairs ...string) *doc.Paragraph {
	return paragraph(role, doc.Span{Text: f.Word(key, pairs...)})
}

func (f *writer) heading(level int, key string, pairs ...string) *doc.Heading {
	return &doc.Heading{Level: level, Spans: plain(f.Word(key, pairs...))}
}

// title is a heading of a text of the data.
func (f *writer) title(level int, t data.Text) *doc.Heading {
	return &doc.Heading{Level: level, Spans: []doc.Span{f.span(t)}}
}

func (f *writer) span(t data.Text) doc.Span {
	return doc.Span{Text: f.Text(t), Lang: f.LangOf(t)}
}

// labelled is "Label: text", the label being the strong part.
func (f *writer) labelled(role doc.Role, key string, t data.Text) *doc.Paragraph {
	return paragraph(role,
		doc.Span{Text: f.Word(key) + " ", Role: doc.Strong}, f.span(t))
}

// level is a level in sign and word, with its colour.
func (f *writer) level(level float64) doc.Span { return f.levelWord(trust.Step(level)) }

func (f *writer) levelWord(step int) doc.Span {
	return doc.Span{
		Role:  doc.Level,
		Level: step,
		Text:  f.Word(state.SignKey(step)) + " " + f.Word(state.LevelKey(step)),
		Label: f.Word(state.LevelKey(step)),
	}
}

// covering is "Economic: covered." with how far as its level.
func (f *writer) covering(d *data.Domain, c trust.Covering) doc.Span {
	key := "coverage." + state.CoverageKey(c.Coverage)
	if c.Advisory {
		key = "coverage.advisory"
	}
	return doc.Span{Role: doc.Coverage, Level: int(c.Coverage), Lang: f.LangOf(d.Name),
		Text: f.Word(key, "domain", f.Text(d.Name))}
}

// sources is a paragraph of links, each with publisher and date, or nil if
// there are none.
func (f *writer) sources(refs []data.Ref) []doc.Block {
	if len(refs) == 0 {
		return nil
	}
	p := &doc.Paragraph{Role: doc.Muted, Spans: make([]doc.Span, 0, 3*len(refs)+2)}
	p.Spans = append(p.Spans, doc.Span{Text: f.Word("sources") + " "})
	for i, r := range refs {
		if i > 0 {
			p.Spans = append(p.Spans, doc.Span{Text: "; "})
		}
		if s := f.X.Source(r); s != nil {
			p.Spans = f.appendSource(p.Spans, s)
		}
	}
	p.Spans = append(p.Spans, doc.Span{Text: "."})
	return []doc.Block{p}
}

// appendSource adds a link to a source with publisher and date; one without an
// address is named by its title.
func (f *writer) appendSource(spans []doc.Span, s *data.Source) []doc.Span {
	text := s.Publisher
	if s.Date != "" {
		text = f.Word("source.dated", "publisher", s.Publisher, "date", f.DateText(s.Date))
	}
	titled := f.Word("source.titled", "title", f.Text(s.Title), "source", text)
	if s.URL != "" {
		spans = append(spans, doc.Span{Text: text, Href: s.URL, Label: titled})
	} else {
		spans = append(spans, doc.Span{Text: titled})
	}
	if !s.Read {
		spans = append(spans, doc.Span{Text: " " + f.Word("source.unread"), Role: doc.Note})
	}
	return spans
}

// doubts are the details that the facts mark as unconfirmed.
func (f *writer) doubts(doubts []data.Text) []doc.Block {
	if len(doubts) == 0 {
		return nil
	}
	p := paragraph(doc.Note, doc.Span{Text: f.Word("unconfirmed") + " ", Role: doc.Strong})
	for i, d := range doubts {
		if i > 0 {
			p.Spans = append(p.Spans, doc.Span{Text: " "})
		}
		p.Spans = append(p.Spans, f.span(d))
	}
	return []doc.Block{p}
}
