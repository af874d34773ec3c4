package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/data/bundle"
)

// table reads a file of comma-separated values as rows by the names of the
// columns, by id.
func table(t *testing.T, s *site, file string) map[string]map[string]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(s.files[file])).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	byID := map[string]map[string]string{}
	for _, row := range rows[1:] {
		cells := map[string]string{}
		for i, cell := range row {
			cells[rows[0][i]] = strings.TrimPrefix(cell, "'")
		}
		byID[cells["id"]] = cells
	}
	if len(byID) != len(rows)-1 {
		t.Errorf("%s has an id twice", file)
	}
	return byID
}

// actCell is how a table has an act: who, to whom or with whom, what, how sure, how
// far, and what it is about.
func actCell(a *data.Act) string {
	words := []string{a.From.ID() + ">" + a.To.ID()}
	if len(a.Between) > 0 {
		words[0] = a.Between[0].ID() + "&" + a.Between[1].ID()
	}
	for _, r := range append(data.Refs{a.Kind, a.Standing}, a.Reach...) {
		words = append(words, r.ID())
	}
	var about []string
	for _, d := range a.About {
		about = append(about, d.ID())
	}
	for _, d := range a.Beside {
		about = append(about, d.ID()+" beside")
	}
	return strings.Join(words, " ") + ": " + strings.Join(about, ", ")
}

func TestTablesHaveEveryFactAndItsSources(t *testing.T) {
	s := siteOf(t, "")
	ds := s.facts.data
	events, agreements, sources := table(t, s, "events.csv"), table(t, s, "agreements.csv"), table(t, s, "sources.csv")
	if len(events) != len(ds.Events) || len(agreements) != len(ds.Agreements) || len(sources) != len(ds.Sources) {
		t.Errorf("%d events, %d agreements, %d sources", len(events), len(agreements), len(sources))
	}
	same := func(id data.Ref, row map[string]string, want map[string]string) {
		for column, w := range want {
			if row[column] != w {
				t.Errorf("%s: %s is %q, want %q", id, column, row[column], w)
			}
		}
		for _, r := range strings.Fields(row["sources"]) {
			if source := sources[r]; source == nil || !strings.Contains(row["source_urls"], source["url"]) {
				t.Errorf("%s: its source %s is not told", id, r)
			}
		}
	}
	for i := range ds.Events {
		e := &ds.Events[i]
		same(e.ID, events[string(e.ID)], map[string]string{"date": string(e.Date), "title": e.Title.String(),
			"description": e.Description.String(), "argued_by": e.ArguedBy.String(), "domain": string(e.Domain)})
		row := events[string(e.ID)]
		acts := strings.Split(row["acts"], "; ")
		if len(acts) != len(e.Acts) {
			t.Errorf("%s has %d acts, want %d: %s", e.ID, len(acts), len(e.Acts), row["acts"])
			continue
		}
		for j := range e.Acts {
			a := &e.Acts[j]
			if want := actCell(a); acts[j] != want {
				t.Errorf("%s has the act %q, want %q", e.ID, acts[j], want)
			}
			if !strings.Contains(row["act_reasons"], a.Reason.String()) {
				t.Errorf("%s lacks the reason of an act", e.ID)
			}
			for _, source := range a.Sources {
				if !slices.Contains(strings.Fields(row["sources"]), string(source)) {
					t.Errorf("%s lacks the source %s of an act", e.ID, source)
				}
			}
		}
		denial := data.Answer{}
		if e.Denial != nil {
			denial = *e.Denial
		}
		same(e.ID, row, map[string]string{"denial": denial.Text.String(), "denial_not_found": e.DenialNotFound.String()})
		for _, source := range denial.Sources {
			if !slices.Contains(strings.Fields(row["sources"]), string(source)) {
				t.Errorf("%s lacks the source %s of its denial", e.ID, source)
			}
		}
	}
	for i := range ds.Agreements {
		a := &ds.Agreements[i]
		row := agreements[string(a.ID)]
		same(a.ID, row, map[string]string{"name": a.Name.String(), "status": a.StatusToday.String(), "until": string(a.Until),
			"suspended": string(a.Suspended), "ended_by": string(a.EndedBy), "under": string(a.Under), "no_primary": a.NoPrimary.String()})
		for j := range a.Commitments {
			if !strings.Contains(row["commitments"], a.Commitments[j].Text.String()) {
				t.Errorf("%s lacks a commitment", a.ID)
			}
		}
	}
}

