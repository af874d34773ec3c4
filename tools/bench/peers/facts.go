package peers

import (
	"math"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/globe"
	"tripoint/wasm/core/trust"
)

// The following is what the pages fetch first, as JSON: the map, and the overview of each
// edge. Texts are in English.
type (
	facts struct {
		Title   string     `json:"title"`
		Date    float64    `json:"date"` // at which strands have their colour, in years
		From    float64    `json:"from"` // of charts, in years
		Until   float64    `json:"until"`
		Center  [2]float64 `json:"center"` // lng, lat of the map's centre
		Domains []string   `json:"domains"`
		Nodes   []node     `json:"nodes"`
		Edges   []edge     `json:"edges"`
	}
	node struct {
		ID    data.Ref   `json:"id"`
		Name  string     `json:"name"`
		At    [2]float64 `json:"at"`    // lng, lat
		Codes []string   `json:"codes"` // of its countries in the atlas
	}
	edge struct {
		ID       data.Ref  `json:"id"`
		Name     string    `json:"name"`
		A        int       `json:"a"` // indexes of Nodes
		B        int       `json:"b"`
		Bend     float64   `json:"bend"`    // of its great circle; see bend
		Outside  int       `json:"outside"` // 1 or −1: the side of the first strand; see bend
		Strands  []strand  `json:"strands"` // one for each domain
		Overview []section `json:"overview"`
	}
	strand struct {
		AB       float64 `json:"ab"` // A's trust in B at the date, −2…2
		BA       float64 `json:"ba"`
		Coverage string  `json:"coverage"` // full, partial or none
	}
)

func factsOf(x *data.Index) (*facts, error) {
	ds := x.Data()
	f := &facts{
		Title: ds.Title.String(), Date: round(ds.Start.Years()), From: ds.From.Years(), Until: ds.Until.EndYears(),
		Center: [2]float64{ds.Center.Lng, ds.Center.Lat},
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
	overviews, err := overviewsOf(ds)
	if err != nil {
		return nil, err
	}
	levels := trust.Compute(ds, ds.Formula, nil)
	for i := range ds.Edges {
		e := edgeOf(x, &ds.Edges[i], index, levels)
		e.Overview = overviews[i]
		f.Edges = append(f.Edges, e)
	}
	return f, nil
}

func edgeOf(x *data.Index, e *data.Edge, index map[data.Ref]int, levels *trust.Levels) edge {
	ds, now := x.Data(), x.Data().Start.Years()
	shown := edge{ID: e.ID, Name: e.Name.String(), A: index[e.A], B: index[e.B]}
	shown.Bend, shown.Outside = bend(ds, e)
	for i := range ds.Domains {
		d := ds.Domains[i].ID
		shown.Strands = append(shown.Strands, strand{
			AB: round(levels.At(e.A, e.B, d, now)), BA: round(levels.At(e.B, e.A, d, now)),
			Coverage: [...]string{trust.None: "none", trust.Partial: "partial", trust.Full: "full"}[trust.Covered(x.AgreementsOf(e.ID), e, d, now)],
		})
	}
	return shown
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
