package view

import (
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
	card := &doc.Card{Ref: a.ID, Dim: effect != "effect.now" && effect != "effect.suspended"}
	add := func(blocks ...doc.Block) { card.Blocks = append(card.Blocks, blocks...) }
	add(f.title(3, a.Short),
		paragraph(doc.Muted, doc.Span{Text: f.date(a.Date) + " · " + f.text(a.Place)}),
		paragraph(doc.Plain, doc.Span{Text: f.word(effect, "date", f.date(a.Until), "suspended", f.date(a.Suspended)), Role: doc.Chip}),
		f.labelled(doc.Plain, "agreement.legal", a.LegalStatus))
	commitments := &doc.List{Ordered: true}
	for i := range a.Commitments {
		commitments.Items = append(commitments.Items, []doc.Block{f.commitment(&a.Commitments[i])})
	}
	add(commitments)
	add(f.leavesOut(a)...)
	status := f.labelled(doc.Plain, "agreement.status", a.StatusToday)
	after(status, doc.Muted, f.word("agreement.asof", "date", f.date(a.StatusAsOf)), "")
	add(status)
	add(f.doubts(a.Doubts)...)
	add(f.disputes(a.ID)...)
	add(f.sources(a.Sources)...)
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
	case trust.InEffect(a, f.now) && a.Suspended != "" && a.Suspended.Years() <= f.now:
		return "effect.suspended"
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
	}{{"agreement.effect", a.EffectNote}, {"agreement.date", a.DateNote}, {"agreement.note", a.Note}, {"agreement.noprimary", a.NoPrimary}} {
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

// eventCard shows an event of an edge: what happened, how trust moved and
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

// after adds words to a paragraph, apart from what stands there and in their own
// role.
func after(p *doc.Paragraph, role doc.Role, text, lang string) {
	p.Spans = append(p.Spans, doc.Span{Text: " "}, doc.Span{Text: text, Lang: lang, Role: role})
}

// off reports whether the reader has switched an event off.
func (f *frame) off(event *data.Event) bool { return f.m.Without.Has(event.ID) }

func (f *frame) newEventCard(e *data.Edge, event *data.Event, later bool) *doc.Card {
	off := f.off(event)
	card := &doc.Card{Ref: event.ID, Plain: true, Dim: later || off}
	when := []string{f.date(event.Date)}
	for i := range f.ds.Domains {
		if d := &f.ds.Domains[i]; event.Concerns(d.ID) {
			when = append(when, f.text(d.Name))
		}
	}
	if event.Technical {
		when = append(when, f.word("technical"))
	}
	head := paragraph(doc.Muted, doc.Span{Text: strings.Join(when, " · ")})
	if later {
		after(head, doc.Chip, f.word("event.future"), "")
	}
	if off {
		after(head, doc.Chip, f.word("event.off"), "")
	}
	if event.Contested {
		after(head, doc.Mark, f.word("event.contested"), "")
	}
	card.Blocks = append(card.Blocks, head,
		f.title(3, event.Title),
		f.say(doc.Plain, event.Description))
	add := func(blocks ...doc.Block) { card.Blocks = append(card.Blocks, blocks...) }
	add(f.acts(e, event)...)
	if !f.alone() {
		add(f.switchOf(event))
	}
	if len(event.Reason) > 0 {
		add(f.labelled(doc.Plain, "event.reason", event.Reason))
	}
	add(f.answer(event)...)
	add(f.labelled(doc.Muted, "event.arguedby", event.ArguedBy))
	if len(event.DateNote) > 0 {
		add(f.labelled(doc.Note, "agreement.date", event.DateNote))
	}
	add(f.doubts(event.Doubts)...)
	add(f.disputes(event.ID)...)
	add(f.sources(event.Sources)...)
	return card
}
