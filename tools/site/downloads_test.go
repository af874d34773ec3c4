package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
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
		if n := strings.Count(events[string(e.ID)]["shifts"], ">"); n != len(e.Shifts) {
			t.Errorf("%s has %d shifts, want %d", e.ID, n, len(e.Shifts))
		}
		for j := range e.Shifts {
			if !strings.Contains(events[string(e.ID)]["shift_reasons"], e.Shifts[j].Reason.String()) {
				t.Errorf("%s lacks the reason of a shift", e.ID)
			}
		}
	}
	for i := range ds.Agreements {
		a := &ds.Agreements[i]
		row := agreements[string(a.ID)]
		same(a.ID, row, map[string]string{"name": a.Name.String(), "status": a.StatusToday.String(), "until": string(a.Until)})
		for j := range a.Commitments {
			if !strings.Contains(row["commitments"], a.Commitments[j].Text.String()) {
				t.Errorf("%s lacks a commitment", a.ID)
			}
		}
	}
}

func TestNoCellIsAFormula(t *testing.T) {
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

func TestTheDatasetIsThereAsJSONAndAsTheBundle(t *testing.T) {
	s := siteOf(t, "")
	var whole struct {
		Version string
		Events  []struct {
			ID     string
			Title  map[string]string
			Shifts []struct{ By int }
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
		if got.ID != string(e.ID) || got.Title["en"] != e.Title.String() || len(got.Shifts) != len(e.Shifts) || got.Shifts[0].By != e.Shifts[0].By {
			t.Errorf("%s is %+v", e.ID, got)
		}
	}
	for i := range ds.Nodes {
		if got := whole.Nodes[i].Name; len(got) != len(ds.Nodes[i].Name) || got["ru"] == "" {
			t.Errorf("%s has the names %v", ds.Nodes[i].ID, got)
		}
	}
	again, err := bundle.Decode(s.files["dataset.msgp"])
	if err != nil || len(again.Events) != len(ds.Events) {
		t.Errorf("the bundle cannot be read: %v", err)
	}
}
