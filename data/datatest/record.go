package datatest

import "tripoint/data"

func agreements() []data.Agreement {
	return []data.Agreement{{
		ID: "agreement/nets", Name: en("Agreement on nets"), Short: en("Nets"), Date: "2003", DateNote: en("In spring."), Place: en("Ay Port"),
		Edges:   []data.Ref{"edge/ay-bee"},
		Parties: []data.Party{{Node: "node/ay"}, {Node: "node/bee", Part: en("signed")}, {Name: en("The gulls"), Outside: true}},
		Level:   en("elders"), Standing: data.Binding, LegalStatus: en("A treaty."),
		Commitments: []data.Commitment{{Text: en("Mend nets."), Domain: "domain/fish", Technical: true, Brief: en("nets")}},
		LeavesOut:   []data.Gap{{Text: en("Boats."), Domain: "domain/fish"}},
		FollowUp:    en("None."), StatusToday: en("Kept."), StatusAsOf: "2011", From: "2003-02", Until: "2009", Suspended: "2008", EndedBy: "event/2004-gift",
		EffectNote: en("As Ay has it."), Note: en("On bark."), Sources: []data.Ref{"source/log"}, Doubts: []data.Text{en("Who wrote it.")}, Lead: true, Disputed: en("Cee says no."),
	}, {
		ID: "agreement/boats", Name: en("Understanding on boats"), Short: en("Boats"), Date: "2005", Place: en("Bee Port"),
		Edges: []data.Ref{"edge/ay-bee"}, Parties: []data.Party{{Node: "node/ay"}, {Node: "node/bee"}},
		Level: en("fishers"), Standing: data.Recommendation, LegalStatus: en("A custom."),
		Commitments: []data.Commitment{{Text: en("Lend boats."), Domain: "domain/peace"}},
		FollowUp:    en("None."), StatusToday: en("Lost."), StatusAsOf: "2011", Under: "agreement/nets",
		Sources: []data.Ref{"source/tale"}, NoPrimary: en("Nobody wrote it down."),
	}}
}

func events() []data.Event {
	return []data.Event{{
		ID: "event/2004-gift", Date: "2004", DateNote: en("In autumn."), Technical: true, Contested: true, Edges: []data.Ref{"edge/ay-bee"}, Domain: "domain/fish", Agreement: "agreement/nets", Title: en("A gift"),
		Description: en("Fish."), Reason: en("It was good."), ArguedBy: en("Elders"),
		Acts: []data.Act{
			{Kind: "act/give", Between: []data.Ref{"node/ay", "node/bee"}, Standing: "standing/seen", Reach: []data.Ref{"reach/few"},
				About: []data.Ref{"domain/fish"}, Beside: []data.Ref{"domain/peace"}, Reason: en("Joy."), Sources: []data.Ref{"source/log"}},
			{Kind: "act/rob", From: "node/bee", To: "node/ay", Standing: "standing/rumour", Reach: []data.Ref{"reach/half"}, About: []data.Ref{"domain/fish"}}},
		Denial:  &data.Answer{Text: en("Bee said that gulls lie."), Sources: []data.Ref{"source/log"}},
		Sources: []data.Ref{"source/log"}, Doubts: []data.Text{en("How many fish.")},
	}, {
		ID: "event/2006-theft", Date: "2006", Edges: []data.Ref{"edge/bee-cee"}, Domain: "domain/peace", Title: en("A theft"),
		Description: en("A boat."), Reason: en("It was missed."), ArguedBy: en("Gulls"),
		Acts:           []data.Act{{Kind: "act/rob", From: "node/cee", To: "node/bee", Standing: "standing/rumour", About: []data.Ref{"domain/peace"}}},
		DenialNotFound: en("Looked for on the beach."), Sources: []data.Ref{"source/log"},
	}}
}

func article() *data.Article {
	return &data.Article{
		Title: en("Isles"), Author: en("A. Gull"), Publisher: en("The Rock"), Date: "2005", DateNote: en("Sure."), Disclaimer: en("None."), About: []data.Text{en("Opinion.")},
		Faces: []data.Text{en("Two.")}, Hedges: []data.Text{en("Perhaps.")}, Unaddressed: []data.Text{en("Crabs.")},
		Source: "source/log", Test: en("Same nets."), Variable: en("Wind"), Hinge: "node/bee", Asymmetry: en("None."),
		Claims: []data.Claim{{ID: "claim/1", Paragraph: 1, Text: en("Calm."), Kind: en("fact"), About: []data.Ref{"edge/ay-bee", "node/cee"},
			Domains: []data.Ref{"domain/fish"}, Later: en("True."), LaterSources: []data.Ref{"source/log"}},
			{ID: "claim/2", Paragraph: 2, Text: en("Wind."), Kind: en("opinion"), About: []data.Ref{"node/ay"}, NoRecord: true}},
		Differences: []data.Difference{{ID: "difference/1", Topic: en("Fish"), Says: en("Few"), Record: en("Many"), Matters: en("A lot"), Sources: []data.Ref{"source/log"}, Claims: []data.Ref{"claim/1"},
			About: []data.Ref{"edge/ay-bee"}, Domains: []data.Ref{"domain/fish"}}},
		Verdicts: []data.Verdict{{Domain: "domain/fish", Edges: []data.Ref{"edge/ay-bee", "edge/bee-cee"}, Whose: en("Ay"), Content: en("Nets"),
			Verdict: data.AtOdds, Text: en("No."), Condition: en("Wind"), By: en("Gull"), Sources: []data.Ref{"source/log"}}},
	}
}
