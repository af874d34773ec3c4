package main

import (
	"fmt"
	"slices"
	"strings"
)

// form is a kind of table: which columns it has, and where what an event needs stands.
type form struct {
	name    string
	marks   []string // columns by which it is recognized
	needs   []string // without these nothing can be made of it
	instead string   // what to import, if this table lacks what events need
	public  bool     // whether others made it: rows that are not for this map are left out and counted
	event   func(t *table, r row) entry
}

// entry is a row as any form tells it.
type entry struct {
	date, title, description, by string
	dateNote                     string
	from, to                     []string // names of nodes
	within                       bool     // whether to may speak of nodes, as in “banks in Coral”
	sources                      []string // addresses
	note                         string   // for the coder
}

// forms are the tables that import understands, the most special first.
var forms = []form{
	{
		name:    "EuRepoC’s dyadic table",
		marks:   []string{"dyad_id", "receiver_country", "initiator_country"},
		instead: eurepocTable,
	},
	{
		name:    "EuRepoC’s table of attributions",
		marks:   []string{"attribution_id", "incident_id", "attribution_basis", "settled_attribution"},
		instead: eurepocTable,
	},
	{
		name:    "EuRepoC’s table of receivers",
		marks:   []string{"incident_id", "country", "category", "subcategory"},
		instead: eurepocTable,
	},
	{
		name:   "EuRepoC’s global table, 1.1",
		marks:  []string{"receiver_country", "initiator_country", "start_date", "sources_url"},
		needs:  []string{"name", "description"},
		public: true,
		event:  eurepoc,
	},
	{
		name:   "EuRepoC’s global table, 1.3",
		marks:  []string{"receiver_country", "initiator_country", "start_date"},
		needs:  []string{"name", "description", "source_url"},
		public: true,
		event:  eurepoc,
	},
	{
		name:   "CFR’s Cyber Operations Tracker",
		marks:  []string{"affiliations", "victims", "sponsor"},
		needs:  []string{"title", "date", "description"},
		public: true,
		event:  cfr,
	},
	{
		name:  "the template’s columns",
		needs: []string{"date", "title", "description", "from", "to"},
		event: own,
	},
}

// eurepocTable is the one of EuRepoC's tables that events can be made of.
const eurepocTable = "eurepoc_global_dataset_1_3.csv"

// formOf recognizes a table.
func formOf(t *table) (form, error) {
	lacks := func(columns []string) (missing []string) {
		for _, c := range columns {
			if _, has := t.head[c]; !has {
				missing = append(missing, c)
			}
		}
		return missing
	}
	i := slices.IndexFunc(forms, func(f form) bool { return len(lacks(f.marks)) == 0 })
	f := forms[i] // the last form takes any table
	if f.instead != "" {
		return f, fmt.Errorf("this is %s, which names no sources; import its global one, %s", f.name, f.instead)
	}
	if missing := lacks(f.needs); len(missing) > 0 {
		return f, fmt.Errorf("columns are missing: %s; there are %s. Name them in the first line as in what make import writes without FROM", strings.Join(missing, ", "), strings.Join(t.columns, ", "))
	}
	return f, nil
}

// own is a row of the template.
func own(t *table, r row) entry {
	return entry{
		date: t.field(r, "date"), title: t.field(r, "title"), description: t.field(r, "description"), by: t.field(r, "argued_by"),
		from: listed(t.field(r, "from")), to: listed(t.field(r, "to")), sources: addresses(t.field(r, "sources")), note: t.field(r, "note"),
	}
}
