package panel

import (
	"strconv"
	"strings"

	"tripoint/wasm/core/app"
)

// Announcement is what is said of the selection, of a page or of what the filter
// has found, under 120 characters.
func (v *Panels) Announcement(k Key) string {
	f := v.page(&k)
	s := f.Word("announce.none")
	if step := app.StepOf(&k.Address, f.Data); app.AtStep(&k.Address, step) {
		return f.Word("tour.step", "step", strconv.Itoa(k.Step), "title", f.Text(step.Title))
	}
	e, other := f.X.Edge(k.Selection), f.X.Edge(k.Compare)
	if k.Page != app.NoPage {
		s = f.pageTitle()
	} else if e != nil && other != nil {
		s = f.Word("announce.compare", "a", f.Text(e.Name), "b", f.Text(other.Name))
	} else if strings.TrimSpace(k.Filter) != "" {
		s = f.foundInWords(f.listsOfSelection())
	} else if e != nil {
		s = f.NameOf(f.IndexOf(e, 0))
	} else if n := f.X.Node(k.Selection); n != nil {
		s = f.Word("announce.node", "name", f.Text(n.Short))
	}
	if r := []rune(s); len(r) > 119 {
		s = string(r[:118]) + "…"
	}
	return s
}
