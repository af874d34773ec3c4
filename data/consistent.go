package data

import (
	"errors"
	"fmt"
)

// Consistent reports the first thing in a decoded dataset on which the program could
// fail: a ref to nothing, an edge without phases, a wrong date, a number out of range,
// an address that is no link. It does not replace tools/facts/rules, which finds
// everything that is wrong with facts before they are compiled.
func Consistent(ds *Dataset) error {
	c := checker{x: NewIndex(ds), seen: map[Ref]bool{}}
	c.header(ds)
	for i := range ds.Nodes {
		c.node(&ds.Nodes[i])
	}
	for i := range ds.Edges {
		c.edge(&ds.Edges[i])
	}
	for i := range ds.Domains {
		c.id(ds.Domains[i].ID, "domain")
		c.sources(ds.Domains[i].Sources)
	}
	for i := range ds.Baselines {
		c.baseline(&ds.Baselines[i])
	}
	for i := range ds.Agreements {
		c.agreement(&ds.Agreements[i])
	}
	for i := range ds.Events {
		c.event(&ds.Events[i])
	}
	for i := range ds.Codings {
		c.coding(&ds.Codings[i])
	}
	for i := range ds.Assessments {
		c.assessment(&ds.Assessments[i])
	}
	for i := range ds.Incidents {
		c.incident(&ds.Incidents[i])
	}
	for i := range ds.Outside {
		c.outside(&ds.Outside[i])
	}
	if ds.Article != nil {
		c.article(ds.Article)
	}
	for i := range ds.Contested {
		c.contested(&ds.Contested[i])
	}
	for i := range ds.Corrections {
		c.correction(&ds.Corrections[i])
	}
	for i := range ds.Steps {
		c.step(i, &ds.Steps[i], ds)
	}
	c.reference(ds)
	if c.err == nil { // it lists all texts, which takes memory
		c.texts(ds)
	}
	return c.err
}

// checker collects ids, and holds the first error.
type checker struct {
	x    *Index
	seen map[Ref]bool // ids
	err  error
}

func (c *checker) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf(format, args...)
	}
}

// id checks the id of a thing: its form, its kind, and that no other thing has it.
func (c *checker) id(r Ref, kind string) {
	if !r.Valid() || r.Kind() != kind {
		c.fail("%q is no id of a thing of the kind %s", string(r), kind)
	}
	if c.seen[r] {
		c.fail("two things have the id %q", string(r))
	}
	c.seen[r] = true
}

// each checks that refs name things of a kind.
func each[T any](c *checker, refs []Ref) {
	for _, r := range refs {
		if lookup[T](c.x, r) == nil {
			c.fail("it refers to %q, which it does not have", string(r))
		}
	}
}

func (c *checker) nodes(refs ...Ref)   { each[Node](c, refs) }
func (c *checker) edges(refs ...Ref)   { each[Edge](c, refs) }
func (c *checker) domains(refs ...Ref) { each[Domain](c, refs) }
func (c *checker) sources(refs []Ref)  { each[Source](c, refs) }

// onMap checks that refs name nodes or edges.
func (c *checker) onMap(refs ...Ref) {
	for _, r := range refs {
		if c.x.Edge(r) == nil {
			c.nodes(r)
		}
	}
}

// dates checks required dates.
func (c *checker) dates(dates ...Date) {
	for _, d := range dates {
		if err := d.Check(); err != nil {
			c.fail("the date %q: %w", string(d), err)
		}
	}
}

// maybe checks optional dates.
func (c *checker) maybe(dates ...Date) {
	for _, d := range dates {
		if d != "" {
			c.dates(d)
		}
	}
}

// scale checks a level; NaN fails, too.
func (c *checker) scale(x float64, what string) {
	if !(x >= -2 && x <= 2) {
		c.fail("%s is off the scale", what)
	}
}

func (c *checker) header(ds *Dataset) {
	if len(ds.Nodes) == 0 || len(ds.Edges) == 0 || len(ds.Domains) == 0 {
		c.err = errors.New("it has no nodes, no edges or no domains")
		return
	}
	c.formula(ds)
	if l := ds.Center; !onEarth(l.Lat, l.Lng) {
		c.fail("the map's centre is nowhere on Earth")
	}
	for i := range ds.Places {
		if p := &ds.Places[i]; !onEarth(p.Lat, p.Lng) {
			c.fail("the place %q is nowhere on Earth", p.Name.String())
		}
	}
	c.dates(ds.From, ds.Until, ds.Start, ds.AsOf)
	if !(ds.From.Years() < ds.Until.Years()) {
		c.fail("its span ends before it begins")
	}
	if span := ds.Until.Years() - ds.From.Years(); span > MaxSpan {
		c.fail("its span is %.0f years, the program shows up to %d", span, MaxSpan)
	}
}

// MaxSpan is how many years a dataset shows at most. Readers choose a month of it on a
// range as wide as a telephone, and levels are computed from month to month.
const MaxSpan = 500

// Shows reports whether readers can choose a date: it is in the dataset's span.
func (ds *Dataset) Shows(d Date) bool {
	return ds.From.Years() <= d.Years() && d.Years() <= ds.Until.Years()
}

func onEarth(lat, lng float64) bool {
	return lat >= -90 && lat <= 90 && lng >= -180 && lng <= 180
}
