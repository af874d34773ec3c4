package datatest

import (
	"fmt"
	"math"
	"slices"

	"tripoint/data"
)

// Form says how much a made-up graph has, and where its nodes lie.
type Form struct {
	Nodes, Edges, Domains int
	Events                int     // of each edge
	Agreements            bool    // whether every second edge has one
	Spread                float64 // degrees from the middle to the farthest nodes; 0: 25
	Around                data.Center
	Outlines              string // the country that all of them are in, said of the first; "": none
	Tour                  bool   // without an article
}

// Forms are graphs that other people's facts may have, by what is special about them. Each
// leaves out all that a dataset may leave out.
var Forms = map[string]Form{
	"one edge":                    {Nodes: 2, Edges: 1, Domains: 1},
	"a node without edges":        {Nodes: 3, Edges: 1, Domains: 2, Events: 2},
	"a path":                      {Nodes: 3, Edges: 2, Domains: 2, Events: 2, Agreements: true},
	"neither events nor deals":    {Nodes: 3, Edges: 3, Domains: 3},
	"four nodes":                  {Nodes: 4, Edges: 6, Domains: 4, Events: 5, Agreements: true},
	"six domains":                 {Nodes: 3, Edges: 3, Domains: 6, Events: 6, Agreements: true},
	"near nodes":                  {Nodes: 4, Edges: 6, Domains: 2, Events: 3, Spread: 0.3},
	"an archipelago":              {Nodes: 7, Edges: 9, Domains: 1, Events: 3, Agreements: true, Spread: 2},
	"thirty edges":                {Nodes: 12, Edges: 30, Domains: 3, Events: 4, Agreements: true},
	"deals without events":        {Nodes: 4, Edges: 5, Domains: 2, Agreements: true},
	"one domain":                  {Nodes: 6, Edges: 9, Domains: 1, Events: 6, Agreements: true},
	"twelve edges":                {Nodes: 8, Edges: 12, Domains: 6, Events: 5, Agreements: true},
	"both sides of the date line": {Nodes: 4, Edges: 6, Domains: 2, Events: 3, Agreements: true, Around: data.Center{Lat: -17, Lng: 179}},
	"around a pole":               {Nodes: 5, Edges: 7, Domains: 2, Events: 3, Agreements: true, Around: data.Center{Lat: 86, Lng: 20}},
	"a tour without an article":   {Nodes: 3, Edges: 3, Domains: 2, Events: 2, Agreements: true, Tour: true},
	"in one country":              {Nodes: 5, Edges: 6, Domains: 2, Events: 4, Agreements: true, Spread: 0.9, Around: data.Center{Lat: 46.8, Lng: 8.2}, Outlines: "756"},
}

// nodeNames are in three scripts, short and long.
var nodeNames = [...]string{"Alder", "Берёза", "雪松", "Dogwood Federation", "نخيل الشمال", "枫", "Great Hazel", "Ива", "杜松", "Kapok", "Липа", "桑"}

var domainNames = [...]string{"Trade", "Spectrum and satellites", "Rules", "Оборона", "Health", "研究"}

// Graph makes a valid dataset of a form: nodes on an oval, each joined with the next, then
// with the one after that. Half of its edges fall out, and half come closer.
func Graph(f Form) *data.Dataset {
	spread, around := f.Spread, f.Around
	if spread == 0 {
		spread = 25
	}
	if around == (data.Center{}) {
		around = data.Center{Lat: 20, Lng: 40}
	}
	formula := data.Formula{Gain: 1, HalfLifeGoodwill: 2, HalfLifeGrievance: 4, SpillOver: 0.25, Side: 0.5, Shown: 0.5, Note: en("Made up.")}
	ds := &data.Dataset{Schema: data.Schema, Language: data.English, Title: en("Made-up relations"), Version: "2030.12.31", AsOf: "2030", Start: "2024-06", From: "2010",
		Until: "2030", Formula: formula, Codebook: codebook(), Center: around,
		Sources: []data.Source{{ID: "source/log", Title: en("Log"), Publisher: "Nobody", URL: "https://example.org/log", Kind: data.Primary, Read: true}}}
	for i := range f.Domains {
		ds.Domains = append(ds.Domains, data.Domain{ID: data.Ref(fmt.Sprintf("domain/d%d", i)), Name: en(domainNames[i]), About: en("Made up.")})
	}
	for i := range f.Nodes {
		name := nodeNames[i%len(nodeNames)]
		if again := i / len(nodeNames); again > 0 {
			name += fmt.Sprintf(" %d", again+1)
		}
		sin, cos := math.Sincos(2 * math.Pi * (float64(i) + 0.3) / float64(f.Nodes))
		lat, lng := away(around, 0.6*spread*sin, spread*cos)
		n := data.Node{ID: data.Ref(fmt.Sprintf("node/n%02d", i)), Name: en("The realm of " + name), Short: en(name), Capital: en("Town"),
			Lat: lat, Lng: lng, Doctrine: en("Wants calm."), Whose: en("Made up.")}
		if f.Outlines != "" && i == 0 {
			n.Outlines = []string{f.Outlines}
		}
		ds.Nodes = append(ds.Nodes, n)
	}
	for step := 1; step < f.Nodes; step++ {
		for i := range f.Nodes {
			if a, b := i, (i+step)%f.Nodes; len(ds.Edges) < f.Edges {
				join(ds, min(a, b), max(a, b))
			}
		}
	}
	for i := range ds.Edges {
		fill(ds, f, i)
	}
	if f.Tour {
		ds.Steps = []data.Step{{ID: "step/1", Title: en("All of it"), Caption: en("Here is the whole."), Date: "2015"},
			{ID: "step/2", Title: en("A part"), Caption: en("Here is a part."), Date: "2020", Selection: ds.Edges[0].ID}}
	}
	slices.SortStableFunc(ds.Events, func(a, b data.Event) int { return data.Compare(a.Date, b.Date) })
	return ds
}

