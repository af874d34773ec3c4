package facts_test

import (
	"slices"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/data/bundle"
)

// These tests list what the committed facts hold, so that nobody loses one unnoticed.
// A commit that adds or drops a fact changes the expected figure here.

func committed(t *testing.T) *data.Dataset {
	t.Helper()
	ds, err := bundle.Load()
	if err != nil {
		t.Fatalf("loading the bundle: %v", err)
	}
	return ds
}

func TestEverySectionHasAllItsFacts(t *testing.T) {
	ds := committed(t)
	if ds.Article == nil {
		t.Fatal("the founding article is missing")
	}
	commitments, briefs, documents, phases, acts := 0, 0, 0, 0, 0
	for i := range ds.Events {
		acts += len(ds.Events[i].Acts)
	}
	for i := range ds.Agreements {
		commitments += len(ds.Agreements[i].Commitments)
		briefs += count(ds.Agreements[i].Commitments, func(c *data.Commitment) bool { return len(c.Brief) > 0 })
	}
	for i := range ds.Nodes {
		documents += len(ds.Nodes[i].Documents)
	}
	for i := range ds.Edges {
		phases += len(ds.Edges[i].Phases)
	}
	a := ds.Article
	for _, c := range []struct {
		what      string
		got, want int
	}{
		{"nodes", len(ds.Nodes), 3},
		{"national documents", documents, 24},
		{"edges", len(ds.Edges), 3},
		{"phases", phases, 24},
		{"domains", len(ds.Domains), 3},
		{"agreements", len(ds.Agreements), 32},
		{"commitments", commitments, 95},
		{"commitments in a few words", briefs, 78},
		{"events", len(ds.Events), 101},
		{"contested events", count(ds.Events, func(e *data.Event) bool { return e.Contested }), 72},
		{"assessments", len(ds.Assessments), 77},
		{"assessments without a source", count(ds.Assessments, func(a *data.Assessment) bool { return a.Basis == data.Judgement }), 4},
		{"assessments by the article", count(ds.Assessments, func(a *data.Assessment) bool { return a.Basis == data.ByArticle }), 6},
		{"claims", len(a.Claims), 41},
		{"claims with a later fate", count(a.Claims, func(c *data.Claim) bool { return len(c.Later) > 0 }), 8},
		{"claims without a word in the record", count(a.Claims, func(c *data.Claim) bool { return c.NoRecord }), 3},
		{"acts", acts, 171},
		{"accusations answered", count(ds.Events, func(e *data.Event) bool { return e.Denial != nil }), 48},
		{"accusations without an answer", count(ds.Events, func(e *data.Event) bool { return len(e.DenialNotFound) > 0 }), 8},
		{"kinds of act", len(ds.Codebook.Acts), 27},
		{"other codings", len(ds.Codings), 2},
		{"figures of others", len(ds.Outside), 4},
		{"incidents", len(ds.Incidents), 42},
		{"verdicts", len(a.Verdicts), 3},
		{"differences", len(a.Differences), 20},
		{"faces", len(a.Faces), 2},
		{"hedges", len(a.Hedges), 5},
		{"unaddressed questions", len(a.Unaddressed), 16},
		{"contested questions", len(ds.Contested), 21},
		{"corrections", len(ds.Corrections), 19},
		{"steps of the tour", len(ds.Steps), 10},
		{"terms", len(ds.Terms), 25},
		{"names", len(ds.Names), 48},
		{"doubts", len(ds.Doubts), 9},
		{"sources", len(ds.Sources), 389},
		{"sources read", count(ds.Sources, func(s *data.Source) bool { return s.Read }), 353},
	} {
		if c.got != c.want {
			t.Errorf("%s: %d, want %d", c.what, c.got, c.want)
		}
	}
}

func TestEveryEdgeHasAllItsEvents(t *testing.T) {
	ds := committed(t)
	for edge, want := range map[data.Ref]int{"edge/cn-ru": 25, "edge/cn-us": 54, "edge/ru-us": 43} {
		got := count(ds.Events, func(e *data.Event) bool { return slices.Contains(e.Edges, edge) })
		if got != want {
			t.Errorf("%s: %d events, want %d", edge, got, want)
		}
	}
}

// The tour follows the article from its first claim to its last, and ends with
// the article and the record.
func TestTheTourFollowsTheArticleFromFirstToLast(t *testing.T) {
	ds := committed(t)
	last := len(ds.Steps) - 1
	var before data.Ref
	for i := range ds.Steps[:last] {
		s := &ds.Steps[i]
		if s.Chapter != "" {
			t.Errorf("%s shows the chapter %q", s.ID, s.Chapter)
		}
		for _, claim := range s.Claims {
			if claim <= before {
				t.Errorf("%s rests on %s, after %s", s.ID, claim, before)
			}
			before = claim
		}
	}
	claims := ds.Article.Claims
	if first := ds.Steps[0].Claims[0]; first != claims[0].ID || before != claims[len(claims)-1].ID {
		t.Errorf("the tour goes from %s to %s", first, before)
	}
	s := &ds.Steps[last]
	if s.Chapter != data.ArticleChapter || s.Date.Years() < 2026 {
		t.Errorf("%s shows the chapter %q on %s", s.ID, s.Chapter, s.Date)
	}
	x := data.NewIndex(ds)
	for _, claim := range s.Claims {
		if len(x.Claim(claim).Later) == 0 {
			t.Errorf("%s tells what became of %s, the article’s facts do not", s.ID, claim)
		}
	}
}

