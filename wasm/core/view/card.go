package view

import (
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/trust"
)

// agreementCard shows what an agreement is, what it promises and leaves out and
// what became of it; who agreed it and how it went on is one press away, unless
// all is to be open.
func (f *frame) agreementCard(a *data.Agreement, open bool) *doc.Card {
	state := f.effect(a)
	return f.memory.card(f.m.Device.Lang, cardKey{ref: a.ID, state: state, open: open}, func() *doc.Card {
		card := f.newAgreementCard(a, state)
		if open {
			card.Blocks, card.Summary, card.More = append(card.Blocks, card.More...), nil, nil
		}
		return card
	})
}

func (f *frame) newAgreementCard(a *data.Agreement, effect string) *doc.Card {
	card := &doc.Card{Ref: a.ID, Dim: effect != "effect.now"}
	card.Blocks = append(card.Blocks,
		&doc.Heading{Level: 3, Spans: []doc.Span{f.span(a.Short)}},
		paragraph(doc.Muted, doc.Span{Text: strings.Join([]string{f.date(a.Date), f.text(a.Place)}, " · ")}),
		paragraph(doc.Plain, doc.Span{Text: f.word(effect, "date", f.date(a.Until)), Role: doc.Chip}),
		f.labelled(doc.Plain, "agreement.legal", a.LegalStatus))
	commitments := &doc.List{Ordered: true}
	for i := range a.Commitments {
		commitments.Items = append(commitments.Items, []doc.Block{f.commitment(&a.Commitments[i])})
	}
	card.Blocks = append(card.Blocks, commitments)
	card.Blocks = append(card.Blocks, f.leavesOut(a)...)
	card.Blocks = append(card.Blocks,
		f.labelled(doc.Plain, "agreement.status", a.StatusToday))
	last := card.Blocks[len(card.Blocks)-1].(*doc.Paragraph)
	last.Spans = append(last.Spans, doc.Span{Text: " " + f.word("agreement.asof", "date", f.date(a.StatusAsOf)), Role: doc.Muted})
	card.Blocks = append(card.Blocks, f.doubts(a.Doubts)...)
	card.Blocks = append(card.Blocks, f.disputes(a.ID)...)
	card.Blocks = append(card.Blocks, f.sources(a.Sources)...)
	card.Summary = plain(f.word("agreement.more"))
	card.More = f.agreementDetails(a)
	return card
}

// effect is the key of the word for where an agreement stands on the shown date.
func (f *frame) effect(a *data.Agreement) string {
	switch {
	case a.Date.Years() > f.now:
		return "effect.future"
	case a.Standing == data.Proposal:
		return "effect.proposed"
	case trust.InEffect(a, f.now):
		return "effect.now"
	case a.Until != "" && a.Until.Years() <= f.now:
		return "effect.past"
	}
	return "effect.never"
}

func (f *frame) commitment(c *data.Commitment) *doc.Paragraph {
	p := paragraph(doc.Plain, f.span(c.Text), doc.Span{Text: " "})
	if d := f.x.Domain(c.Domain); d != nil {
		p.Spans = append(p.Spans, doc.Span{Text: f.text(d.Name), Role: doc.Chip})
	}
	if c.Technical {
		// A no-break space: the two chips are read together.
		p.Spans = append(p.Spans, doc.Span{Text: "\u00a0"}, doc.Span{Text: f.word("technical"), Role: doc.Chip})
	}
	return p
}

func (f *frame) leavesOut(a *data.Agreement) []doc.Block {
	list := &doc.List{}
	for i := range a.LeavesOut {
		list.Items = append(list.Items, []doc.Block{f.say(doc.Plain, a.LeavesOut[i].Text)})
	}
	return []doc.Block{paragraph(doc.Plain, doc.Span{Text: f.word("agreement.leavesout"), Role: doc.Strong}), list}
}

func (f *frame) agreementDetails(a *data.Agreement) []doc.Block {
	blocks := []doc.Block{
		f.labelled(doc.Plain, "agreement.name", a.Name),
		f.labelled(doc.Plain, "agreement.level", a.Level),
		paragraph(doc.Plain, doc.Span{Text: f.word("agreement.parties") + " ", Role: doc.Strong}, doc.Span{Text: f.parties(a)}),
		f.labelled(doc.Plain, "agreement.followup", a.FollowUp),
	}
	for _, t := range []struct {
		key  string
		text data.Text
	}{{"agreement.effect", a.EffectNote}, {"agreement.date", a.DateNote}, {"agreement.note", a.Note}} {
		if len(t.text) > 0 {
			blocks = append(blocks, f.labelled(doc.Note, t.key, t.text))
		}
	}
	return blocks
}

