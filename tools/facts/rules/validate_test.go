package rules

import (
	"math"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/data/datatest"
)

func TestValidateFindsNothingInAValidDataset(t *testing.T) {
	for _, p := range Validate(datatest.Sample()) {
		t.Error(p)
	}
	if err := data.Consistent(datatest.Sample()); err != nil {
		t.Error(err)
	}
}

func TestValidateRefusesAnEmptyDataset(t *testing.T) {
	if len(Validate(&data.Dataset{})) == 0 || data.Consistent(&data.Dataset{}) == nil {
		t.Error("it is said to be valid")
	}
	if len(Validate(&data.Dataset{Article: &data.Article{}, Edges: make([]data.Edge, 2), Events: make([]data.Event, 1), Agreements: make([]data.Agreement, 1)})) == 0 {
		t.Error("rows of nothing are said to be valid")
	}
}

// Each case breaks the sample in one way, and Validate must report this.
func TestValidateReportsEveryFault(t *testing.T) {
	for _, test := range []struct {
		name  string
		spoil func(*data.Dataset)
		want  string
	}{
		{"a ref without a kind", func(d *data.Dataset) { d.Article.Hinge = "bee" },
			`article.hinge: "bee" is not a ref; did you mean "node/bee"?`},
		{"a ref without a kind to nothing", func(d *data.Dataset) { d.Article.Hinge = "wasp" },
			`article.hinge: "wasp" is not a ref; write node/…, in lower-case letters, digits and hyphens`},
		{"a ref of the wrong kind", func(d *data.Dataset) { d.Article.Hinge = "edge/ay-bee" },
			`article.hinge: "edge/ay-bee" is of the kind edge; give one of the form node/…`},
		{"a ref of none of two kinds", func(d *data.Dataset) { d.Article.Claims[0].About[0] = "domain/fish" },
			`article.claims[0].about[0]: "domain/fish" is of the kind domain; give one of the form edge/… or node/…`},
		{"a ref to nothing, but near", func(d *data.Dataset) { d.Events[0].Sources[0] = "source/lgo" },
			`events[0].sources[0]: there is no "source/lgo"; did you mean "source/log"?`},
		{"a ref to nothing far and wide", func(d *data.Dataset) { d.Events[0].Sources[0] = "source/newspaper" },
			`events[0].sources[0]: there is no "source/newspaper"; add it, or name another`},
		{"an id twice", func(d *data.Dataset) { d.Domains[1].ID = "domain/fish" },
			`domains[1].id: the id "domain/fish" is there already, at domains[0]; give each its own`},
		{"a source named twice", func(d *data.Dataset) { d.Events[0].Sources = []data.Ref{"source/log", "source/log"} },
			`events[0].sources[1]: "source/log" is in the list twice; take one out`},
		{"an event without a source", func(d *data.Dataset) { d.Events[0].Sources = nil },
			`events[0].sources: the list is empty; name at least one source/…`},
		{"an assessment without a source", func(d *data.Dataset) { d.Assessments[1].Sources = nil },
			`assessments[1]: the assessment has no source; name at least one, or give basis: judgement`},
		{"a judgement with a source", func(d *data.Dataset) { d.Assessments[1].Basis = data.Judgement },
			`assessments[1].basis: a judgement has no sources, this one has; call it editorial, or take the sources out`},
		{"a date that is none", func(d *data.Dataset) { d.Events[0].Date = "2004-13" },
			`events[0].date: the date "2004-13" is wrong: there is no month 13; write 2016, 2016-05 or 2016-05-27, with ~, ? or % behind it if it is not sure, or two of them with / between`},
		{"no English", func(d *data.Dataset) { d.Title = d.Title[1:] },
			`title: the English text is missing; add it under "en"; other languages come beside it`},
		{"a blank text", func(d *data.Dataset) { d.Title[1].Text = " " },
			`title.ru: the text is blank; write it, or leave the key out where that is allowed`},
		{"no text", func(d *data.Dataset) { d.Nodes[0].Whose = nil },
			`nodes[0].whose: the text is missing; write it in English at least`},
		{"a line break", func(d *data.Dataset) { d.Nodes[0].Whose = data.Plain("a\nb") },
			`nodes[0].whose.en: the text has a line break; write one paragraph; begin it with >- to spread it over several lines`},
		{"a text that runs backwards", func(d *data.Dataset) { d.Nodes[0].Whose = data.Plain("a\u202eb") },
			`nodes[0].whose.en: the text has a character that is not seen, U+202E; take it out`},
		{"an outline with a hidden character", func(d *data.Dataset) { d.Nodes[0].Outlines[0] = "84\u20660" },
			`nodes[0].outlines[0]: the text has a character that is not seen, U+2066; take it out`},
		{"an id with a hidden character", func(d *data.Dataset) { d.Sources[0].ID = "source/lo\u202eg" },
			`sources[0].id: "source/lo\u202eg" is not a ref; write source/…, in lower-case letters, digits and hyphens`},
		{"an address with a hidden character", func(d *data.Dataset) { d.Sources[0].URL = "https://example.org/\u202elog" },
			`sources[0].url: the text has a character that is not seen, U+202E; take it out`},
		{"a language that is none", func(d *data.Dataset) { d.Title[1].Lang = "Russian" },
			`title.Russian: "Russian" is not a language tag; write a BCP 47 tag such as "en", "ru" or "zh-Hans"`},
		{"a language twice", func(d *data.Dataset) { d.Title[1].Lang = "en" },
			`title.en: the language "en" is there twice; keep one`},
		{"letters of two alphabets", func(d *data.Dataset) { d.Title[1].Text = "Остр\u006fва" },
			`title.ru: the word "Острoва" has letters of two alphabets that look alike; write it again on one keyboard`},
		{"quotation marks of another language", func(d *data.Dataset) { d.Title[1].Text = "Острова “Север”" },
			`title.ru: the quotation mark ” is not one of ru; write «» or „“`},
		{"a straight quotation mark", func(d *data.Dataset) { d.Title[0].Text = `"Isles"` },
			`title.en: the quotation mark " is not one of en; write “”`},
		{"a quotation that does not end", func(d *data.Dataset) { d.Title[1].Text = "«Острова" },
			`title.ru: there are 1 « and 0 »; write them in pairs`},
		{"a text that nobody sees", func(d *data.Dataset) { d.Title[1].Text = "\u200b\u00ad\u0301" },
			`title.ru: nothing of the text is seen, it begins with U+200B; write letters, digits or signs`},
		{"a text of blank letters", func(d *data.Dataset) { d.Nodes[0].Short = data.Plain("\u3164 \u2800") },
			`nodes[0].short.en: nothing of the text is seen, it begins with U+3164; write letters, digits or signs`},
		{"a publisher that nobody sees", func(d *data.Dataset) { d.Sources[0].Publisher = "\u2060" },
			`sources[0].publisher: nothing of the text is seen, it begins with U+2060; write letters, digits or signs`},
		{"a text of a book", func(d *data.Dataset) { d.Nodes[0].Whose = data.Plain(strings.Repeat("ü", 2001)) },
			`nodes[0].whose.en: the text has 2001 characters, more than 2000; shorten it, or make several of it`},
		{"a publisher of a book", func(d *data.Dataset) { d.Sources[0].Publisher = strings.Repeat("x", 2001) },
			`sources[0].publisher: the text has 2001 characters, more than 2000; shorten it, or make several of it`},
		{"an address with a letter that must be escaped", func(d *data.Dataset) { d.Sources[0].URL = "https://example.org/ü" },
			`sources[0].url: the address has the character "ü", which must not stand in one; write %C3%BC for it`},
		{"a port that is none", func(d *data.Dataset) { d.Sources[0].URL = "https://example.org:99999/" },
			`sources[0].url: there is no port "99999"; name one from 1 to 65535, or leave the colon out`},
		{"an escape that is none", func(d *data.Dataset) { d.Sources[0].URL = "https://example.org/%zz" },
			`sources[0].url: the address has a % that begins no character, in "%zz"; write %25 for the % itself`},
		{"a year before the first", func(d *data.Dataset) { d.Events[0].Date = "0000" },
			`events[0].date: the date "0000" is wrong: there is no year 0000, the first is 0001; write 2016, 2016-05 or 2016-05-27, with ~, ? or % behind it if it is not sure, or two of them with / between`},
		{"a span of ages", func(d *data.Dataset) { d.Until = "9999" },
			`until: the span from 2000 is 7999 years, the program shows up to 500; give two dates nearer to each other`},
		{"an address without its host", func(d *data.Dataset) { d.Sources[0].URL = "https:///log" },
			`sources[0].url: "https:///log" is not a web address: it names no host; write it in full, as https://example.org/page`},
		{"a script for an address", func(d *data.Dataset) { d.Sources[0].URL = "javascript:alert(1)" },
			`sources[0].url: "javascript:alert(1)" is not a web address; write it in full, from https:// on`},
		{"a latitude beyond the pole", func(d *data.Dataset) { d.Nodes[0].Lat = 91 },
			`nodes[0].lat: 91 is out of range; give a number from -90 to 90`},
		{"a longitude that is no number", func(d *data.Dataset) { d.Nodes[0].Lng = math.NaN() },
			`nodes[0].lng: this is not a number; give a plain decimal number`},
		{"no half-life", func(d *data.Dataset) { d.Formula.HalfLifeGoodwill = 0 },
			`model.half_life_goodwill: the half-life is 0 years; give more than 0`},
		{"a half-life of ages", func(d *data.Dataset) { d.Formula.HalfLifeGrievance = 1001 },
			`model.half_life_grievance: 1001 is out of range; give a number from 0 to 1000`},
		{"a variant that is none", func(d *data.Dataset) {
			d.Formula.Variants[0].HalfLifeGoodwill, d.Formula.Variants[0].HalfLifeGrievance = 0, 0
		},
			`model.variants[0]: the variant is the formula itself; give it another half-life, or a standing with a weight`},
		{"a spill-over of more than all", func(d *data.Dataset) { d.Formula.SpillOver = 1.5 },
			`model.spill_over: 1.5 is out of range; give a number from 0 to 1`},
		{"a gain that is negative", func(d *data.Dataset) { d.Formula.Gain = -1 },
			`model.gain: -1 is out of range; give a number from 0 to 100`},
		{"a note with a number that is none", func(d *data.Dataset) { d.Formula.Note = data.Plain("It is {half-life} years.") },
			`model.note.en: nothing fills the slot {half-life}; it is one of {gain}, {half_life_goodwill}, {half_life_grievance}, {spill_over}, {side}, {shown}`},
		{"a theory without a source", func(d *data.Dataset) { d.Formula.Theory = data.Refs{"source/none"} },
			`model.theory[0]: there is no "source/none"; add it, or name another`},
		{"a version that is no day", func(d *data.Dataset) { d.Version = "1.2" },
			`version: "1.2" is not a version; write the day of the facts as 2026.11.4, a day that there is, without leading zeros`},
		{"a facts' date that is an interval", func(d *data.Dataset) { d.AsOf = "2010/2011" },
			`as_of: "2010/2011" is not a single date that is sure; write one as 2016, 2016-05 or 2016-05-27, without ~, ? or %`},
		{"a start that is about", func(d *data.Dataset) { d.Start = "2005~" },
			`start: "2005~" is not a single date that is sure; write one as 2016, 2016-05 or 2016-05-27, without ~, ? or %`},
		{"a first date that is uncertain", func(d *data.Dataset) { d.From = "2000?" },
			`from: "2000?" is not a single date that is sure; write one as 2016, 2016-05 or 2016-05-27, without ~, ? or %`},
		{"a last date that is both", func(d *data.Dataset) { d.Until = "2010%" },
			`until: "2010%" is not a single date that is sure; write one as 2016, 2016-05 or 2016-05-27, without ~, ? or %`},
		{"a span that ends first", func(d *data.Dataset) { d.Until = "1999" },
			`until: the span ends before it begins; give a date after 2000`},
		{"a start outside the span", func(d *data.Dataset) { d.Start = "1999" },
			`start: 1999 is outside the span from 2000 until 2010; give a date within`},
		{"a single node", func(d *data.Dataset) { d.Nodes = d.Nodes[:1] },
			`nodes: there are too few nodes: 1; give at least 2`},
		{"a side that is none", func(d *data.Dataset) { d.Nodes[0].Label = "lef" },
			`nodes[0].label: there is no "lef"; did you mean "left"? it is one of above, below, left, right`},
		{"an outline twice", func(d *data.Dataset) { d.Nodes[0].Outlines = []string{"840", "840"} },
			`nodes[0].outlines[1]: the outline "840" is in the list twice; take one out`},
		{"an outline of two nodes", func(d *data.Dataset) { d.Nodes[2].Outlines = []string{"250", "84a"} },
			`nodes[2].outlines[1]: the outline "84a" is that of node/ay already, at nodes[0].outlines[0]; take it out of one of them`},
		{"an edge with its nodes swapped", func(d *data.Dataset) { d.Edges[0].A, d.Edges[0].B = d.Edges[0].B, d.Edges[0].A },
			`edges[0].a: node/bee comes after node/ay in the alphabet; swap a and b`},
		{"an edge with another's name", func(d *data.Dataset) { d.Edges[1].ID = "edge/ay-cee" },
			`edges[1].id: the edge of node/bee and node/cee has the id "edge/ay-cee"; call it edge/bee-cee`},
		{"an edge to itself", func(d *data.Dataset) { d.Edges[1].A = "node/cee" },
			`edges[1].b: the edge leads from a node to itself; name another node`},
		{"two nodes at one place", func(d *data.Dataset) { d.Nodes[1].Lat, d.Nodes[1].Lng = 1, 1 },
			`edges[0]: node/ay and node/bee are at the same place; correct the lat and lng of one`},
		{"an edge without phases", func(d *data.Dataset) { d.Edges[0].Phases = nil },
			`edges[0].phases: the edge has no phases; write at least one, from the first date that is shown`},
		{"phases out of order", func(d *data.Dataset) { d.Edges[0].Phases[1].From = "2000" },
			`edges[0].phases[1].from: the phase from 2000 is not later than the one before it; put the phases in order of their dates`},
		{"a first phase too late", func(d *data.Dataset) { d.Edges[0].Phases[0].From = "2001" },
			`edges[0].phases[0].from: the first phase begins at 2001, after the first date that is shown; begin it at 2000`},
		{"a standing that is none", func(d *data.Dataset) { d.Agreements[0].Standing = "bindind" },
			`agreements[0].standing: there is no "bindind"; did you mean "binding"? it is one of binding, political, private, recommendation, proposal`},
		{"an agreement that ends first", func(d *data.Dataset) { d.Agreements[0].Until = "2003" },
			`agreements[0].until: it ends (2003) before it is in effect (2003-02); correct one of them`},
		{"an agreement that ends but never began", func(d *data.Dataset) { d.Agreements[0].From = "" },
			`agreements[0].until: it ends but was never in effect; give from, or leave until out`},
		{"a proposal in effect", func(d *data.Dataset) { d.Agreements[0].Standing = data.Proposal },
			`agreements[0].from: a proposal is never in effect; leave from out, or give another standing`},
		{"a party that is nobody", func(d *data.Dataset) { d.Agreements[0].Parties[2].Name = nil },
			`agreements[0].parties[2]: a party is either a node or somebody by name; give one of node and name`},
		{"an edge whose node is no party", func(d *data.Dataset) { d.Agreements[0].Parties = d.Agreements[0].Parties[1:] },
			`agreements[0].edges[0]: node/ay is not among the parties; add it to them; with outside: true if it stayed outside`},
		{"parties whose edge is missing", func(d *data.Dataset) {
			d.Agreements[0].Parties = append(d.Agreements[0].Parties, data.Party{Node: "node/cee"})
		}, `agreements[0].edges: edge/bee-cee is missing, though both its nodes are parties; add it`},
		{"an agreement from the future", func(d *data.Dataset) { d.Agreements[0].Date = "2012" },
			`agreements[0].date: 2012 is later than the date of the facts (as_of: 2011); correct one of them`},
		{"a status from the future", func(d *data.Dataset) { d.Agreements[0].StatusAsOf = "2012-01" },
			`agreements[0].status_as_of: 2012-01 is later than the date of the facts (as_of: 2011); correct one of them`},
		{"a party twice", func(d *data.Dataset) { d.Agreements[0].Parties[2] = data.Party{Node: "node/ay"} },
			`agreements[0].parties[2]: node/ay is a party already, at agreements[0].parties[0]; keep one`},
		{"an event that makes an agreement on other edges", func(d *data.Dataset) { d.Events[0].Edges = []data.Ref{"edge/bee-cee"} },
			`events[0].agreement: agreement/nets touches none of the event’s edges; name another agreement, or the edge that both touch`},
		{"an assessment from the future", func(d *data.Dataset) { d.Assessments[1].Date = "2012" },
			`assessments[1].date: 2012 is later than the date of the facts (as_of: 2011); correct one of them`},
		{"an assessment twice", func(d *data.Dataset) { d.Assessments[1].Date = "2002" },
			`assessments[1]: there is another assessment of edge/ay-bee in domain/fish on 2002, at assessments[0]; keep one`},
		{"an act that is none", func(d *data.Dataset) { d.Events[0].Acts[1].Kind = "act/robb" },
			`events[0].acts[1].act: there is no "act/robb"; did you mean "act/rob"?`},
		{"a standing of acts that is none", func(d *data.Dataset) { d.Events[0].Acts[1].Standing = "standing/rumor" },
			`events[0].acts[1].standing: there is no "standing/rumor"; did you mean "standing/rumour"?`},
		{"a reach that is none", func(d *data.Dataset) { d.Events[0].Acts[1].Reach[0] = "reach/hlaf" },
			`events[0].acts[1].reach[0]: there is no "reach/hlaf"; did you mean "reach/half"?`},
		{"an act beside the edges", func(d *data.Dataset) { d.Events[0].Acts[1].To = "node/cee" },
			`events[0].acts[1]: the act is between node/bee and node/cee, on none of the event’s edges; add the edge, or take the act out`},
		{"an act of a coding beside the edges", func(d *data.Dataset) { d.Codings[0].Events[0].Acts[0].To = "node/cee" },
			`codings[0].events[0].acts[0]: the act is between node/ay and node/cee, on none of the event’s edges; add the edge, or take the act out`},
		{"an event that nobody has coded", func(d *data.Dataset) { d.Events[0].Acts = nil },
			`events[0].acts: this event has no act yet, so nobody has judged it; code it: who did what toward whom, as act, from, to, standing and about say; or take it out`},
		{"an edge without an act", func(d *data.Dataset) { d.Events[0].Edges = append(d.Events[0].Edges, "edge/bee-cee") },
			`events[0].edges[1]: no act of the event is between node/bee and node/cee; add one, act/comment if it weighs nothing, or take the edge out`},
		{"an act of three", func(d *data.Dataset) { d.Events[0].Acts[0].Between = append(d.Events[0].Acts[0].Between, "node/cee") },
			`events[0].acts[0]: an act is of two together or of one to another; give between with two nodes, or from and to`},
		{"an act of nobody", func(d *data.Dataset) { d.Events[0].Acts[0].Between = nil },
			`events[0].acts[0]: it is not said between whom the act is; give from and to, or between with two nodes`},
		{"an act to itself", func(d *data.Dataset) { d.Events[0].Acts[1].To = "node/bee" },
			`events[0].acts[1].to: the act is of a node to itself; name another node`},
		{"an act about and beside a domain", func(d *data.Dataset) { d.Events[0].Acts[0].Beside[0] = "domain/fish" },
			`events[0].acts[0].beside[0]: the act is about domain/fish already; take it out here`},
		{"an act twice", func(d *data.Dataset) { d.Events[0].Acts = append(d.Events[0].Acts, d.Events[0].Acts[1]) },
			`events[0].acts[2]: there is another act/rob between the same two, at events[0].acts[1]; keep one; it may be about several domains`},
		{"an act without a reason", func(d *data.Dataset) { d.Events[0].Reason = nil },
			`events[0]: nothing says why it moved trust; give the event a reason, or each of its acts`},
		{"an accusation without an answer", func(d *data.Dataset) { d.Events[0].Denial = nil },
			`events[0]: it accuses a side whose answer is not told; add denial with text and sources, or denial_not_found with where you looked`},
		{"an answer that was not found either", func(d *data.Dataset) { d.Events[0].DenialNotFound = data.Plain("Nowhere.") },
			`events[0].denial_not_found: an answer is told, so one was found; keep one of denial and denial_not_found`},
		{"a denial without a source", func(d *data.Dataset) { d.Events[0].Denial.Sources = nil },
			`events[0].denial.sources: the list is empty; name at least one source/…`},
		{"a promise without a period", func(d *data.Dataset) {
			a := &d.Agreements[0]
			a.From, a.Until, a.Suspended, a.EndedBy = "", "", "", ""
		}, `events[0].acts[0]: it is a promise without a period: agreement/nets has no from; give the agreement the date from which it is in effect, or call it a proposal`},
		{"an end by something later", func(d *data.Dataset) { d.Agreements[0].Suspended = "2003-03" },
			`agreements[0].ended_by: event/2004-gift (2004) is later than the end (2003-03); name the event that ended it, or correct the date`},
		{"an end by something without a date", func(d *data.Dataset) { d.Agreements[0].Suspended, d.Agreements[0].Until = "", "" },
			`agreements[0].ended_by: an event ended it, but no date says when; give until, or suspended`},
		{"an agreement suspended before it began", func(d *data.Dataset) { d.Agreements[0].Suspended, d.Agreements[0].EndedBy = "2002", "" },
			`agreements[0].suspended: it is suspended (2002) before it is in effect (2003-02); correct one of them`},
		{"an agreement under itself", func(d *data.Dataset) { d.Agreements[0].Under = "agreement/nets" },
			`agreements[0].under: agreement/nets is under itself; take one of the unders out`},
		{"an agreement without a primary source", func(d *data.Dataset) { d.Sources[0].Kind = data.Reporting },
			`agreements[0].sources: no primary source is among them; add one, or say in no_primary why there is none`},
		{"an agreement with one and without", func(d *data.Dataset) { d.Agreements[0].NoPrimary = data.Plain("Lost.") },
			`agreements[0].no_primary: a primary source is named; take no_primary out`},
		{"a kind of source that is none", func(d *data.Dataset) { d.Sources[0].Kind = "primry" },
			`sources[0].kind: there is no "primry"; did you mean "primary"? it is one of primary, official-reprint, reporting, analysis, reprint`},
		{"a source that copies itself", func(d *data.Dataset) { d.Sources[0].SameText = "source/log" },
			`sources[0].same_text: the source is said to be a copy of itself; name the other source`},
		{"a claim without the record", func(d *data.Dataset) { d.Article.Claims[0].Later, d.Article.Differences[0].Claims = nil, nil },
			`article.claims[0]: nothing says what the record makes of the claim; name it in a difference, give later, or say no_record: true`},
		{"a claim that the record answers", func(d *data.Dataset) { d.Article.Claims[0].NoRecord = true },
			`article.claims[0].no_record: the record answers this claim; take no_record out`},
		{"an incident neither told nor left out", func(d *data.Dataset) { d.Incidents[0].Event = "" },
			`incidents[0]: an incident is told by an event or left out for a reason; give one of event and reason`},
		{"an incident by somebody else", func(d *data.Dataset) { d.Incidents[0].By = "node/cee" },
			`incidents[0].by: node/cee is not on edge/ay-bee; name one of its two nodes`},
		{"figures that mean nothing", func(d *data.Dataset) { d.Outside[0].Sign = 0 },
			`outside[0].sign: 0 is no sign; give -1 where more of it means less trust, else 1`},
		{"figures of different lengths", func(d *data.Dataset) { d.Outside[0].Series[1].Values = []float64{1} },
			`outside[0].series[1].values: there are 1 values, in the first series 2; give one for each year from 2001 on`},
		{"figures of nobody", func(d *data.Dataset) { d.Outside[0].Series[0].Edge = "" },
			`outside[0].series[0]: figures are of an edge or of one node to another; give edge, or from and to`},
		{"a codebook without a scale", func(d *data.Dataset) { d.Codebook.Scale = 0 },
			`codebook.scale: values cannot be divided by 0; give the value that is worth one level`},
		{"a value off the scale", func(d *data.Dataset) { d.Codebook.Acts[0].Value = 11 },
			`codebook.acts[0].value: 11 is out of range; give a number from -10 to 10`},
		{"an event coded twice", func(d *data.Dataset) {
			c := &d.Codings[0]
			c.Events = append(c.Events, c.Events[0])
		}, `codings[0].events[1]: event/2004-gift is coded already, at codings[0].events[0]; keep one`},
		{"a level off the scale", func(d *data.Dataset) { d.Assessments[1].Level = -3 },
			`assessments[1].level: -3 is out of range; give a number from -2 to 2`},
		{"a basis that is none", func(d *data.Dataset) { d.Assessments[1].Basis = "guess" },
			`assessments[1].basis: there is no "guess"; it is one of editorial, article, judgement`},
		{"a baseline off the scale", func(d *data.Dataset) { d.Baselines[0].Level = 2.5 },
			`baselines[0].level: 2.5 is out of range; give a number from -2 to 2`},
		{"a baseline without an edge", func(d *data.Dataset) { d.Baselines[0].To = "node/cee" },
			`baselines[0]: there is no edge between node/ay and node/cee; add it, or take the baseline out`},
		{"a baseline twice", func(d *data.Dataset) { d.Baselines = append(d.Baselines, d.Baselines[0]) },
			`baselines[1]: there is another baseline from node/ay to node/bee in domain/fish, at baselines[0]; keep one`},
		{"a paragraph zero", func(d *data.Dataset) { d.Article.Claims[0].Paragraph = 0 },
			`article.claims[0].paragraph: there is no such paragraph; count from 1`},
		{"a verdict that is none", func(d *data.Dataset) { d.Article.Verdicts[0].Verdict = "at-oods" },
			`article.verdicts[0].verdict: there is no "at-oods"; did you mean "at-odds"? it is one of compatible, not-necessarily, at-odds`},
		{"a verdict on one edge", func(d *data.Dataset) { d.Article.Verdicts[0].Edges = d.Article.Verdicts[0].Edges[:1] },
			`article.verdicts[0].edges: a verdict compares two edges, not 1; name two`},
		{"a word twice", func(d *data.Dataset) { d.Words[1].Key = "a.b" },
			`words[1]: the word "a.b" is there already, at words[0]; keep one`},
		{"too long a list", func(d *data.Dataset) { d.Nodes[0].Outlines = make([]string, data.MaxList+1) },
			`nodes[0].outlines: the list has 100001 items, the program reads up to 100000; leave out what matters least`},
	} {
		t.Run(test.name, func(t *testing.T) {
			ds := datatest.Sample()
			test.spoil(ds)
			var got []string
			for _, p := range Validate(ds) {
				if p.String() == test.want {
					return
				}
				got = append(got, p.String())
			}
			t.Errorf("got:\n%.2000s\nwant:\n%s", strings.Join(got, "\n"), test.want)
		})
	}
}

