package main

import (
	"fmt"
	"slices"
	"strings"
)

// form is a kind of table: which columns it has, and where what an event needs stands.
type form struct {
	name  string
	marks []string // columns by which it is recognized
	needs []string // without these nothing can be made of it
	event func(t *table, r row) entry
}

// entry is a row as any form tells it.
type entry struct {
	date, title, description, by string
	dateNote                     string
	from, to                     []string // names of nodes
	sources                      []string // addresses
	note                         string   // for the coder
}

// forms are the tables that import understands, the most special first.
var forms = []form{
	{
		name:  "EuRepoC",
		marks: []string{"receiver_country", "initiator_country", "start_date"},
		needs: []string{"name", "description", "start_date", "receiver_country", "initiator_country"},
		event: eurepoc,
	},
	{
		name:  "CFR’s Cyber Operations Tracker",
		marks: []string{"affiliations", "victims", "sponsor"},
		needs: []string{"title", "date", "description", "victims", "sponsor"},
		event: cfr,
	},
	{
		name:  "the template’s columns",
		needs: []string{"date", "title", "description", "from", "to"},
		event: own,
	},
}

// formOf recognizes a table.
func formOf(t *table) (form, error) {
	for _, f := range forms {
		if slices.ContainsFunc(f.marks, func(c string) bool { _, has := t.head[c]; return !has }) {
			continue
		}
		var missing []string
		for _, c := range f.needs {
			if _, has := t.head[c]; !has {
				missing = append(missing, c)
			}
		}
		if len(missing) > 0 {
			return f, fmt.Errorf("columns are missing: %s; there are %s. Name them in the first line as in what make import writes without FROM", strings.Join(missing, ", "), strings.Join(t.columns, ", "))
		}
		return f, nil
	}
	panic("import: the last form takes any table")
}

// own is a row of the template.
func own(t *table, r row) entry {
	return entry{
		date: t.field(r, "date"), title: t.field(r, "title"), description: t.field(r, "description"), by: t.field(r, "argued_by"),
		from: listed(t.field(r, "from")), to: listed(t.field(r, "to")), sources: addresses(t.field(r, "sources")), note: t.field(r, "note"),
	}
}

// eurepoc is a row of the European Repository of Cyber Incidents. It lists countries as
// "['China']" or "China; Russia", and has 1 January for what is known to the year only.
func eurepoc(t *table, r row) entry {
	e := entry{
		date: t.field(r, "start_date"), title: t.field(r, "name"), description: t.field(r, "description"),
		from: listed(t.field(r, "initiator_country")), to: listed(t.field(r, "receiver_country")),
		sources: addresses(t.field(r, "sources_url") + " " + t.field(r, "sources_attribution")),
		by:      "The European Repository of Cyber Incidents (EuRepoC)",
	}
	if who := said(t.field(r, "attributing_actor"), t.field(r, "attributing_country")); who != "" {
		e.by += "; " + who
	}
	e.date, _, _ = strings.Cut(e.date, " ")
	if year, first := strings.CutSuffix(e.date, "-01-01"); first {
		e.date, e.dateNote = year, "The table has 1 January, which stands for a year of which no more is known."
	}
	e.note = said(t.field(r, "incident_type"), t.field(r, "attribution_basis"))
	return e
}

// cfr is a row of the Cyber Operations Tracker of the Council on Foreign Relations.
func cfr(t *table, r row) entry {
	e := entry{
		date: t.field(r, "date"), title: t.field(r, "title"), description: t.field(r, "description"),
		from: listed(t.field(r, "sponsor")), to: listed(t.field(r, "victims")),
		by:   "The Council on Foreign Relations, Cyber Operations Tracker",
		note: said(t.field(r, "type"), t.field(r, "affiliations"), t.field(r, "response")),
	}
	for _, c := range []string{"sources_1", "sources_2", "sources_3"} {
		e.sources = append(e.sources, addresses(t.field(r, c))...)
	}
	return e
}

// nobody are the words for nobody in particular.
var nobody = []string{"", "not available", "unknown", "none", "nan", "n/a"}

// listed splits a list of names: of Python, or with semicolons; commas separate names
// only outside of quotes, for there is “Korea, Republic of”.
func listed(s string) []string {
	var names []string
	add := func(name string) {
		name = strings.TrimSpace(name)
		if !slices.Contains(nobody, strings.ToLower(name)) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if strings.HasPrefix(s, "[") {
		for _, part := range quotedParts(s) {
			add(part)
		}
		return names
	}
	if strings.Contains(s, ";") {
		for part := range strings.SplitSeq(s, ";") {
			add(part)
		}
		return names
	}
	add(s)
	if len(names) == 1 && strings.Contains(s, ",") { // one name, or several: the nodes decide
		for part := range strings.SplitSeq(s, ",") {
			add(part)
		}
	}
	return names
}

// quotedParts are what stands in quotes in a list of Python.
func quotedParts(s string) (parts []string) {
	for {
		i := strings.IndexAny(s, `'"`)
		if i < 0 {
			return parts
		}
		part, rest, ended := strings.Cut(s[i+1:], s[i:i+1])
		if !ended {
			return parts
		}
		parts, s = append(parts, part), rest
	}
}

// addresses finds the addresses in a field.
func addresses(s string) (found []string) {
	for part := range strings.FieldsFuncSeq(s, func(c rune) bool { return strings.ContainsRune(" \t\n'\"[]<>;|", c) }) {
		part = strings.TrimRight(part, ",.")
		if (strings.HasPrefix(part, "https://") || strings.HasPrefix(part, "http://")) && !slices.Contains(found, part) {
			found = append(found, part)
		}
	}
	return found
}

// said joins what is said, without what says nothing.
func said(parts ...string) string {
	var some []string
	for _, p := range parts {
		if strings.HasPrefix(p, "[") {
			p = strings.Join(listed(p), ", ")
		}
		if !slices.Contains(nobody, strings.ToLower(p)) {
			some = append(some, p)
		}
	}
	return strings.Join(some, "; ")
}
