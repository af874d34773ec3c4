// Package sample is a small made-up dataset for tests: three nodes, two domains, and
// facts whose levels can be worked out on paper.
//
// Only tests may import it. Start reading at Dataset.
package sample

import (
	"slices"

	"tripoint/data"
)

// The refs of the sample.
const (
	North = data.Ref("node/north")
	South = data.Ref("node/south")
	West  = data.Ref("node/west")

	NorthSouth = data.Ref("edge/north-south")
	NorthWest  = data.Ref("edge/north-west")
	SouthWest  = data.Ref("edge/south-west")

	Trade = data.Ref("domain/trade")
	Guard = data.Ref("domain/guard")

	Pact  = data.Ref("agreement/pact")
	Raid  = data.Ref("event/2010-raid")
	Feast = data.Ref("event/2012-feast")
	Paper = data.Ref("source/paper")
)

func node(id data.Ref, name string, lat, lng float64) data.Node {
	return data.Node{
		ID: id, Name: data.Text{{Lang: "en", Text: "Realm of " + name}, {Lang: "ru", Text: "Царство"}},
		Short: data.Plain(name), Capital: data.Plain(name + " City"), Lat: lat, Lng: lng,
		Doctrine: data.Plain(name + " wants calm."), Whose: data.Plain("Made up."),
		Documents: []data.Document{{
			Name: data.Plain("Charter of " + name), Date: "2009", Gist: data.Plain("Says little."),
			Sources: []data.Ref{Paper}}},
	}
}

func edge(id, a, b data.Ref, name string) data.Edge {
	return data.Edge{ID: id, A: a, B: b, Name: data.Plain(name), Phases: []data.Phase{
		{From: "2008", Headline: data.Plain("At first"), Gist: data.Plain("Little is known."), Sources: []data.Ref{Paper}},
		{From: "2011", Headline: data.Plain("Later on"), Gist: data.Plain("More is known."), Sources: []data.Ref{Paper}},
	}}
}

// The codebook's refs.
const (
	Raided  = data.Ref("act/raid")
	Feasted = data.Ref("act/feast")
	Sure    = data.Ref("standing/sure")
	Rumour  = data.Ref("standing/rumour")
)

// moves returns a kind of act that moves only the receiver's trust, by so many levels
// before the gain.
func moves(by int) data.ActKind {
	return data.ActKind{ID: movesRef(by), Value: 5 * float64(by), Label: data.Plain("moved"), Meaning: data.Plain("moved trust"), Denied: true}
}

func movesRef(by int) data.Ref { return data.Ref("act/moves-" + string(rune('c'+by))) }

// Moved returns an act that moves from's trust in to by −2 to 2 levels before the gain,
// and no other trust.
func Moved(from, to data.Ref, by int, about ...data.Ref) data.Act {
	return data.Act{Kind: movesRef(by), From: to, To: from, Standing: Sure, About: about}
}

// Codebook returns two acts and those of Moved. A raid moves the trust of the raided by
// −2; a feast moves that of both by 1 and may be a promise.
func Codebook() *data.Codebook {
	return &data.Codebook{
		Source: data.Plain("Made up."), Scale: 5,
		Acts: []data.ActKind{
			{ID: Raided, Value: -10, Label: data.Plain("raid"), Meaning: data.Plain("goats are taken"), Accuses: true, Denied: true},
			{ID: Feasted, Value: 5, Label: data.Plain("feast"), Meaning: data.Plain("goats are shared"), Promise: true},
			moves(-2), moves(-1), moves(0), moves(1), moves(2)},
		Standings: []data.ActStanding{
			{ID: Sure, Weight: 1, Label: data.Plain("seen"), Meaning: data.Plain("seen by many")},
			{ID: Rumour, Weight: 0.5, Label: data.Plain("told"), Meaning: data.Plain("told by few")}},
		Reaches: []data.Reach{{ID: "reach/half", Weight: 0.5, Label: data.Plain("half"), Meaning: data.Plain("half way")}},
	}
}