func TestIsLanguageAcceptsTagsInTheirUsualCase(t *testing.T) {
	for tag, want := range map[string]bool{
		"en": true, "ru": true, "zh-Hans": true, "zh-Hant-HK": true, "pt-BR": true, "es-419": true, "gsw": true, "de-1996": false,
		"": false, "e": false, "EN": false, "english": false, "en_US": false, "zh-hans": false, "en-": false, "-en": false, "sl-rozaj": true,
	} {
		if isLanguage(tag) != want {
			t.Errorf("%q: got %v, want %v", tag, !want, want)
		}
	}
}

func TestIsControlFindsInvisibleCharacters(t *testing.T) {
	for c, want := range map[rune]bool{
		0: true, '\t': true, '\n': true, 0x1f: true, 0x7f: true, 0x80: true, 0x85: true, 0x9f: true,
		0x2028: true, 0x2029: true, 0x202a: true, 0x202e: true, 0x2066: true, 0x2069: true,
		' ': false, 'a': false, 0xa0: false, 'é': false, 'ש': false, '中': false, '−': false, 0x2027: false, 0x202f: false, 0x2065: false, 0x206a: false,
	} {
		if IsControl(c) != want {
			t.Errorf("%U: got %v, want %v", c, !want, want)
		}
	}
}

