package state

import "tripoint/data"

func (f *At) AllEdges() []*data.Edge {
	var es []*data.Edge
	for i := range f.Data.Edges {
		es = append(es, &f.Data.Edges[i])
	}
	return es
}

// inLens reports whether the lens shows a domain.
func (f *At) Shows(d *data.Domain) bool { return f.Domain == "" || f.Domain == d.ID }

// inSight are the domains that the lens lets through: one, or all.
func (f *At) Shown() []*data.Domain {
	if d := f.X.Domain(f.Domain); d != nil {
		return []*data.Domain{d}
	}
	all := make([]*data.Domain, len(f.Data.Domains))
	for i := range all {
		all[i] = &f.Data.Domains[i]
	}
	return all
}