// For what a step adds to the article, it names sources that somebody has read.
func TestTheTourRestsOnSourcesThatWereRead(t *testing.T) {
	ds := committed(t)
	x := data.NewIndex(ds)
	for i := range ds.Steps {
		for _, source := range ds.Steps[i].Sources {
			if !x.Source(source).Read || source == ds.Article.Source {
				t.Errorf("%s rests on %s", ds.Steps[i].ID, source)
			}
		}
	}
}

func TestNoAgreementIsMissing(t *testing.T) {
	var got []data.Ref
	for _, a := range committed(t).Agreements {
		got = append(got, a.ID)
	}
	compare(t, "agreement", got, agreements)
}

func TestNoEventIsMissing(t *testing.T) {
	var got []data.Ref
	for _, e := range committed(t).Events {
		got = append(got, e.ID)
	}
	compare(t, "event", got, events)
}

// compare reports the ids that only one of got and want has; want lists ids without
// their kind.
func compare(t *testing.T, kind string, got []data.Ref, want string) {
	t.Helper()
	expected := map[data.Ref]bool{}
	for _, id := range strings.Fields(want) {
		expected[data.MakeRef(kind, id)] = true
	}
	for _, ref := range got {
		if !expected[ref] {
			t.Errorf("%s is in the bundle, but not expected here", ref)
		}
		delete(expected, ref)
	}
	for ref := range expected {
		t.Errorf("%s is missing", ref)
	}
}

func count[T any](all []T, is func(*T) bool) int {
	n := 0
	for i := range all {
		if is(&all[i]) {
			n++
		}
	}
	return n
}

const agreements = `
	budapest-2001
	sco-2009
	code-2011
	wcit-2012
	cn-us-2013-working-group
	gge-2013
	ru-us-2013
	code-2015
	cn-ru-2015
	gge-2015
	cn-us-2015
	g20-2015
	cn-ru-2016-associations
	cn-us-2015-dialogue-1
	cn-ru-2016-forum
	cn-us-2016-dialogue-2
	cn-ru-2016-statement
	cn-us-2016-dialogue-3
	cn-us-2017-law-enforcement
	un-2018-resolutions
	cn-ru-2019-content
	ru-us-2020-proposal
	un-2021-reports
	ru-us-2021-geneva
	un-2021-resolution
	cn-ru-2022-statement
	un-cybercrime-2024
	un-2025-mechanism
	gge-2010
	cn-us-2020-phase-one
	cn-ru-2025-statement
	cn-us-2025-truce
`

const events = `
	2007-04-estonia
	2008-08-georgia
	2009-06-sco
	2010-01-google
	2011-09-code
	2012-12-dubai
	2013-02-apt1
	2013-06-sunnylands
	2013-06-confidence-measures
	2013-06-snowden
	2013-08-summit-cancelled
	2014-03-commission-frozen
	2014-03-huawei-servers
	2014-05-indictment
	2015-04-sanctions-order
	2015-05-treaty
	2015-06-opm
	2015-07-experts
	2015-09-proofpoint
	2015-09-meng
	2015-09-understanding
	2015-10-crowdstrike
	2015-11-g20
	2015-12-dialogue-1
	2015-12-wuzhen
	2016-02-clapper
	2016-04-forum
	2016-06-fireeye
	2016-06-dnc
	2016-06-presidents-statement
	2016-08-kaspersky
	2016-10-attribution
	2016-10-warning
	2016-12-dialogue-3
	2016-12-sanctions
	2017-06-experts-fail
	2017-07-joint-unit
	2017-09-kaspersky
	2017-10-law-enforcement
	2018-02-notpetya
	2018-03-trade-report
	2018-07-indictments
	2018-11-joyce
	2018-11-un-split
	2018-12-apt10
	2019-05-huawei
	2019-10-content
	2020-02-equifax
	2020-08-clean-network
	2020-09-putin-offer
	2020-10-sandworm
	2020-11-un-texts
	2021-04-solarwinds
	2021-05-colonial
	2021-06-geneva
	2021-07-exchange
	2021-12-joint-resolution
	2022-01-revil
	2022-02-joint-statement
	2022-02-viasat
	2022-03-channel-closed
	2022-05-twisted-panda
	2022-09-university
	2023-06-iphones
	2024-02-volt-typhoon
	2024-06-kaspersky-ban
	2024-11-salt-typhoon
	2024-12-geneva-talk
	2025-02-pause
	2025-03-isoon
	2025-04-harbin
	2025-06-fsb-paper
	2025-07-un-mechanism
	2025-10-jewelbug
	2025-10-time-centre
	2025-10-hanoi
	2025-12-information-sovereignty
	2013-04-working-group
	2016-04-geneva-review
	2018-03-grid-alert
	2019-02-troll-factory
	2019-05-kremlin
	2019-06-grid
	2019-12-cybercrime-vote
	2020-01-phase-one
	2020-07-vaccines
	2022-10-chips
	2023-05-micron
	2023-07-storm-0558
	2016-06-dialogue-2
	2025-05-statement
	2024-04-tiktok-law
	2024-05-ai-talks
	2024-09-doppelganger
	2025-04-data-rule
	2025-10-truce
	2025-12-sanctions-halted
	2026-01-house-mail
	2026-01-tiktok
	2026-03-global-mechanism
	2026-05-beijing
`
