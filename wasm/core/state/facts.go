// Package state tells what holds at a state of the explainer: levels, coverage,
// balance, what the domain filter shows, and how all that is said.
//
// It must not know blocks, marks or the platform. Start reading at At; Facts caches
// what several states share.
package state

import (
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/trust"
)

// Facts are the same for every state: the index and the levels with all events on.
// They cache what was computed last, and are not safe for concurrent use.
type Facts struct {
	X         *data.Index
	Data      *data.Dataset
	Actual    *trust.Levels // with all events on, and the dataset's own formula
	Triangles []trust.Triangle

	hypothesis     hypothesis
	ranges         *trust.Ranges // of the facts; made when first asked for
	coverages      *trust.Coverages
	shown, earlier dated // on the shown date, and a trend's years before
	named          Standings
	spoken         []string // names of edges with their levels, that named tells of
	moves          map[onEdge][2]float64
	history        history
	outside        []Counts // of each set of others' figures, so far
}

// hypothesis is what was computed last for one: a reader looks at it for a while.
type hypothesis struct {
	without app.Refs
	params  app.Params
	levels  *trust.Levels
	ranges  *trust.Ranges // made when first asked for
}

// New computes the levels of a dataset.
func New(x *data.Index) *Facts {
	ds := x.Data()
	pairs := len(ds.Edges) * len(ds.Domains)
	return &Facts{
		X:         x,
		Data:      ds,
		Actual:    trust.Compute(ds, ds.Formula, nil),
		Triangles: trust.Triangles(x),
		coverages: trust.NewCoverages(x),
		shown:     dated{all: make([][2]float64, pairs)},
		earlier:   dated{all: make([][2]float64, pairs)},
		spoken:    make([]string, len(ds.Edges)),
		moves:     map[onEdge][2]float64{},
	}
}

// Touches reports whether an edge is the selection or belongs to it.
func Touches(e *data.Edge, selection data.Ref) bool {
	return selection == e.ID || selection == e.A || selection == e.B
}
