// Package datatest is for tests of datasets and of what checks them: a small dataset
// to break, and a walk over all that is in one.
//
// Nothing but tests imports it. Start reading at Sample.
package datatest

import "tripoint/data"

// Sample is a small valid dataset for tests to break: two islands and a rock.
func Sample() *data.Dataset {
	t := data.Plain
	node := func(id data.Ref, name string, lat, lng float64) data.Node {
		return data.Node{ID: id, Name: t("Isle of " + name), Short: t(name), Capital: t(name + " Port"), Lat: lat, Lng: lng,
			Outlines: []string{"84" + string(id[5])}, Doctrine: t("Likes calm."), Whose: t("Made up."), Label: "left",
			Documents: []data.Document{{Name: t("Law"), Date: "2001", InForce: "2002", Note: t("By hearsay."), Gist: t("Calm."), Sources: []data.Ref{"source/log"},
				Doubts: []data.Text{t("Its date.")}}}}
	}
	edge := func(id, a, b data.Ref) data.Edge {
		return data.Edge{ID: id, A: a, B: b, Name: t("Two"), Phases: []data.Phase{
			{From: "2000", Headline: t("First"), Gist: t("Calm."), Sources: []data.Ref{"source/log"}},
			{From: "2005", Headline: t("Then"), Gist: t("Storm."), Sources: []data.Ref{"source/log"}},
		}}
	}
	return &data.Dataset{
		Schema: data.Schema, Title: data.Text{{Lang: "en", Text: "Isles"}, {Lang: "ru", Text: "Острова"}}, Version: "2011.2.3",
		AsOf: "2011", Start: "2005-06", From: "2000", Until: "2010",
		Model: data.Model{Gain: 1, HalfLifeGoodwill: 2, HalfLifeGrievance: 4, SpillOver: 0.5, Side: 0.5, Shown: 0.5, Note: t("A reading."),
			Variants: []data.Variant{{Name: t("Longer"), HalfLifeGoodwill: 3, HalfLifeGrievance: 5}, {Name: t("Rumours in full"), Standing: "standing/rumour", Weight: 1}},
			Limits:   []data.Text{t("Gulls are not asked.")},
			Theory:   []data.Ref{"source/log"}},
		Codebook: &data.Codebook{Source: t("Made up."), Scale: 5,
			Acts: []data.ActKind{
				{ID: "act/give", CAMEO: "07", Value: 7, Label: t("gave"), Meaning: t("A gift."), Promise: true},
				{ID: "act/rob", CAMEO: "17", Value: -7, Label: t("robbed"), Meaning: t("A theft."), Accuses: true, Denied: true}},
			Standings: []data.ActStanding{
				{ID: "standing/seen", Weight: 1, Label: t("seen"), Meaning: t("By many.")},
				{ID: "standing/rumour", Weight: 0.5, Label: t("rumour"), Meaning: t("By gulls.")}},
			Reaches: []data.Reach{{ID: "reach/few", Weight: 1, Label: t("few"), Meaning: t("Two."), Promises: true}, {ID: "reach/half", Weight: 0.5, Label: t("half"), Meaning: t("Half way.")}},
			Rules:   []data.Text{t("Ask the gulls last.")}},
		Codings: []data.Coding{{ID: "coding/gull", Name: t("A gull’s"), Events: []data.Coded{
			{Event: "event/2004-gift", Acts: []data.Act{{Kind: "act/give", From: "node/ay", To: "node/bee", Standing: "standing/rumour", About: []data.Ref{"domain/fish"}}}}}}},
		Center: data.Center{Lat: 10, Lng: 20},
		Nodes:  []data.Node{node("node/ay", "Ay", 1, 1), node("node/bee", "Bee", 2, 2), node("node/cee", "Cee", 3, 3)},
		Edges:  []data.Edge{edge("edge/ay-bee", "node/ay", "node/bee"), edge("edge/bee-cee", "node/bee", "node/cee")},
		Domains: []data.Domain{
			{ID: "domain/fish", Name: t("Fish"), About: t("Nets."), Sources: []data.Ref{"source/log"}}, {ID: "domain/peace", Name: t("Peace"), About: t("Calm.")}},
		Baselines: []data.Baseline{{From: "node/ay", To: "node/bee", Domain: "domain/fish", Level: 1, Reason: t("Kin."), Sources: []data.Ref{"source/log"}}},
		Agreements: []data.Agreement{{
			ID: "agreement/nets", Name: t("Agreement on nets"), Short: t("Nets"), Date: "2003", DateNote: t("In spring."), Place: t("Ay Port"),
			Edges:   []data.Ref{"edge/ay-bee"},
			Parties: []data.Party{{Node: "node/ay"}, {Node: "node/bee", Part: t("signed")}, {Name: t("The gulls"), Outside: true}},
			Level:   t("elders"), Standing: data.Binding, LegalStatus: t("A treaty."),
			Commitments: []data.Commitment{{Text: t("Mend nets."), Domain: "domain/fish", Technical: true, Brief: t("nets")}},
			LeavesOut:   []data.Gap{{Text: t("Boats."), Domain: "domain/fish"}},
			FollowUp:    t("None."), StatusToday: t("Kept."), StatusAsOf: "2011", From: "2003-02", Until: "2009", Suspended: "2008", EndedBy: "event/2004-gift",
			EffectNote: t("As Ay has it."), Note: t("On bark."), Sources: []data.Ref{"source/log"}, Doubts: []data.Text{t("Who wrote it.")},
		}, {
			ID: "agreement/boats", Name: t("Understanding on boats"), Short: t("Boats"), Date: "2005", Place: t("Bee Port"),
			Edges: []data.Ref{"edge/ay-bee"}, Parties: []data.Party{{Node: "node/ay"}, {Node: "node/bee"}},
			Level: t("fishers"), Standing: data.Recommendation, LegalStatus: t("A custom."),
			Commitments: []data.Commitment{{Text: t("Lend boats."), Domain: "domain/peace"}},
			FollowUp:    t("None."), StatusToday: t("Lost."), StatusAsOf: "2011", Under: "agreement/nets",
			Sources: []data.Ref{"source/tale"}, NoPrimary: t("Nobody wrote it down."),
		}},
		Events: []data.Event{{
			ID: "event/2004-gift", Date: "2004", DateNote: t("In autumn."), Technical: true, Contested: true, Edges: []data.Ref{"edge/ay-bee"}, Domain: "domain/fish", Agreement: "agreement/nets", Title: t("A gift"),
			Description: t("Fish."), Reason: t("It was good."), ArguedBy: t("Elders"),
			Acts: []data.Act{
				{Kind: "act/give", Between: []data.Ref{"node/ay", "node/bee"}, Standing: "standing/seen", Reach: []data.Ref{"reach/few"},
					About: []data.Ref{"domain/fish"}, Beside: []data.Ref{"domain/peace"}, Reason: t("Joy."), Sources: []data.Ref{"source/log"}},
				{Kind: "act/rob", From: "node/bee", To: "node/ay", Standing: "standing/rumour", Reach: []data.Ref{"reach/half"}, About: []data.Ref{"domain/fish"}}},
			Denial:  &data.Answer{Text: t("Bee said that gulls lie."), Sources: []data.Ref{"source/log"}},
			Sources: []data.Ref{"source/log"}, Doubts: []data.Text{t("How many fish.")},
		}, {
			ID: "event/2006-theft", Date: "2006", Edges: []data.Ref{"edge/bee-cee"}, Domain: "domain/peace", Title: t("A theft"),
			Description: t("A boat."), Reason: t("It was missed."), ArguedBy: t("Gulls"),
			Acts:           []data.Act{{Kind: "act/rob", From: "node/cee", To: "node/bee", Standing: "standing/rumour", About: []data.Ref{"domain/peace"}}},
			DenialNotFound: t("Looked for on the beach."), Sources: []data.Ref{"source/log"},
		}},
		Assessments: []data.Assessment{
			{Edge: "edge/ay-bee", Domain: "domain/fish", Date: "2002", Level: 0, Reason: t("Quiet."), Basis: data.Judgement},
			{Edge: "edge/ay-bee", Domain: "domain/fish", Date: "2004", Level: 1, Reason: t("Good."), Basis: data.Editorial, Sources: []data.Ref{"source/log"}}},
		Article: &data.Article{
			Title: t("Isles"), Author: "A. Gull", Publisher: t("The Rock"), Date: "2005", DateNote: t("Sure."), Disclaimer: t("None."), About: []data.Text{t("Opinion.")},
			Faces: []data.Text{t("Two.")}, Hedges: []data.Text{t("Perhaps.")}, Unaddressed: []data.Text{t("Crabs.")},
			Source: "source/log", Test: t("Same nets."), Variable: t("Wind"), Hinge: "node/bee", Asymmetry: t("None."),
			Claims: []data.Claim{{ID: "claim/1", Paragraph: 1, Text: t("Calm."), Kind: t("fact"), About: []data.Ref{"edge/ay-bee", "node/cee"},
				Domains: []data.Ref{"domain/fish"}, Later: t("True."), LaterSources: []data.Ref{"source/log"}},
				{ID: "claim/2", Paragraph: 2, Text: t("Wind."), Kind: t("opinion"), About: []data.Ref{"node/ay"}, NoRecord: true}},
			Differences: []data.Difference{{ID: "difference/1", Topic: t("Fish"), Says: t("Few"), Record: t("Many"), Matters: t("A lot"), Sources: []data.Ref{"source/log"}, Claims: []data.Ref{"claim/1"},
				About: []data.Ref{"edge/ay-bee"}, Domains: []data.Ref{"domain/fish"}}},
			Verdicts: []data.Verdict{{Domain: "domain/fish", Edges: []data.Ref{"edge/ay-bee", "edge/bee-cee"}, Whose: t("Ay"), Content: t("Nets"),
				Verdict: data.AtOdds, Text: t("No."), Condition: t("Wind"), By: t("Gull"), Sources: []data.Ref{"source/log"}}},
		},
		Contested: []data.Contested{{ID: "contested/1", Question: t("Calm?"), SideA: t("Yes"), SideB: t("No"), Reading: t("Perhaps"),
			Edges: []data.Ref{"edge/ay-bee"}, Events: []data.Ref{"event/2004-gift"}, Agreements: []data.Ref{"agreement/nets"}, Sources: []data.Ref{"source/log"}}},
		Steps: []data.Step{
			{ID: "step/1", Title: t("Nets"), Caption: t("They share nets."), Claims: []data.Ref{"claim/1"}, Sources: []data.Ref{"source/log"},
				Selection: "edge/bee-cee", Compare: "edge/ay-bee", Date: "2003", Domain: "domain/fish", Show: []data.Ref{"node/ay", "edge/bee-cee"}},
			{ID: "step/2", Title: t("Since then"), Caption: t("Much came true."), Claims: []data.Ref{"claim/1"}, Date: "2009-12-31", Page: data.ArticlePage}},
		Incidents: []data.Incident{{Name: t("Theft"), Date: "2004", Edge: "edge/ay-bee", By: "node/bee", Severity: 4, Event: "event/2004-gift"},
			{Name: t("Splash"), Date: "2005", Edge: "edge/ay-bee", By: "node/ay", Severity: 1, Reason: t("It was rain.")}},
		Outside: []data.Outside{{ID: "outside/gulls", Name: t("Gulls"), Short: t("Gulls"), Source: t("Counted."), Licence: t("None."), Sign: -1, From: 2001,
			Series: []data.Series{{Edge: "edge/ay-bee", Values: []float64{1, 2}}, {From: "node/bee", To: "node/cee", Values: []float64{0, 3}}}}},
		Terms:  []data.Term{{ID: "term/net", Term: t("Net"), Definition: t("Holes.")}},
		Names:  []data.Name{{Name: t("Net"), Status: []data.Text{t("official")}, Note: t("Old.")}},
		Doubts: []data.Text{t("Whether there are gulls.")},
		Sources: []data.Source{
			{ID: "source/log", Title: t("Log"), Publisher: "The Rock", Date: "2004", DateNote: t("By the tide."), URL: "https://example.org/log?a=1#b", Read: true, Kind: data.Primary, Note: t("Wet.")},
			{ID: "source/tale", Title: t("Tale"), Publisher: "The Gulls", Kind: data.Reporting, SameText: "source/log"}},
		Words: []data.Word{{Key: "a.b", Text: t("Word")}, {Key: "c", Text: t("Other")}},
	}
}
