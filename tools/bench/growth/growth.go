// Package growth makes up datasets of any size, to measure how the explainer
// grows with the facts that it is given. They pass the same checks as real facts
// and have about as much beside each event: agreements, assessments, sources.
//
// It must not know what is measured; the benchmarks beside it and in
// wasm/desktop/typeset do. Start reading at Make; yaml.go writes what it makes as people write facts.
package growth

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"tripoint/data"
)

// Size is how much is in a dataset.
type Size struct{ Nodes, Edges, Events int }

// Sizes are those that are measured: about as large as the facts that readers
// get, and two that are far larger.
var Sizes = []Size{{3, 3, 80}, {30, 100, 2000}, {200, 5000, 50000}}

// String names a size as benchmarks do, by keys that benchstat tells apart.
func (s Size) String() string {
	return fmt.Sprintf("nodes=%d/edges=%d/events=%d", s.Nodes, s.Edges, s.Events)
}

// How much there is for a number of events.
const (
	perAgreement  = 3 // every third event is the making of an agreement
	perAssessment = 2
	perSource     = 4
	perWide       = 5 // every fifth event touches two edges
	perBaseline   = 4 // every fourth edge has a level to start from
)

const domains = 3

// The span of what happens, in years.
const first, last = 2000, 2025

// Make makes up a valid dataset of exactly so many nodes, edges and events. The
// same size and seed give the same dataset. There must be at least two nodes, and
// from one edge on up to one for each two nodes.
func Make(size Size, seed uint64) *data.Dataset {
	m := maker{Rand: rand.New(rand.NewPCG(seed, 0)), between: map[[2]int]int{}}
	ds := &data.Dataset{
		Schema: data.Schema, Title: data.Plain("Made-up relations"), Version: "2025.12.31",
		AsOf: "2025-12-31", Start: "2016-05", From: data.MakeMonth(first, 1).First(), Until: "2025-12-31",
		Formula: data.Formula{Gain: 0.9, HalfLifeGoodwill: 1, HalfLifeGrievance: 8, SpillOver: 0.125, Side: 0.5, Shown: 0.5,
			Variants: m.variants(), Note: m.text(9)},
		Codebook: m.codebook(),
		Center:   data.Center{Lat: 48, Lng: -170},
	}
	m.ds = ds
	for i := range domains {
		ds.Domains = append(ds.Domains, data.Domain{ID: ref("domain", i), Name: data.Plain(domainNames[i]), About: m.text(5)})
	}
	for i := range max(size.Events/perSource, 1) {
		ds.Sources = append(ds.Sources, m.source(i))
	}
	for i := range size.Nodes {
		ds.Nodes = append(ds.Nodes, m.node(i))
	}
	m.edges(size)
	for i, d := range m.dates(size.Events) {
		m.event(i, d)
	}
	m.assessments(size.Events / perAssessment)
	return ds
}

var domainNames = [domains]string{"Economic", "Social", "Security"}

// maker fills a dataset.
type maker struct {
	*rand.Rand
	ds      *data.Dataset
	ends    [][2]int       // the nodes of each edge, by index
	between map[[2]int]int // the edge of two nodes, by index
	edgesOf [][]int        // of each node, by index
}

// ref numbers a thing so that the order of ids is that of numbers.
func ref(kind string, i int) data.Ref { return data.MakeRef(kind, fmt.Sprintf("%c%05d", kind[0], i)) }

var vocabulary = strings.Fields(`talks on networks between both sides went on without a result and experts of the
	ministry met again in spring to agree on points of contact which a later report called useful though small`)

