package panel

import (
	"strconv"
	"strings"

	"tripoint/wasm/core/app"
)

// Announcement tells a screen reader what is selected, which chapter is open or what the
// filter has found, in under 120 characters.
func (p *Panels) Announcement(k Key) string {
	w := p.document(&k)
	s := w.Word("announce.none")
	if step := app.StepOf(&k.Address, w.Data); app.AtStep(&k.Address, step) {
		return w.Word("tour.step", "step", strconv.Itoa(k.Step), "title", w.Said(step.Title))
	}
	e, other := w.X.Edge(k.Selection), w.X.Edge(k.Compare)
	if k.Chapter != app.NoChapter {
		s = w.chapterTitle()
	} else if e != nil && other != nil {
		s = w.Word("announce.compare", "a", w.Said(e.Name), "b", w.Said(other.Name))
	} else if strings.TrimSpace(k.Filter) != "" {
		s = w.foundInWords(w.listsOfSelection())
	} else if k.Part != app.Overview {
		s = w.Word("announce.part", "part", w.partName(k.Part), "name", w.link(k.Selection).Text)
	} else if e != nil {
		s = w.NameOf(w.IndexOf(e, 0))
	} else if n := w.X.Node(k.Selection); n != nil {
		s = w.Word("announce.node", "name", w.Said(n.Short))
	}
	return cut(s)
}

// cut shortens what a screen reader says to less than 120 characters.
func cut(s string) string {
	if r := []rune(s); len(r) > 119 {
		s = string(r[:118]) + "…"
	}
	return s
}
