package rules

import (
	"fmt"
	"slices"

	"tripoint/data"
)

// The rules of incidents and figures of others.

func (v *validator) incidents() {
	for i := range v.ds.Incidents {
		n, path := &v.ds.Incidents[i], at("incidents", i)
		if (n.Event == "") == (len(n.Reason) == 0) {
			v.add(path, "an incident is told by an event or left out for a reason", "give one of event and reason")
		}
		if e := v.x.Edge(n.Edge); e != nil && v.x.Node(n.By) != nil && n.By != e.A && n.By != e.B {
			v.add(path+".by", fmt.Sprintf("%s is not on %s", n.By, e.ID), "name one of its two nodes")
		}
	}
}

func (v *validator) outside() {
	for i := range v.ds.Outside {
		o, path := &v.ds.Outside[i], at("outside", i)
		if o.Sign != 1 && o.Sign != -1 {
			v.add(path+".sign", fmt.Sprintf("%d is no sign", o.Sign), "give -1 where more of it means less trust, else 1")
		}
		if v.within(float64(o.From), 1, 9999, path+".from"); len(o.Series) == 0 {
			v.add(path+".series", "there are no figures", "give at least one series")
		}
		for k := range o.Series {
			v.series(o, k, at(path+".series", k))
		}
	}
}

func (v *validator) series(o *data.Outside, k int, path string) {
	s := &o.Series[k]
	sure := !slices.ContainsFunc(v.ds.Edges, func(e data.Edge) bool { return !v.proper(&e) })
	switch directed := s.From != "" && s.To != ""; {
	case directed == (s.Edge != "") || (s.From == "") != (s.To == ""):
		v.add(path, "figures are of an edge or of one node to another", "give edge, or from and to")
	case directed && sure && v.x.Node(s.From) != nil && v.x.Node(s.To) != nil && v.x.EdgeBetween(s.From, s.To) == nil:
		v.absent("edge", path, fmt.Sprintf("there is no edge between %s and %s", s.From, s.To), "add it, or take the series out")
	}
	for i, x := range s.Values {
		v.within(x, 0, 1e9, at(path+".values", i))
	}
	if n := len(o.Series[0].Values); len(s.Values) != n {
		v.add(path+".values", fmt.Sprintf("there are %d values, in the first series %d", len(s.Values), n), "give one for each year from "+fmt.Sprint(o.From)+" on")
	}
}
