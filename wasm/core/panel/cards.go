package panel

import (
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/trust"
)

// cards writes the cards of facts.
type cards struct{ writer }

// agreementCard shows what an agreement is, what it promises and leaves out and
// what became of it; who agreed it and how it went on is one press away, unless
// all is to be open.
func (f *cards) agreementCard(a *data.Agreement, open bool) *doc.Card {
	state := f.effect(a)
	return f.memory.card(f.Lang, cardKey{ref: a.ID, state: state, open: open}, func() *doc.Card {
		card := f.newAgreementCard(a, state)
		if open {
			card.Blocks, card.Summary, card.More = append(card.Blocks, card.More...), nil, nil
		}
		return card
	})
}

func (f *cards) newAgreementCard(a *data.Agreement, effect string) *doc.Card {
	card := &doc.Card{Ref: a.ID, Dim: effect != "effect.now" && effect != "effect.suspended"}
	add := func(blocks ...doc.Block) { card.Blocks = append(card.Blocks, blocks...) }
	add(f.title(3, a.Short),
		paragraph(doc.Muted, doc.Span{Text: f.DateText(a.Date) + " · " + f.Text(a.Place)}),
		paragraph(doc.Plain, doc.Span{Text: f.Word(effect, "date", f.DateText(a.Until), "suspended", f.DateText(a.Suspended)), Role: doc.Chip}),
		f.labelled(doc.Plain, "agreement.legal", a.LegalStatus))
	commitments := &doc.List{Ordered: true}
	for i := range a.Commitments {
		commitments.Items = append(commitments.Items, []doc.Block{f.commitment(&a.Commitments[i])})
	}
	add(commitments)
	add(f.leavesOut(a)...)
	status := f.labelled(doc.Plain, "agreement.status", a.StatusToday)
	after(status, doc.Muted, f.Word("agreement.asof", "date", f.DateText(a.StatusAsOf)), "")
	add(status)
	add(f.doubts(a.Doubts)...)
	add(f.disputes(a.ID)...)
	add(f.sources(a.Sources)...)
	card.Summary = plain(f.Word("agreement.more"))
	card.More = f.agreementDetails(a)
	return card
}

// effect is the key of the word for where an agreement stands on the shown date.
func (f *cards) effect(a *data.Agreement) string {
	switch {
	case a.Date.Years() > f.Now:
		return "effect.future"
	case a.Standing == data.Proposal:
		return "effect.proposed"
	case trust.InEffect(a, f.Now) && a.Suspended != "" && a.Suspended.Years() <= f.Now:
		return "effect.suspended"
	case trust.InEffect(a, f.Now):
		return "effect.now"
	case a.Until != "" && a.Until.Years() <= f.Now:
		return "effect.past"
	}
	return "effect.never"
}

func (f *cards) commitment(c *data.Commitment) *doc.Paragraph {
	p := paragraph(doc.Plain, f.span(c.Text), doc.Span{Text: " "})
	if d := f.X.Domain(c.Domain); d != nil {
		p.Spans = append(p.Spans, doc.Span{Text: f.Text(d.Name), Role: doc.Chip})
	}
	if c.Technical {
		// A no-break space: the two chips are read together.
		p.Spans = append(p.Spans, doc.Span{Text: "\u00a0"}, doc.Span{Text: f.Word("technical"), Role: doc.Chip})
	}
	return p
}

func (f *cards) leavesOut(a *data.Agreement) []doc.Block {
	list := &doc.List{}
	for i := range a.LeavesOut {
		list.Items = append(list.Items, []doc.Block{f.say(doc.Plain, a.LeavesOut[i].Text)})
	}
	return []doc.Block{paragraph(doc.Plain, doc.Span{Text: f.Word("agreement.leavesout"), Role: doc.Strong}), list}
}

func (f *cards) agreementDetails(a *data.Agreement) []doc.Block {
	blocks := []doc.Block{
		f.labelled(doc.Plain, "agreement.name", a.Name),
		f.labelled(doc.Plain, "agreement.level", a.Level),
		paragraph(doc.Plain, doc.Span{Text: f.Word("agreement.parties") + " ", Role: doc.Strong}, doc.Span{Text: f.parties(a)}),
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

func (f *cards) parties(a *data.Agreement) string {
	var names []string
	for _, p := range a.Parties {
		name := f.Text(p.Name)
		if p.Node != "" {
			name = f.Short(p.Node)
		}
		if len(p.Part) > 0 {
			name = f.Word("party.part", "name", name, "part", f.Text(p.Part))
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

// eventCard shows an event of an edge: what happened, how trust moved and
// why, who says so.
func (f *cards) eventCard(e *data.Edge, event *data.Event) *doc.Card {
	state := ""
	if event.Date.Years() > f.Now {
		state = "event.future"
	}
	key := cardKey{edge: e.ID, ref: event.ID, state: state, off: f.Off(event)}
	return f.memory.card(f.Lang, key, func() *doc.Card {
		return f.newEventCard(e, event, state != "")
	})
}

// after adds words to a paragraph, apart from what stands there and in their own
// role.
func after(p *doc.Paragraph, role doc.Role, text, lang string) {
	p.Spans = append(p.Spans, doc.Span{Text: " "}, doc.Span{Text: text, Lang: lang, Role: role})
}

func (f *cards) newEventCard(e *data.Edge, event *data.Event, later bool) *doc.Card {
	off := f.Off(event)
	card := &doc.Card{Ref: event.ID, Plain: true, Dim: later || off}
	when := []string{f.DateText(event.Date)}
	for i := range f.Data.Domains {
		if d := &f.Data.Domains[i]; event.Concerns(d.ID) {
			when = append(when, f.Text(d.Name))
		}
	}
	if event.Technical {
		when = append(when, f.Word("technical"))
	}
	head := paragraph(doc.Muted, doc.Span{Text: strings.Join(when, " · ")})
	if later {
		after(head, doc.Chip, f.Word("event.future"), "")
	}
	if off {
		after(head, doc.Chip, f.Word("event.off"), "")
	}
	if event.Contested {
		after(head, doc.Mark, f.Word("event.contested"), "")
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

// switchOf switches an event off and on.
func (f *cards) switchOf(event *data.Event) *doc.Switch {
	return &doc.Switch{
		Text:   f.Word("whatif.counts"),
		Label:  f.Word("whatif.counts.label", "event", f.Text(event.Title)),
		Action: "switch:" + string(event.ID),
		On:     !f.Without.Has(event.ID),
	}
}

// basis are the claims of the article that a step rests on, and the sources of
// what it says beyond.
func (f *cards) basis(s *data.Step) []doc.Block {
	list := &doc.List{}
	for _, r := range s.Claims {
		if c := f.X.Claim(r); c != nil {
			list.Items = append(list.Items, []doc.Block{paragraph(doc.Plain,
				doc.Span{Text: f.Word("claim.name", "paragraph", strconv.Itoa(c.Paragraph)), Ref: c.ID},
				doc.Span{Text: " "}, f.span(c.Text))})
		}
	}
	return append([]doc.Block{f.tell(doc.Muted, "tour.claims"), list}, f.sources(s.Sources)...)
}
