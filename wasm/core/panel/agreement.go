package panel

import (
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/trust"
)

// agreementCard shows what an agreement is, what it promises and leaves out, and what
// became of it. Who agreed it and how it went on is one press away, unless open is set.
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

// newAgreementCard writes the card of an agreement whose effect has a key.
func (w *cards) newAgreementCard(a *data.Agreement, effect string) *doc.Card {
	card := &doc.Card{Ref: a.ID, Dim: effect != "effect.now" && effect != "effect.suspended"}
	add := func(blocks ...doc.Block) { card.Blocks = append(card.Blocks, blocks...) }
	standing := paragraph(doc.Plain, doc.Span{Text: w.Word(effect, "date", w.DateText(a.Until), "suspended", w.DateText(a.Suspended)), Role: doc.Chip})
	if len(a.Disputed) > 0 {
		after(standing, doc.Muted, w.Text(a.Disputed), w.LangOf(a.Disputed))
	}
	add(w.title(3, a.Short),
		paragraph(doc.Muted, doc.Span{Text: w.DateText(a.Date) + " · " + w.Text(a.Place)}),
		standing,
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

// effect returns the key of the word for where an agreement stands on the shown date.
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

// commitment shows a commitment with its domain.
func (w *cards) commitment(c *data.Commitment) *doc.Paragraph {
	p := paragraph(doc.Plain, w.span(c.Text), doc.Span{Text: " "})
	if d := w.X.Domain(c.Domain); d != nil {
		p.Spans = append(p.Spans, doc.Span{Text: w.Text(d.Name), Role: doc.Chip})
	}
	if c.Technical {
		// The no-break space holds the two chips together.
		p.Spans = append(p.Spans, doc.Span{Text: "\u00a0"}, doc.Span{Text: w.Word("technical"), Role: doc.Chip})
	}
	return p
}

// leavesOut lists what an agreement leaves out.
func (w *cards) leavesOut(a *data.Agreement) []doc.Block {
	list := &doc.List{}
	for i := range a.LeavesOut {
		list.Items = append(list.Items, []doc.Block{w.say(doc.Plain, a.LeavesOut[i].Text)})
	}
	return []doc.Block{paragraph(doc.Plain, doc.Span{Text: w.Word("agreement.leavesout"), Role: doc.Strong}), list}
}

// agreementDetails is what a card folds away.
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

// parties names the parties of an agreement.
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
