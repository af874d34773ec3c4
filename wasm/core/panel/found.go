package panel

import (
	"slices"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// mostFound bounds the list of what the filter finds in many edges: for the rest, one
// more word is quicker than one more screen.
const mostFound = 40

// findAmong is the field of a panel without lists, and below it what the filter finds
// among the agreements and events of some edges.
func (w *finder) findAmong(key string, edges []*data.Edge) doc.Sections {
	if w.noProgram() {
		return nil
	}
	l := w.listsAmong(edges)
	sections := w.find(key, l)
	if l.searched && !l.empty() {
		found := &sections[len(sections)-1]
		found.Blocks.Add(w.foundList(l)...)
	}
	return sections
}

// listsOfSelection returns the lists that the panel's field looks through: those of the
// selection, or of all edges.
func (w *finder) listsOfSelection() lists {
	if e := w.X.Edge(w.key.Selection); e != nil {
		return w.lists(e)
	}
	if n := w.X.Node(w.key.Selection); n != nil {
		return w.listsAmong(w.X.EdgesOf(n.ID))
	}
	return w.listsAmong(w.AllEdges())
}

// listsAmong returns the agreements and events of some edges, each once. Without words
// to look for the lists are empty.
func (w *finder) listsAmong(edges []*data.Edge) lists {
	words := w.wanted()
	l := lists{searched: len(words) > 0}
	if !l.searched {
		return l
	}
	for i := range w.Data.Agreements {
		if a := &w.Data.Agreements[i]; ofAny(a.Edges, edges) {
			l.wider.add(a, hasWords(w.agreementLetters(a), words), a.Concerns(w.Domain))
		}
	}
	for i := range w.Data.Events {
		if e := &w.Data.Events[i]; ofAny(e.Edges, edges) {
			l.events.add(e, hasWords(w.eventLetters(e), words), e.Concerns(w.Domain))
		}
	}
	return l
}

// ofAny reports whether the refs name one of some edges.
func ofAny(refs []data.Ref, edges []*data.Edge) bool {
	return slices.ContainsFunc(edges, func(e *data.Edge) bool { return slices.Contains(refs, e.ID) })
}

// foundList lists links to what the filter found, newest first, agreements and events
// together. Both come by date.
func (w *finder) foundList(l lists) doc.Blocks {
	agreements, events := l.wider.shown, l.events.shown
	list := &doc.List{Bare: true}
	for len(agreements)+len(events) > 0 && len(list.Items) < mostFound {
		a, e := len(agreements)-1, len(events)-1
		if e < 0 || a >= 0 && agreements[a].Date.Years() > events[e].Date.Years() {
			list.Add(w.foundAgreement(agreements[a])...)
			agreements = agreements[:a]
		} else {
			list.Add(w.foundEvent(events[e])...)
			events = events[:e]
		}
	}
	blocks := doc.Blocks{list}
	if rest := len(agreements) + len(events); rest > 0 {
		blocks.Add(w.tell(doc.Muted, "found.more", "count", strconv.Itoa(rest)))
	}
	return blocks
}

// foundAgreement is the entry of an agreement.
func (w *finder) foundAgreement(a *data.Agreement) doc.Blocks {
	return w.found(a.ID, "found.agreement", a.Date, a.Edges, a.Concerns)
}

// foundEvent is the entry of an event.
func (w *finder) foundEvent(e *data.Event) doc.Blocks {
	return w.found(e.ID, "found.event", e.Date, e.Edges, e.Concerns)
}

// found is an entry of the list: a link to the card, then what tells the thing from
// others.
func (w *finder) found(ref data.Ref, kind string, date data.Date, edges []data.Ref, concerns func(domain data.Ref) bool) doc.Blocks {
	about := texts{w.DateText(date), w.Word(kind)}
	for _, r := range edges {
		about.add(w.link(r).Text)
	}
	facts := line(doc.Muted, strings.Join(about, " · "))
	for i := range w.Data.Domains {
		if d := &w.Data.Domains[i]; concerns(d.ID) {
			after(facts, doc.Chip, w.Text(d.Name), w.LangOf(d.Name))
		}
	}
	return doc.Blocks{paragraph(doc.Plain).Add(w.link(ref)), facts}
}
