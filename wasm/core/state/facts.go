// Package state tells what holds at a state of the explainer: levels, coverage,
// balance, which domains the lens shows, and the words for all that.
//
// It must not know blocks, marks or the platform. Start reading at At; Facts caches
// what several states share.
//
//	at.go        Key, At: a state, its formula, the domains that its lens shows
//	dated.go     levels, trends and coverage of all edges on the shown date
//	undated.go   moves of events, periods of triangles, others' counts
//	ranges.go    the words for a range and for what a hypothesis changes
//	names.go     names of edges, hypotheses, dates
//	words.go     texts and words in the reader's language; the keys of words
//	snapshot.go  tells whether an edge's text is still true
package state

import (
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/trust"
)

// Facts are the same for every state: the index, and the levels with all events on.
// They cache what they computed last, and are not safe for concurrent use.
type Facts struct {
	X         *data.Index
	Data      *data.Dataset
	Actual    *trust.Levels // with all events on, and the dataset's own formula
	Triangles []trust.Triangle

	hypothesis     hypothesis
	ranges         *trust.Ranges // of the facts; made when first asked for
	coverages      *trust.Coverages
	shown, earlier dated    // on the shown date, and a trend's years before
	names          []string // of edges with their levels
	namesAt        Snapshot // of the edges when names were written
	moves          map[onEdge][2]float64
	periods        periodCache
	outside        []Counts // of each set of others' figures, so far
	words          Words    // for the reader who was there last
}

// hypothesis caches the levels of the last one: a reader looks at it for a while.
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
		names:     make([]string, len(ds.Edges)),
		moves:     map[onEdge][2]float64{},
	}
}

// Touches reports whether the selection is an edge or one of its nodes.
func Touches(e *data.Edge, selection data.Ref) bool {
	return selection == e.ID || selection == e.A || selection == e.B
}

// wordsFor returns the words for a reader of a language.
func (f *Facts) wordsFor(lang string) Words {
	if w := &f.words; w.index == nil || w.lang != lang {
		*w = Words{index: f.X, lang: lang, Own: f.Data.WordsIn(lang)}
		w.Marks = w.marks()
	}
	return f.words
}
