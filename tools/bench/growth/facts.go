package growth

import (
	"cmp"
	"slices"

	"tripoint/data"
)

// What happens between the nodes of a made-up dataset.

// kinds are the kinds of act of one to another, from goodwill to grievance.
var kinds = [...]data.Ref{"act/help", "act/offer", "act/remark", "act/quarrel", "act/harm"}

// The other refs of the codebook.
const (
	sign       = data.Ref("act/sign") // which both do together
	byState    = data.Ref("standing/state")
	unofficial = data.Ref("standing/unofficial")
	third      = data.Ref("reach/third")
)

// codebook is small, and has of everything that real ones have.
func (m *maker) codebook() *data.Codebook {
	b := &data.Codebook{Source: m.text(4), Scale: 5, Rules: data.Texts{m.text(12)},
		Standings: []data.ActStanding{
			{ID: byState, Weight: 1, Label: m.text(2), Meaning: m.text(6)},
			{ID: unofficial, Weight: 0.5, Label: m.text(2), Meaning: m.text(6)}},
		Reaches: []data.Reach{{ID: third, Weight: 0.5, Label: m.text(2), Meaning: m.text(6)}},
		Acts:    []data.ActKind{{ID: sign, CAMEO: "057", Value: 8, Label: m.text(2), Meaning: m.text(6), Promise: true}}}
	for i, kind := range kinds {
		b.Acts = append(b.Acts, data.ActKind{ID: kind, Value: float64(8 - 4*i), Label: m.text(2), Meaning: m.text(6),
			Accuses: kind == "act/harm", Denied: kind == "act/harm"})
	}
	return b
}

// variants weigh memory and unofficial reports otherwise.
func (m *maker) variants() []data.Variant {
	return []data.Variant{
		{Name: m.text(5), HalfLifeGoodwill: 0.5}, {Name: m.text(5), HalfLifeGoodwill: 2},
		{Name: m.text(5), HalfLifeGrievance: 4}, {Name: m.text(5), HalfLifeGrievance: 16},
		{Name: m.text(5), Standing: unofficial, Weight: 0.25}, {Name: m.text(5), Standing: unofficial, Weight: 1}}
}

// event adds the i-th event, and the agreement that it is the making of.
func (m *maker) event(i int, date data.Date) {
	touched := []int{m.IntN(len(m.ends))}
	if near := m.edgesOf[m.ends[touched[0]][0]]; i%perWide == 0 {
		if other := near[m.IntN(len(near))]; other != touched[0] {
			touched = append(touched, other)
		}
	}
	e := data.Event{ID: ref("event", i), Date: date, Edges: m.refs(touched), Technical: m.IntN(10) == 0,
		Title: m.text(6), Description: m.text(18), Reason: m.text(10), ArguedBy: m.text(4), Contested: m.IntN(8) == 0, Sources: m.sources()}
	for _, k := range touched {
		a, b := m.ds.Edges[k].A, m.ds.Edges[k].B
		if i%perAgreement == 0 {
			e.Acts = append(e.Acts, m.act(data.Act{Kind: sign, Between: data.Refs{a, b}}))
			continue
		}
		for _, d := range [2][2]data.Ref{{a, b}, {b, a}} {
			e.Acts = append(e.Acts, m.act(data.Act{Kind: kinds[m.IntN(len(kinds))], From: d[0], To: d[1]}))
		}
	}
	if i%perAgreement == 0 {
		e.Agreement = m.agreement(i/perAgreement, date, touched)
	}
	if m.ds.Codebook.Accuses(&e) {
		e.Denial = &data.Answer{Text: m.text(8), Sources: m.sources()}
	}
	e.Domain = data.MainDomain(m.ds, &e)
	m.ds.Events = append(m.ds.Events, e)
}

// act says of an act what it is about, and how well established it is.
func (m *maker) act(a data.Act) data.Act {
	a.Standing, a.About = byState, data.Refs{m.domain()}
	if d := m.domain(); d != a.About[0] && m.IntN(2) == 0 {
		a.Beside = data.Refs{d}
	}
	if !a.Joint() && m.IntN(4) == 0 {
		a.Standing = unofficial
	}
	if m.IntN(4) == 0 {
		a.Reach = data.Refs{third}
	}
	if m.IntN(2) == 0 {
		a.Reason = m.text(9)
	}
	return a
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
		Level: m.text(2), Standing: m.standing(), LegalStatus: m.text(5), NoPrimary: m.text(4), FollowUp: m.text(8), StatusToday: m.text(6),
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
