package rules

import (
	"slices"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/data/datatest"
)

// Each case breaks the tour of the sample in one way. Validate must report exactly
// this.
func TestValidateReportsAFaultOfTheTourWithoutItsConsequences(t *testing.T) {
	words := func(n int) data.Text { return data.Plain(strings.Repeat(" net", n)[1:]) }
	more := func(d *data.Dataset, id data.Ref) {
		s := d.Steps[1]
		s.ID = id
		d.Steps = append(d.Steps, s)
	}
	for _, test := range []struct {
		name  string
		spoil func(*data.Dataset)
		want  []string
	}{
		{"no tour", func(d *data.Dataset) { d.Steps = nil }, nil},
		{"as many steps as one likes", func(d *data.Dataset) { more(d, "step/3") }, nil},
		{"steps that begin at 0", func(d *data.Dataset) { d.Steps[0].ID, d.Steps[1].ID = "step/0", "step/1" },
			[]string{`steps[0].id: step 1 of the tour has the id "step/0"; call it step/1, and number those after it in their order, without a hole`}},
		{"a hole", func(d *data.Dataset) { d.Steps[1].ID = "step/3"; more(d, "step/4") },
			[]string{`steps[1].id: step 2 of the tour has the id "step/3"; call it step/2, and number those after it in their order, without a hole`}},
		{"steps in another order", func(d *data.Dataset) { slices.Reverse(d.Steps) },
			[]string{`steps[0].id: step 1 of the tour has the id "step/2"; call it step/1, and number those after it in their order, without a hole`}},
		{"a step that has a name", func(d *data.Dataset) { d.Steps[1].ID = "step/hinge" },
			[]string{`steps[1].id: step 2 of the tour has the id "step/hinge"; call it step/2, and number those after it in their order, without a hole`}},
		{"a number with a zero before it", func(d *data.Dataset) { d.Steps[1].ID = "step/02" },
			[]string{`steps[1].id: step 2 of the tour has the id "step/02"; call it step/2, and number those after it in their order, without a hole`}},
		{"a number twice", func(d *data.Dataset) { more(d, "step/2") },
			[]string{`steps[2].id: the id "step/2" is there already, at steps[1]; give each its own`}},
		{"a step that is a term", func(d *data.Dataset) { d.Steps[1].ID = "term/2" },
			[]string{`steps[1].id: "term/2" is of the kind term; give one of the form step/…`}},
		{"a number without its kind", func(d *data.Dataset) { d.Steps[0].ID = "1" },
			[]string{`steps[0].id: "1" is not a ref; write step/…, in lower-case letters, digits and hyphens`}},

		{"60 words", func(d *data.Dataset) { d.Steps[0].Caption = words(60) }, nil},
		{"61 words", func(d *data.Dataset) { d.Steps[0].Caption = words(61) },
			[]string{`steps[0].caption: the caption has 61 words; shorten it to 60 at most`}},
		{"61 words in another language", func(d *data.Dataset) {
			d.Steps[0].Caption = data.Text{{Lang: data.English, Text: "Nets."}, {Lang: "ru", Text: strings.Repeat("сеть ", 60) + "сеть"}}
		}, nil},
		{"no caption", func(d *data.Dataset) { d.Steps[0].Caption = nil },
			[]string{`steps[0].caption: the text is missing; write it in English at least`}},

		{"no claim", func(d *data.Dataset) { d.Steps[0].Claims = nil },
			[]string{`steps[0].claims: the list is empty; name at least one claim/…`}},
		{"a claim that is none", func(d *data.Dataset) { d.Steps[0].Claims = data.Refs{"claim/12"} },
			[]string{`steps[0].claims[0]: there is no "claim/12"; add it, or name another`}},
		{"a source for a claim", func(d *data.Dataset) { d.Steps[0].Claims = data.Refs{"source/log"} },
			[]string{`steps[0].claims[0]: "source/log" is of the kind source; give one of the form claim/…`}},

		{"the first date", func(d *data.Dataset) { d.Steps[0].Date = "2000" }, nil},
		{"the last date", func(d *data.Dataset) { d.Steps[0].Date = "2010" }, nil},
		{"a date before the first", func(d *data.Dataset) { d.Steps[0].Date = "1999-12-31" },
			[]string{`steps[0].date: 1999-12-31 is outside the span from 2000 until 2010; give a date within`}},
		{"a date after the last", func(d *data.Dataset) { d.Steps[0].Date = "2010-02" },
			[]string{`steps[0].date: 2010-02 is outside the span from 2000 until 2010; give a date within`}},
		{"a date that is about", func(d *data.Dataset) { d.Steps[0].Date = "2005~" },
			[]string{`steps[0].date: "2005~" is not a single date that is sure; write one as 2016, 2016-05 or 2016-05-27, without ~, ? or %`}},
		{"no date", func(d *data.Dataset) { d.Steps[0].Date = "" },
			[]string{`steps[0].date: the date "" is wrong: a date is missing; write 2016, 2016-05 or 2016-05-27, with ~, ? or % behind it if it is not sure, or two of them with / between`}},

		{"an edge beside nothing", func(d *data.Dataset) { d.Steps[0].Selection = "" },
			[]string{`steps[0].compare: there is no edge to compare edge/ay-bee with; give another edge as the selection, or leave compare out`}},
		{"an edge beside a node", func(d *data.Dataset) { d.Steps[0].Selection = "node/ay" },
			[]string{`steps[0].compare: there is no edge to compare edge/ay-bee with; give another edge as the selection, or leave compare out`}},
		{"an edge beside itself", func(d *data.Dataset) { d.Steps[0].Selection = "edge/ay-bee" },
			[]string{`steps[0].compare: edge/ay-bee is compared with itself; name another edge, or leave compare out`}},
		{"a node for the second edge", func(d *data.Dataset) { d.Steps[0].Compare = "node/ay" },
			[]string{`steps[0].compare: "node/ay" is of the kind node; give one of the form edge/…`}},
		{"a selection that is an event", func(d *data.Dataset) { d.Steps[0].Selection = "event/2004-gift" },
			[]string{`steps[0].selection: "event/2004-gift" is of the kind event; give one of the form node/… or edge/…`}},
		{"a node without a second edge", func(d *data.Dataset) { d.Steps[1].Selection, d.Steps[1].Part = "node/ay", "documents" }, nil},
		{"a part that the selection does not have", func(d *data.Dataset) { d.Steps[1].Part = "documents" },
			[]string{`steps[1].part: there is no part "documents" of "edge/bee-cee"; write one of these, or leave part out: agreements, trust, events, sources`}},

		{"a lens that is none", func(d *data.Dataset) { d.Steps[0].Domain = "domain/fsh" },
			[]string{`steps[0].domain: there is no "domain/fsh"; did you mean "domain/fish"?`}},
		{"something shown that is not on the map", func(d *data.Dataset) { d.Steps[0].Show[0] = "source/log" },
			[]string{`steps[0].show[0]: "source/log" is of the kind source; give one of the form node/… or edge/…`}},
		{"a chapter that is none", func(d *data.Dataset) { d.Steps[1].Chapter = "artcile" },
			[]string{`steps[1].page: there is no page "artcile"; write article, or leave page out`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			ds := datatest.Sample()
			test.spoil(ds)
			var got []string
			for _, p := range Validate(ds) {
				got = append(got, p.String())
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got:\n%q\nwant:\n%q", got, test.want)
			}
			if err := data.Consistent(ds); len(got) == 0 && err != nil {
				t.Errorf("this is valid, but not accepted: %v", err)
			}
		})
	}
}
