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