func TestTablesHaveEveryTextOfAFact(t *testing.T) {
	s := siteOf(t, "")
	ds := s.facts.data
	events, agreements, sources := table(t, s, "events.csv"), table(t, s, "agreements.csv"), table(t, s, "sources.csv")
	check := func(id data.Ref, row map[string]string, texts []data.Text, leftOut map[string]bool) {
		cells := strings.Join(slices.Collect(maps.Values(row)), "\n")
		for _, text := range texts {
			if w := text.String(); !strings.Contains(cells, w) && !leftOut[w] {
				t.Errorf("%s lacks: %s", id, w)
			}
		}
	}
	for i := range ds.Events {
		e := &ds.Events[i]
		check(e.ID, events[string(e.ID)], e.Texts(), nil)
	}
	for i := range ds.Agreements {
		a, briefs := &ds.Agreements[i], map[string]bool{} // a table has commitments in full
		for k := range a.Commitments {
			briefs[a.Commitments[k].Brief.String()] = true
		}
		check(a.ID, agreements[string(a.ID)], a.Texts(), briefs)
	}
	for i := range ds.Sources {
		check(ds.Sources[i].ID, sources[string(ds.Sources[i].ID)], ds.Sources[i].Texts(), nil)
	}
}

func TestNoSpreadsheetTakesACellForAFormula(t *testing.T) {
	for _, test := range []struct{ name, cell, want string }{
		{"a formula", `=HYPERLINK("https://example.org")`, `'=HYPERLINK("https://example.org")`},
		{"a number with a sign", "+1", "'+1"},
		{"a minus", "-1", "'-1"},
		{"an old formula", "@SUM(A1)", "'@SUM(A1)"},
		{"behind a tab", "\t=1", "'\t=1"},
		{"plain words", "a = b", "a = b"},
		{"nothing", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			b, err := csvOf([][]string{{"id", "text"}, {"x", test.cell}})
			if err != nil {
				t.Fatal(err)
			}
			rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
			if err != nil || rows[1][1] != test.want {
				t.Errorf("%q becomes %q, %v; want %q", test.cell, rows[1][1], err, test.want)
			}
		})
	}
}

func sameRefs(got []string, want data.Refs) bool {
	return slices.EqualFunc(got, want, func(a string, b data.Ref) bool { return a == string(b) })
}

func TestTheSiteHasTheDatasetAsJSONAndAsABundle(t *testing.T) {
	s := siteOf(t, "")
	var whole struct {
		Version string
		Events  []struct {
			ID     string
			Domain string
			Title  map[string]string
			Acts   []struct {
				Act, From, To, Standing       string
				Between, Reach, About, Beside []string
				Reason                        map[string]string
			}
		}
		Codebook struct {
			Scale float64
			Acts  []struct {
				ID    string
				Value float64
			}
			Standings, Reaches []struct {
				ID     string
				Weight float64
			}
		}
		Nodes []struct {
			Name map[string]string
		}
		Article struct {
			Claims []struct{ Text map[string]string }
		}
		Words any
	}
	if err := json.Unmarshal(s.files["data.json"], &whole); err != nil {
		t.Fatal(err)
	}
	ds := s.facts.data
	if whole.Version != ds.Version || len(whole.Events) != len(ds.Events) || len(whole.Article.Claims) != len(ds.Article.Claims) || whole.Words != nil {
		t.Errorf("version %s, %d events, %d claims", whole.Version, len(whole.Events), len(whole.Article.Claims))
	}
	for i := range ds.Events {
		e, got := &ds.Events[i], whole.Events[i]
		if got.ID != string(e.ID) || got.Title["en"] != e.Title.String() || got.Domain != string(e.Domain) || len(got.Acts) != len(e.Acts) {
			t.Errorf("%s is %+v", e.ID, got)
			continue
		}
		for j := range e.Acts {
			a, act := &e.Acts[j], &got.Acts[j]
			if act.Act != string(a.Kind) || act.From != string(a.From) || act.To != string(a.To) || act.Standing != string(a.Standing) ||
				!sameRefs(act.Between, a.Between) || !sameRefs(act.Reach, a.Reach) || !sameRefs(act.About, a.About) || !sameRefs(act.Beside, a.Beside) ||
				act.Reason["en"] != a.Reason.String() {
				t.Errorf("%s has the act %+v", e.ID, act)
			}
		}
	}
	// What an act weighs can be worked out from the file alone.
	weights := map[string]float64{}
	for _, k := range whole.Codebook.Acts {
		weights[k.ID] = k.Value / whole.Codebook.Scale
	}
	for _, s := range append(whole.Codebook.Standings, whole.Codebook.Reaches...) {
		weights[s.ID] = s.Weight
	}
	for i := range whole.Events {
		for j, act := range whole.Events[i].Acts {
			strength := weights[act.Act] * weights[act.Standing]
			for _, r := range act.Reach {
				strength *= weights[r]
			}
			if want := ds.Codebook.Strength(&ds.Events[i].Acts[j]); strength != want {
				t.Errorf("%s has an act of %v, want %v", whole.Events[i].ID, strength, want)
			}
		}
	}
	for i := range ds.Nodes {
		if got := whole.Nodes[i].Name; len(got) != len(s.facts.whole.Nodes[i].Name) || got["ru"] == "" {
			t.Errorf("%s has the names %v", ds.Nodes[i].ID, got)
		}
	}
	again, err := bundle.Decode(s.files["dataset.msgp"])
	if err != nil || len(again.Events) != len(ds.Events) {
		t.Errorf("the bundle cannot be read: %v", err)
	}
}
