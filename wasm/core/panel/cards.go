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
func (w *cards) agreementCard(a *data.Agreement, open bool) *doc.Card {
	state := w.effect(a)
	return w.cardCache.card(w.Lang, cardKey{ref: a.ID, state: state, open: open}, func() *doc.Card {
		card := w.newAgreementCard(a, state)
		if open {
			card.Blocks, card.Summary, card.More = append(card.Blocks, card.More...), nil, nil
		}
		return card
	})
}

func (w *cards) newAgreementCard(a *data.Agreement, effect string) *doc.Card {
	card := &doc.Card{Ref: a.ID, Dim: effect != "effect.now" && effect != "effect.suspended"}
	add := func(blocks ...doc.Block) { card.Blocks = append(card.Blocks, blocks...) }
	add(w.title(3, a.Short),
		paragraph(doc.Muted, doc.Span{Text: w.DateText(a.Date) + " · " + w.Text(a.Place)}),
		paragraph(doc.Plain, doc.Span{Text: w.Word(effect, "date", w.DateText(a.Until), "suspended", w.DateText(a.Suspended)), Role: doc.Chip}),
		w.labelled(doc.Plain, "agreement.legal", a.LegalStatus))
	commitments := &doc.List{Ordered: true}
	for i := range a.Commitments {
		commitments.Items = append(commitments.Items, []doc.Block{w.commitment(&a.Commitments[i])})
	}
	add(commitments)
	add(w.leavesOut(a)...)
	status := w.labelled(doc.Plain, "agreement.status", a.StatusToday)
	after(status, doc.Muted, w.Word("agreement.asof", "date", w.DateText(a.StatusAsOf)), "")
	add(status)
	add(w.doubts(a.Doubts)...)
	add(w.disputes(a.ID)...)
	add(w.sources(a.Sources)...)
	card.Summary = plain(w.Word("agreement.more"))
	card.More = w.agreementDetails(a)
	return card
}

// effect is the key of the word for where an agreement stands on the shown date.
func (w *cards) effect(a *data.Agreement) string {
	switch {
	case a.Date.Years() > w.Now:
		return "effect.future"
	case a.Standing == data.Proposal:
		return "effect.proposed"
	case trust.InEffect(a, w.Now) && a.Suspended != "" && a.Suspended.Years() <= w.Now:
		return "effect.suspended"
	case trust.InEffect(a, w.Now):
		return "effect.now"
	case a.Until != "" && a.Until.Years() <= w.Now:
		return "effect.past"
	}
	return "effect.never"
}

func (w *cards) commitment(c *data.Commitment) *doc.Paragraph {
	p := paragraph(doc.Plain, w.span(c.Text), doc.Span{Text: " "})
	if d := w.X.Domain(c.Domain); d != nil {
		p.Spans = append(p.Spans, doc.Span{Text: w.Text(d.Name), Role: doc.Chip})
	}
	if c.Technical {
		// A no-break space: the two chips are read together.
		p.Spans = append(p.Spans, doc.Span{Text: "\u00a0"}, doc.Span{Text: w.Word("technical"), Role: doc.Chip})
	}
	return p
}

func (w *cards) leavesOut(a *data.Agreement) []doc.Block {
	list := &doc.List{}
	for i := range a.LeavesOut {
		list.Items = append(list.Items, []doc.Block{w.say(doc.Plain, a.LeavesOut[i].Text)})
	}
	return []doc.Block{paragraph(doc.Plain, doc.Span{Text: w.Word("agreement.leavesout"), Role: doc.Strong}), list}
}

func (w *cards) agreementDetails(a *data.Agreement) []doc.Block {
	blocks := []doc.Block{
		w.labelled(doc.Plain, "agreement.name", a.Name),
		w.labelled(doc.Plain, "agreement.level", a.Level),
		paragraph(doc.Plain, doc.Span{Text: w.Word("agreement.parties") + " ", Role: doc.Strong}, doc.Span{Text: w.parties(a)}),
		w.labelled(doc.Plain, "agreement.followup", a.FollowUp),
	}
	for _, t := range []struct {
		key  string
		text data.Text
	}{{"agreement.effect", a.EffectNote}, {"agreement.date", a.DateNote}, {"agreement.note", a.Note}, {"agreement.noprimary", a.NoPrimary}} {
		if len(t.text) > 0 {
			blocks = append(blocks, w.labelled(doc.Note, t.key, t.text))
		}
	}
	return blocks
}

