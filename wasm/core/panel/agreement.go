package panel

import (
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/trust"
)

// agreementCard shows what an agreement is, what it promises and leaves out, and what
// became of it, behind a line with its date, its name and how far it is in effect.
func (w *cards) agreementCard(a *data.Agreement) *doc.Card {
	state := w.effect(a)
	return w.cardCache.card(w.Lang, cardKey{ref: a.ID, state: state}, func() *doc.Card { return w.newAgreementCard(a, state) })
}

// newAgreementCard writes the card of an agreement whose effect has a key.
func (w *cards) newAgreementCard(a *data.Agreement, effect string) *doc.Card {
	card := &doc.Card{Ref: a.ID, Plain: true, Dim: effect != "effect.now" && effect != "effect.suspended"}
	add := func(blocks ...doc.Block) { card.More = append(card.More, blocks...) }
	card.Line = &doc.Row{Begin: plain(w.ShortMonth(a.Date)), Text: []doc.Span{w.span(a.Short)},
		End: [][]doc.Span{{{Text: w.Word(effect, "date", w.DateText(a.Until), "suspended", w.DateText(a.Suspended)), Role: doc.Chip}}}}
	if len(a.Disputed) > 0 {
		card.Line.Text = append(card.Line.Text, doc.Span{Text: " "}, doc.Span{Text: w.Text(a.Disputed), Lang: w.LangOf(a.Disputed), Role: doc.Muted})
	}
	add(paragraph(doc.Muted, doc.Span{Text: w.DateText(a.Date) + " · " + w.Text(a.Place)}),
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
	add(w.agreementDetails(a)...)
	add(w.sources(a.Sources)...)
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

// agreementDetails tell who agreed what at which level, and how it went on.
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
