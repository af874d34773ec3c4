package peers

import (
	"math"
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/globe"
	"tripoint/wasm/core/trust"
)

// The following is what the pages show, as JSON. Texts are in English.
type (
	facts struct {
		Title   string            `json:"title"`
		Date    string            `json:"date"` // at which strands have their colour
		From    float64           `json:"from"` // of charts, in years
		Until   float64           `json:"until"`
		Center  [2]float64        `json:"center"` // lng, lat of the map's centre
		Levels  []string          `json:"levels"` // words for −2…2
		Domains []string          `json:"domains"`
		Nodes   []node            `json:"nodes"`
		Edges   []edge            `json:"edges"`
		Sources map[data.Ref]link `json:"sources"`
	}
	node struct {
		ID    data.Ref   `json:"id"`
		Name  string     `json:"name"`
		At    [2]float64 `json:"at"`    // lng, lat
		Codes []string   `json:"codes"` // of its countries in the atlas
	}
	edge struct {
		ID         data.Ref    `json:"id"`
		Name       string      `json:"name"`
		A          int         `json:"a"` // indexes of Nodes
		B          int         `json:"b"`
		Bend       float64     `json:"bend"`    // of its great circle; see bend
		Outside    int         `json:"outside"` // 1 or −1: the side of the first strand; see bend
		Headline   string      `json:"headline"`
		Gist       string      `json:"gist"`
		Strands    []strand    `json:"strands"` // one for each domain
		Agreements []agreement `json:"agreements"`
		Events     []event     `json:"events"`
	}
	strand struct {
		AB       float64         `json:"ab"` // A's trust in B at the date, −2…2
		BA       float64         `json:"ba"`
		Coverage string          `json:"coverage"` // full, partial or none
		Lines    [2][][2]float64 `json:"lines"`    // years and levels of A's trust in B and of B's in A
	}
	agreement struct {
		Name        string     `json:"name"`
		About       string     `json:"about"` // date, place and legal status
		Commitments []string   `json:"commitments"`
		LeavesOut   []string   `json:"leavesOut"`
		Sources     []data.Ref `json:"sources"`
	}
	event struct {
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

func factsOf(x *data.Index) *facts {
	ds := x.Data()
	f := &facts{
		Title: ds.Title.String(), Date: string(ds.Start), From: ds.From.Years(), Until: ds.Until.EndYears(),
		Center: [2]float64{ds.Center.Lng, ds.Center.Lat}, Sources: map[data.Ref]link{},
	}
	for _, key := range []string{"level.-2", "level.-1", "level.0", "level.1", "level.2"} {
		f.Levels = append(f.Levels, x.Word(key).String())
	}
	for i := range ds.Domains {
		f.Domains = append(f.Domains, ds.Domains[i].Name.String())
	}
	index := map[data.Ref]int{}
	for i := range ds.Nodes {
		n := &ds.Nodes[i]
		index[n.ID] = i
		f.Nodes = append(f.Nodes, node{n.ID, n.Short.String(), [2]float64{n.Lng, n.Lat}, n.Outlines})
	}
	levels := trust.Compute(ds, ds.Formula, nil)
	for i := range ds.Edges {
		f.Edges = append(f.Edges, f.edgeOf(x, &ds.Edges[i], index, levels))
	}
	return f
}

func (f *facts) edgeOf(x *data.Index, e *data.Edge, index map[data.Ref]int, levels *trust.Levels) edge {
	ds, now := x.Data(), x.Data().Start.Years()
	shown := edge{ID: e.ID, Name: e.Name.String(), A: index[e.A], B: index[e.B]}
	shown.Bend, shown.Outside = bend(ds, e)
	for _, p := range e.Phases {
		if p.From.Years() <= now {
			shown.Headline, shown.Gist = p.Headline.String(), p.Gist.String()
		}
	}
	agreements := x.AgreementsOf(e.ID)
	for i := range ds.Domains {
		d := ds.Domains[i].ID
		shown.Strands = append(shown.Strands, strand{
			AB: round(levels.At(e.A, e.B, d, now)), BA: round(levels.At(e.B, e.A, d, now)),
			Coverage: [...]string{trust.None: "none", trust.Partial: "partial", trust.Full: "full"}[trust.Covered(agreements, e, d, now)],
			Lines:    [2][][2]float64{f.curve(levels.Line(e.A, e.B, d)), f.curve(levels.Line(e.B, e.A, d))},
		})
	}
	for _, a := range agreements {
		shown.Agreements = append(shown.Agreements, f.agreementOf(x, a))
	}
	for _, v := range x.EventsOf(e.ID) {
		shown.Events = append(shown.Events, f.eventOf(x, e, v))
	}
	return shown
}

// curve is a level over time: at the start of each year, and on both sides of each
// jump.
func (f *facts) curve(l trust.Line) (points [][2]float64) {
	at := func(t, level float64) { points = append(points, [2]float64{round(t), round(level)}) }
	jumps := slices.Compact(slices.Clone(l.Times())) // of a day with several events, once
	for t := f.From; t <= f.Until; t++ {
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

func (f *facts) agreementOf(x *data.Index, a *data.Agreement) agreement {
	shown := agreement{Name: a.Name.String(), Sources: f.cite(x, a.Sources)}
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
func (f *facts) eventOf(x *data.Index, e *data.Edge, v *data.Event) event {
	shown := event{
		Date: plainDate(v.Date), Domain: x.Domain(v.Domain).Name.String(), Title: v.Title.String(),
		Description: v.Description.String(), ArguedBy: v.ArguedBy.String(), Sources: f.cite(x, v.Sources),
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
func (f *facts) cite(x *data.Index, refs data.Refs) []data.Ref {
	for _, r := range refs {
		s := x.Source(r)
		f.Sources[r] = link{s.Title.String(), s.Publisher, s.URL}
	}
	return refs
}

// plainDate is a date without its qualifiers.
func plainDate(d data.Date) string {
	return strings.NewReplacer("~", "", "?", "", "%", "", "/", " – ").Replace(string(d))
}

// bend is how a quadratic curve has to bend to run like the great circle of an edge
// on the map: the distance of its control point from the chord, to the left of the
// way from A to B as the reader sees it, in lengths of the chord. Outside is the sign
// of the side that is turned away from the middle of all nodes.
func bend(ds *data.Dataset, e *data.Edge) (bend float64, outside int) {
	p := globe.NewProjection(globe.LatLng{Lat: ds.Center.Lat, Lng: ds.Center.Lng})
	var middle geom.Point
	at := map[data.Ref]globe.LatLng{}
	for i := range ds.Nodes {
		n := &ds.Nodes[i]
		at[n.ID] = globe.LatLng{Lat: n.Lat, Lng: n.Lng}
		middle = middle.Add(p.Project(at[n.ID]).Mul(1 / float64(len(ds.Nodes))))
	}
	path := globe.GreatCircle(at[e.A], at[e.B], 2)
	a, half, b := p.Project(path[0]), p.Project(path[1]), p.Project(path[2])
	chord := b.Sub(a)
	left := geom.Point{X: chord.Y, Y: -chord.X}.Mul(1 / chord.Dot(chord))
	center := a.Lerp(b, 0.5)
	outside = 1
	if middle.Sub(center).Dot(left) > 0 {
		outside = -1
	}
	return math.Round(2e3*half.Sub(center).Dot(left)) / 1e3, outside
}
