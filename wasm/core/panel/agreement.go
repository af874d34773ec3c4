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
	card.Line = w.dated(a.Date, a.Short, spans(doc.Chip, w.effectInWords(a, effect)))
	if len(a.Disputed) > 0 {
		card.Line.Text.Put(doc.Plain, " ")
		card.Line.Text.Add(w.spanIn(doc.Muted, a.Disputed))
	}
	more := &card.More
	more.Add(line(doc.Muted, w.DateText(a.Date)+" · "+w.Said(a.Place)),
		w.labelled(doc.Plain, "agreement.legal", a.LegalStatus))
	commitments := &doc.List{Ordered: true}
	for i := range a.Commitments {
		commitments.Add(w.commitment(&a.Commitments[i]))
	}
	more.Add(commitments)
	more.Add(w.leavesOut(a)...)
	status := w.labelled(doc.Plain, "agreement.status", a.StatusToday)
	status.Put(doc.Plain, w.Space).Put(doc.Muted, w.Word("agreement.asof", "date", w.DateText(a.StatusAsOf)))
	more.Add(status)
	more.Add(w.doubts(a.Doubts)...)
	more.Add(w.corrected(a.ID)...)
	more.Add(w.disputes(a.ID)...)
	more.Add(w.agreementDetails(a)...)
	more.Add(w.sources(a.Sources)...)
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

// effectInWords says that, by the key.
func (w *cards) effectInWords(a *data.Agreement, key string) string {
	return w.Word(key, "date", w.DateText(a.Until), "suspended", w.DateText(a.Suspended))
}

// commitment shows a commitment with its domain.
func (w *cards) commitment(c *data.Commitment) *doc.Paragraph {
	p := w.say(doc.Plain, c.Text).Put(doc.Plain, " ")
	if d := w.X.Domain(c.Domain); d != nil {
		p.Add(w.spanIn(doc.Chip, d.Name))
	}
	if c.Technical {
		// The no-break space holds the two chips together.
		p.Put(doc.Plain, "\u00a0").Put(doc.Chip, w.Word("technical"))
	}
	return p
}

// leavesOut lists what an agreement leaves out.
func (w *cards) leavesOut(a *data.Agreement) doc.Blocks {
	list := &doc.List{}
	for i := range a.LeavesOut {
		list.Add(w.say(doc.Plain, a.LeavesOut[i].Text))
	}
	return doc.Blocks{paragraph(doc.Plain).Put(doc.Strong, w.Word("agreement.leavesout")), list}
}

// agreementDetails tell who agreed what at which level, and how it went on.
func (w *cards) agreementDetails(a *data.Agreement) doc.Blocks {
	blocks := doc.Blocks{
		w.labelled(doc.Plain, "agreement.name", a.Name),
		w.labelled(doc.Plain, "agreement.level", a.Level),
		w.label(doc.Plain, "agreement.parties").Put(doc.Plain, w.parties(a)),
		w.labelled(doc.Plain, "agreement.followup", a.FollowUp),
	}
	for _, t := range []struct {
		key  string
		text data.Text
	}{{"agreement.effect", a.EffectNote}, {"agreement.date", a.DateNote}, {"agreement.note", a.Note}, {"agreement.noprimary", a.NoPrimary}} {
		if len(t.text) > 0 {
			blocks.Add(w.labelled(doc.Note, t.key, t.text))
		}
	}
	return blocks
}

// parties names the parties of an agreement.
func (w *cards) parties(a *data.Agreement) string {
	var names texts
	for _, p := range a.Parties {
		name := w.Said(p.Name)
		if p.Node != "" {
			name = w.Short(p.Node)
		}
		if len(p.Part) > 0 {
			name = w.Word("party.part", "name", name, "part", w.Said(p.Part))
		}
		names.add(name)
	}
	return strings.Join(names, w.Comma)
}
