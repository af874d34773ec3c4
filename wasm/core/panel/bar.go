package panel

import (
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
)

// bar writes the bar of a state.
type bar struct {
	writer
	key BarKey
}

// Bar writes what lies along the top of the map: the lens if there is a choice, the way into the tour, and a
// band while the levels are those of a hypothesis.
func (p *Panels) Bar(k BarKey) *doc.Document {
	w := &bar{writer{p, p.facts.At(state.Key{Domain: k.Domain, Lang: k.Lang})}, k}
	d := &doc.Document{Lang: w.Own}
	if len(w.Data.Domains) > 1 {
		d.Sections.Add(sectionFor(doc.Filter, "lens", w.lens()))
	}
	if len(w.Data.Steps) > 0 && !k.Touring {
		d.Sections.Add(sectionFor(doc.Invitation, "tour", w.tourButton()))
	}
	if k.Off != "" || k.Formula {
		d.Sections.Add(sectionFor(doc.Band, "hypothesis", w.hypothesis()...))
	}
	return d
}

// lens lets the reader choose one domain, or all.
func (w *bar) lens() *doc.Choice {
	c := &doc.Choice{Label: w.Word("lens.label"), Options: []doc.Option{
		{Text: w.Word("lens.all"), Action: "domain:", On: w.Domain == ""}}}
	for i := range w.Data.Domains {
		d := &w.Data.Domains[i]
		c.Add(doc.Option{Text: w.Said(d.Name), Action: "domain:" + d.ID.ID(), On: w.Domain == d.ID})
	}
	return c
}

// hypothesis tells that the levels are not those of the facts, and leads back to them.
func (w *bar) hypothesis() doc.Blocks {
	return doc.Blocks{
		paragraph(doc.Plain).Put(doc.Strong, w.Hypothesis(w.key.Off, w.key.Formula)),
		button(w.Word("whatif.reset"), "reset:"),
	}
}
