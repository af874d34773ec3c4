package panel

import (
	"strconv"
	"strings"

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
func plain(s string) []doc.Span { return []doc.Span{{Text: s}} }

// paragraph returns a paragraph of spans.
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

// heading is a heading of a piece of the interface's wording.
func (w *writer) heading(level int, key string, pairs ...string) *doc.Heading {
	return &doc.Heading{Level: level, Spans: plain(w.Word(key, pairs...))}
}

// title is a heading of a text of the data.
func (w *writer) title(level int, t data.Text) *doc.Heading {
	return &doc.Heading{Level: level, Spans: []doc.Span{w.span(t)}}
}

// span is a text of the data with its language.
func (w *writer) span(t data.Text) doc.Span {
	return doc.Span{Text: w.Text(t), Lang: w.LangOf(t)}
}

// labelled is "Label: text" with a strong label.
func (w *writer) labelled(role doc.Role, key string, t data.Text) *doc.Paragraph {
	return paragraph(role,
		doc.Span{Text: w.Word(key) + " ", Role: doc.Strong}, w.span(t))
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
	return doc.Span{Role: doc.Coverage, Level: int(c.Coverage), Lang: w.LangOf(d.Name),
		Text: w.Word(key, "domain", w.Text(d.Name))}
}

// doubts lists the details that the facts mark as unconfirmed.
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

// textList lists texts.
func (w *writer) textList(texts []data.Text) *doc.List {
	list := &doc.List{}
	for _, t := range texts {
		list.Items = append(list.Items, []doc.Block{w.say(doc.Plain, t)})
	}
	return list
}

// clause is a sentence without its full stop, for a series of them.
func (w *writer) clause(t data.Text) doc.Span {
	s := w.span(t)
	s.Text = strings.TrimSuffix(s.Text, ".")
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
		t.Head = append(t.Head, plain(w.Word(head)))
	}
	return t
}

// after adds words to a paragraph in a role of their own, with a space before them.
func after(p *doc.Paragraph, role doc.Role, text, lang string) {
	p.Spans = append(p.Spans, doc.Span{Text: " "}, doc.Span{Text: text, Lang: lang, Role: role})
}