// text is a sentence of so many words.
func (m *maker) text(words int) data.Text {
	var b strings.Builder
	for i := range words {
		w := vocabulary[m.IntN(len(vocabulary))]
		if i == 0 {
			w = strings.ToUpper(w[:1]) + w[1:]
		} else {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	b.WriteByte('.')
	return data.Plain(b.String())
}

// named is a name in the three languages that real names have.
func named(en, ru, zh string, i int) data.Text {
	return data.Text{{Lang: "en", Text: fmt.Sprintf("%s %d", en, i)}, {Lang: "ru", Text: fmt.Sprintf("%s %d", ru, i)},
		{Lang: "zh-Hans", Text: fmt.Sprintf("%s %d", zh, i)}}
}

func (m *maker) date() data.Date {
	year, month, day := first+m.IntN(last-first+1), 1+m.IntN(12), 1+m.IntN(28)
	switch m.IntN(20) {
	case 0:
		return data.MakeMonth(year, month)
	case 1:
		return data.Date(fmt.Sprintf("%04d-%02d-%02d~", year, month, day))
	}
	return data.Date(fmt.Sprintf("%04d-%02d-%02d", year, month, day))
}

// dates are n dates in their order.
func (m *maker) dates(n int) []data.Date {
	dates := make([]data.Date, n)
	for i := range dates {
		dates[i] = m.date()
	}
	slices.SortFunc(dates, data.Compare)
	return dates
}

func (m *maker) domain() data.Ref { return m.ds.Domains[m.IntN(domains)].ID }

// sources are one or two.
func (m *maker) sources() data.Refs {
	one := m.IntN(len(m.ds.Sources))
	refs := data.Refs{m.ds.Sources[one].ID}
	if other := m.IntN(len(m.ds.Sources)); other != one && m.IntN(2) == 0 {
		refs = append(refs, m.ds.Sources[other].ID)
	}
	return refs
}

func (m *maker) source(i int) data.Source {
	return data.Source{ID: ref("source", i), Title: m.text(6), Publisher: "Office of made-up papers", Date: m.date(),
		URL: fmt.Sprintf("https://example.org/paper/%d", i), Read: true, Kind: "analysis"}
}

// node is at a place of its own, evenly chosen on the globe.
func (m *maker) node(i int) data.Node {
	labels := [...]string{"above", "below", "left", "right"}
	return data.Node{ID: ref("node", i), Name: named("Realm", "Царство", "王国", i), Short: named("Land", "Край", "国", i),
		Capital: named("Town", "Город", "城", i), Lat: round(math.Asin(2*m.Float64()-1) * 180 / math.Pi),
		Lng: round(m.Float64()*360 - 180), Doctrine: m.text(25), Whose: m.text(6), Label: labels[m.IntN(len(labels))],
		Documents: []data.Document{{Name: m.text(5), Date: m.date(), Gist: m.text(15), Sources: m.sources()}}}
}

// round keeps as many digits of degrees as people write.
func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// edges joins each node to the one before, as far as the edges go, and the others
// by chance.
func (m *maker) edges(size Size) {
	for i := 1; i < size.Nodes && len(m.ends) < size.Edges; i++ {
		m.join(i-1, i)
	}
	for len(m.ends) < size.Edges {
		m.join(m.IntN(size.Nodes), m.IntN(size.Nodes))
	}
	slices.SortFunc(m.ends, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
	m.edgesOf = make([][]int, size.Nodes)
	for i, e := range m.ends {
		m.between[e] = i
		m.edgesOf[e[0]], m.edgesOf[e[1]] = append(m.edgesOf[e[0]], i), append(m.edgesOf[e[1]], i)
		m.edge(i)
	}
}

// join notes an edge if it is one and not there yet.
func (m *maker) join(a, b int) {
	e := [2]int{min(a, b), max(a, b)}
	if _, there := m.between[e]; !there && a != b {
		m.between[e] = len(m.ends)
		m.ends = append(m.ends, e)
	}
}

func (m *maker) edge(i int) {
	a, b := &m.ds.Nodes[m.ends[i][0]], &m.ds.Nodes[m.ends[i][1]]
	e := data.Edge{ID: data.MakeRef("edge", a.ID.ID()+"-"+b.ID.ID()), A: a.ID, B: b.ID,
		Name: data.Plain(a.Short.String() + " – " + b.Short.String())}
	for _, from := range []data.Date{m.ds.From, data.MakeMonth(2005+m.IntN(5), 1), data.MakeMonth(2012+m.IntN(8), 1+m.IntN(12))} {
		e.Phases = append(e.Phases, data.Phase{From: from, Headline: m.text(5), Gist: m.text(20), Sources: m.sources()})
	}
	m.ds.Edges = append(m.ds.Edges, e)
	if i%perBaseline == 0 {
		m.ds.Baselines = append(m.ds.Baselines, data.Baseline{From: e.A, To: e.B, Domain: m.domain(),
			Level: round(m.Float64() - 0.5), Reason: m.text(8), Sources: m.sources()})
	}
}
