package peers

import (
	"math"
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/trust"
)

// The following is what the pages fetch of an edge once its agreements, its trust over
// time, its events or its sources are asked for, as JSON.
type (
	parts struct {
		Lines      [][2][][2]float64 `json:"lines"` // of each domain, years and levels of A's trust in B and of B's in A
		Agreements []agreement       `json:"agreements"`
		Events     []event           `json:"events"`
		Sources    map[data.Ref]link `json:"sources"`
	}
	agreement struct {
		ID          data.Ref   `json:"id"`
		Name        string     `json:"name"`
		About       string     `json:"about"` // date, place and legal status
		Commitments []string   `json:"commitments"`
		LeavesOut   []string   `json:"leavesOut"`
		Sources     []data.Ref `json:"sources"`
	}
	event struct {
		ID          data.Ref   `json:"id"`
		Date        string     `json:"date"`
		Domain      string     `json:"domain"`
		Title       string     `json:"title"`
		Description string     `json:"description"`
		Shifts      []shift    `json:"shifts"`
		ArguedBy    string     `json:"arguedBy"`
		Sources     []data.Ref `json:"sources"`
	}
	shift struct {
		AB     bool    `json:"ab"` // of A's trust in B
		By     float64 `json:"by"`
		Reason string  `json:"reason"`
	}
	link struct {
		Title     string `json:"title"`
		Publisher string `json:"publisher"`
		URL       string `json:"url,omitempty"`
	}
)

func partsOf(x *data.Index, e *data.Edge) *parts {
	ds := x.Data()
	p := &parts{Sources: map[data.Ref]link{}}
	levels := trust.Compute(ds, ds.Formula, nil)
	for i := range ds.Domains {
		d := ds.Domains[i].ID
		p.Lines = append(p.Lines, [2][][2]float64{curve(ds, levels.Line(e.A, e.B, d)), curve(ds, levels.Line(e.B, e.A, d))})
	}
	for _, a := range x.AgreementsOf(e.ID) {
		p.Agreements = append(p.Agreements, p.agreementOf(x, a))
	}
	for _, v := range x.EventsOf(e.ID) {
		p.Events = append(p.Events, p.eventOf(x, e, v))
	}
	return p
}

// curve is a level over time: at the start of each year, and on both sides of each
// jump.
func curve(ds *data.Dataset, l trust.Line) (points [][2]float64) {
	at := func(t, level float64) { points = append(points, [2]float64{round(t), round(level)}) }
	jumps := slices.Compact(slices.Clone(l.Times())) // of a day with several events, once
	for t := ds.From.Years(); t <= ds.Until.EndYears(); t++ {
		at(t, l.At(t))
		for len(jumps) > 0 && jumps[0] < t+1 {
			at(jumps[0], l.At(math.Nextafter(jumps[0], 0)))
			at(jumps[0], l.At(jumps[0]))
			jumps = jumps[1:]
		}
	}
	return points
}

func round(v float64) float64 { return math.Round(v*100) / 100 }

func (p *parts) agreementOf(x *data.Index, a *data.Agreement) agreement {
	shown := agreement{ID: a.ID, Name: a.Name.String(), Sources: p.cite(x, a.Sources)}
	shown.About = strings.Join([]string{plainDate(a.Date), a.Place.String(), a.LegalStatus.String()}, " · ")
	for _, c := range a.Commitments {
		shown.Commitments = append(shown.Commitments, c.Text.String())
	}
	for _, g := range a.LeavesOut {
		shown.LeavesOut = append(shown.LeavesOut, g.Text.String())
	}
	return shown
}

// eventOf is an event as far as it is about an edge.
func (p *parts) eventOf(x *data.Index, e *data.Edge, v *data.Event) event {
	shown := event{
		ID: v.ID, Date: plainDate(v.Date), Domain: x.Domain(v.Domain).Name.String(), Title: v.Title.String(),
		Description: v.Description.String(), ArguedBy: v.ArguedBy.String(), Sources: p.cite(x, v.Sources),
	}
	reasons := []string{}
	if len(v.Reason) > 0 {
		reasons = append(reasons, v.Reason.String())
	}
	for i := range v.Acts {
		if a := &v.Acts[i]; x.EdgeBetween(a.Pair()) == e && len(a.Reason) > 0 {
			reasons = append(reasons, a.Reason.String())
		}
	}
	for i, by := range trust.Moves(x.Data(), e, v) {
		shown.Shifts = append(shown.Shifts, shift{AB: i == 0, By: round(by), Reason: strings.Join(reasons, " ")})
	}
	return shown
}

// cite notes the sources that something rests on.
func (p *parts) cite(x *data.Index, refs data.Refs) []data.Ref {
	for _, r := range refs {
		s := x.Source(r)
		p.Sources[r] = link{s.Title.String(), s.Publisher, s.URL}
	}
	return refs
}

// plainDate is a date without its qualifiers.
func plainDate(d data.Date) string {
	return strings.NewReplacer("~", "", "?", "", "%", "", "/", " – ").Replace(string(d))
}
