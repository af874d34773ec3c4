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
		at.names[edge] = at.Word("edge.name", "name", at.Said(at.Data.Edges[edge].Name), "levels", at.levelsInWords(edge, ""))
	}
	return at.names[edge]
}

// ShownLevels names an edge with its levels, as the lens shows them.
func (at *At) ShownLevels(edge int) string {
	return at.Word("edge.name", "name", at.Said(at.Data.Edges[edge].Name), "levels", at.levelsInWords(edge, at.Domain))
}

// levelsInWords returns "strained in economic, neutral in social … matters", or what of it is
// about one domain.
func (at *At) levelsInWords(edge int, domain data.Ref) string {
	var parts []string
	for i := range at.Data.Domains {
		d := &at.Data.Domains[i]
		if domain != "" && domain != d.ID {
			continue
		}
		parts = append(parts, at.Word("level.in",
			"level", at.Word(LevelKey(at.LevelStep(edge, i))),
			"domain", strings.ToLower(at.Said(d.Name))))
	}
	return strings.Join(parts, at.Comma)
}

// ShownHypothesis asks the question of the state's hypothesis: "What if 2 events had not
// happened?"
func (at *At) ShownHypothesis() string {
	return at.Hypothesis(at.Without, at.Params != app.Params{})
}

// Hypothesis asks what a hypothesis asks: by the events that are off, and by whether the
// reader has moved the formula's parameters.
func (w *Words) Hypothesis(off app.Refs, formula bool) string {
	s := w.Word("whatif.events", "count", strconv.Itoa(off.Len()))
	switch off.Len() {
	case 0:
		return w.Word("whatif.params")
	case 1:
		if e := w.index.Event(data.Ref(off)); e != nil {
			s = w.Word("whatif.event", "event", w.Within(w.Said(e.Title)))
		}
	}
	if formula {
		s += w.Space + w.Word("whatif.and")
	}
	return s
}

// DomainNames returns "economic, social, security".
func (at *At) DomainNames() string {
	var names []string
	for i := range at.Data.Domains {
		names = append(names, strings.ToLower(at.Said(at.Data.Domains[i].Name)))
	}
	return strings.Join(names, at.Comma)
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
	return []string{"gain", at.Number(f.Gain), "half_life_goodwill", at.Number(f.HalfLifeGoodwill),
		"half_life_grievance", at.Number(f.HalfLifeGrievance), "spill_over", at.Number(f.SpillOver),
		"side", at.Number(f.Side), "shown", at.Number(f.Shown)}
}

// DateAnnouncement returns the shown date with what happened then, for those who hear
// it.
func (at *At) DateAnnouncement(a *app.Address) string {
	s := at.ShownDate()
	events := at.Data.Events
	first := sort.Search(len(events), func(i int) bool { return events[i].Date.Years() >= at.Now })
	for i := first; i < len(events) && events[i].Date.Years() == at.Now; i++ {
		if e := &events[i]; e.Date.First() == at.Date && app.Visible(e, a, at.X) {
			s = at.Word("date.event", "date", s, "event", at.Said(e.Title))
		}
	}
	return s
}
