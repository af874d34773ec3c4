package panel

import (
	"slices"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// finder writes lists of facts, filtered by the lens and by the words that the reader
// types.
type finder struct {
	cards
	key   *Key
	whole bool // writes a page of its own, with all parts
}

// lists are the agreements and events of an edge that lens and filter show.
type lists struct {
	alone, wider listed[*data.Agreement] // between just the two nodes, and with others
	events       listed[*data.Event]
	searched     bool // the reader looks for words
}

// listed is what a list shows, by date. Hidden counts what has the words that the reader
// looks for, but belongs to another domain than the lens's.
type listed[T any] struct {
	shown       []T
	hidden, all int
}

// add counts a thing, and lists it if the filter found it and the lens shows it.
func (l *listed[T]) add(thing T, found, inLens bool) {
	l.all++
	switch {
	case found && inLens:
		l.shown = append(l.shown, thing)
	case found:
		l.hidden++
	}
}

// wanted returns the words that the reader looks for, folded.
func (w *finder) wanted() []string { return strings.Fields(fold(w.key.Filter)) }

// searching reports whether the reader looks for words.
func (w *finder) searching() bool { return !w.noProgram() && len(w.wanted()) > 0 }

// lists filters the agreements and events of an edge.
func (w *finder) lists(e *data.Edge) lists {
	words := w.wanted()
	l := lists{searched: len(words) > 0}
	for _, a := range w.X.AgreementsOf(e.ID) {
		list := &l.wider
		if ofTwo(a) {
			list = &l.alone
		}
		list.add(a, !l.searched || hasWords(w.agreementLetters(a), words), a.Concerns(w.Domain))
	}
	for _, event := range w.X.EventsOf(e.ID) {
		l.events.add(event, !l.searched || hasWords(w.eventLetters(event), words), event.Concerns(w.Domain))
	}
	return l
}

// counted returns "40", or "14 of 40" where a list does not show all.
func (w *finder) counted(shown, all int) string {
	if shown == all {
		return strconv.Itoa(all)
	}
	return w.Word("count.of", "count", strconv.Itoa(shown), "all", strconv.Itoa(all))
}

// hidden tells how much of a list the lens hides, and leads to all domains.
func (w *finder) hidden(count int, searched bool) doc.Blocks {
	if count == 0 {
		return nil
	}
	key := "lens.hidden"
	if searched {
		key = "lens.hidden.found"
	}
	return doc.Blocks{w.tell(doc.Muted, key, "count", strconv.Itoa(count)), w.allDomains()}
}

// lensOnly tells, below what the lens narrows, that the lens hides other domains, and
// leads to them.
func (w *finder) lensOnly() doc.Blocks {
	d := w.X.Domain(w.Domain)
	if d == nil {
		return nil
	}
	return doc.Blocks{w.tell(doc.Muted, "lens.only", "domain", w.Said(d.Name)), w.allDomains()}
}

// allDomains removes the lens.
func (w *finder) allDomains() *doc.Buttons {
	return button(w.Word("lens.showall"), "domain:")
}

// events lists the events of an edge, newest first unless the reader has chosen
// otherwise. It folds events after the shown date, at the end of the list where they
// belong; it folds nothing that the filter found.
func (w *finder) events(e *data.Edge, l lists) doc.Section {
	shown := l.events.shown
	past := 0
	for past < len(shown) && (l.searched || shown[past].Date.Years() <= w.Now) {
		past++
	}
	until, later := w.eventList(e, shown[:past]), w.eventList(e, shown[past:])
	s := section("events", w.heading(2, "events.heading", "count", w.counted(len(shown), l.events.all)))
	if l.events.all == 0 {
		s.Blocks.Add(w.tell(doc.Plain, "agreements.none"))
		return s
	}
	s.Blocks.Add(w.hidden(l.events.hidden, l.searched)...)
	if !w.noProgram() {
		s.Blocks.Add(&doc.Choice{Label: w.Word("events.order"), Options: []doc.Option{
			{Text: w.Word("events.newest"), Action: "order:newest", On: !w.key.OldestFirst},
			{Text: w.Word("events.oldest"), Action: "order:oldest", On: w.key.OldestFirst},
		}})
	}
	s.Blocks.Add(w.tell(doc.Note, "events.note"))
	var parts doc.Blocks
	if len(until.Items) > 0 {
		parts.Add(until)
	}
	if len(later.Items) > 0 {
		parts.Add(w.folded(data.MakeRef("later", e.ID.ID()), "events.later", len(later.Items), later))
	}
	if !w.key.OldestFirst {
		slices.Reverse(parts)
	}
	s.Blocks.Add(parts...)
	if incidents := w.incidents(e); incidents != nil && !l.searched {
		s.Blocks.Add(incidents)
	}
	return s
}

// eventList lists the cards of events, which come by date, in the order that the reader
// has chosen.
func (w *finder) eventList(e *data.Edge, events []*data.Event) *doc.List {
	list := &doc.List{Ordered: true, Bare: true}
	for _, event := range events {
		list.Add(w.eventCard(e, event))
	}
	if !w.key.OldestFirst {
		slices.Reverse(list.Items)
	}
	return list
}

// agreements lists the cards of agreements: first those between just these two, then
// those with others.
func (w *finder) agreements(e *data.Edge, l lists) doc.Sections {
	alone := section("agreements",
		w.heading(2, "agreements.heading", "count", w.counted(len(l.alone.shown), l.alone.all)))
	if l.alone.all == 0 {
		alone.Blocks.Add(w.tell(doc.Plain, "agreements.none"))
	}
	alone.Blocks.Add(w.hidden(l.alone.hidden, l.searched)...)
	alone.Blocks.Add(w.agreementCards(e, "alone", l.alone.shown, l.searched)...)
	if l.wider.all == 0 {
		return doc.Sections{alone}
	}
	wider := section("agreements-wider",
		w.heading(2, "agreements.wider", "count", w.counted(len(l.wider.shown), l.wider.all)))
	wider.Blocks.Add(w.hidden(l.wider.hidden, l.searched)...)
	wider.Blocks.Add(w.agreementCards(e, "wider", l.wider.shown, l.searched)...)
	return doc.Sections{alone, wider}
}

// agreementCards orders cards by what matters on the shown date: the newest agreement
// first, and then, folded, the later ones, of which the next to come is first. It folds
// nothing that the filter found. The agreements come by date; group tells the folded
// cards of two lists apart.
func (w *finder) agreementCards(e *data.Edge, group string, agreements []*data.Agreement, searched bool) doc.Blocks {
	var begun, later doc.Blocks
	for _, a := range agreements {
		if card := w.agreementCard(a); a.Date.Years() <= w.Now {
			begun.Add(card)
		} else {
			later.Add(card)
		}
	}
	slices.Reverse(begun)
	if searched || len(later) == 0 {
		return begun.With(later...)
	}
	return begun.With(w.folded(data.MakeRef("later-"+group, e.ID.ID()), "agreements.later", len(later), later...))
}
