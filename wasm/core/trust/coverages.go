package trust

import (
	"math"

	"tripoint/data"
)

// Coverages answers how far agreements cover a domain of an edge at a time, for
// all edges and domains of a dataset. Agreements begin and end on few days, so it
// caches each answer for the time between two of them. It is not safe for concurrent
// use.
type Coverages struct {
	x  *data.Index
	of []stage // of each edge, and within it of each domain
}

// stage is a coverage from one time until another, in years. The zero value is valid
// at no time.
type stage struct {
	from, until float64
	coverage    Coverage
	advisory    bool
}

// NewCoverages returns the coverages of a dataset.
func NewCoverages(x *data.Index) *Coverages {
	return &Coverages{x, make([]stage, len(x.Data().Edges)*len(x.Data().Domains))}
}

// At returns what Cover does, Coverage and Advisory, at t (years); edge and domain are
// indices in the dataset. It allocates nothing.
func (c *Coverages) At(edge, domain int, t float64) (coverage Coverage, advisory bool) {
	ds := c.x.Data()
	s := &c.of[edge*len(ds.Domains)+domain]
	if !(s.from <= t && t < s.until) {
		e := &ds.Edges[edge]
		agreements := c.x.AgreementsOf(e.ID)
		*s = stage{from: math.Inf(-1), until: math.Inf(1)}
		s.coverage, s.advisory = covered(agreements, e, ds.Domains[domain].ID, t)
		for _, a := range agreements {
			s.endAt(a.From, t)
			s.endAt(a.Until, t)
		}
	}
	return s.coverage, s.advisory
}

// endAt shortens a stage that is valid at t so that it ends at d, the day on which an
// agreement begins or ends.
func (s *stage) endAt(d data.Date, t float64) {
	switch day := d.Years(); {
	case d == "":
	case day <= t:
		s.from = max(s.from, day)
	default:
		s.until = min(s.until, day)
	}
}
