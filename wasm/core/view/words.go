package view

import (
	"sort"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/trust"
)

// Helpers that put facts into words and spans. All wording comes from the data.
//
// They are called in hundreds of places. Each call that is inlined has the bytes
// of a whole span, so the compiler is asked not to: the program is 50 kB smaller.

//go:noinline
func plain(s string) []doc.Span { return []doc.Span{{Text: s}} }

//go:noinline
func paragraph(role doc.Role, spans ...doc.Span) *doc.Paragraph {
	return &doc.Paragraph{Role: role, Spans: spans}
}

// say is a paragraph of a text of the data.
//
//go:noinline
func (f *frame) say(role doc.Role, t data.Text) *doc.Paragraph {
	return paragraph(role, f.span(t))
}

// tell is a paragraph of a piece of the interface's wording.
//
//go:noinline
func (f *frame) tell(role doc.Role, key string, pairs ...string) *doc.Paragraph {
	return paragraph(role, doc.Span{Text: f.word(key, pairs...)})
}

//go:noinline
func (f *frame) heading(level int, key string, pairs ...string) *doc.Heading {
	return &doc.Heading{Level: level, Spans: plain(f.word(key, pairs...))}
}

// title is a heading of a text of the data.
func (f *frame) title(level int, t data.Text) *doc.Heading {
	return &doc.Heading{Level: level, Spans: []doc.Span{f.span(t)}}
}

//go:noinline
func (f *frame) span(t data.Text) doc.Span {
	return doc.Span{Text: f.text(t), Lang: f.lang(t)}
}

// labelled is "Label: text", the label being the strong part.
func (f *frame) labelled(role doc.Role, key string, t data.Text) *doc.Paragraph {
	return paragraph(role,
		doc.Span{Text: f.word(key) + " ", Role: doc.Strong}, f.span(t))
}

// date is an EDTF date at its own precision, in words.
func (f *frame) date(d data.Date) string {
	from, to, interval := strings.Cut(string(d), "/")
	if interval {
		return f.word("date.range", "from", f.date(data.Date(from)), "to", f.date(data.Date(to)))
	}
	core := strings.TrimRight(from, "~?%")
	words := core // a year alone
	if len(core) >= len("2016-05") {
		month := f.word("month." + strings.TrimLeft(core[5:7], "0"))
		if len(core) > len("2016-05") {
			words = f.word("date.day", "day", strings.TrimLeft(core[8:], "0"), "month", month, "year", core[:4])
		} else {
			words = f.word("date.month", "month", month, "year", core[:4])
		}
	}
	switch from[len(core):] {
	case "~":
		return f.word("date.about", "date", words)
	case "?":
		return f.word("date.uncertain", "date", words)
	case "%":
		return f.word("date.about", "date", f.word("date.uncertain", "date", words))
	}
	return words
}

// shownDate is the date of the state.
func (f *frame) shownDate() string { return f.date(f.m.Date) }

// level is a level in sign and word, with its colour.
func (f *frame) level(level float64) doc.Span { return f.levelWord(trust.Step(level)) }

func (f *frame) levelWord(step int) doc.Span {
	return doc.Span{
		Role:  doc.Level,
		Level: step,
		Text:  f.word(signKey(step)) + " " + f.word(levelKey(step)),
		Label: f.word(levelKey(step)),
	}
}

// covering is "Economic: covered." with how far as its level.
func (f *frame) covering(d *data.Domain, c trust.Covering) doc.Span {
	key := "coverage." + coverageKey(c.Coverage)
	if c.Advisory {
		key = "coverage.advisory"
	}
	return doc.Span{Role: doc.Coverage, Level: int(c.Coverage), Lang: f.lang(d.Name),
		Text: f.word(key, "domain", f.text(d.Name))}
}

// direction is "United States in China", for sentences.
func (f *frame) direction(from, to data.Ref) string {
	return f.word("trust.direction", "from", f.short(from), "to", f.short(to))
}

// arrow is the same for chips and heads of columns: "United States → China".
func (f *frame) arrow(from, to data.Ref) string {
	return f.word("trust.arrow", "from", f.short(from), "to", f.short(to))
}

// signed writes a whole level with a real minus sign.
func (f *frame) signed(by int) string {
	switch {
	case by > 0:
		return "+" + strconv.Itoa(by)
	case by < 0:
		return "−" + strconv.Itoa(-by)
	}
	return "±0"
}

