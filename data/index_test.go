package data_test

import (
	"slices"
	"testing"

	"tripoint/data"
	"tripoint/data/datatest"
)

func TestTheIndexFindsEverythingByItsRef(t *testing.T) {
	ds := datatest.Sample()
	x := data.NewIndex(ds)
	for _, found := range []bool{
		x.Data() == ds,
		x.Node("node/bee") == &ds.Nodes[1],
		x.Edge("edge/bee-cee") == &ds.Edges[1],
		x.Domain("domain/peace") == &ds.Domains[1],
		x.Agreement("agreement/nets") == &ds.Agreements[0],
		x.Event("event/2004-gift") == &ds.Events[0],
		x.Source("source/log") == &ds.Sources[0],
		x.Claim("claim/1") == &ds.Article.Claims[0],
		x.Difference("difference/1") == &ds.Article.Differences[0],
		x.Contested("contested/1") == &ds.Contested[0],
		x.Step("step/2") == &ds.Steps[1],
		x.Step(data.StepRef(1)) == &ds.Steps[0],
		x.Step(data.StepRef(0)) == nil,
		x.Step("claim/1") == nil,
		x.Node("edge/bee-cee") == nil,
		x.Edge("edge/none") == nil,
		x.Event("") == nil,
		x.EdgeBetween("node/bee", "node/ay") == &ds.Edges[0],
		x.EdgeBetween("node/ay", "node/bee") == &ds.Edges[0],
		x.EdgeBetween("node/ay", "node/cee") == nil,
		x.EdgeBetween("node/ay", "node/ay") == nil,
	} {
		if !found {
			t.Fatal("a thing was not found, or another was")
		}
	}
	if got := x.EdgesOf("node/bee"); !slices.Equal(got, []*data.Edge{&ds.Edges[0], &ds.Edges[1]}) {
		t.Errorf("the edges of node/bee: %v", got)
	}
	if got := x.AgreementsOf("edge/bee-cee"); len(got) != 0 {
		t.Errorf("an edge without agreements has %v", got)
	}
}

func TestTheFactsOfAnEdgeKeepTheOrderOfTheDataset(t *testing.T) {
	ds := datatest.Sample()
	late := ds.Events[0]
	late.ID, late.Date = "event/2009-storm", "2009"
	ds.Events = append(ds.Events, late)
	if got := data.NewIndex(ds).EventsOf("edge/ay-bee"); len(got) != 2 || got[1].ID != late.ID {
		t.Errorf("the events are in another order: %v", got)
	}
}

func TestAMissingWordIsItsKeyInBraces(t *testing.T) {
	x := data.NewIndex(datatest.Sample())
	for key, want := range map[string]string{"a.b": "Word", "c": "Other", "b": "{b}", "": "{}"} {
		if got := x.Word(key).String(); got != want {
			t.Errorf("the word %q: got %q, want %q", key, got, want)
		}
	}
}

func TestTheIndexAllocatesNothingOnALookup(t *testing.T) {
	x := data.NewIndex(datatest.Sample())
	n := testing.AllocsPerRun(100, func() {
		_, _, _ = x.Node("node/ay"), x.Edge("edge/none"), x.Word("c")
		_, _ = x.EventsOf("edge/ay-bee"), x.AssessmentsOf("edge/ay-bee", "domain/fish")
		_, _ = x.EdgeBetween("node/bee", "node/cee"), x.EdgesOf("node/cee")
	})
	if n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestARefHasAKindAndAnIDInLowerCase(t *testing.T) {
	for r, valid := range map[data.Ref]bool{
		"node/us": true, "event/2015-06-opm": true, "node/": false, "/us": false, "node": false, "": false,
		"Node/us": false, "node/a/b": false, "node/-a": false, "node/a_b": false, "node/ü": false,
	} {
		if r.Valid() != valid {
			t.Errorf("%q: got %v, want %v", r, !valid, valid)
		}
	}
	if r := data.MakeRef("node", "us"); r.Kind() != "node" || r.ID() != "us" {
		t.Errorf("%q is of kind %q and id %q", r, r.Kind(), r.ID())
	}
	if r := data.Ref("us"); r.Kind() != "" || r.ID() != "" {
		t.Errorf("%q is of kind %q and id %q", r, r.Kind(), r.ID())
	}
}

func TestTextFallsBackToTheLanguageOfTheDataset(t *testing.T) {
	text := data.Text{{Lang: "en", Text: "Isles"}, {Lang: "ru", Text: "Острова"}}
	for _, test := range []struct {
		text           data.Text
		lang, want, in string
	}{
		{text, "ru", "Острова", "ru"}, {text, "zh-Hans", "Isles", "en"}, {text, "en", "Isles", "en"}, {nil, "ru", "", "ru"},
	} {
		if got, in := test.text.In(test.lang); got != test.want || in != test.in {
			t.Errorf("%v in %s: got %q in %s", test.text, test.lang, got, in)
		}
	}
}

// Sentences are made of several words: half a translation would mix languages.
func TestTheInterfaceSpeaksOneLanguage(t *testing.T) {
	word := func(langs ...string) data.Word {
		var w data.Word
		for _, lang := range langs {
			w.Text = append(w.Text, data.Translation{Lang: lang, Text: lang})
		}
		return w
	}
	for _, test := range []struct {
		name, of, reader, want string
		words                  []data.Word
	}{
		{"all words are the reader's", "", "ru", "ru", []data.Word{word("en", "ru"), word("en", "ru")}},
		{"half of them are", "", "ru", "en", []data.Word{word("en", "ru"), word("en")}},
		{"all are the dataset's", "de", "ru", "de", []data.Word{word("de"), word("de", "ru")}},
		{"the dataset has none of its own", "de", "de", "en", []data.Word{word("en"), word("en")}},
	} {
		ds := &data.Dataset{Language: test.of, Words: test.words}
		if got := ds.WordsIn(test.reader); got != test.want {
			t.Errorf("%s: it speaks %q, want %q", test.name, got, test.want)
		}
	}
}
