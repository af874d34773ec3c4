package panel

import (
	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// codebook shows what each kind of act weighs and where that weight comes from, and the
// classes of acts.
func (w *document) codebook(b *data.Codebook) doc.Section {
	acts := w.table("codebook.caption", "codebook.act", "codebook.weight", "codebook.value")
	for i := range b.Acts {
		k := &b.Acts[i]
		w.meaning(acts, k.Label, k.Meaning, w.Decimals(k.Value/b.Scale), w.Word("codebook.code", "code", k.CAMEO, "value", w.moveText(k.Value)))
	}
	classes := w.table("codebook.classes", "codebook.class", "codebook.times")
	for i := range b.Standings {
		s := &b.Standings[i]
		w.meaning(classes, s.Label, s.Meaning, "× "+w.Number(s.Weight))
	}
	for i := range b.Reaches {
		r := &b.Reaches[i]
		w.meaning(classes, r.Label, r.Meaning, "× "+w.Number(r.Weight))
	}
	s := section("codebook", w.heading(2, "codebook.heading"), w.tell(doc.Plain, "codebook.about", "scale", w.Number(b.Scale)), acts, classes,
		w.labelled(doc.Note, "codebook.source", b.Source))
	if n := len(b.Rules); n > 0 { // the browser's program leaves the rules to the page around it
		s.Blocks.Add(w.folded(data.MakeRef("codebook", "rules"), "codebook.rules", n, w.textList(b.Rules)))
	}
	return s
}

// meaning adds a row to a table: a label with its meaning, then cells.
func (w *writer) meaning(t *doc.Table, label, meaning data.Text, cells ...string) {
	row := doc.Cells{paragraph(doc.Plain).Add(w.spanIn(doc.Strong, label)).Put(doc.Plain, w.Colon).Add(w.span(meaning)).Spans}
	for _, c := range cells {
		row.Add(plain(c))
	}
	t.Add(row...)
}
