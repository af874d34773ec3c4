package state

import (
	"sort"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/app"
)

// NameOf returns the name of an edge with its levels, in words.
func (at *At) NameOf(edge int) string {
	if !at.namesAt.Same(at, edge, false) {
		at.names[edge] = at.Word("edge.name", "name", at.Text(at.Data.Edges[edge].Name), "levels", at.levelsInWords(edge))
	}
	return at.names[edge]
}

// levelsInWords returns "strained in economic, neutral in social … matters".
func (at *At) levelsInWords(edge int) string {
	var parts []string
	for i := range at.Data.Domains {
		d := &at.Data.Domains[i]
		parts = append(parts, at.Word("level.in",
			"level", at.Word(LevelKey(at.LevelStep(edge, i))),
			"domain", strings.ToLower(at.Text(d.Name))))
	}
	return strings.Join(parts, ", ")
}

// ShownHypothesis names the hypothesis of the state: "Hypothesis: 2 events off, other
// parameters".
func (at *At) ShownHypothesis() string {
	return at.Hypothesis(at.Without.Len(), at.Params != app.Params{})
}

// Hypothesis names a hypothesis by how many events are off, and by whether the reader
// has moved the formula's parameters.
func (w *Words) Hypothesis(off int, formula bool) string {
	key := "whatif.events"
	switch {
	case off == 0:
		return w.Word("whatif.params")
	case off == 1:
		key = "whatif.event"
	}
	s := w.Word(key, "count", strconv.Itoa(off))
	if formula {
		s += w.Word("whatif.and")
	}
	return s
}

// DomainNames returns "economic, social, security".
func (at *At) DomainNames() string {
	var names []string
	for i := range at.Data.Domains {
		names = append(names, strings.ToLower(at.Text(at.Data.Domains[i].Name)))
	}
	return strings.Join(names, ", ")
}

// Phase returns the last phase of an edge that has begun by the shown date, or the
// first one.
func (at *At) Phase(e *data.Edge) *data.Phase {
	phase := &e.Phases[0]
	for i := range e.Phases {
		if e.Phases[i].From.Years() <= at.Now {
			phase = &e.Phases[i]
		}
	}
	return phase
}

// FormulaWords returns pairs for a text that names the parameters in use.
func (at *At) FormulaWords() []string {
	f := at.Formula()
	return []string{"gain", Number(f.Gain), "half_life_goodwill", Number(f.HalfLifeGoodwill),
		"half_life_grievance", Number(f.HalfLifeGrievance), "spill_over", Number(f.SpillOver),
		"side", Number(f.Side), "shown", Number(f.Shown)}
}

// DateAnnouncement returns the shown date with what happened then, for those who hear
// it.
func (at *At) DateAnnouncement(a *app.Address) string {
	s := at.ShownDate()
	events := at.Data.Events
	first := sort.Search(len(events), func(i int) bool { return events[i].Date.Years() >= at.Now })
	for i := first; i < len(events) && events[i].Date.Years() == at.Now; i++ {
		if e := &events[i]; e.Date.First() == at.Date && app.Visible(e, a, at.X) {
			s = at.Word("date.event", "date", s, "event", at.Text(e.Title))
		}
	}
	return s
}
