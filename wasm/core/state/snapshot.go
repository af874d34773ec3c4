package state

import "tripoint/data"

// Snapshot notes where all edges stood when somebody last wrote text about them. Such
// text stays true until a level becomes another word.
type Snapshot struct {
	lang   string
	domain data.Ref // the domain filter
	states []int    // by edge and domain; 0: no text has been written
}

// Same reports whether an edge stands in all domains as it did, and notes where it
// stands now. It compares trend, coverage and the range only if all is set.
func (s *Snapshot) Same(at *At, edge int, all bool) bool {
	if s.states == nil || s.lang != at.Lang || s.domain != at.Domain {
		s.lang, s.domain, s.states = at.Lang, at.Domain, make([]int, len(at.Data.Edges)*len(at.Data.Domains))
	}
	same := true
	for k := range at.Data.Domains {
		const few = 8 // more than each figure has values
		now := few/2 + at.LevelStep(edge, k)
		if all {
			c, advisory := at.CoverageAt(edge, k)
			if advisory {
				c += few / 2
			}
			low, high := at.LevelRange(edge, k)
			now = (((now*few+few/2+at.TrendStep(edge, k))*few+int(c))*few+few/2+low)*few + few/2 + high
		}
		if was := &s.states[at.indexOfPair(edge, k)]; *was != now {
			*was, same = now, false
		}
	}
	return same
}
