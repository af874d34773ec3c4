package data

import (
	"errors"
	"fmt"
)

// Consistent reports the first thing in a decoded dataset that those who show
// it could not bear: refs to nothing, an edge without phases, dates that are
// none, numbers off their range. It is no substitute for Validate, which finds
// all that is wrong with facts before they are compiled.
func Consistent(ds *Dataset) error {
	if len(ds.Nodes) == 0 || len(ds.Edges) == 0 || len(ds.Domains) == 0 {
		return errors.New("it has no nodes, no edges or no domains")
	}
	if m := ds.Model; !(m.HalfLife > 0) || !(m.Gain >= 0) || !(m.SpillOver >= 0 && m.SpillOver <= 1) {
		return errors.New("the trust model's numbers are out of range")
	}
	c := checker{x: NewIndex(ds)}
	c.dates(ds.From, ds.Until, ds.Start, ds.AsOf)
	if c.err == nil && !(ds.From.Years() < ds.Until.Years()) {
		c.err = errors.New("its span ends before it begins")
	}
	for i := range ds.Nodes {
		c.node(&ds.Nodes[i])
	}
	for i := range ds.Edges {
		c.edge(&ds.Edges[i])
	}
	for i := range ds.Agreements {
		c.agreement(&ds.Agreements[i])
	}
	for i := range ds.Events {
		c.event(&ds.Events[i])
	}
	for i := range ds.Assessments {
		a := &ds.Assessments[i]
		c.found(a.Edge, c.x.Edge(a.Edge) != nil)
		c.found(a.Domain, c.x.Domain(a.Domain) != nil)
		c.dates(a.Date)
	}
	for i := range ds.Baselines {
		b := &ds.Baselines[i]
		c.nodes(b.From, b.To)
		c.found(b.Domain, c.x.Domain(b.Domain) != nil)
		if !(b.Level >= -2 && b.Level <= 2) {
			c.fail(errors.New("a baseline is off the scale"))
		}
	}
	if a := ds.Article; a != nil {
		c.dates(a.Date)
	}
	for i := 1; i < len(ds.Words); i++ {
		if ds.Words[i-1].Key >= ds.Words[i].Key {
			c.fail(errors.New("its words are not in order"))
		}
	}
	return c.err
}

// checker keeps the first error.
type checker struct {
	x   *Index
	err error
}

func (c *checker) fail(err error) {
	if c.err == nil {
		c.err = err
	}
}

func (c *checker) found(r Ref, ok bool) {
	if !ok {
		c.fail(fmt.Errorf("it refers to %q, which it does not have", string(r)))
	}
}

func (c *checker) nodes(refs ...Ref) {
	for _, r := range refs {
		c.found(r, c.x.Node(r) != nil)
	}
}

// dates checks dates that must be there.
func (c *checker) dates(dates ...Date) {
	for _, d := range dates {
		if err := d.Check(); err != nil {
			c.fail(fmt.Errorf("the date %q: %w", string(d), err))
		}
	}
}

// maybe checks a date that may be empty.
func (c *checker) maybe(d Date) {
	if d != "" {
		c.dates(d)
	}
}

func (c *checker) node(n *Node) {
	if !(n.Lat >= -90 && n.Lat <= 90) || !(n.Lng >= -180 && n.Lng <= 180) {
		c.fail(fmt.Errorf("the capital of %s is nowhere on Earth", n.ID))
	}
	for i := range n.Documents {
		c.dates(n.Documents[i].Date)
		c.maybe(n.Documents[i].InForce)
	}
}

func (c *checker) edge(e *Edge) {
	c.nodes(e.A, e.B)
	if len(e.Phases) == 0 {
		c.fail(fmt.Errorf("%s has no phases", e.ID))
	}
	for i := range e.Phases {
		c.dates(e.Phases[i].From)
	}
}

func (c *checker) agreement(a *Agreement) {
	c.dates(a.Date, a.StatusAsOf)
	c.maybe(a.From)
	c.maybe(a.Until)
	for _, e := range a.Edges {
		c.found(e, c.x.Edge(e) != nil)
	}
	for i := range a.Commitments {
		c.found(a.Commitments[i].Domain, c.x.Domain(a.Commitments[i].Domain) != nil)
	}
}

func (c *checker) event(e *Event) {
	c.dates(e.Date)
	c.found(e.Domain, c.x.Domain(e.Domain) != nil)
	for _, edge := range e.Edges {
		c.found(edge, c.x.Edge(edge) != nil)
	}
	for i := range e.Shifts {
		c.nodes(e.Shifts[i].From, e.Shifts[i].To)
		if by := e.Shifts[i].By; by < -2 || by > 2 {
			c.fail(fmt.Errorf("a shift of %s is off the scale", e.ID))
		}
	}
}
