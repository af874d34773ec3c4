// Package data is the only home of the schema: what a fact looks like, in the
// YAML that people edit and in the MessagePack bundle that the program reads.
//
// It must not know how the program shows facts, where they come from, or that there
// are three countries. It imports neither YAML nor the engine.
//
// Start reading at Dataset; the rows that it lists are in the files schema_*.go. Every
// field is required unless its yaml tag says "optional"; a ref tag names the kinds
// that a Ref may have. Only the loader, tools/facts, reads the tags.
package data

import "slices"

// Schema is the version of the bundle's layout. Raise it if an older program could
// misread a new bundle. A new field at the end of a row does not need that.
const Schema = 3

// Dataset is everything that one edition of the explainer knows. Its header is
// a map with the schema first; everything below is rows. Lists are in the order in
// which readers see them: nodes, edges, domains and steps as written, agreements,
// events and assessments by date and then by id, corrections likewise but the last first,
// sources and terms by id, words by key.
type Dataset struct {
	Schema      int          `yaml:"-"`
	Title       Text         `yaml:"title"`                // of the map, above everything
	Version     string       `yaml:"version"`              // of the facts, as year.month.day
	AsOf        Date         `yaml:"as_of"`                // the last date of the facts; later events are missing
	Start       Date         `yaml:"start"`                // the date that readers see first
	From        Date         `yaml:"from"`                 // the first date that readers can choose
	Until       Date         `yaml:"until"`                // the last one
	Formula     Formula      `yaml:"model"`                // the numbers of the trust formula
	Codebook    *Codebook    `yaml:"codebook,optional"`    // the loader adds the default one
	Center      Center       `yaml:"lens"`                 // the middle of the map
	Nodes       []Node       `yaml:"nodes"`                // who has relationships
	Edges       []Edge       `yaml:"edges"`                // the relationships, of two nodes each
	Domains     []Domain     `yaml:"domains"`              // the fields in which trust is judged, each by itself
	Baselines   []Baseline   `yaml:"baselines,optional"`   // levels of trust before the first event
	Agreements  []Agreement  `yaml:"agreements,optional"`  // what was agreed
	Events      []Event      `yaml:"events,optional"`      // what happened, and the acts in it
	Codings     []Coding     `yaml:"codings,optional"`     // how others split the same events into acts
	Assessments []Assessment `yaml:"assessments,optional"` // levels that a person judged, shown beside the computed ones
	Incidents   []Incident   `yaml:"incidents,optional"`   // what a list of others has, and where it is told here
	Outside     []Outside    `yaml:"outside,optional"`     // yearly figures of others, for charts beside the levels
	Article     *Article     `yaml:"article,optional"`     // the founding article, retold
	Contested   []Contested  `yaml:"contested,optional"`   // questions on which sources disagree, with both sides
	Steps       []Step       `yaml:"steps,optional"`       // the stops of the guided tour
	Terms       []Term       `yaml:"terms,optional"`       // the glossary
	Names       []Name       `yaml:"names,optional"`       // names of documents and bodies in the languages of the parties
	Doubts      Texts        `yaml:"doubts,optional"`      // what the authors of the facts could not settle
	Sources     []Source     `yaml:"sources"`              // where the facts come from
	Words       []Word       `yaml:"words"`                // wording of the interface that this map has otherwise, by key
	Finding     Text         `yaml:"finding,optional"`     // what all this comes to on the date of Start, in a line or two
	Places      []Place      `yaml:"places,optional"`      // names on the map, for orientation
	Language    string       `yaml:"language,optional"`    // that every text of the facts has; "" is English
	Languages   []Language   `yaml:"languages,optional"`   // that the facts are translated into
	Corrections []Correction `yaml:"corrections,optional"` // what was wrong and is right now
}

// Language is one that the facts are translated into, in files of their own.
type Language struct {
	Tag      string `yaml:"tag"`               // BCP 47
	Name     string `yaml:"name"`              // in itself: "Русский"
	Complete bool   `yaml:"complete,optional"` // no text may be missing or stale
}

// Lang returns the language that every text of the facts has.
func (ds *Dataset) Lang() string {
	if ds.Language == "" {
		return English
	}
	return ds.Language
}

// WordsIn returns the language that the interface speaks to a reader of lang: that one
// if all words are there in it, else the dataset's if all are, else English, which the
// built-in words are in. Sentences are made of several words, so they share a language.
func (ds *Dataset) WordsIn(lang string) string {
	for _, try := range [...]string{lang, ds.Lang()} {
		if !slices.ContainsFunc(ds.Words, func(w Word) bool { return !w.Text.has(try) }) {
			return try
		}
	}
	return English
}

// Date is an EDTF date of level 0 or an interval of two: "2015", "2015-09",
// "2015-09-25", "2015-12/2016-04", each part with an optional qualifier of
// level 1: "~" about, "?" uncertain, "%" both. Empty means that there is none.
type Date string

// Word is a piece of the interface's own wording, found by its key. In YAML
// words are a map from key to text. Slots for values are written {name}.
type Word struct {
	Key  string
	Text Text
}

// Term is an entry of the glossary.
type Term struct {
	ID         Ref  `yaml:"id" ref:"term"` // the ref, term/…
	Term       Text `yaml:"term"`          // the word itself
	Definition Text `yaml:"definition"`    // what it means here, in a sentence or two
}

// Name is the name of a document or body in the languages of the parties, and whether
// that is its official name.
type Name struct {
	Name   Text  `yaml:"name"`          // in each language
	Status Texts `yaml:"status"`        // by language: "official", "own translation"
	Note   Text  `yaml:"note,optional"` // what readers should know of it
}

// SourceKind says what a source is.
type SourceKind string

// The kinds of source.
const (
	Primary         SourceKind = "primary"
	OfficialReprint SourceKind = "official-reprint" // an official text on a page of somebody else
	Reporting       SourceKind = "reporting"
	Analysis        SourceKind = "analysis"
	Reprint         SourceKind = "reprint" // reporting or analysis on a page that is not its publisher's
)

// SourceKinds are all kinds, the nearest to the fact first. Nobody may change them.
var SourceKinds = []SourceKind{Primary, OfficialReprint, Reporting, Analysis, Reprint}

// Source is where a fact comes from. Read says that the authors of the facts have read
// a page of it that supports them; otherwise they only know that it exists.
type Source struct {
	ID        Ref        `yaml:"id" ref:"source"`                 // the ref, source/…
	Title     Text       `yaml:"title"`                           // as its publisher wrote it
	Publisher string     `yaml:"publisher"`                       // who published it
	Date      Date       `yaml:"date,optional"`                   // of publication
	DateNote  Text       `yaml:"date_note,optional"`              // what is uncertain about the date
	URL       string     `yaml:"url,optional"`                    // the full address, from https:// on
	Read      bool       `yaml:"read"`                            // whether the authors of the facts have read a page of it that supports them
	Kind      SourceKind `yaml:"kind"`                            // how near it is to the fact
	SameText  Ref        `yaml:"same_text,optional" ref:"source"` // the source whose text this one repeats
	Note      Text       `yaml:"note,optional"`                   // what readers should know of it
}
