package state

import "tripoint/data"

func (at *At) AllEdges() []*data.Edge {
	var es []*data.Edge
	for i := range at.Data.Edges {
		es = append(es, &at.Data.Edges[i])
	}
	return es
}

// inLens reports whether the lens shows a domain.
func (at *At) Shows(d *data.Domain) bool { return at.Domain == "" || at.Domain == d.ID }

// inSight are the domains that the lens lets through: one, or all.
func (at *At) Shown() []*data.Domain {
	if d := at.X.Domain(at.Domain); d != nil {
		return []*data.Domain{d}
	}
	all := make([]*data.Domain, len(at.Data.Domains))
	for i := range all {
		all[i] = &at.Data.Domains[i]
	}
	return all
}
