package panel

import (
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
)

// bar is the bar of a state while it is written.
type bar struct {
	writer
	key BarKey
}

// Bar is what lies along the top of the map: the lens, the way into the tour,
// and a band while the levels are those of a hypothesis.
func (v *Panels) Bar(k BarKey) *doc.Document {
	f := &bar{writer{v, v.facts.At(state.Key{Domain: k.Domain, Lang: k.Lang})}, k}
	d := &doc.Document{Lang: k.Lang, Sections: []doc.Section{section("lens", f.lens())}}
	if len(f.Data.Steps) > 0 && !k.Touring {
		d.Sections = append(d.Sections, section("tour", f.tourButton()))
	}
	if k.Off > 0 || k.Formula {
		d.Sections = append(d.Sections, section("hypothesis", f.hypothesis()...))
	}
	return d
}

// lens chooses one domain, or all.
func (f *bar) lens() *doc.Choice {
	c := &doc.Choice{Label: f.Word("lens.label"), Options: []doc.Option{
		{Text: f.Word("lens.all"), Action: "domain:", On: f.Domain == ""}}}
	for i := range f.Data.Domains {
		d := &f.Data.Domains[i]
		c.Options = append(c.Options, doc.Option{Text: f.Text(d.Name), Action: "domain:" + d.ID.ID(), On: f.Domain == d.ID})
	}
	return c
}

// hypothesis tells that the levels are not those of the facts, and leads back.
func (f *bar) hypothesis() []doc.Block {
	return []doc.Block{
		paragraph(doc.Plain, doc.Span{Text: f.Hypothesis(f.key.Off, f.key.Formula), Role: doc.Strong}),
		&doc.Buttons{Options: []doc.Option{{Text: f.Word("whatif.reset"), Action: "reset:"}}},
	}
}
