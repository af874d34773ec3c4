package data

import (
	"math"
	"reflect"
	"strings"
	"testing"
)

// every calls do with each value of type T in a dataset, and its path.
func every[T any](v reflect.Value, path string, do func(path string, t *T)) {
	if t, ok := v.Addr().Interface().(*T); ok {
		do(path, t)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			every(v.Elem(), path, do)
		}
	case reflect.Slice:
		for i := range v.Len() {
			every(v.Index(i), at(path, i), do)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			every(v.Field(i), join(path, v.Type().Field(i).Name), do)
		}
	}
}

// spoilEvery sets each value of type T in turn and demands that both Validate
// and Consistent find fault with it. The sample has every field that there is,
// so a new field that Consistent forgets fails here.
func spoilEvery[T any](t *testing.T, spoiled T) {
	t.Helper()
	ds, n := sample(), 0
	every(reflect.ValueOf(ds).Elem(), "", func(path string, v *T) {
		n++
		right := *v
		*v = spoiled
		if Consistent(ds) == nil {
			t.Errorf("Consistent does not see %v at %s", spoiled, path)
		}
		if derived := strings.HasSuffix(path, "].Domain") && strings.HasPrefix(path, "Events"); len(Validate(ds)) == 0 && !derived {
			t.Errorf("Validate does not see %v at %s", spoiled, path)
		}
		*v = right
	})
	if n < 3 {
		t.Errorf("only %d values of type %T", n, spoiled)
	}
}

func TestEveryRefToNothingIsSeen(t *testing.T) {
	spoilEvery(t, Ref("node/none"))
	spoilEvery(t, Ref("source/none"))
	spoilEvery(t, Ref(`"><script>`))
}

func TestEveryBadDateIsSeen(t *testing.T) { spoilEvery(t, Date("2004-02-30")) }

func TestEveryNumberOffItsRangeIsSeen(t *testing.T) {
	spoilEvery(t, math.NaN())
	spoilEvery(t, math.Inf(1))
	spoilEvery(t, -1e9)
}

func TestWhatTheViewCouldNotBearIsSeen(t *testing.T) {
	for name, spoil := range map[string]func(*Dataset){
		"an edge without phases":  func(d *Dataset) { d.Edges[0].Phases = nil },
		"no domains":              func(d *Dataset) { d.Domains = nil },
		"an id twice":             func(d *Dataset) { d.Nodes[1].ID = "node/ay" },
		"an edge to itself":       func(d *Dataset) { d.Edges[0].B = "node/ay" },
		"a script for an address": func(d *Dataset) { d.Sources[0].URL = "javascript:alert(1)" },
		"a host with a user":      func(d *Dataset) { d.Sources[0].URL = "https://a@example.org/" },
		"words out of order":      func(d *Dataset) { d.Words[0].Key = "z" },
		"events out of order": func(d *Dataset) {
			early := d.Events[0]
			early.ID, early.Date = "event/1999-storm", "1999"
			d.Events = append(d.Events, early)
		},
		"an act off the scale":           func(d *Dataset) { d.Codebook.Acts[0].Value = 11 },
		"an act of three":                func(d *Dataset) { d.Events[0].Acts[0].Between = make([]Ref, 3) },
		"no codebook":                    func(d *Dataset) { d.Codebook = nil },
		"figures that are no numbers":    func(d *Dataset) { d.Outside[0].Series[0].Values[0] = math.NaN() },
		"figures of different lengths":   func(d *Dataset) { d.Outside[0].Series[0].Values = nil },
		"an assessment off the scale":    func(d *Dataset) { d.Assessments[0].Level = 3 },
		"a verdict on nothing":           func(d *Dataset) { d.Article.Verdicts[0].Edges = nil },
		"a step out of order":            func(d *Dataset) { d.Steps[0], d.Steps[1] = d.Steps[1], d.Steps[0] },
		"a step after the end":           func(d *Dataset) { d.Steps[0].Date = "2011" },
		"a step that compares a node":    func(d *Dataset) { d.Steps[0].Selection = "node/ay" },
		"a step that compares nothing":   func(d *Dataset) { d.Steps[0].Selection = "" },
		"a step on a page that is none":  func(d *Dataset) { d.Steps[1].Page = "index" },
		"a step on a page without facts": func(d *Dataset) { d.Article, d.Steps = nil, []Step{{ID: "step/1", Date: "2005", Page: ArticlePage}} },
		"a span of no time":              func(d *Dataset) { d.Until = d.From },
	} {
		ds := sample()
		if spoil(ds); Consistent(ds) == nil {
			t.Errorf("%s is not seen", name)
		}
	}
}
