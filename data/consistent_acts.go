package data

// What Consistent demands of the trust formula, the codebook and acts.

func (c *checker) formula(ds *Dataset) {
	f := &ds.Formula
	years := func(x float64) bool { return x > 0 && x <= 1000 }
	part := func(x float64) bool { return x >= 0 && x <= 1 }
	good := years(f.HalfLifeGoodwill) && years(f.HalfLifeGrievance) && f.Gain >= 0 && f.Gain <= 100 &&
		part(f.SpillOver) && part(f.Side) && part(f.Shown)
	for i := range f.Variants {
		t := &f.Variants[i]
		// 0 means: as in the formula.
		good = good && years(t.HalfLifeGoodwill+1e-9) && years(t.HalfLifeGrievance+1e-9) && part(t.Weight)
		if t.Standing != "" {
			each[ActStanding](c, []Ref{t.Standing})
		}
	}
	c.sources(f.Theory)
	b := ds.Codebook
	if b == nil {
		c.fail("it has no codebook")
		return
	}
	good = good && b.Scale > 0 && b.Scale <= 100
	for i := range b.Acts {
		c.id(b.Acts[i].ID, "act")
		good = good && b.Acts[i].Value >= -10 && b.Acts[i].Value <= 10
	}
	for i := range b.Standings {
		c.id(b.Standings[i].ID, "standing")
		good = good && part(b.Standings[i].Weight)
	}
	for i := range b.Reaches {
		c.id(b.Reaches[i].ID, "reach")
		good = good && part(b.Reaches[i].Weight)
	}
	if !good {
		c.fail("the trust formula's numbers are out of range")
	}
}

func (c *checker) acts(acts []Act) {
	for i := range acts {
		a := &acts[i]
		if n := len(a.Between); n != 0 && n != 2 {
			c.fail("an act is between %d", n)
			continue
		}
		from, to := a.Pair()
		c.nodes(from, to)
		if a.Joint() && (a.From != "" || a.To != "") {
			c.fail("an act is of two together and of one to another")
		}
		each[ActKind](c, []Ref{a.Kind})
		each[ActStanding](c, []Ref{a.Standing})
		each[Reach](c, a.Reach)
		c.domains(a.About...)
		c.domains(a.Beside...)
		c.sources(a.Sources)
	}
}

func (c *checker) coding(coding *Coding) {
	c.id(coding.ID, "coding")
	for i := range coding.Events {
		each[Event](c, []Ref{coding.Events[i].Event})
		c.acts(coding.Events[i].Acts)
	}
}

func (c *checker) incident(n *Incident) {
	c.edges(n.Edge)
	c.nodes(n.By)
	c.dates(n.Date)
	if n.Event != "" {
		each[Event](c, []Ref{n.Event})
	}
}

func (c *checker) outside(o *Outside) {
	c.id(o.ID, "outside")
	for i := range o.Series {
		s := &o.Series[i]
		if len(s.Values) != len(o.Series[0].Values) {
			c.fail("the series of %s differ in length", o.ID)
		}
		for _, x := range s.Values {
			if !(x >= 0 && x-x == 0) {
				c.fail("a figure of %s is no count", o.ID)
			}
		}
		if s.Edge != "" {
			c.edges(s.Edge)
		}
		if s.Edge == "" || s.From != "" || s.To != "" {
			c.nodes(s.From, s.To)
		}
	}
}
