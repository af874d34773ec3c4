package trust

import (
	"math"

	"tripoint/data"
)

// Coverages answers how far agreements cover a domain of an edge at a time, for
// all edges and domains of a dataset. Agreements begin and end on few days: what
// has been found is kept until one of them passes. It is not safe for concurrent
// use.
type Coverages struct {
	x  *data.Index
	of []stage // of each edge, and within it of each domain
}

// stage is a coverage from a time until another, in years. The zero value holds
// at no time.
type stage struct {
	from, until float64
	coverage    Coverage
	advisory    bool
}

// NewCoverages is for the agreements of a dataset.
func NewCoverages(x *data.Index) *Coverages {
	return &Coverages{x, make([]stage, len(x.Data().Edges)*len(x.Data().Domains))}
}

// At is the coverage of a domain of an edge at t (years), both named by their
// places in the dataset, and whether all that covers it only recommends. It is
// that of Cover, and does not allocate.
func (c *Coverages) At(edge, domain int, t float64) (coverage Coverage, advisory bool) {
	ds := c.x.Data()
	s := &c.of[edge*len(ds.Domains)+domain]
	if !(s.from <= t && t < s.until) {
		e := &ds.Edges[edge]
		agreements := c.x.AgreementsOf(e.ID)
		*s = stage{from: math.Inf(-1), until: math.Inf(1)}
		s.coverage, s.advisory = covered(agreements, e, ds.Domains[domain].ID, t)
		for _, a := range agreements {
			s.passes(a.From, t)
			s.passes(a.Until, t)
		}
	}
	return s.coverage, s.advisory
}

// passes ends a stage that holds at t where an agreement begins or ends.
func (s *stage) passes(d data.Date, t float64) {
	switch day := d.Years(); {
	case d == "":
	case day <= t:
		s.from = max(s.from, day)
	default:
		s.until = min(s.until, day)
	}
}
