package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
)

// codebook shows what each kind of act weighs and where that comes from, and how
// acts are classified.
func (w *document) codebook(b *data.Codebook) doc.Section {
	acts := w.table("codebook.caption", "codebook.act", "codebook.weight", "codebook.value")
	for i := range b.Acts {
		k := &b.Acts[i]
		w.meaning(acts, k.Label, k.Meaning, state.Decimals(k.Value/b.Scale), w.Word("codebook.code", "code", k.CAMEO, "value", moveText(k.Value)))
	}
	classes := w.table("codebook.classes", "codebook.class", "codebook.times")
	for i := range b.Standings {
		s := &b.Standings[i]
		w.meaning(classes, s.Label, s.Meaning, "× "+state.Number(s.Weight))
	}
	for i := range b.Reaches {
		r := &b.Reaches[i]
		w.meaning(classes, r.Label, r.Meaning, "× "+state.Number(r.Weight))
	}
	s := section("codebook", w.heading(2, "codebook.heading"), w.tell(doc.Plain, "codebook.about", "scale", state.Number(b.Scale)), acts, classes,
		w.labelled(doc.Note, "codebook.source", b.Source))
	if n := len(b.Rules); n > 0 { // the browser's program leaves them to the page around it
		s.Blocks = append(s.Blocks, w.folded(data.MakeRef("codebook", "rules"), "codebook.rules", n, w.textList(b.Rules)))
	}
	return s
}

// table is one of sentences and numbers, as yet without rows, its caption and heads by
// their keys.
func (w *writer) table(caption string, heads ...string) *doc.Table {
	t := &doc.Table{Sentences: true, Caption: w.Word(caption)}
	for _, head := range heads {
		t.Head = append(t.Head, plain(w.Word(head)))
	}
	return t
}

// meaning adds a row: a label with what it means, and cells.
func (w *writer) meaning(t *doc.Table, label, meaning data.Text, cells ...string) {
	name := w.span(label)
	name.Role = doc.Strong
	row := [][]doc.Span{{name, {Text: ": "}, w.span(meaning)}}
	for _, c := range cells {
		row = append(row, plain(c))
	}
	t.Rows = append(t.Rows, row)
}

// readingsSection names the readings whose lowest and highest levels are the range.
func (w *document) interpretations() doc.Section {
	var names data.Texts
	for i := range w.Data.Formula.Variants {
		names = append(names, w.Data.Formula.Variants[i].Name)
	}
	for i := range w.Data.Codings {
		names = append(names, w.Data.Codings[i].Name)
	}
	return section("readings", w.heading(2, "readings.heading"),
		w.tell(doc.Plain, "readings.about", "count", strconv.Itoa(len(names)+1)), w.textList(names))
}

// incidents are the operations that others list for an edge, and where each is told
// here, or why it is not.
func (w *finder) incidents(e *data.Edge) *doc.Card {
	return w.undatedCard(e, data.MakeRef("incidents", e.ID.ID()), w.newIncidents)
}

func (w *finder) newIncidents(e *data.Edge, ref data.Ref) *doc.Card {
	list := &doc.List{Bare: true}
	for i := range w.Data.Incidents {
		n := &w.Data.Incidents[i]
		if n.Edge != e.ID {
			continue
		}
		where := w.span(n.Reason)
		if n.Event != "" {
			where = w.link(n.Event)
		}
		list.Items = append(list.Items, []doc.Block{paragraph(doc.Plain, w.span(n.Name),
			doc.Span{Text: w.Word("incidents.about", "date", w.DateText(n.Date), "by", w.Short(n.By), "severity", strconv.Itoa(n.Severity))}, where)})
	}
	if len(list.Items) == 0 {
		return nil
	}
	return w.folded(ref, "incidents.summary", len(list.Items), w.tell(doc.Note, "incidents.note"), list)
}
