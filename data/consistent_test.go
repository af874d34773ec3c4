package data_test

import (
	"math"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/data/datatest"
)

// spoilEvery demands that Consistent finds fault with each value of type T.
func spoilEvery[T any](t *testing.T, spoiled T) {
	t.Helper()
	datatest.Spoil(t, spoiled, func(ds *data.Dataset, _ string) bool { return data.Consistent(ds) != nil })
}

func TestConsistentRefusesEveryRefToNothing(t *testing.T) {
	spoilEvery(t, data.Ref("node/none"))
	spoilEvery(t, data.Ref("source/none"))
	spoilEvery(t, data.Ref(`"><script>`))
}

func TestConsistentRefusesEveryWrongDate(t *testing.T) { spoilEvery(t, data.Date("2004-02-30")) }

func TestConsistentRefusesEveryNumberOutOfRange(t *testing.T) {
	spoilEvery(t, math.NaN())
	spoilEvery(t, math.Inf(1))
	spoilEvery(t, -1e9)
}

func TestConsistentRefusesWhatTheProgramCouldNotShow(t *testing.T) {
	for name, spoil := range map[string]func(*data.Dataset){
		"an edge without phases":  func(d *data.Dataset) { d.Edges[0].Phases = nil },
		"no domains":              func(d *data.Dataset) { d.Domains = nil },
		"an id twice":             func(d *data.Dataset) { d.Nodes[1].ID = "node/ay" },
		"an edge to itself":       func(d *data.Dataset) { d.Edges[0].B = "node/ay" },
		"a script for an address": func(d *data.Dataset) { d.Sources[0].URL = "javascript:alert(1)" },
		"a host with a user":      func(d *data.Dataset) { d.Sources[0].URL = "https://a@example.org/" },
		"words out of order":      func(d *data.Dataset) { d.Words[0].Key = "z" },
		"events out of order": func(d *data.Dataset) {
			early := d.Events[0]
			early.ID, early.Date = "event/1999-storm", "1999"
			d.Events = append(d.Events, early)
		},
		"an act off the scale":             func(d *data.Dataset) { d.Codebook.Acts[0].Value = 11 },
		"an act of three":                  func(d *data.Dataset) { d.Events[0].Acts[0].Between = make([]data.Ref, 3) },
		"no codebook":                      func(d *data.Dataset) { d.Codebook = nil },
		"figures that are no numbers":      func(d *data.Dataset) { d.Outside[0].Series[0].Values[0] = math.NaN() },
		"figures of different lengths":     func(d *data.Dataset) { d.Outside[0].Series[0].Values = nil },
		"an assessment off the scale":      func(d *data.Dataset) { d.Assessments[0].Level = 3 },
		"a verdict on nothing":             func(d *data.Dataset) { d.Article.Verdicts[0].Edges = nil },
		"a step out of order":              func(d *data.Dataset) { d.Steps[0], d.Steps[1] = d.Steps[1], d.Steps[0] },
		"a step after the end":             func(d *data.Dataset) { d.Steps[0].Date = "2011" },
		"a step that compares a node":      func(d *data.Dataset) { d.Steps[0].Selection = "node/ay" },
		"a step that compares nothing":     func(d *data.Dataset) { d.Steps[0].Selection = "" },
		"a step on a chapter that is none": func(d *data.Dataset) { d.Steps[1].Chapter = "index" },
		"a step on a chapter without facts": func(d *data.Dataset) {
			d.Article, d.Steps = nil, []data.Step{{ID: "step/1", Date: "2005", Chapter: data.ArticleChapter}}
		},
		"a span of ages":    func(d *data.Dataset) { d.From, d.Until = "0001", "9999" },
		"a text of a book":  func(d *data.Dataset) { d.Nodes[0].Whose = data.Plain(strings.Repeat("ü", data.MaxText+1)) },
		"a span of no time": func(d *data.Dataset) { d.Until = d.From },
	} {
		ds := datatest.Sample()
		if spoil(ds); data.Consistent(ds) == nil {
			t.Errorf("%s is not seen", name)
		}
	}
}
