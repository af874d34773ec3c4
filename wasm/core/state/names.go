package state

import (
	"sort"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/app"
)

// Names of what is shown, with what is to be said of it.

// nameOf is the name of an edge with its levels, in words.
func (f *At) NameOf(edge int) string {
	if !f.named.Same(f, edge, false) {
		f.spoken[edge] = f.Word("edge.name", "name", f.Text(f.Data.Edges[edge].Name), "levels", f.levelsInWords(edge))
	}
	return f.spoken[edge]
}

// levelsInWords is "strained in economic, neutral in social … matters".
func (f *At) levelsInWords(edge int) string {
	var parts []string
	for i := range f.Data.Domains {
		d := &f.Data.Domains[i]
		parts = append(parts, f.Word("level.in",
			"level", f.Word(LevelKey(f.LevelStep(edge, i))),
			"domain", strings.ToLower(f.Text(d.Name))))
	}
	return strings.Join(parts, ", ")
}

// offWords is "Hypothesis: 2 events off, other parameters".
func (f *At) OffWords() string { return f.Hypothesis(f.Without.Len(), f.Params != app.Params{}) }

// Hypothesis names one by how many events are off, and by whether the formula is
// another.
func (f *Words) Hypothesis(off int, formula bool) string {
	key := "whatif.events"
	switch {
	case off == 0:
		return f.Word("whatif.params")
	case off == 1:
		key = "whatif.event"
	}
	s := f.Word(key, "count", strconv.Itoa(off))
	if formula {
		s += f.Word("whatif.and")
	}
	return s
}

// domainNames is "economic, social, security".
func (f *At) DomainNames() string {
	var names []string
	for i := range f.Data.Domains {
		names = append(names, strings.ToLower(f.Text(f.Data.Domains[i].Name)))
	}
	return strings.Join(names, ", ")
}

// phase is the last phase of an edge that has begun by the shown date, or the
// first one.
func (f *At) Phase(e *data.Edge) *data.Phase {
	phase := &e.Phases[0]
	for i := range e.Phases {
		if e.Phases[i].From.Years() <= f.Now {
			phase = &e.Phases[i]
		}
	}
	return phase
}

// paramWords are pairs for a text that names the parameters in use.
func (f *At) FormulaWords() []string {
	m := f.Formula()
	return []string{"gain", Number(m.Gain), "half_life_goodwill", Number(m.HalfLifeGoodwill),
		"half_life_grievance", Number(m.HalfLifeGrievance), "spill_over", Number(m.SpillOver),
		"side", Number(m.Side), "shown", Number(m.Shown)}
}

// DateSaid is the shown date with what happened then, for those who hear it.
func (f *At) DateSaid(a *app.Address) string {
	s := f.ShownDate()
	events := f.Data.Events
	first := sort.Search(len(events), func(i int) bool { return events[i].Date.Years() >= f.Now })
	for i := first; i < len(events) && events[i].Date.Years() == f.Now; i++ {
		if e := &events[i]; e.Date.First() == f.Date && app.InSight(e, a, f.X) {
			s = f.Word("date.event", "date", s, "event", f.Text(e.Title))
		}
	}
	return s
}