// away returns the place so many degrees to the north and to the east of another, along a
// great circle.
func away(from data.Center, north, east float64) (lat, lng float64) {
	const degree = math.Pi / 180
	far, bearing := math.Hypot(north, east)*degree, math.Atan2(east, north)
	sinLat := math.Sin(from.Lat*degree)*math.Cos(far) + math.Cos(from.Lat*degree)*math.Sin(far)*math.Cos(bearing)
	by := math.Atan2(math.Sin(bearing)*math.Sin(far)*math.Cos(from.Lat*degree), math.Cos(far)-math.Sin(from.Lat*degree)*sinLat)
	return math.Asin(sinLat) / degree, math.Remainder(from.Lng+by/degree, 360)
}

// join adds the edge of two nodes, once.
func join(ds *data.Dataset, a, b int) {
	from, to := &ds.Nodes[a], &ds.Nodes[b]
	id := data.Ref(fmt.Sprintf("edge/%s-%s", from.ID.ID(), to.ID.ID()))
	if slices.ContainsFunc(ds.Edges, func(e data.Edge) bool { return e.ID == id }) {
		return
	}
	ds.Edges = append(ds.Edges, data.Edge{ID: id, A: from.ID, B: to.ID, Name: en(from.Short.String() + " – " + to.Short.String()), Phases: []data.Phase{
		{From: "2010", Headline: en("Cordial at a distance"), Gist: en("They write letters."), Sources: []data.Ref{"source/log"}},
		{From: "2027-03", Headline: en("合作 — сотрудничество"), Gist: en("They talk."), Sources: []data.Ref{"source/log"}}}})
}

// fill adds what happens between the nodes of an edge.
func fill(ds *data.Dataset, f Form, edge int) {
	e := &ds.Edges[edge]
	acts := [2]data.Ref{"act/rob", "act/give"}
	for k := range f.Events {
		domain := ds.Domains[(edge+k)%f.Domains].ID
		id := data.Ref(fmt.Sprintf("event/e%02d-%d", edge, k))
		ds.Events = append(ds.Events, data.Event{ID: id, Date: data.MakeMonth(2012+(3*k+edge)%17, 1+edge%12), Edges: []data.Ref{e.ID}, Domain: domain,
			Title: en(fmt.Sprintf("Something of note, %d", k)), Description: en("It is made up."), Reason: en("It was noted."), ArguedBy: en("Nobody"),
			Acts:           []data.Act{{Kind: acts[edge%2], From: e.A, To: e.B, Standing: "standing/seen", About: []data.Ref{domain}}},
			DenialNotFound: en("Nobody was asked."), Sources: []data.Ref{"source/log"}})
	}
	if !f.Agreements || edge%2 == 0 {
		return
	}
	ds.Agreements = append(ds.Agreements, data.Agreement{ID: data.Ref(fmt.Sprintf("agreement/a%02d", edge)), Name: en("An agreement on much"), Short: en("Agreement"), Date: "2015", Place: en("Town"),
		Edges: []data.Ref{e.ID}, Parties: []data.Party{{Node: e.A}, {Node: e.B}}, Level: en("ministers"), Standing: data.Binding, LegalStatus: en("A treaty."),
		Commitments: []data.Commitment{{Text: en("Keep calm."), Domain: ds.Domains[0].ID}}, LeavesOut: []data.Gap{{Text: en("Storms."), Domain: ds.Domains[0].ID}},
		FollowUp: en("None."), StatusToday: en("Kept."), StatusAsOf: "2030", From: "2015", Sources: []data.Ref{"source/log"}})
}