func (f *frame) parties(a *data.Agreement) string {
	var names []string
	for _, p := range a.Parties {
		name := f.text(p.Name)
		if p.Node != "" {
			name = f.short(p.Node)
		}
		if len(p.Part) > 0 {
			name = f.word("party.part", "name", name, "part", f.text(p.Part))
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

// eventCard shows an event of an edge: what happened, how trust shifted and
// why, who says so.
func (f *frame) eventCard(e *data.Edge, event *data.Event) *doc.Card {
	state := ""
	if event.Date.Years() > f.now {
		state = "event.future"
	}
	key := cardKey{edge: e.ID, ref: event.ID, state: state, off: f.off(event)}
	return f.memory.card(f.m.Device.Lang, key, func() *doc.Card {
		return f.newEventCard(e, event, state != "")
	})
}

// laterChip marks what is later than the shown date.
func (f *frame) laterChip() []doc.Span {
	return []doc.Span{{Text: " "}, {Text: f.word("event.future"), Role: doc.Chip}}
}

// off reports whether the reader has switched an event off.
func (f *frame) off(event *data.Event) bool { return slices.Contains(f.m.Without, event.ID) }

func (f *frame) newEventCard(e *data.Edge, event *data.Event, later bool) *doc.Card {
	off := f.off(event)
	card := &doc.Card{Ref: event.ID, Plain: true, Dim: later || off}
	when := []string{f.date(event.Date)}
	if d := f.x.Domain(event.Domain); d != nil {
		when = append(when, f.text(d.Name))
	}
	if event.Technical {
		when = append(when, f.word("technical"))
	}
	head := paragraph(doc.Muted, doc.Span{Text: strings.Join(when, " · ")})
	if later {
		head.Spans = append(head.Spans, f.laterChip()...)
	}
	if off {
		head.Spans = append(head.Spans, doc.Span{Text: " "}, doc.Span{Text: f.word("event.off"), Role: doc.Chip})
	}
	if event.Contested {
		head.Spans = append(head.Spans, doc.Span{Text: " "}, doc.Span{Text: f.word("event.contested"), Role: doc.Mark})
	}
	card.Blocks = append(card.Blocks, head,
		&doc.Heading{Level: 3, Spans: []doc.Span{f.span(event.Title)}},
		f.say(doc.Plain, event.Description))
	card.Blocks = append(card.Blocks, f.shifts(e, event)...)
	if !f.alone() {
		card.Blocks = append(card.Blocks, f.switchOf(event))
	}
	if len(event.Reason) > 0 {
		card.Blocks = append(card.Blocks, f.labelled(doc.Plain, "event.reason", event.Reason))
	}
	card.Blocks = append(card.Blocks, f.labelled(doc.Muted, "event.arguedby", event.ArguedBy))
	if len(event.DateNote) > 0 {
		card.Blocks = append(card.Blocks, f.labelled(doc.Note, "agreement.date", event.DateNote))
	}
	card.Blocks = append(card.Blocks, f.doubts(event.Doubts)...)
	card.Blocks = append(card.Blocks, f.disputes(event.ID)...)
	card.Blocks = append(card.Blocks, f.sources(event.Sources)...)
	return card
}

// shifts are how an event moved trust between the two nodes of an edge, how
// sure the authors are, and the reasons of those shifts that have their own.
func (f *frame) shifts(e *data.Edge, event *data.Event) []doc.Block {
	shifts := between(event, e)
	chips := paragraph(doc.Plain)
	var reasons []doc.Block
	for i, s := range shifts {
		chips.Spans = append(chips.Spans, f.shift(s), doc.Span{Text: " "})
		// Shifts of one confidence share its word, behind the last of them. That
		// of a contested event stands above.
		told := event.Contested && s.Confidence == data.Disputed
		if !told && (i+1 == len(shifts) || shifts[i+1].Confidence != s.Confidence) {
			chips.Spans = append(chips.Spans,
				doc.Span{Text: f.word("confidence." + string(s.Confidence)), Role: doc.Muted}, doc.Span{Text: " "})
		}
		if len(s.Reason) > 0 {
			reasons = append(reasons, paragraph(doc.Plain,
				doc.Span{Text: f.arrow(s.From, s.To) + ": ", Role: doc.Strong}, f.span(s.Reason)))
			reasons = append(reasons, f.sources(s.Sources)...)
		}
	}
	if n := len(chips.Spans); n > 0 {
		chips.Spans = chips.Spans[:n-1]
	}
	return append([]doc.Block{chips}, reasons...)
}

// between are the shifts of an event between the two nodes of an edge.
func between(event *data.Event, e *data.Edge) []*data.Shift {
	var shifts []*data.Shift
	for i := range event.Shifts {
		if s := &event.Shifts[i]; s.From == e.A && s.To == e.B || s.From == e.B && s.To == e.A {
			shifts = append(shifts, s)
		}
	}
	return shifts
}