// sources is a paragraph of links, each with publisher and date, or nil if
// there are none.
func (f *frame) sources(refs []data.Ref) []doc.Block {
	if len(refs) == 0 {
		return nil
	}
	p := &doc.Paragraph{Role: doc.Muted, Spans: make([]doc.Span, 0, 3*len(refs)+2)}
	p.Spans = append(p.Spans, doc.Span{Text: f.word("sources") + " "})
	for i, r := range refs {
		if i > 0 {
			p.Spans = append(p.Spans, doc.Span{Text: "; "})
		}
		if s := f.x.Source(r); s != nil {
			p.Spans = f.appendSource(p.Spans, s)
		}
	}
	p.Spans = append(p.Spans, doc.Span{Text: "."})
	return []doc.Block{p}
}

// appendSource adds a link to a source with publisher and date; one without an
// address is named by its title.
func (f *frame) appendSource(spans []doc.Span, s *data.Source) []doc.Span {
	text := s.Publisher
	if s.Date != "" {
		text = f.word("source.dated", "publisher", s.Publisher, "date", f.date(s.Date))
	}
	titled := f.word("source.titled", "title", f.text(s.Title), "source", text)
	if s.URL != "" {
		spans = append(spans, doc.Span{Text: text, Href: s.URL, Label: titled})
	} else {
		spans = append(spans, doc.Span{Text: titled})
	}
	if !s.Read {
		spans = append(spans, doc.Span{Text: " " + f.word("source.unread"), Role: doc.Note})
	}
	return spans
}

// doubts are the details that the facts mark as unconfirmed.
func (f *frame) doubts(doubts []data.Text) []doc.Block {
	if len(doubts) == 0 {
		return nil
	}
	p := paragraph(doc.Note, doc.Span{Text: f.word("unconfirmed") + " ", Role: doc.Strong})
	for i, d := range doubts {
		if i > 0 {
			p.Spans = append(p.Spans, doc.Span{Text: " "})
		}
		p.Spans = append(p.Spans, f.span(d))
	}
	return []doc.Block{p}
}

// nameOf is the name of an edge with its levels, in words.
func (f *frame) nameOf(edge int) string {
	if !f.named.same(f, edge, false) {
		f.spoken[edge] = f.word("edge.name", "name", f.text(f.ds.Edges[edge].Name), "levels", f.levelsInWords(edge))
	}
	return f.spoken[edge]
}

// levelsInWords is "strained in economic, neutral in social … matters".
func (f *frame) levelsInWords(edge int) string {
	var parts []string
	for i := range f.ds.Domains {
		d := &f.ds.Domains[i]
		parts = append(parts, f.word("level.in",
			"level", f.word(levelKey(f.step(edge, i))),
			"domain", strings.ToLower(f.text(d.Name))))
	}
	return strings.Join(parts, ", ")
}

// Announcement is what is said of the selection, of a page or of what the filter
// has found, under 120 characters.
func (v *View) Announcement(m *app.Model) string {
	f := v.frame(m)
	s := f.word("announce.none")
	if step := app.StepOf(&m.Address, f.ds); app.AtStep(&m.Address, step) {
		return f.word("tour.step", "step", strconv.Itoa(m.Step), "title", f.text(step.Title))
	}
	e, other := f.x.Edge(m.Selection), f.x.Edge(m.Compare)
	if m.Page != app.NoPage {
		s = f.pageTitle()
	} else if e != nil && other != nil {
		s = f.word("announce.compare", "a", f.text(e.Name), "b", f.text(other.Name))
	} else if strings.TrimSpace(m.Filter) != "" {
		s = f.foundInWords(f.listsInSight())
	} else if e != nil {
		s = f.nameOf(f.placeOf(e, 0))
	} else if n := f.x.Node(m.Selection); n != nil {
		s = f.word("announce.node", "name", f.text(n.Short))
	}
	if r := []rune(s); len(r) > 119 {
		s = string(r[:118]) + "…"
	}
	return s
}

// DateText is the shown date in words.
func (v *View) DateText(m *app.Model) string { return v.frame(m).shownDate() }

// DateSaid is the shown date with what happened then, for those who hear it.
func (v *View) DateSaid(m *app.Model) string {
	f := v.frame(m)
	s := f.shownDate()
	events := f.ds.Events
	first := sort.Search(len(events), func(i int) bool { return events[i].Date.Years() >= f.now })
	for i := first; i < len(events) && events[i].Date.Years() == f.now; i++ {
		if e := &events[i]; e.Date.First() == m.Date && app.InSight(e, &m.Address, f.x) {
			s = f.word("date.event", "date", s, "event", f.text(e.Title))
		}
	}
	return s
}
