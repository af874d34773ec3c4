// Package changes compares two versions of the facts: which rows came, went or say
// something else, and how far that moved the levels of trust.
//
// It must not know where the facts come from, nor who reads of the changes. Start reading
// at Between; levels.go compares levels, write.go lists every change, notes.go writes the
// release notes.
package changes

import (
	"reflect"
	"slices"

	"tripoint/data"
	"tripoint/tools/facts/rules"
)

// Changes are what one version has otherwise than another.
type Changes struct {
	From, To string // the versions
	Added    []Row
	Removed  []Row
	Changed  []Row
	// Words is how many pieces of the interface's wording differ, and Translations how many
	// texts of other languages than the facts'. No fact changes with them.
	Words, Translations int
	Moves               []Move
	Corrections         []Correction // that the newer version has more; they are in Added too
}

// Correction tells what was wrong, in the language of the facts.
type Correction struct{ Topic, Said, Says, Why, By string }

func correctionOf(o *data.Correction) Correction {
	return Correction{o.Topic.String(), o.Said.String(), o.Says.String(), o.Why.String(), o.By.String()}
}

// None reports whether both versions say the same, whatever they are called.
func (c *Changes) None() bool {
	return len(c.Added)+len(c.Removed)+len(c.Changed)+len(c.Moves)+c.Words+c.Translations == 0
}

// Row is a thing that differs. It has a ref, or else, without an id, a key that says
// what it is: "assessments: edge/cn-us domain/social 2015".
type Row struct {
	Key    string
	Ref    data.Ref  // "" if it has none
	Name   string    // what it is called, or ""
	Date   data.Date // when it was, or ""
	Fields []Field   // that differ, if both versions have the row
}

// Field is a value of a row, by its path in the row: "commitments.1.text".
type Field struct{ Path, Before, After string }

// Between compares an older version with a newer one.
func Between(older, newer *data.Dataset) *Changes {
	a, b := rowsOf(older), rowsOf(newer)
	c := &Changes{From: older.Version, To: newer.Version, Moves: moves(older, newer)}
	for _, key := range b.keys {
		now, was := b.rows[key], a.rows[key]
		switch {
		case was == nil:
			c.Added = append(c.Added, now.Row)
		default:
			if fields := differing(was.values, now.values); len(fields) > 0 {
				row := now.Row
				row.Fields = fields
				c.Changed = append(c.Changed, row)
			}
			c.Translations += len(differing(was.translated, now.translated))
		}
	}
	for _, key := range a.keys {
		if b.rows[key] == nil {
			c.Removed = append(c.Removed, a.rows[key].Row)
		}
	}
	c.Words = len(differing(words(older), words(newer)))
	for i := range newer.Corrections {
		if o := &newer.Corrections[i]; a.rows[string(o.ID)] == nil {
			c.Corrections = append(c.Corrections, correctionOf(o))
		}
	}
	return c
}

// Concerning are the rows that came, went or changed and that f wants.
func (c *Changes) Concerning(f func(data.Ref) bool) (rows []Row) {
	for _, list := range [][]Row{c.Added, c.Removed, c.Changed} {
		for _, r := range list {
			if r.Ref != "" && f(r.Ref) {
				rows = append(rows, r)
			}
		}
	}
	return rows
}

// values are what a row says, by path, in the order in which it says it.
type values struct {
	paths []string
	by    map[string]string
}

func (v *values) set(path, value string) {
	if v.by == nil {
		v.by = map[string]string{}
	}
	if _, twice := v.by[path]; !twice {
		v.paths = append(v.paths, path)
	}
	v.by[path] = value
}

// differing lists what two rows say otherwise.
func differing(was, now values) (fields []Field) {
	for _, path := range now.paths {
		if before := was.by[path]; before != now.by[path] {
			fields = append(fields, Field{path, before, now.by[path]})
		}
	}
	for _, path := range was.paths {
		if _, still := now.by[path]; !still {
			fields = append(fields, Field{path, was.by[path], ""})
		}
	}
	return fields
}

// words are the interface's own.
func words(ds *data.Dataset) (v values) {
	for i := range ds.Words {
		text, _ := ds.Words[i].Text.In(ds.Lang())
		v.set(ds.Words[i].Key, text)
	}
	return v
}

// rows are all that a dataset has but its words, by key, in its order.
type rows struct {
	lang string
	keys []string
	rows map[string]*row
}

type row struct {
	Row
	values, translated values
}

// unlike are the sections that are no facts: the interface's words, which Changes counts,
// and what names a version.
var unlike = []string{"words", "version"}

func rowsOf(ds *data.Dataset) *rows {
	r := &rows{lang: ds.Lang(), rows: map[string]*row{}}
	root := reflect.ValueOf(ds).Elem()
	header := r.add("dataset", "")
	for _, section := range rules.FieldsOf(root.Type()) {
		if !slices.Contains(unlike, section.Name) {
			r.value(root.Field(section.Index), section.Name, section.Name, header)
		}
	}
	return r
}

// add begins a row. Of several with one key, all but the first are numbered.
func (r *rows) add(key string, ref data.Ref) *row {
	for unique, n := key, 2; ; n++ {
		if r.rows[unique] == nil {
			r.rows[unique] = &row{Row: Row{Key: unique, Ref: ref}}
			r.keys = append(r.keys, unique)
			return r.rows[unique]
		}
		unique = key + " " + number(n)
	}
}
