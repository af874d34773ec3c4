package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// writer writes blocks and spans in the words of a state.
type writer struct {
	*Panels
	state.At
}

// plain returns a text as a span.
func plain(s string) doc.Spans { return spans(doc.Plain, s) }

// spans returns a text in a role.
func spans(role doc.Role, s string) doc.Spans { return doc.Spans{{Role: role, Text: s}} }

// line returns a paragraph of a text.
func line(role doc.Role, s string) *doc.Paragraph {
	return &doc.Paragraph{Role: role, Spans: plain(s)}
}

// paragraph begins a paragraph, with room for a few spans.
func paragraph(role doc.Role) *doc.Paragraph {
	return &doc.Paragraph{Role: role, Spans: make(doc.Spans, 0, 3)}
}

// say is a paragraph of a text of the data.
func (w *writer) say(role doc.Role, t data.Text) *doc.Paragraph {
	return &doc.Paragraph{Role: role, Spans: doc.Spans{w.span(t)}}
}

// tell is a paragraph of a piece of the interface's wording.
func (w *writer) tell(role doc.Role, key string, pairs ...string) *doc.Paragraph {
	return line(role, w.Word(key, pairs...))
}

// heading is a heading of a piece of the interface's wording.
func (w *writer) heading(level int, key string, pairs ...string) *doc.Heading {
	return &doc.Heading{Level: level, Spans: plain(w.Word(key, pairs...))}
}

// aside is a heading with something else at the other end of its line.
func (w *writer) aside(key string, other doc.Span, values ...string) *doc.Heading {
	h := w.heading(2, key, values...)
	h.Aside.Add(other)
	return h
}

// title is a heading of a text of the data.
func (w *writer) title(level int, t data.Text) *doc.Heading {
	h := &doc.Heading{Level: level}
	h.Spans.Add(w.span(t))
	return h
}

// span is a text of the data with its language.
func (w *writer) span(t data.Text) doc.Span { return w.spanIn(doc.Plain, t) }

// spanIn is the same in a role.
func (w *writer) spanIn(role doc.Role, t data.Text) doc.Span {
	return doc.Span{Text: w.Text(t), Lang: w.LangOf(t), Role: role}
}

// labelled is "Label: text" with a strong label.
func (w *writer) labelled(role doc.Role, key string, t data.Text) *doc.Paragraph {
	return w.label(role, key).Add(w.span(t))
}

// label begins a paragraph with a strong label.
func (w *writer) label(role doc.Role, key string) *doc.Paragraph {
	return paragraph(role).Put(doc.Strong, w.Word(key)+w.Space)
}

// level shows a level by sign and word, in its colour.
func (w *writer) level(level float64) doc.Span { return w.levelWord(trust.Step(level)) }

// levelWord does the same for a level's step.
func (w *writer) levelWord(step int) doc.Span {
	return doc.Span{
		Role:  doc.Level,
		Level: step,
		Text:  w.Word(state.SignKey(step)) + " " + w.Word(state.LevelKey(step)),
		Label: w.Word(state.LevelKey(step)),
	}
}

// covering is "Economic: covered.", with the coverage as its level.
func (w *writer) covering(d *data.Domain, c trust.Covering) doc.Span {
	key := "coverage." + state.CoverageKey(c.Coverage)
	if c.Advisory {
		key = "coverage.advisory"
	}
	return doc.Span{Role: doc.Coverage, Level: int(c.Coverage),
		Text: w.Word(key, "domain", w.Said(d.Name))}
}

// doubts lists the details that the facts mark as unconfirmed.
func (w *writer) doubts(doubts []data.Text) doc.Blocks {
	if len(doubts) == 0 {
		return nil
	}
	p := w.label(doc.Note, "unconfirmed")
	for i, d := range doubts {
		if i > 0 {
			p.Put(doc.Plain, w.Space)
		}
		p.Add(w.span(d))
	}
	return doc.Blocks{p}
}

// textList lists texts.
func (w *writer) textList(texts []data.Text) *doc.List {
	list := &doc.List{}
	for _, t := range texts {
		list.Add(w.say(doc.Plain, t))
	}
	return list
}

// clause is a sentence without its full stop, for a series of them.
func (w *writer) clause(t data.Text) doc.Span {
	s := w.span(t)
	s.Text = state.Unstopped(s.Text)
	return s
}

// named adds the name of an agreement in brackets.
func (w *writer) named(s doc.Spans, a *data.Agreement) doc.Spans {
	s.Put(doc.Plain, w.Space+w.Open)
	s.Add(w.link(a.ID))
	s.Put(doc.Plain, w.Shut)
	return s
}

// folded hides blocks behind a line that tells how many things they are; one press
// shows them.
func (w *writer) folded(ref data.Ref, key string, count int, blocks ...doc.Block) *doc.Card {
	return &doc.Card{Ref: ref, Plain: true, Summary: plain(w.Word(key, "count", strconv.Itoa(count))), More: blocks}
}

// table is a table of sentences and numbers without rows. Keys name its caption and its
// heads.
func (w *writer) table(caption string, heads ...string) *doc.Table {
	t := &doc.Table{Sentences: true, Caption: w.Word(caption)}
	for _, head := range heads {
		t.Head.Add(plain(w.Word(head)))
	}
	return t
}

// button is a row of one button.
func button(text, action string) *doc.Buttons {
	return &doc.Buttons{Options: []doc.Option{{Text: text, Action: action}}}
}

// texts are texts to join.
type texts []string

func (t *texts) add(s string) { *t = append(*t, s) }

// after adds words to a paragraph in a role of their own, with a space before them.
func after(p *doc.Paragraph, role doc.Role, text, lang string) {
	p.Put(doc.Plain, " ").Add(doc.Span{Text: text, Lang: lang, Role: role})
}
