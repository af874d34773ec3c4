package main

import (
	"strings"
)

// eurepoc is a row of the European Repository of Cyber Incidents. Up to 1.1 it lists
// countries as "['China']", and writes 2024-06-01; from 1.3 on as "China;Russia", and
// 01.06.2024. It writes the first day of a
// month or a year also where it knows no day.
func eurepoc(t *table, r row) entry {
	e := entry{
		title: t.field(r, "name"), description: t.field(r, "description"),
		from: listed(t.field(r, "initiator_country")), to: listed(t.field(r, "receiver_country")),
		by: "The European Repository of Cyber Incidents (EuRepoC)",
	}
	for _, column := range []string{"sources_url", "source_url", "sources_attribution", "attribution_source_url"} {
		e.sources = append(e.sources, addresses(t.field(r, column))...)
	}
	if who := said(t.field(r, "attributing_actor"), t.field(r, "attributing_country")); who != "" {
		e.by += "; " + who
	}
	e.date, e.dateNote = vague(t.field(r, "start_date"))
	e.note = said(t.field(r, "incident_type"), t.field(r, "attribution_basis"))
	return e
}

// vague takes the day off a date that may stand for the whole month, and the month off
// one that may stand for the year.
func vague(s string) (date, note string) {
	s, _, _ = strings.Cut(s, " ")
	if m := dotted.FindStringSubmatch(s); m != nil {
		s = iso(m[3], m[2], m[1])
	}
	month, first := strings.CutSuffix(s, "-01")
	if !first || len(month) != len("2024-06") {
		return s, ""
	}
	if year, first := strings.CutSuffix(month, "-01"); first {
		return year, "The table has 1 January, which may stand for a year of which no more is known."
	}
	return month, "The table has the first day, which may stand for a month of which no more is known."
}

// cfr is a row of the Cyber Operations Tracker of the Council on Foreign Relations. Its
// victims are seldom countries: they are “government agencies in Coral”.
func cfr(t *table, r row) entry {
	victims := t.field(r, "victims")
	e := entry{
		date: t.field(r, "date"), title: t.field(r, "title"), description: t.field(r, "description"),
		from: listed(t.field(r, "sponsor")), to: listed(victims), within: true,
		by:   "The Council on Foreign Relations, Cyber Operations Tracker",
		note: said(t.field(r, "type"), victims, t.field(r, "affiliations"), t.field(r, "response")),
	}
	for _, c := range t.columns { // Sources_1, Sources_2, Sources_3
		if c := strings.ToLower(strings.TrimSpace(c)); strings.HasPrefix(c, "source") {
			e.sources = append(e.sources, addresses(t.field(r, c))...)
		}
	}
	return e
}
