package data

// sample is a small valid dataset for tests to break: two islands and a rock.
func sample() *Dataset {
	t := Plain
	node := func(id Ref, name string, lat, lng float64) Node {
		return Node{ID: id, Name: t("Isle of " + name), Short: t(name), Capital: t(name + " Port"), Lat: lat, Lng: lng,
			Outlines: []string{"84" + string(id[5])}, Doctrine: t("Likes calm."), Whose: t("Made up."), Label: "left",
			Documents: []Document{{Name: t("Law"), Date: "2001", InForce: "2002", Gist: t("Calm."), Sources: []Ref{"source/log"}}}}
	}
	edge := func(id, a, b Ref) Edge {
		return Edge{ID: id, A: a, B: b, Name: t("Two"), Phases: []Phase{
			{From: "2000", Headline: t("First"), Gist: t("Calm."), Sources: []Ref{"source/log"}},
			{From: "2005", Headline: t("Then"), Gist: t("Storm."), Sources: []Ref{"source/log"}},
		}}
	}
	return &Dataset{
		Schema: Schema, Title: Text{{"en", "Isles"}, {"ru", "Острова"}}, Version: "2011.2.3",
		AsOf: "2011", Start: "2005-06", From: "2000", Until: "2010",
		Model: Model{Gain: 1, HalfLifeGoodwill: 2, HalfLifeGrievance: 4, SpillOver: 0.5, Side: 0.5, Shown: 0.5, Note: t("A reading."),
			Variants: []Variant{{Name: t("Longer"), HalfLifeGoodwill: 3}, {Name: t("Rumours in full"), Standing: "standing/rumour", Weight: 1}},
			Limits:   []Text{t("Gulls are not asked.")}},
		Codebook: &Codebook{Source: t("Made up."), Scale: 5,
			Acts: []ActKind{
				{ID: "act/give", CAMEO: "07", Value: 7, Label: t("gave"), Meaning: t("A gift."), Promise: true},
				{ID: "act/rob", CAMEO: "17", Value: -7, Label: t("robbed"), Meaning: t("A theft."), Accuses: true, Denied: true}},
			Standings: []ActStanding{
				{ID: "standing/seen", Weight: 1, Label: t("seen"), Meaning: t("By many.")},
				{ID: "standing/rumour", Weight: 0.5, Label: t("rumour"), Meaning: t("By gulls.")}},
			Reaches: []Reach{{ID: "reach/few", Weight: 1, Label: t("few"), Meaning: t("Two."), Promises: true}, {ID: "reach/half", Weight: 0.5, Label: t("half"), Meaning: t("Half way.")}},
			Rules:   []Text{t("Ask the gulls last.")}},
		Codings: []Coding{{ID: "coding/gull", Name: t("A gull’s"), Events: []Coded{
			{Event: "event/2004-gift", Acts: []Act{{Kind: "act/give", From: "node/ay", To: "node/bee", Standing: "standing/rumour", About: []Ref{"domain/fish"}}}}}}},
		Lens:  Lens{Lat: 10, Lng: 20},
		Nodes: []Node{node("node/ay", "Ay", 1, 1), node("node/bee", "Bee", 2, 2), node("node/cee", "Cee", 3, 3)},
		Edges: []Edge{edge("edge/ay-bee", "node/ay", "node/bee"), edge("edge/bee-cee", "node/bee", "node/cee")},
		Domains: []Domain{
			{ID: "domain/fish", Name: t("Fish"), About: t("Nets."), Sources: []Ref{"source/log"}}, {ID: "domain/peace", Name: t("Peace"), About: t("Calm.")}},
		Baselines: []Baseline{{From: "node/ay", To: "node/bee", Domain: "domain/fish", Level: 1, Reason: t("Kin."), Sources: []Ref{"source/log"}}},
		Agreements: []Agreement{{
			ID: "agreement/nets", Name: t("Agreement on nets"), Short: t("Nets"), Date: "2003", Place: t("Ay Port"),
			Edges:   []Ref{"edge/ay-bee"},
			Parties: []Party{{Node: "node/ay"}, {Node: "node/bee", Part: t("signed")}, {Name: t("The gulls"), Outside: true}},
			Level:   t("elders"), Standing: Binding, LegalStatus: t("A treaty."),
			Commitments: []Commitment{{Text: t("Mend nets."), Domain: "domain/fish", Brief: t("nets")}},
			LeavesOut:   []Gap{{Text: t("Boats."), Domain: "domain/fish"}},
			FollowUp:    t("None."), StatusToday: t("Kept."), StatusAsOf: "2011", From: "2003-02", Until: "2009", Suspended: "2008", EndedBy: "event/2004-gift", Sources: []Ref{"source/log"},
		}},
		Events: []Event{{
			ID: "event/2004-gift", Date: "2004", Edges: []Ref{"edge/ay-bee"}, Domain: "domain/fish", Agreement: "agreement/nets", Title: t("A gift"),
			Description: t("Fish."), Reason: t("It was good."), ArguedBy: t("Elders"),
			Acts: []Act{
				{Kind: "act/give", Between: []Ref{"node/ay", "node/bee"}, Standing: "standing/seen", Reach: []Ref{"reach/few"},
					About: []Ref{"domain/fish"}, Beside: []Ref{"domain/peace"}, Reason: t("Joy."), Sources: []Ref{"source/log"}},
				{Kind: "act/rob", From: "node/bee", To: "node/ay", Standing: "standing/rumour", Reach: []Ref{"reach/half"}, About: []Ref{"domain/fish"}}},
			Denial:  &Answer{Text: t("Bee said that gulls lie."), Sources: []Ref{"source/log"}},
			Sources: []Ref{"source/log"},
		}},
		Assessments: []Assessment{
			{Edge: "edge/ay-bee", Domain: "domain/fish", Date: "2002", Level: 0, Reason: t("Quiet."), Basis: Judgement},
			{Edge: "edge/ay-bee", Domain: "domain/fish", Date: "2004", Level: 1, Reason: t("Good."), Basis: Editorial, Sources: []Ref{"source/log"}}},
		Article: &Article{
			Title: t("Isles"), Author: "A. Gull", Publisher: t("The Rock"), Date: "2005", DateNote: t("Sure."), Disclaimer: t("None."),
			Source: "source/log", Test: t("Same nets."), Variable: t("Wind"), Hinge: "node/bee", Asymmetry: t("None."),
			Claims: []Claim{{ID: "claim/1", Paragraph: 1, Text: t("Calm."), Kind: t("fact"), About: []Ref{"edge/ay-bee", "node/cee"},
				Domains: []Ref{"domain/fish"}, Later: t("True."), LaterSources: []Ref{"source/log"}}},
			Differences: []Difference{{ID: "difference/1", Topic: t("Fish"), Says: t("Few"), Record: t("Many"), Matters: t("A lot"), Sources: []Ref{"source/log"}, Claims: []Ref{"claim/1"},
				About: []Ref{"edge/ay-bee"}, Domains: []Ref{"domain/fish"}}},
			Verdicts: []Verdict{{Domain: "domain/fish", Edges: []Ref{"edge/ay-bee", "edge/bee-cee"}, Whose: t("Ay"), Content: t("Nets"),
				Verdict: AtOdds, Text: t("No."), Condition: t("Wind"), By: t("Gull"), Sources: []Ref{"source/log"}}},
		},
		Contested: []Contested{{ID: "contested/1", Question: t("Calm?"), SideA: t("Yes"), SideB: t("No"), Reading: t("Perhaps"),
			Edges: []Ref{"edge/ay-bee"}, Events: []Ref{"event/2004-gift"}, Agreements: []Ref{"agreement/nets"}, Sources: []Ref{"source/log"}}},
		Steps: []Step{
			{ID: "step/1", Title: t("Nets"), Caption: t("They share nets."), Claims: []Ref{"claim/1"}, Sources: []Ref{"source/log"},
				Selection: "edge/bee-cee", Compare: "edge/ay-bee", Date: "2003", Domain: "domain/fish", Show: []Ref{"node/ay", "edge/bee-cee"}},
			{ID: "step/2", Title: t("Since then"), Caption: t("Much came true."), Claims: []Ref{"claim/1"}, Date: "2009-12-31", Page: ArticlePage}},
		Incidents: []Incident{{Name: t("Theft"), Date: "2004", Edge: "edge/ay-bee", By: "node/bee", Severity: 4, Event: "event/2004-gift"}},
		Outside: []Outside{{ID: "outside/gulls", Name: t("Gulls"), Short: t("Gulls"), Source: t("Counted."), Licence: t("None."), Sign: -1, From: 2001,
			Series: []Series{{Edge: "edge/ay-bee", Values: []float64{1, 2}}, {From: "node/bee", To: "node/cee", Values: []float64{0, 3}}}}},
		Terms:   []Term{{ID: "term/net", Term: t("Net"), Definition: t("Holes.")}},
		Names:   []Name{{Name: t("Net"), Status: []Text{t("official")}}},
		Doubts:  []Text{t("Whether there are gulls.")},
		Sources: []Source{{ID: "source/log", Title: t("Log"), Publisher: "The Rock", URL: "https://example.org/log?a=1#b", Read: true, Kind: "primary"}},
		Words:   []Word{{"a.b", t("Word")}, {"c", t("Other")}},
	}
}