func (w *cards) parties(a *data.Agreement) string {
	var names []string
	for _, p := range a.Parties {
		name := w.Text(p.Name)
		if p.Node != "" {
			name = w.Short(p.Node)
		}
		if len(p.Part) > 0 {
			name = w.Word("party.part", "name", name, "part", w.Text(p.Part))
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

// eventCard shows an event of an edge: what happened, how trust moved and
// why, who says so.
func (w *cards) eventCard(e *data.Edge, event *data.Event) *doc.Card {
	state := ""
	if event.Date.Years() > w.Now {
		state = "event.future"
	}
	key := cardKey{edge: e.ID, ref: event.ID, state: state, off: w.Off(event)}
	return w.cardCache.card(w.Lang, key, func() *doc.Card {
		return w.newEventCard(e, event, state != "")
	})
}

// after adds words to a paragraph, apart from what stands there and in their own
// role.
func after(p *doc.Paragraph, role doc.Role, text, lang string) {
	p.Spans = append(p.Spans, doc.Span{Text: " "}, doc.Span{Text: text, Lang: lang, Role: role})
}

func (w *cards) newEventCard(e *data.Edge, event *data.Event, later bool) *doc.Card {
	off := w.Off(event)
	card := &doc.Card{Ref: event.ID, Plain: true, Dim: later || off}
	when := []string{w.DateText(event.Date)}
	for i := range w.Data.Domains {
		if d := &w.Data.Domains[i]; event.Concerns(d.ID) {
			when = append(when, w.Text(d.Name))
		}
	}
	if event.Technical {
		when = append(when, w.Word("technical"))
	}
	head := paragraph(doc.Muted, doc.Span{Text: strings.Join(when, " · ")})
	if later {
		after(head, doc.Chip, w.Word("event.future"), "")
	}
	if off {
		after(head, doc.Chip, w.Word("event.off"), "")
	}
	if event.Contested {
		after(head, doc.Mark, w.Word("event.contested"), "")
	}
	card.Blocks = append(card.Blocks, head,
		w.title(3, event.Title),
		w.say(doc.Plain, event.Description))
	add := func(blocks ...doc.Block) { card.Blocks = append(card.Blocks, blocks...) }
	add(w.acts(e, event)...)
	if !w.noProgram() {
		add(w.switchOf(event))
	}
	if len(event.Reason) > 0 {
		add(w.labelled(doc.Plain, "event.reason", event.Reason))
	}
	add(w.answer(event)...)
	add(w.labelled(doc.Muted, "event.arguedby", event.ArguedBy))
	if len(event.DateNote) > 0 {
		add(w.labelled(doc.Note, "agreement.date", event.DateNote))
	}
	add(w.doubts(event.Doubts)...)
	add(w.disputes(event.ID)...)
	add(w.sources(event.Sources)...)
	return card
}

// switchOf switches an event off and on.
func (w *cards) switchOf(event *data.Event) *doc.Switch {
	return &doc.Switch{
		Text:   w.Word("whatif.counts"),
		Label:  w.Word("whatif.counts.label", "event", w.Text(event.Title)),
		Action: "switch:" + string(event.ID),
		On:     !w.Without.Has(event.ID),
	}
}

// basis are the claims of the article that a step rests on, and the sources of
// what it says beyond.
func (w *cards) basis(s *data.Step) []doc.Block {
	list := &doc.List{}
	for _, r := range s.Claims {
		if c := w.X.Claim(r); c != nil {
			list.Items = append(list.Items, []doc.Block{paragraph(doc.Plain,
				doc.Span{Text: w.Word("claim.name", "paragraph", strconv.Itoa(c.Paragraph)), Ref: c.ID},
				doc.Span{Text: " "}, w.span(c.Text))})
		}
	}
	return append([]doc.Block{w.tell(doc.Muted, "tour.claims"), list}, w.sources(s.Sources)...)
}
