// Package panel turns a state into what is read: the document of the panel, the bar
// over the map, and the card that lies upon it.
//
// It must not know shapes: pictures come whole from package picture. Start reading at
// Panels.Panel, then at the function of a panel. It calls the panel's parts in their
// order; each part is a function of its own:
//
//	home.go     homePanel, where nothing is selected
//	parts.go    the tabs, and the pages that have all parts
//	edge.go     edgePanel: overview.go with answer.go and moves.go, lists.go, charts.go
//	            with coverage.go and breakdown.go, sources.go
//	node.go     nodePanel
//	compare.go  comparison of two edges; compare_table.go, compare_record.go
//	article.go  the chapter of the article; article_record.go, article_words.go
//	method.go   the chapter on how levels are computed; codebook.go
//	keys.go     the chapter of the keys, and the foot of every panel
//	reading.go  the reading page, from the same parts
//	bar.go, mapcard.go, tour.go  what lies upon the map
//
// Each writer embeds the one before it and adds one thing to write: writer (words and
// links), cards (of facts), finder (lists and their filter), relations (edges and nodes),
// document (whole documents). All wording comes from data/source/words.yaml, by key.
package panel

import (
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/state"
)

// Panels writes the documents of a dataset. It caches what several states share, and
// is not safe for concurrent use.
type Panels struct {
	// Static leaves out what only a running program knows.
	Static bool
	// Awaited, beside Static, announces that a program may start: documents offer what
	// only it can do, for readers to ask for.
	Awaited bool

	facts        *state.Facts
	pictures     *picture.Pictures
	cardCache    cardCache
	glossary     *glossary
	articleCache articleCache
	chartCache   chartCache
	rowCache     rowCache
	footCache    footCache
}

// New returns panels about facts, with pictures of them.
func New(facts *state.Facts, pictures *picture.Pictures) *Panels {
	return &Panels{facts: facts, pictures: pictures, rowCache: rowCache{rows: make([][][]doc.Span, len(facts.Data.Edges))}}
}

// noProgram reports whether no program will ever answer what a reader does.
func (p *Panels) noProgram() bool { return p.Static && !p.Awaited }

// Key is what the panel depends on.
type Key struct {
	app.Address        // but for Theme and View
	Lang        string // of the reader
	Base        string // the page's address without a hash
	OldestFirst bool   // order of the lists of events
	Filter      string // lists show what has these words
	Look        app.Look
	WordsOnly   bool // there is no map
	DarkPaper   bool // the ground of pictures to save
}

// KeyOf returns the key of a model.
func KeyOf(m *app.Model) Key {
	k := Key{m.Address, m.Device.Lang, m.Device.Base, m.OldestFirst, m.Filter, m.Look(), m.WordsOnly(), m.DarkPaper}
	k.Theme, k.View = 0, ""
	alone := k.Chapter == app.NoChapter && k.Compare == "" // neither a comparison nor a chapter has lists
	if !alone || k.Part != app.Events {
		k.OldestFirst = false
	}
	if !alone || !searchable(k.Selection, k.Part) {
		k.Filter = ""
	}
	if alone && !pictured(k.Part) {
		k.Look = new(app.Model).Look()
	}
	return k
}

// searchable reports whether a part of a selection has a field for words to find.
func searchable(selection data.Ref, p app.Part) bool {
	if selection.Kind() == "edge" {
		return p == app.Agreements || p == app.Events || p == app.Sources
	}
	return p == app.Overview
}

// pictured reports whether a part of a selection has pictures, whose colours a theme
// decides.
func pictured(p app.Part) bool {
	return p == app.Overview || p == app.Trust || p == app.Relationships
}

// document prepares the document of a key. It is a value, which stays off the heap: on
// the heap, the methods that it has from all writers would cost the program some
// kilobytes.
func (p *Panels) document(k *Key) (w document) {
	w.Panels, w.At, w.key = p, p.facts.At(state.KeyAt(&k.Address, k.Lang)), k
	w.drawing = p.pictures.Draw(&w.At, k.Look)
	return w
}

// BarKey is what the bar depends on.
type BarKey struct {
	Lang     string
	Domain   data.Ref // of the filter
	Off      app.Refs // the events that are switched off
	Formula  bool     // whether the reader has moved its parameters
	Touring  bool     // whether the reader is on the tour
	LastStep int      // to resume at; 0 for none
}

// BarKeyOf returns the key of a model.
func BarKeyOf(m *app.Model) BarKey {
	k := BarKey{m.Device.Lang, m.Domain, m.Without, m.Params != app.Params{}, m.Step > 0, m.LastStep}
	if k.Touring {
		k.LastStep = 0
	}
	return k
}

// CardKey is what the card upon the map depends on.
type CardKey struct {
	picture.LanesKey      // of the mark that is open, if one is
	Step             int  // of the tour; 0 for none
	AtStep           bool // whether the state is still that of the step
}

// CardKeyOf returns the key of a model.
func CardKeyOf(m *app.Model, ds *data.Dataset) CardKey {
	k := CardKey{Step: m.Step, AtStep: app.AtStep(&m.Address, app.StepOf(&m.Address, ds))}
	k.Lang = m.Device.Lang
	if m.Peek != (app.Peek{}) {
		k.LanesKey = picture.LanesKeyOf(m)
	}
	return k
}
