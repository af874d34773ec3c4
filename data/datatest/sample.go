// Package datatest is for tests of datasets and of what checks them: a small dataset
// to break, and a walk over all that is in one.
//
// Nothing but tests imports it. Start reading at Sample.
package datatest

import "tripoint/data"

// en is a text in English.
func en(s string) data.Text { return data.Plain(s) }

// Sample is a small valid dataset for tests to break: two islands and a rock. It has
// every field of the schema.
func Sample() *data.Dataset {
	return &data.Dataset{
		Schema: data.Schema, Language: data.English, Languages: []data.Language{{Tag: "ru", Name: "Русский", Complete: true}}, Title: data.Text{{Lang: "en", Text: "Isles"}, {Lang: "ru", Text: "Острова"}}, Finding: en("Two share nets."), Places: []data.Place{{Name: en("Sound"), Lat: 12, Lng: 21}}, Version: "2011.2.3",
		AsOf: "2011", Start: "2005-06", From: "2000", Until: "2010",
		Formula:  formula(),
		Codebook: codebook(),
		Codings: []data.Coding{{ID: "coding/gull", Name: en("A gull’s"), Events: []data.Coded{
			{Event: "event/2004-gift", Acts: []data.Act{{Kind: "act/give", From: "node/ay", To: "node/bee", Standing: "standing/rumour", About: []data.Ref{"domain/fish"}}}}}}},
		Center: data.Center{Lat: 10, Lng: 20},
		Nodes:  []data.Node{node("node/ay", "Ay", 1, 1), node("node/bee", "Bee", 2, 2), node("node/cee", "Cee", 3, 3)},
		Edges:  []data.Edge{edge("edge/ay-bee", "node/ay", "node/bee"), edge("edge/bee-cee", "node/bee", "node/cee")},
		Domains: []data.Domain{
			{ID: "domain/fish", Name: en("Fish"), About: en("Nets."), Sources: []data.Ref{"source/log"}}, {ID: "domain/peace", Name: en("Peace"), About: en("Calm.")}},
		Baselines:  []data.Baseline{{From: "node/ay", To: "node/bee", Domain: "domain/fish", Level: 1, Reason: en("Kin."), Sources: []data.Ref{"source/log"}}},
		Agreements: agreements(),
		Events:     events(),
		Assessments: []data.Assessment{
			{Edge: "edge/ay-bee", Domain: "domain/fish", Date: "2002", Level: 0, Reason: en("Quiet."), Basis: data.Judgement},
			{Edge: "edge/ay-bee", Domain: "domain/fish", Date: "2004", Level: 1, Reason: en("Good."), Basis: data.Editorial, Sources: []data.Ref{"source/log"}}},
		Article: article(),
		Contested: []data.Contested{{ID: "contested/1", Question: en("Calm?"), SideA: en("Yes"), SideB: en("No"), Interpretation: en("Perhaps"),
			Edges: []data.Ref{"edge/ay-bee"}, Events: []data.Ref{"event/2004-gift"}, Agreements: []data.Ref{"agreement/nets"}, Sources: []data.Ref{"source/log"}}},
		Corrections: []data.Correction{{ID: "correction/2010-gift", Date: "2010-02-03", Topic: en("Gift"), Said: en("A net."), Says: en("Two nets."), Why: en("They were counted."), By: en("The gulls"),
			Concerns: []data.Ref{"event/2004-gift"}, Sources: []data.Ref{"source/log"}}},
		Steps: []data.Step{
			{ID: "step/1", Title: en("Nets"), Caption: en("They share nets."), Claims: []data.Ref{"claim/1"}, Sources: []data.Ref{"source/log"},
				Selection: "edge/bee-cee", Compare: "edge/ay-bee", Date: "2003", Domain: "domain/fish", Show: []data.Ref{"node/ay", "edge/bee-cee"}},
			{ID: "step/2", Title: en("Since then"), Caption: en("Much came true."), Claims: []data.Ref{"claim/1"}, Date: "2009-12-31", Selection: "edge/bee-cee", Part: "events", Chapter: data.ArticleChapter}},
		Incidents: []data.Incident{{Name: en("Theft"), Date: "2004", Edge: "edge/ay-bee", By: "node/bee", Severity: 4, Event: "event/2004-gift"},
			{Name: en("Splash"), Date: "2005", Edge: "edge/ay-bee", By: "node/ay", Severity: 1, Reason: en("It was rain.")}},
		Outside: []data.Outside{{ID: "outside/gulls", Name: en("Gulls"), Short: en("Gulls"), Source: en("Counted."), Licence: en("None."), Sign: -1, From: 2001,
			Series: []data.Series{{Edge: "edge/ay-bee", Values: []float64{1, 2}}, {From: "node/bee", To: "node/cee", Values: []float64{0, 3}}}}},
		Terms:  []data.Term{{ID: "term/net", Term: en("Net"), Definition: en("Holes.")}},
		Names:  []data.Name{{Name: en("Net"), Status: []data.Text{en("official")}, Note: en("Old.")}},
		Doubts: []data.Text{en("Whether there are gulls.")},
		Sources: []data.Source{
			{ID: "source/log", Title: en("Log"), Publisher: "The Rock", Date: "2004", DateNote: en("By the tide."), URL: "https://example.org/log?a=1#b", Read: true, Kind: data.Primary, Note: en("Wet.")},
			{ID: "source/tale", Title: en("Tale"), Publisher: "The Gulls", Kind: data.Reporting, SameText: "source/log"}},
		Words: []data.Word{{Key: "a.b", Text: en("Word")}, {Key: "c", Text: en("Other")}},
	}
}

func node(id data.Ref, name string, lat, lng float64) data.Node {
	return data.Node{ID: id, Name: en("Isle of " + name), Short: en(name), Capital: en(name + " Port"), Lat: lat, Lng: lng,
		Outlines: []string{"84" + string(id[5])}, Doctrine: en("Likes calm."), Whose: en("Made up."), Label: "left", Brief: en(name[:1]), Of: en(name + "’s"), Code: en(name[:2]),
		Documents: []data.Document{{Name: en("Law"), Date: "2001", InForce: "2002", Note: en("By hearsay."), Gist: en("Calm."), Sources: []data.Ref{"source/log"},
			Doubts: []data.Text{en("Its date.")}}}}
}

func edge(id, a, b data.Ref) data.Edge {
	return data.Edge{ID: id, A: a, B: b, Name: en("Two"), Phases: []data.Phase{
		{From: "2000", Headline: en("First"), Gist: en("Calm."), Sources: []data.Ref{"source/log"}},
		{From: "2005", Headline: en("Then"), Gist: en("Storm."), Sources: []data.Ref{"source/log"}},
	}}
}
