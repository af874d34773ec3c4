package view

import (
	"strconv"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// Bar is what lies along the top of the map: the lens, the way into the tour,
// and a band while the levels are those of a hypothesis.
func (v *View) Bar(m *app.Model) *doc.Document {
	f := v.frame(m)
	d := &doc.Document{Lang: m.Device.Lang, Sections: []doc.Section{section("lens", f.lens())}}
	if len(f.ds.Steps) > 0 && m.Step == 0 {
		d.Sections = append(d.Sections, section("tour", f.tourButton()))
	}
	if m.Hypothetical() {
		d.Sections = append(d.Sections, section("hypothesis", f.hypothesis()...))
	}
	return d
}

// lens chooses one domain, or all.
func (f *frame) lens() *doc.Choice {
	c := &doc.Choice{Label: f.word("lens.label"), Options: []doc.Option{
		{Text: f.word("lens.all"), Action: "domain:", On: f.m.Domain == ""}}}
	for i := range f.ds.Domains {
		d := &f.ds.Domains[i]
		c.Options = append(c.Options, doc.Option{Text: f.text(d.Name), Action: "domain:" + d.ID.ID(), On: f.m.Domain == d.ID})
	}
	return c
}

// hypothesis tells that the levels are not those of the facts, and leads back.
func (f *frame) hypothesis() []doc.Block {
	return []doc.Block{
		paragraph(doc.Plain, doc.Span{Text: f.offWords(), Role: doc.Strong}),
		&doc.Buttons{Options: []doc.Option{{Text: f.word("whatif.reset"), Action: "reset:"}}},
	}
}

// offWords is "Hypothesis: 2 events off, other parameters".
func (f *frame) offWords() string {
	key := "whatif.events"
	switch n := f.m.Without.Len(); {
	case n == 0:
		return f.word("whatif.params")
	case n == 1:
		key = "whatif.event"
	}
	s := f.word(key, "count", strconv.Itoa(f.m.Without.Len()))
	if f.m.Params != (app.Params{}) {
		s += f.word("whatif.and")
	}
	return s
}
