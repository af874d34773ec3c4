package state

import (
	"math"
	"tripoint/data"
	"tripoint/wasm/core/trust"
)

// onEdge is an event on one of its edges.
type onEdge struct{ edge, event data.Ref }

// movesOf is how far an event moved the two sides of an edge, in levels.
func (at *At) Moves(e *data.Edge, event *data.Event) [2]float64 {
	key := onEdge{e.ID, event.ID}
	moves, known := at.moves[key]
	if !known {
		moves = trust.Moves(at.Data, e, event)
		at.moves[key] = moves
	}
	return moves
}

// largest is the larger of the moves of an event on an edge, and whether it is that
// of A in B.
func (at *At) LargestMove(e *data.Edge, event *data.Event) (by float64, ab bool) {
	moves := at.Moves(e, event)
	if math.Abs(moves[1]) > math.Abs(moves[0]) {
		return moves[1], false
	}
	return moves[0], true
}
