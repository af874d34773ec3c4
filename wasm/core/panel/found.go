package panel

import (
	"slices"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// mostFound bounds the list of what has been found in many edges: who wants the
// rest is quicker with another word than with another screen.
const mostFound = 40

// findAmong is the field where there are no lists to filter, and below it what it
// finds among the agreements and events of some edges.
func (f *finder) findAmong(key string, edges []*data.Edge) []doc.Section {
	if f.alone() {
		return nil
	}
	l := f.listsAmong(edges)
	sections := f.find(key, l)
	if l.searched && !l.empty() {
		found := &sections[len(sections)-1]
		found.Blocks = append(found.Blocks, f.foundList(l)...)
	}
	return sections
}

// listsInSight are the lists that the panel's field looks through: those of the
// selection, or of all edges.
func (f *finder) listsOfSelection() lists {
	if e := f.X.Edge(f.key.Selection); e != nil {
		return f.lists(e)
	}
	if n := f.X.Node(f.key.Selection); n != nil {
		return f.listsAmong(f.X.EdgesOf(n.ID))
	}
	return f.listsAmong(f.AllEdges())
}

// listsAmong are the agreements and events of some edges, each once; they are
// looked through only for words.
func (f *finder) listsAmong(edges []*data.Edge) lists {
	words := f.wanted()
	l := lists{searched: len(words) > 0}
	if !l.searched {
		return l
	}
	for i := range f.Data.Agreements {
		if a := &f.Data.Agreements[i]; ofAny(a.Edges, edges) {
			l.wider.add(a, hasWords(f.agreementLetters(a), words), a.Concerns(f.Domain))
		}
	}
	for i := range f.Data.Events {
		if e := &f.Data.Events[i]; ofAny(e.Edges, edges) {
			l.events.add(e, hasWords(f.eventLetters(e), words), e.Concerns(f.Domain))
		}
	}
	return l
}

// ofAny reports whether one of the refs is that of an edge.
func ofAny(refs []data.Ref, edges []*data.Edge) bool {
	return slices.ContainsFunc(edges, func(e *data.Edge) bool { return slices.Contains(refs, e.ID) })
}

// foundList is what has been found as links, newest first, agreements and events
// together. Both are by date.
func (f *finder) foundList(l lists) []doc.Block {
	agreements, events := l.wider.shown, l.events.shown
	list := &doc.List{Bare: true}
	for len(agreements)+len(events) > 0 && len(list.Items) < mostFound {
		a, e := len(agreements)-1, len(events)-1
		if e < 0 || a >= 0 && agreements[a].Date.Years() > events[e].Date.Years() {
			list.Items = append(list.Items, f.foundAgreement(agreements[a]))
			agreements = agreements[:a]
		} else {
			list.Items = append(list.Items, f.foundEvent(events[e]))
			events = events[:e]
		}
	}
	blocks := []doc.Block{list}
	if rest := len(agreements) + len(events); rest > 0 {
		blocks = append(blocks, f.tell(doc.Muted, "found.more", "count", strconv.Itoa(rest)))
	}
	return blocks
}

func (f *finder) foundAgreement(a *data.Agreement) []doc.Block {
	return f.found(a.ID, "found.agreement", a.Date, a.Edges, a.Concerns)
}

func (f *finder) foundEvent(e *data.Event) []doc.Block {
	return f.found(e.ID, "found.event", e.Date, e.Edges, e.Concerns)
}

// found is an entry of the list: the way to the card, then what sets the thing
// apart from others.
func (f *finder) found(ref data.Ref, kind string, date data.Date, edges []data.Ref, concerns func(domain data.Ref) bool) []doc.Block {
	about := []string{f.DateText(date), f.Word(kind)}
	for _, r := range edges {
		about = append(about, f.link(r).Text)
	}
	facts := paragraph(doc.Muted, doc.Span{Text: strings.Join(about, " · ")})
	for i := range f.Data.Domains {
		if d := &f.Data.Domains[i]; concerns(d.ID) {
			after(facts, doc.Chip, f.Text(d.Name), "")
		}
	}
	return []doc.Block{paragraph(doc.Plain, f.link(ref)), facts}
}
