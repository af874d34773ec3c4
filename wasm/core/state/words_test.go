package state

import (
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/internal/sample"
)

func TestDateTextKeepsThePrecisionOfADate(t *testing.T) {
	at := New(data.NewIndex(sample.Dataset())).At(Key{Lang: "en"})
	for d, want := range map[data.Date]string{
		"2015": "2015", "2015-06": "June 2015", "2015-06-05": "5 June 2015", "2015-06~": "about June 2015",
		"2015?": "2015 (?)", "2015-01%": "about January 2015 (?)", "2012-05-01/2012-06": "1 May 2012 – June 2012",
	} {
		if got := at.DateText(d); got != want {
			t.Errorf("DateText(%s) = %q, want %q", d, got, want)
		}
	}
}

func TestMonthTextNamesTheMonthThatATimeLiesIn(t *testing.T) {
	x, _ := sample.Real(t)
	at := New(x).At(Key{Lang: "en"})
	for date, want := range map[data.Date]string{
		"2014-03": "March 2014", "2014-03-31": "March 2014", "2016-12-31": "December 2016", "2007": "January 2007"} {
		if got := at.MonthText(date.Years()); got != want {
			t.Errorf("%s lies in %s, want %s", date, got, want)
		}
	}
}

// A reader of names in Russian reads sentences in English, with names in English.
func TestSentencesAreInOneLanguage(t *testing.T) {
	ds := sample.Dataset()
	ds.Nodes[0].Short = data.Text{{Lang: "en", Text: "North"}, {Lang: "ru", Text: "Север"}}
	at := New(data.NewIndex(ds)).At(Key{Lang: "ru"})
	short := ds.Nodes[0].Short
	if got, lang := at.Text(short), at.LangOf(short); got != "Север" || lang != "ru" {
		t.Errorf("alone the name is %q in %q", got, lang)
	}
	if got := at.Arrow(ds.Nodes[0].ID, ds.Nodes[1].ID); strings.Contains(got, "Север") {
		t.Errorf("in an English text it is %q", got)
	}
	if lang := at.LangOf(ds.Nodes[1].Name[:1]); lang != "" {
		t.Errorf("an English name in an English document is in %q", lang)
	}
}

func TestAnArrowPointsFromTheFirstNameToTheSecond(t *testing.T) {
	ds := sample.Dataset()
	ds.Nodes[0].Short, ds.Nodes[1].Short = data.Plain("شمال"), data.Plain("جنوب")
	at := New(data.NewIndex(ds)).At(Key{Lang: "en"})
	if got, want := at.Arrow(ds.Nodes[0].ID, ds.Nodes[1].ID), "\u2068شمال\u2069 → \u2068جنوب\u2069"; got != want {
		t.Errorf("it is %q, want %q", got, want)
	}
}

func TestFillChoosesTheFormOfANumber(t *testing.T) {
	const (
		english = "{n, plural, =2 {two sources} one {# source} other {# sources}} of {all}"
		russian = "{n, plural, one {# источник} few {# источника} many {# источников} other {# источника}}"
		nested  = "{n, plural, one {{all, plural, one {{n} of {all}} other {{n} of {all}}}} other {# of {all}}}"
	)
	for _, test := range []struct{ text, lang, n, all, want string }{
		{english, "en", "1", "9", "1 source of 9"},
		{english, "en", "2", "9", "two sources of 9"},
		{english, "en", "0", "9", "0 sources of 9"},
		{english, "en", "0.25", "9", "0.25 sources of 9"},
		{english, "xx", "1", "9", "1 sources of 9"},
		{english, "en", "3", "{n} #", "3 sources of {n} #"},
		{russian, "ru", "1", "", "1 источник"},
		{russian, "ru", "2", "", "2 источника"},
		{russian, "ru", "11", "", "11 источников"},
		{russian, "ru", "121", "", "121 источник"},
		{russian, "ru", "0,5", "", "0,5 источника"},
		{"{n, plural, other {# 个来源}}", "zh-Hans", "1", "", "1 个来源"},
		{nested, "en", "1", "9", "1 of 9"},
		{nested, "en", "2", "9", "2 of 9"},
		{"{n, select, 0 {май} other {{all} мая}}", "ru", "0", "", "май"},
		{"{n, select, 0 {май} other {{all} мая}}", "ru", "5", "5", "5 мая"},
		{"{all, plural, other {{n, select, a {#} other {}}}}", "zh-Hans", "a", "9", "9"},
		{"{n, plural, one {#}}", "en", "1", "", "1"},
		{"{ n , plural , one{one}other{#}}", "en", "1", "", "one"},
		{"{n, plural, one {#}}", "en", "2", "", ""},
		{"{m, plural, one {#} other {{n}}} {m} {n", "en", "2", "", "{m, plural, one {#} other {{n}}} {m} {n"},
	} {
		if got := Fill(test.text, test.lang, "n", test.n, "all", test.all); got != test.want {
			t.Errorf("%q with %s in %s is %q, want %q", test.text, test.n, test.lang, got, test.want)
		}
	}
}

// Where a word is missing in a language, the one of the dataset has the forms of its own.
func TestAWordHasTheFormsOfItsLanguage(t *testing.T) {
	ds := sample.Dataset()
	ds.Words = []data.Word{{Key: "fruit", Text: data.Plain("{n, plural, one {# apple} other {# apples}}")}}
	at := New(data.NewIndex(ds)).At(Key{Lang: "en"})
	at.Own = "ru"
	if got := at.Word("fruit", "n", "21"); got != "21 apples" {
		t.Errorf("it is %q", got)
	}
}

// Nobody has to write what belongs to a node: “Alder’s trust”, “on Alder’s side”.
func TestANameWithoutAFormForWhatBelongsToItGetsOne(t *testing.T) {
	ds := sample.Dataset()
	ds.Words = []data.Word{{Key: "name.of", Text: data.Plain("{name}’s")}}
	ds.Nodes[0].Of, ds.Nodes[0].Brief = nil, data.Plain("Alder")
	ds.Nodes[1].Of = data.Plain("US")
	at := New(data.NewIndex(ds)).At(Key{Lang: "en"})
	if got := at.Of(ds.Nodes[0].ID); got != "Alder’s" {
		t.Errorf("it is %q", got)
	}
	if got := at.Of(ds.Nodes[1].ID); got != "US" {
		t.Errorf("what the facts have becomes %q", got)
	}
}
