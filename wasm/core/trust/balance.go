package trust

import "tripoint/data"

// Balance is a judgement of structural balance on three nodes: the product of the
// signs of their edges. (F. Heider, Attitudes and Cognitive
// Organization, 1946; D. Cartwright and F. Harary, Structural Balance: A
// Generalization of Heider's Theory, 1956.)
type Balance int8

// The judgements; their values are the products.
const (
	Unbalanced Balance = -1
	Open       Balance = 0 // an edge has no sign
	Balanced   Balance = 1
)

// MostTriangles bounds how many triangles Triangles returns.
const MostTriangles = 300

// Triangle is three edges that join three nodes, in the dataset's order.
type Triangle struct{ Edges [3]*data.Edge }

// Triangles returns each triangle of a dataset once, sorted by first edge; those of
// one edge come in the order in which the dataset has the edges of one of its nodes.
// It stops after MostTriangles.
func Triangles(x *data.Index) []Triangle {
	var found []Triangle
	edges := x.Data().Edges
	index := make(map[*data.Edge]int, len(edges))
	for i := range edges {
		index[&edges[i]] = i
	}
	for i := range edges {
		e := &edges[i]
		near, far := e.A, e.B
		if len(x.EdgesOf(near)) > len(x.EdgesOf(far)) { // from a hub, the loop would be quadratic
			near, far = far, near
		}
		for _, f := range x.EdgesOf(near) {
			g := x.EdgeBetween(other(f, near), far)
			if g == nil || index[f] <= i || index[g] <= i {
				continue
			}
			t := Triangle{[3]*data.Edge{e, f, g}}
			if index[g] < index[f] {
				t.Edges[1], t.Edges[2] = g, f
			}
			if found = append(found, t); len(found) == MostTriangles {
				return found
			}
		}
	}
	return found
}

// other returns the node to which an edge joins a node.
func other(e *data.Edge, node data.Ref) data.Ref {
	if e.A == node {
		return e.B
	}
	return e.A
}

// sign returns −1 for strained and hostile levels, 0 for neutral ones (within ±0.5,
// the ends included) and 1 for cooperative and close ones.
func sign(level float64) int { return max(-1, min(Step(level), 1)) }

// Sign returns the sign of an edge in a domain at t (years): the sign of the mean of
// its two directions, 0 within ±0.5.
func (l *Levels) Sign(e *data.Edge, domain data.Ref, t float64) int {
	return sign(l.Mean(e, domain, t))
}

// Change is a change of one edge's sign that would balance a triangle while the other
// two edges stay as they are.
type Change struct {
	Edge int     // its index in the triangle
	To   int     // the sign that the edge would have to take, −1 or 1
	By   float64 // how far its mean would have to move to pass +0.5 or −0.5, in levels, more than 0
}

// Balancing is the balance of a triangle, and the changes that would balance it.
type Balancing struct {
	Signs   [3]int // of the triangle's edges, in its order
	Balance Balance
	// Changes holds the single changes that would balance the triangle in its first
	// Count elements, the shortest first. An unbalanced triangle has three: each edge
	// may take the opposite sign. A triangle with one open edge has one: that edge
	// takes the sign of the product of the other two. Any other triangle has none.
	Changes [3]Change
	Count   int
}

// Balance judges a triangle in a domain at t (years). It allocates nothing.
func (l *Levels) Balance(tr *Triangle, domain data.Ref, t float64) Balancing {
	var means [3]float64
	for i, e := range tr.Edges {
		means[i] = l.Mean(e, domain, t)
	}
	return balancing(means)
}

// product returns the product of the signs of three levels.
func product(means [3]float64) Balance {
	return Balance(sign(means[0]) * sign(means[1]) * sign(means[2]))
}

func balancing(means [3]float64) Balancing {
	b := Balancing{Balance: product(means)}
	for i, mean := range means {
		b.Signs[i] = sign(mean)
	}
	if b.Balance == Balanced {
		return b
	}
	for i, mean := range means {
		// The sign that makes the product positive; 0 if another edge is open.
		to := b.Signs[(i+1)%3] * b.Signs[(i+2)%3]
		if to == 0 {
			continue
		}
		b.Changes[b.Count] = Change{i, to, neutral - float64(to)*mean}
		b.Count++
	}
	for i := 1; i < b.Count; i++ { // insertion sort: there are three at most
		for k := i; k > 0 && b.Changes[k].By < b.Changes[k-1].By; k-- {
			b.Changes[k], b.Changes[k-1] = b.Changes[k-1], b.Changes[k]
		}
	}
	return b
}
