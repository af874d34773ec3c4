package data

import (
	"slices"
	"unicode/utf8"
)

// What Consistent demands of each kind of fact.

func (c *checker) node(n *Node) {
	c.id(n.ID, "node")
	if !onEarth(n.Lat, n.Lng) {
		c.fail("the capital of %s is nowhere on Earth", n.ID)
	}
	for i := range n.Documents {
		d := &n.Documents[i]
		c.dates(d.Date)
		c.maybe(d.InForce)
		c.sources(d.Sources)
	}
}

func (c *checker) edge(e *Edge) {
	c.id(e.ID, "edge")
	c.nodes(e.A, e.B)
	if a, b := c.x.Node(e.A), c.x.Node(e.B); a != nil && b != nil && a.Lat == b.Lat && a.Lng == b.Lng {
		c.fail("the nodes of %s are at the same place", e.ID)
	}
	if len(e.Phases) == 0 {
		c.fail("%s has no phases", e.ID)
	}
	for i := range e.Phases {
		c.dates(e.Phases[i].From)
		c.sources(e.Phases[i].Sources)
	}
}

func (c *checker) agreement(a *Agreement) {
	c.id(a.ID, "agreement")
	c.dates(a.Date, a.StatusAsOf)
	c.maybe(a.From, a.Until, a.Suspended)
	if a.EndedBy != "" {
		each[Event](c, []Ref{a.EndedBy})
	}
	if a.Under != "" {
		each[Agreement](c, []Ref{a.Under})
	}
	c.edges(a.Edges...)
	for i := range a.Parties {
		if a.Parties[i].Node != "" {
			c.nodes(a.Parties[i].Node)
		}
	}
	for i := range a.Commitments {
		c.domains(a.Commitments[i].Domain)
	}
	for i := range a.LeavesOut {
		c.domains(a.LeavesOut[i].Domain)
	}
	c.sources(a.Sources)
}

func (c *checker) event(e *Event) {
	c.id(e.ID, "event")
	c.dates(e.Date)
	c.domains(e.Domain)
	c.edges(e.Edges...)
	if e.Agreement != "" {
		each[Agreement](c, []Ref{e.Agreement})
	}
	c.acts(e.Acts)
	if e.Denial != nil {
		c.sources(e.Denial.Sources)
	}
	c.sources(e.Sources)
}

func (c *checker) baseline(b *Baseline) {
	c.nodes(b.From, b.To)
	c.domains(b.Domain)
	c.sources(b.Sources)
	c.scale(b.Level, "a baseline")
}

func (c *checker) assessment(a *Assessment) {
	c.edges(a.Edge)
	c.domains(a.Domain)
	c.dates(a.Date)
	c.sources(a.Sources)
	c.scale(float64(a.Level), "an assessment")
}

func (c *checker) article(a *Article) {
	c.dates(a.Date)
	c.nodes(a.Hinge)
	c.sources([]Ref{a.Source})
	for i := range a.Claims {
		claim := &a.Claims[i]
		c.id(claim.ID, "claim")
		c.onMap(claim.About...)
		c.domains(claim.Domains...)
		c.sources(claim.LaterSources)
	}
	for i := range a.Verdicts {
		v := &a.Verdicts[i]
		c.domains(v.Domain)
		c.edges(v.Edges...)
		c.sources(v.Sources)
		if len(v.Edges) != 2 {
			c.fail("a verdict compares %d edges", len(v.Edges))
		}
	}
	for i := range a.Differences {
		c.id(a.Differences[i].ID, "difference")
		c.sources(a.Differences[i].Sources)
		c.onMap(a.Differences[i].About...)
		c.domains(a.Differences[i].Domains...)
		each[Claim](c, a.Differences[i].Claims)
	}
}

func (c *checker) contested(q *Contested) {
	c.id(q.ID, "contested")
	c.edges(q.Edges...)
	each[Event](c, q.Events)
	each[Agreement](c, q.Agreements)
	c.sources(q.Sources)
}

func (c *checker) correction(o *Correction) {
	c.id(o.ID, "correction")
	c.dates(o.Date)
	for _, r := range o.Concerns {
		if c.x.things[r] == nil {
			c.fail("it refers to %q, which it does not have", string(r))
		}
	}
	c.sources(o.Sources)
}

// step checks the i-th step of the tour.
func (c *checker) step(i int, s *Step, ds *Dataset) {
	c.id(s.ID, "step")
	if s.ID != StepRef(i+1) {
		c.fail("step %d of the tour has the id %q", i+1, string(s.ID))
	}
	each[Claim](c, s.Claims)
	c.sources(s.Sources)
	if s.Selection != "" {
		c.onMap(s.Selection)
	}
	if s.Compare != "" {
		c.edges(s.Selection, s.Compare)
	}
	if s.Domain != "" {
		c.domains(s.Domain)
	}
	c.onMap(s.Show...)
	c.dates(s.Date)
	if !ds.Shows(s.Date) {
		c.fail("%s is on a date that cannot be shown", s.ID)
	}
	if s.Chapter != "" && (s.Chapter != ArticleChapter || ds.Article == nil) {
		c.fail("%s opens a chapter that it does not have", s.ID)
	}
	if s.Part != "" && !slices.Contains(PartsOf(s.Selection), s.Part) {
		c.fail("%s opens a part that %s does not have", s.ID, s.Selection)
	}
}

// reference checks terms, sources and words.
func (c *checker) reference(ds *Dataset) {
	for i := range ds.Terms {
		c.id(ds.Terms[i].ID, "term")
	}
	for i := range ds.Sources {
		s := &ds.Sources[i]
		c.id(s.ID, "source")
		c.maybe(s.Date)
		if s.SameText != "" {
			c.sources([]Ref{s.SameText})
		}
		if s.URL != "" && !IsAddress(s.URL) {
			c.fail("the address of %s is no web address", s.ID)
		}
	}
	c.order(ds)
}

// texts checks that the page has room for each text.
func (c *checker) texts(ds *Dataset) {
	for _, t := range ds.Texts() {
		for _, w := range t {
			if n := utf8.RuneCountInString(w.Text); n > MaxText {
				c.fail("a text has %d characters, more than %d: %q", n, MaxText, shortened(w.Text))
			}
		}
	}
}

// order checks the order of the lists that the program searches or adds up in order.
func (c *checker) order(ds *Dataset) {
	for i := 1; i < len(ds.Agreements); i++ {
		c.ordered(ds.Agreements[i-1].Date, ds.Agreements[i].Date)
	}
	for i := 1; i < len(ds.Events); i++ {
		c.ordered(ds.Events[i-1].Date, ds.Events[i].Date)
	}
	for i := 1; i < len(ds.Assessments); i++ {
		c.ordered(ds.Assessments[i-1].Date, ds.Assessments[i].Date)
	}
	for i := 1; i < len(ds.Words); i++ {
		if ds.Words[i-1].Key >= ds.Words[i].Key {
			c.fail("its words are not in order")
		}
	}
}

func (c *checker) ordered(a, b Date) {
	if a.Years() > b.Years() {
		c.fail("what happened on %s stands before what happened on %s", string(a), string(b))
	}
}
