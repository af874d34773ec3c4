// Package seen says what readers see otherwise once facts have changed: which states of
// the map, and what in each. The core makes both, before and after, so that what is told is
// what they will read. Start reading at Between.
package seen

import (
	"slices"
	"strconv"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/state"
)

// Change is a state that readers see otherwise.
type Change struct {
	Hash    string    `json:"hash"` // its address, "#edge/cn-us"
	Name    string    `json:"name"`
	Kind    string    `json:"kind"`              // start, edge, node or step
	What    string    `json:"what"`              // changed, new or gone
	Heading [2]string `json:"heading"`           // before and after; equal if it stays
	Levels  []Level   `json:"levels,omitempty"`  // of an edge
	Removed []string  `json:"removed,omitempty"` // lines that are no longer there
	Added   []string  `json:"added,omitempty"`   // and those that are new
	Picture bool      `json:"picture,omitempty"` // the map looks otherwise, in places or names
}

// Level is a level of trust that has moved.
type Level struct {
	Domain string     `json:"domain"`
	Of     string     `json:"of"`    // whose trust in whom
	Since  string     `json:"since"` // the first month in which it differs
	At     string     `json:"at"`    // the month in which it differs most
	Levels [2]float64 `json:"levels"`
	Words  [2]string  `json:"words"`
}

// Between lists the states that differ, in the order of a visit: the start, the
// relationships, the nodes, the steps of the tour. Either dataset may be nil: then all is
// new, or gone.
func Between(before, after *data.Dataset, world *outlines.World) []Change {
	a, b := statesOf(before, world), statesOf(after, world)
	moved := map[string][]Level{}
	if before != nil && after != nil {
		moved = levels(before, after)
	}
	var changes []Change
	for _, s := range b {
		old := find(a, s.hash)
		if c, differs := compare(old, s, moved[s.hash]); differs {
			changes = append(changes, c)
		}
	}
	for _, s := range a {
		if find(b, s.hash) == nil {
			changes = append(changes, Change{Hash: s.hash, Name: s.name, Kind: s.kind, What: "gone", Heading: [2]string{s.heading, ""}, Removed: s.lines})
		}
	}
	return changes
}

// look is what a state shows.
type look struct {
	hash, name, kind, heading string
	lines                     []string // of words
	drawn                     string   // where the map has what
}

func find(all []*look, hash string) *look {
	if i := slices.IndexFunc(all, func(s *look) bool { return s.hash == hash }); i >= 0 {
		return all[i]
	}
	return nil
}

// compare tells what differs between two looks of a state.
func compare(a, b *look, moved []Level) (Change, bool) {
	c := Change{Hash: b.hash, Name: b.name, Kind: b.kind, What: "changed", Heading: [2]string{b.heading, b.heading}, Levels: moved}
	if a == nil {
		c.What, c.Heading, c.Added = "new", [2]string{"", b.heading}, b.lines
		return c, true
	}
	c.Heading[0] = a.heading
	c.Removed, c.Added = without(a.lines, b.lines), without(b.lines, a.lines)
	c.Picture = a.drawn != b.drawn
	return c, a.heading != b.heading || len(c.Removed)+len(c.Added)+len(moved) > 0 || c.Picture
}

// without are the lines that another text does not have, or has less often.
func without(lines, others []string) []string {
	times := map[string]int{}
	for _, l := range others {
		times[l]++
	}
	var rest []string
	for _, l := range lines {
		if times[l]--; times[l] < 0 {
			rest = append(rest, l)
		}
	}
	return rest
}

// statesOf makes the looks of all states that an author would go through.
func statesOf(ds *data.Dataset, world *outlines.World) []*look {
	if ds == nil {
		return nil
	}
	v := visit{ds, world}
	all := []*look{v.look("", "start", "", "")}
	at := v.at("")
	for i := range ds.Edges {
		e := &ds.Edges[i]
		l := v.look("#"+string(e.ID), "edge", words(at, e.Name), words(at, at.Phase(e).Headline))
		for _, p := range e.Phases { // also those that readers of another date see
			l.lines = append(l.lines, at.DateText(p.From)+": "+words(at, p.Headline)+". "+words(at, p.Gist))
		}
		all = append(all, l)
	}
	for i := range ds.Nodes {
		n := &ds.Nodes[i]
		all = append(all, v.look("#"+string(n.ID), "node", words(at, n.Name), words(at, n.Short)))
	}
	for i := range ds.Steps {
		all = append(all, v.look("#?step="+strconv.Itoa(i+1), "step", strconv.Itoa(i+1), words(at, ds.Steps[i].Title)))
	}
	all[0].name, all[0].heading = words(at, ds.Title), words(at, ds.Finding)
	return all
}

func words(at *state.At, t data.Text) string { return at.Said(t) }

// visit is a reader who comes to see states of a dataset.
type visit struct {
	ds    *data.Dataset
	world *outlines.World
}

func (v visit) open(hash string) *session.Session {
	return session.New(session.Config{Data: v.ds, Outlines: v.world, Static: true, Hash: hash,
		Device: app.Device{Width: 824, Height: 674, Scale: 1, Lang: v.ds.Lang()}})
}

func (v visit) at(hash string) *state.At {
	s := v.open(hash)
	m := s.Model()
	at := state.New(s.Index()).At(state.KeyOf(&m))
	return &at
}

func (v visit) look(hash, kind, name, heading string) *look {
	s := v.open(hash)
	l := &look{hash: hash, kind: kind, name: name, heading: heading}
	if hash == "" {
		l.hash = "#"
	}
	if kind == "edge" || kind == "node" {
		for _, d := range s.Page() {
			l.lines = append(l.lines, linesOf(d)...)
		}
		return l
	}
	l.lines = linesOf(s.Panel())
	if kind == "start" {
		l.drawn = drawn(v.ds)
	}
	return l
}
