package state

import (
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/trust"
)

// Key is what facts at a state depend on. What no date changes is asked for with the
// zero Date.
type Key struct {
	Date    data.Date
	Domain  data.Ref // the domain filter; "" for all
	Without app.Refs // events switched off
	Params  app.Params
	Lang    string
}

// KeyOf returns the key of a model.
func KeyOf(m *app.Model) Key { return KeyAt(&m.Address, m.Device.Lang) }

// KeyAt returns the key of an address, for a reader of a language.
func KeyAt(a *app.Address, lang string) Key {
	return Key{a.Date, a.Domain, a.Without, a.Params, lang}
}

// Undated returns the key without its date.
func (k Key) Undated() Key {
	k.Date = ""
	return k
}

// Hypothetical reports whether the reader has changed the levels: by events switched
// off or by parameters.
func (k *Key) Hypothetical() bool { return k.Without != "" || k.Params != (app.Params{}) }

// At is the facts at a state.
type At struct {
	*Facts
	X    *data.Index
	Data *data.Dataset
	Words
	Key
	Levels *trust.Levels // of the hypothesis, if there is one; Facts.Actual are the facts'
	Now    float64       // the shown date in years: as in the trust formula, its first day
}

// At returns the facts at the state of a key.
func (f *Facts) At(k Key) At {
	at := At{Facts: f, X: f.X, Data: f.Data, Words: f.wordsFor(k.Lang), Key: k, Levels: f.Actual, Now: k.Date.Years()}
	if k.Hypothetical() {
		h := &f.hypothesis
		if h.levels == nil || h.params != k.Params || h.without != k.Without {
			*h = hypothesis{without: k.Without, params: k.Params}
			h.levels = trust.Compute(f.Data, at.Formula(), k.Without.All())
		}
		at.Levels = h.levels
	}
	return at
}

// Formula returns the formula that Levels come from.
func (at *At) Formula() data.Formula { return at.Params.Formula(at.Data.Formula) }

// Ranges returns the levels under all interpretations, of the facts or of the
// hypothesis.
func (at *At) Ranges() *trust.Ranges {
	ranges := &at.ranges
	if at.Hypothetical() {
		ranges = &at.hypothesis.ranges
	}
	if *ranges == nil {
		*ranges = trust.ComputeRanges(at.Data, at.Formula(), at.Without.All())
	}
	return *ranges
}

// ShownDate returns the date of the state, in words.
func (at *At) ShownDate() string { return at.DateText(at.Date) }

// Off reports whether the reader has switched an event off.
func (at *At) Off(event *data.Event) bool { return at.Without.Has(event.ID) }

// Shows reports whether the lens shows a domain.
func (at *At) Shows(d *data.Domain) bool { return at.Domain == "" || at.Domain == d.ID }

// ShownDomains returns the domains that the lens shows: one, or all.
func (at *At) ShownDomains() []*data.Domain {
	if d := at.X.Domain(at.Domain); d != nil {
		return []*data.Domain{d}
	}
	all := make([]*data.Domain, len(at.Data.Domains))
	for i := range all {
		all[i] = &at.Data.Domains[i]
	}
	return all
}

// AllEdges returns the edges of the dataset.
func (at *At) AllEdges() []*data.Edge {
	var es []*data.Edge
	for i := range at.Data.Edges {
		es = append(es, &at.Data.Edges[i])
	}
	return es
}