// Dataset returns a new copy of the sample. It has few words; for all others texts show
// "{key}".
func Dataset() *data.Dataset {
	return &data.Dataset{
		Schema: data.Schema, Title: data.Plain("Three places"), Version: "1", AsOf: "2015",
		Start: "2011-06", From: "2008", Until: "2014-12",
		Formula: data.Formula{Gain: 0.5, HalfLifeGoodwill: 2, HalfLifeGrievance: 2, SpillOver: 0.25, Side: 0.5, Shown: 0.5,
			Note: data.Plain("A reading: gain {gain}, {half_life_goodwill} and {half_life_grievance} years, {spill_over}, {side}, {shown}.")},
		Codebook: Codebook(),
		Center:   data.Center{Lat: 50, Lng: 10},
		Nodes: []data.Node{
			node(North, "North", 60, 10), node(South, "South", 45, 12), node(West, "West", 48, -5)},
		Edges: []data.Edge{
			edge(NorthSouth, North, South, "North – South"),
			edge(NorthWest, North, West, "North – West"),
			edge(SouthWest, South, West, "South – West")},
		Domains: []data.Domain{
			{ID: Trade, Name: data.Plain("Trade"), About: data.Plain("goods")},
			{ID: Guard, Name: data.Plain("Guard"), About: data.Plain("walls")}},
		Agreements: []data.Agreement{{
			ID: Pact, Name: data.Plain("Pact of the Wells"), Short: data.Plain("Pact"), Date: "2010-05-01",
			Place: data.Plain("The Wells"), Edges: []data.Ref{NorthSouth}, Parties: []data.Party{{Node: North}, {Node: South}},
			Level: data.Plain("elders"), Standing: data.Political, LegalStatus: data.Plain("a handshake"),
			Commitments: []data.Commitment{
				{Text: data.Plain("Share <water>."), Domain: Trade},
				{Text: data.Plain("Count the buckets."), Domain: Guard, Technical: true}},
			LeavesOut: []data.Gap{{Text: data.Plain("Raids."), Domain: Guard}},
			FollowUp:  data.Plain("None."), StatusToday: data.Plain("Forgotten."), StatusAsOf: "2015",
			From: "2010-05-01", Until: "2013", EffectNote: data.Plain("Our reading."),
			Sources: []data.Ref{Paper}}},
		Events: []data.Event{
			{ID: Raid, Date: "2010", Edges: []data.Ref{NorthSouth}, Domain: Guard,
				Title: data.Plain("The raid"), Description: data.Plain("Goats were lost."),
				Reason: data.Plain("Goats matter."), ArguedBy: data.Plain("herders"), Contested: true,
				Acts:    []data.Act{{Kind: Raided, From: South, To: North, Standing: Sure, About: []data.Ref{Guard}}},
				Denial:  &data.Answer{Text: data.Plain("South said that goats stray."), Sources: []data.Ref{Paper}},
				Sources: []data.Ref{Paper}},
			{ID: Feast, Date: "2012-01-01", Edges: []data.Ref{NorthSouth}, Domain: Trade,
				Title: data.Plain("The feast"), Description: data.Plain("Goats were eaten."),
				Reason: data.Plain("Sharing matters."), ArguedBy: data.Plain("cooks"),
				Acts:    []data.Act{{Kind: Feasted, Between: []data.Ref{North, South}, Standing: Sure, About: []data.Ref{Trade}}},
				Sources: []data.Ref{Paper}}},
		Assessments: []data.Assessment{{
			Edge: NorthSouth, Domain: Guard, Date: "2010-06", Level: -1, Reason: data.Plain("Tense."),
			Basis: data.Judgement}},
		Article: &data.Article{
			Title: data.Plain("On wells and raids"), Author: data.Plain("A. Herder"), Publisher: data.Plain("Gazette"), Date: "2012-02-03",
			DateNote: data.Plain("As printed."), Disclaimer: data.Plain("The author’s own view."), Source: Paper, Hinge: South,
			Test: data.Plain("Both want water."), Variable: data.Plain("Goats."), Asymmetry: data.Plain("West is left out."),
			Claims: []data.Claim{
				{ID: "claim/1", Paragraph: 1, Text: data.Plain("The pact is about water."), Kind: data.Plain("fact"), About: []data.Ref{NorthSouth}},
				{ID: "claim/2", Paragraph: 2, Text: data.Plain("It will not stop raids."), Kind: data.Plain("prediction"), About: []data.Ref{NorthSouth},
					Later: data.Plain("There was none."), LaterSources: []data.Ref{Paper}}},
			Differences: []data.Difference{{ID: "difference/goats", Topic: data.Plain("Goats"), Says: data.Plain("Few were lost."),
				Record: data.Plain("Many were."), Matters: data.Plain("To their owners."), Sources: []data.Ref{Paper}}}},
		Steps: []data.Step{
			{ID: "step/1", Title: data.Plain("The pact"), Caption: data.Plain("North and South share water, and say nothing of raids."),
				Claims: []data.Ref{"claim/1"}, Sources: []data.Ref{Paper}, Selection: NorthSouth, Compare: SouthWest,
				Date: "2010-05-01", Domain: Trade, Show: []data.Ref{South}},
			{ID: "step/2", Title: data.Plain("Since then"), Caption: data.Plain("There was no other raid."),
				Claims: []data.Ref{"claim/2"}, Date: "2014-12", Chapter: data.ArticleChapter}},
		Sources: []data.Source{{
			ID: Paper, Title: data.Plain("The Paper & others"), Publisher: "Gazette", Date: "2012-02-03",
			URL: "https://example.org/?a=1&b=2", Read: true, Kind: "reporting"}},
		Words: words(),
	}
}

// words returns the words that tests look for, sorted by key as in a bundle.
func words() []data.Word {
	texts := map[string]string{
		"date.day": "{day} {month} {year}", "date.month": "{month} {year}", "date.range": "{from} – {to}",
		"date.about": "about {date}", "date.uncertain": "{date} (?)",
		"month.1": "January", "month.2": "February", "month.5": "May", "month.6": "June", "month.12": "December",
		"date.year": "{year}", "overview.agreed.date": ", {date}.", "join.sentences": "{one} {other}", "join.label": "{label}: {text}", "join.list": "{one}, {other}",
		"join.clauses": "{one}; {other}", "join.stop": "{sentence}.", "join.brackets": "({words})", "number.decimals": "{whole}.{part}",
		"level.-2": "hostile", "level.-1": "strained", "level.0": "neutral", "level.1": "cooperative", "level.2": "close",
		"edge.name": "{name}: {levels}", "level.in": "{level} ({domain})", "edge.kicker": "{name} · {date}",
		"trust.whose": "{of}", "name.of": "{name}", "trust.direction": "{from} in {to}", "trust.arrow": "{from} → {to}", "announce.none": "Nothing is selected.",
		"announce.node": "{name}, a place.", "sources": "Sources:", "source.dated": "{publisher}, {date}",
	}
	var ws []data.Word
	for key, text := range texts {
		ws = append(ws, data.Word{Key: key, Text: data.Plain(text)})
	}
	slices.SortFunc(ws, func(a, b data.Word) int {
		if a.Key < b.Key {
			return -1
		}
		return 1
	})
	return ws
}
