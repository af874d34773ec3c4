package growth

import (
	"cmp"
	"slices"

	"tripoint/data"
)

// What happens between the nodes of a made-up dataset.

// event adds the i-th event, and the agreement that it is the making of.
func (m *maker) event(i int, date data.Date) {
	touched := []int{m.IntN(len(m.ends))}
	if near := m.edgesOf[m.ends[touched[0]][0]]; i%perWide == 0 {
		if other := near[m.IntN(len(near))]; other != touched[0] {
			touched = append(touched, other)
		}
	}
	e := data.Event{ID: ref("event", i), Date: date, Edges: m.refs(touched), Domain: m.domain(), Technical: m.IntN(10) == 0,
		Title: m.text(6), Description: m.text(18), Reason: m.text(10), ArguedBy: m.text(4), Contested: m.IntN(8) == 0, Sources: m.sources()}
	for _, k := range touched {
		edge := &m.ds.Edges[k]
		for _, d := range [][2]data.Ref{{edge.A, edge.B}, {edge.B, edge.A}} {
			e.Shifts = append(e.Shifts, data.Shift{From: d[0], To: d[1], By: m.IntN(5) - 2, Confidence: data.Medium})
		}
	}
	if i%perAgreement == 0 {
		e.Agreement = m.agreement(i/perAgreement, date, touched)
	}
	m.ds.Events = append(m.ds.Events, e)
}

// refs names edges, in the order of the dataset.
func (m *maker) refs(edges []int) data.Refs {
	slices.Sort(edges)
	var refs data.Refs
	for _, i := range edges {
		refs = append(refs, m.ds.Edges[i].ID)
	}
	return refs
}

// agreement adds one between the nodes of some edges, and returns its ref. It
// lists the edges between all of them.
func (m *maker) agreement(i int, date data.Date, touched []int) data.Ref {
	var nodes []int
	for _, k := range touched {
		nodes = append(nodes, m.ends[k][:]...)
	}
	slices.Sort(nodes)
	nodes = slices.Compact(nodes)
	a := data.Agreement{ID: ref("agreement", i), Name: m.text(7), Short: m.text(3), Date: date, Place: m.text(2),
		Level: m.text(2), Standing: m.standing(), LegalStatus: m.text(5), FollowUp: m.text(8), StatusToday: m.text(6),
		StatusAsOf: m.ds.AsOf, Sources: m.sources()}
	var edges []int
	for j, n := range nodes {
		a.Parties = append(a.Parties, data.Party{Node: m.ds.Nodes[n].ID})
		for _, o := range nodes[j+1:] {
			if e, joined := m.between[[2]int{n, o}]; joined {
				edges = append(edges, e)
			}
		}
	}
	a.Edges = m.refs(edges)
	if a.Standing != data.Proposal {
		a.From = date.First()
		if year, _ := date.YearMonth(); m.IntN(3) == 0 && year < last {
			a.Until = data.MakeMonth(year+1+m.IntN(last-year), 1)
		}
	}
	for range 1 + m.IntN(3) {
		a.Commitments = append(a.Commitments, data.Commitment{Text: m.text(9), Domain: m.domain(), Technical: m.IntN(4) == 0})
	}
	a.LeavesOut = []data.Gap{{Text: m.text(6), Domain: m.domain()}}
	m.ds.Agreements = append(m.ds.Agreements, a)
	return a.ID
}

func (m *maker) standing() data.Standing {
	all := [...]data.Standing{data.Binding, data.Political, data.Political, data.Private, data.Recommendation, data.Proposal}
	return all[m.IntN(len(all))]
}

// assessments adds n of them, each of an edge, a domain and a date of its own, by
// date.
func (m *maker) assessments(n int) {
	type key struct {
		edge, domain data.Ref
		date         data.Date
	}
	seen := map[key]bool{}
	for _, d := range m.dates(n) {
		k := key{m.ds.Edges[m.IntN(len(m.ds.Edges))].ID, m.domain(), d}
		for seen[k] {
			k.edge, k.domain = m.ds.Edges[m.IntN(len(m.ds.Edges))].ID, m.domain()
		}
		seen[k] = true
		m.ds.Assessments = append(m.ds.Assessments, data.Assessment{Edge: k.edge, Domain: k.domain, Date: d, Level: m.IntN(5) - 2,
			Reason: m.text(10), Basis: data.Editorial, Sources: m.sources()})
	}
	slices.SortStableFunc(m.ds.Assessments, byDate)
}

// byDate is the order of assessments in a dataset.
func byDate(a, b data.Assessment) int {
	return cmp.Or(data.Compare(a.Date, b.Date), cmp.Compare(a.Edge, b.Edge), cmp.Compare(a.Domain, b.Domain))
}