func TestAVersionIsADayOfTheCalendar(t *testing.T) {
	for s, want := range map[string]bool{
		"2026.11.24": true, "2031.1.5": true, "2024.2.29": true,
		"2026.2.29": false, "2026.4.31": false, "2026.13.1": false, "2026.0.1": false, "2026.1.0": false,
		"2026.01.5": false, "2026.1.05": false, "26.1.5": false, "02026.1.5": false, "0026.1.5": false,
		"2026.1": false, "2026.1.5.1": false, "2026-01-05": false, "2026.1.": false, "": false, "+2026.1.5": false,
	} {
		if isVersion(s) != want {
			t.Errorf("%q: got %v, want %v", s, !want, want)
		}
	}
}

func TestSlotsListsEachSlotOnce(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "none": "", "{a}": "{a}", "{b} of {a}, {b}": "{b} {a}", "{a": "", "a} {b}": "{b}", "{}": "{}", "{{a}}": "{{a}}",
		"{n, plural, one {# of {a}} other {{n} of {b}}} {a}": "{n} {a} {b}",
	} {
		if got := strings.Join(Slots(s), " "); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func TestNearestForgivesAThirdOfTheLetters(t *testing.T) {
	known := []string{"sources", "shifts", "title", "date"}
	for w, want := range map[string]string{
		"source": "sources", "soruces": "sources", "shift": "shifts", "titel": "title", "dat": "date", "x": "", "": "", "reasons": "", "description": "",
	} {
		if got := Nearest(w, known); got != want {
			t.Errorf("%q: got %q, want %q", w, got, want)
		}
	}
}
