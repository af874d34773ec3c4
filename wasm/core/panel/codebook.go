package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
)

// codebook shows what each kind of act weighs and where that comes from, and how
// acts are classified.
func (f *page) codebook(b *data.Codebook) doc.Section {
	acts := f.table("codebook.caption", "codebook.act", "codebook.weight", "codebook.value")
	for i := range b.Acts {
		k := &b.Acts[i]
		f.meaning(acts, k.Label, k.Meaning, state.Decimals(k.Value/b.Scale), f.Word("codebook.code", "code", k.CAMEO, "value", moveText(k.Value)))
	}
	classes := f.table("codebook.classes", "codebook.class", "codebook.times")
	for i := range b.Standings {
		s := &b.Standings[i]
		f.meaning(classes, s.Label, s.Meaning, "× "+state.Number(s.Weight))
	}
	for i := range b.Reaches {
		r := &b.Reaches[i]
		f.meaning(classes, r.Label, r.Meaning, "× "+state.Number(r.Weight))
	}
	s := section("codebook", f.heading(2, "codebook.heading"), f.tell(doc.Plain, "codebook.about", "scale", state.Number(b.Scale)), acts, classes,
		f.labelled(doc.Note, "codebook.source", b.Source))
	if n := len(b.Rules); n > 0 { // the browser's program leaves them to the page around it
		s.Blocks = append(s.Blocks, f.folded(data.MakeRef("codebook", "rules"), "codebook.rules", n, f.says(b.Rules)))
	}
	return s
}

// table is one without rows, its caption and heads by their keys.
func (f *writer) table(caption string, heads ...string) *doc.Table {
	t := &doc.Table{Caption: f.Word(caption)}
	for _, head := range heads {
		t.Head = append(t.Head, plain(f.Word(head)))
	}
	return t
}

// meaning adds a row: a label with what it means, and cells.
func (f *writer) meaning(t *doc.Table, label, meaning data.Text, cells ...string) {
	name := f.span(label)
	name.Role = doc.Strong
	row := [][]doc.Span{{name, {Text: ": "}, f.span(meaning)}}
	for _, c := range cells {
		row = append(row, plain(c))
	}
	t.Rows = append(t.Rows, row)
}

// readingsSection names the readings whose lowest and highest levels are the range.
func (f *page) readingsSection() doc.Section {
	var names data.Texts
	for i := range f.Data.Formula.Variants {
		names = append(names, f.Data.Formula.Variants[i].Name)
	}
	for i := range f.Data.Codings {
		names = append(names, f.Data.Codings[i].Name)
	}
	return section("readings", f.heading(2, "readings.heading"),
		f.tell(doc.Plain, "readings.about", "count", strconv.Itoa(len(names)+1)), f.says(names))
}

// incidents are the operations that others list for an edge, and where each is told
// here, or why it is not.
func (f *finder) incidents(e *data.Edge) *doc.Card {
	return f.lasting(e, data.MakeRef("incidents", e.ID.ID()), f.newIncidents)
}

func (f *finder) newIncidents(e *data.Edge, ref data.Ref) *doc.Card {
	list := &doc.List{Bare: true}
	for i := range f.Data.Incidents {
		n := &f.Data.Incidents[i]
		if n.Edge != e.ID {
			continue
		}
		where := f.span(n.Reason)
		if n.Event != "" {
			where = f.link(n.Event)
		}
		list.Items = append(list.Items, []doc.Block{paragraph(doc.Plain, f.span(n.Name),
			doc.Span{Text: f.Word("incidents.about", "date", f.DateText(n.Date), "by", f.Short(n.By), "severity", strconv.Itoa(n.Severity))}, where)})
	}
	if len(list.Items) == 0 {
		return nil
	}
	return f.folded(ref, "incidents.summary", len(list.Items), f.tell(doc.Note, "incidents.note"), list)
}
