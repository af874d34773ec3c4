package panel

import (
	"slices"
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// The verdicts of a comparison, who says so, and what the record adds.

// verdictRows show the article's verdict on two edges in a domain, by name, and below
// it what became of the claim that is nearest to it. There are none without a verdict.
func (w *relations) verdictRows(t *doc.Table, a, b *data.Edge, d *data.Domain) {
	for _, v := range w.verdicts(a, b) {
		if v.Domain != d.ID {
			continue
		}
		told := w.spanIn(doc.Strong, v.Text)
		told.Label = told.Text
		told.Text = w.Word("verdict.told", "sign", w.Word("verdict."+string(v.Verdict)), "verdict", told.Label)
		row := paragraph(doc.Plain).Add(told).Put(doc.Plain, w.Space).Add(w.span(v.Condition)).Put(doc.Plain, w.Space).
			Put(doc.Muted, w.Word("verdict.by", "by", w.Said(v.By), "date", w.DateText(w.Data.Article.Date)))
		t.Add(row.Spans)
		if c := nearest(w.fates(a, b, d)); c != nil {
			t.Add(w.labelled(doc.Plain, "record.adds", c.Later).Put(doc.Plain, w.Space).Add(w.claimLink(c)).Spans)
		}
	}
}

// sourcesOfVerdicts returns the sources of some verdicts, each once.
func sourcesOfVerdicts(verdicts []*data.Verdict) []data.Ref {
	var refs []data.Ref
	for _, v := range verdicts {
		for _, r := range v.Sources {
			if !slices.Contains(refs, r) {
				refs = append(refs, r)
			}
		}
	}
	return refs
}

// claimLink leads to a claim.
func (w *writer) claimLink(c *data.Claim) doc.Span {
	return doc.Span{Text: w.Word("claim.name", "paragraph", strconv.Itoa(c.Paragraph)), Ref: c.ID}
}

// claimSaid is a link to a claim, and its words.
func (w *writer) claimSaid(c *data.Claim) *doc.Paragraph {
	return paragraph(doc.Plain).Add(w.claimLink(c)).Put(doc.Plain, w.Space).Add(w.span(c.Text))
}

// fates returns the claims about one of two edges in a domain whose later course is
// known, in the article's order.
func (w *cards) fates(a, b *data.Edge, d *data.Domain) []*data.Claim {
	var found []*data.Claim
	if w.Data.Article == nil {
		return nil
	}
	for i := range w.Data.Article.Claims {
		c := &w.Data.Article.Claims[i]
		if len(c.Later) > 0 && concern(c.About, c.Domains, a, b, d) {
			found = append(found, c)
		}
	}
	return found
}

// concern reports whether the things name one of two edges and the domains a domain.
func concern(about, domains data.Refs, a, b *data.Edge, d *data.Domain) bool {
	return slices.Contains(domains, d.ID) && (slices.Contains(about, a.ID) || slices.Contains(about, b.ID))
}

// nearest returns the claim that is about the fewest domains, and then the fewest
// things; of equal ones the last, for conclusions come last. It returns nil for none.
func nearest(claims []*data.Claim) *data.Claim {
	var best *data.Claim
	for _, c := range claims {
		if best == nil || len(c.Domains) < len(best.Domains) ||
			len(c.Domains) == len(best.Domains) && len(c.About) <= len(best.About) {
			best = c
		}
	}
	return best
}

// recordOf tells what the record adds to the article's words on two edges, a folded card
// for each domain.
func (w *relations) recordOf(a, b *data.Edge, domains []*data.Domain) doc.Sections {
	var cards doc.Blocks
	for _, d := range domains {
		ref := data.MakeRef("record", d.ID.ID())
		card := w.cardCache.card(w.Lang, cardKey{edge: a.ID, ref: ref, state: string(b.ID)}, func() *doc.Card {
			return w.newRecord(ref, a, b, d)
		})
		if len(card.More) > 0 {
			cards.Add(card)
		}
	}
	if len(cards) == 0 {
		return nil
	}
	return doc.Sections{section("record", doc.Blocks{
		w.heading(2, "record.heading"),
		w.tell(doc.Note, "record.note", "date", w.DateText(w.Data.AsOf))}.With(cards...)...)}
}

// newRecord writes an entry for each claim and each difference. The card is empty if
// there is neither.
func (w *relations) newRecord(ref data.Ref, a, b *data.Edge, d *data.Domain) *doc.Card {
	list := &doc.List{Bare: true}
	for _, v := range w.verdicts(a, b) {
		if v.Domain == d.ID {
			list.Add(
				w.labelled(doc.Plain, "argument.content", v.Content), w.labelled(doc.Muted, "argument.whose", v.Whose))
		}
	}
	count := 0
	for _, c := range w.fates(a, b, d) {
		list.Add(w.claim(c, w.claimSaid(c))...)
		count++
	}
	if w.Data.Article != nil {
		for i := range w.Data.Article.Differences {
			if x := &w.Data.Article.Differences[i]; concern(x.About, x.Domains, a, b, d) {
				topic := w.span(x.Topic)
				topic.Ref = x.ID
				list.Add(w.difference(x, paragraph(doc.Plain).Add(topic))...)
				count++
			}
		}
	}
	card := &doc.Card{Ref: ref, Plain: true}
	if count > 0 {
		card.Summary = plain(w.Word("record.summary", "domain", w.Said(d.Name), "count", strconv.Itoa(count)))
		card.More = doc.Blocks{list}
	}
	return card
}

// claim adds to the words of a claim what became of it, if that is known.
func (w *cards) claim(c *data.Claim, says ...doc.Block) doc.Blocks {
	if len(c.Later) == 0 {
		return says
	}
	return w.withSources(c.LaterSources, append(says, w.labelled(doc.Note, "claims.later", c.Later))...)
}

// difference is an entry about a point on which the article and the record differ: its
// topic, what each of them says, further blocks, and sources.
func (w *cards) difference(x *data.Difference, topic doc.Block, more ...doc.Block) doc.Blocks {
	return w.withSources(x.Sources, doc.Blocks{topic,
		w.labelled(doc.Plain, "differences.says", x.Says),
		w.labelled(doc.Plain, "differences.record", x.Record)}.With(more...)...)
}
