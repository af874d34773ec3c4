package panel

import (
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// The overview of a relationship: the answer in one screen. What comes first is computed
// from the facts at the shown date; see weighty and heaviest.

const (
	mostLeading = 2 // agreements in an overview
	mostGaps    = 3
	mostMoved   = 3 // events that moved trust
	mostNext    = 2 // later headlines
	mostBriefs  = 4 // commitments of the first of them
	fewBriefs   = 2 // and of another
)

// edgeOverview shows what matters most of a relationship. The order of its blocks is here.
func (w *relations) edgeOverview(e *data.Edge) []doc.Section {
	in := w.inEffect(e)
	sections := []doc.Section{w.trustNow(e), w.agreedMost(e, in)}
	for _, s := range []doc.Section{w.leftOutMost(in), w.movedMost(e), w.nextHeadlines(e), w.ways(e)} {
		if len(s.Blocks) > 0 {
			sections = append(sections, s)
		}
	}
	return sections
}

// trustNow tells in words how trust moved, and shows each domain in a row that leads to
// its chart.
func (w *relations) trustNow(e *data.Edge) doc.Section {
	rows := &doc.Rows{}
	agreements := w.X.AgreementsOf(e.ID)
	for i := range w.Data.Domains {
		d := &w.Data.Domains[i]
		if !w.Shows(d) {
			continue
		}
		c := trust.Cover(agreements, e, d.ID, w.Now)
		ab, ba := w.Levels.Line(e.A, e.B, d.ID).Raw(w.Now), w.Levels.Line(e.B, e.A, d.ID).Raw(w.Now)
		picture := w.drawing.Sparkline(e, []*data.Domain{d})
		rows.Rows = append(rows.Rows, doc.Row{
			Action: "part:" + string(app.Trust) + "," + d.ID.ID(), Href: w.pageOf("trust-" + d.ID.ID()),
			Begin:   []doc.Span{{Text: w.Text(d.Name), Lang: w.LangOf(d.Name), Role: doc.Strong}, {Text: " "}, w.covered(c.Coverage, c.Advisory)},
			Picture: &picture,
			Alt: w.Word("overview.chart", "domain", w.Text(d.Name), "a", w.Of(e.A), "alevel", w.levelName(ab),
				"b", w.Of(e.B), "blevel", w.levelName(ba)),
			End: [][]doc.Span{w.signOf(e.A, ab, doc.Plain), w.signOf(e.B, ba, doc.Second)},
		})
	}
	head := &doc.Heading{Level: 2, Spans: plain(w.Word("overview.trust")), Aside: []doc.Span{w.how()}}
	s := section("levels", head, w.answerInWords(e))
	if off := w.switchedOff(); off != nil {
		s.Blocks = append(s.Blocks, off)
	}
	s.Blocks = append(s.Blocks, rows)
	s.Blocks = append(s.Blocks, w.lensOnly()...)
	return s
}

// how says whose reading the levels are, and leads to how they are computed.
func (w *relations) how() doc.Span {
	return doc.Span{Text: w.Word("overview.how"), Ref: app.ChapterRef(app.MethodChapter)}
}

// levelName is the word of a level.
func (w *writer) levelName(level float64) string { return w.Word(state.LevelKey(trust.Step(level))) }

// signOf shows how far a node trusts the other by sign, and whose trust it is.
func (w *writer) signOf(node data.Ref, level float64, role doc.Role) []doc.Span {
	sign := w.level(level)
	return []doc.Span{
		{Role: doc.Sign, Level: sign.Level, Text: strings.TrimSuffix(sign.Text, " "+sign.Label), Label: sign.Label},
		{Text: " "}, {Text: w.Of(node), Role: role}}
}

// inEffect returns the agreements that both nodes of an edge share on the shown date, what
// matters most first: what the data marks, what is between just the two, what obliges
// most, what promises most, and then the newest.
func (w *relations) inEffect(e *data.Edge) []*data.Agreement {
	var in []*data.Agreement
	for _, a := range w.X.AgreementsOf(e.ID) { // by date
		if !trust.Shared(a, e, w.Now) {
			continue
		}
		in = append(in, a)
		for i := len(in) - 1; i > 0 && weighty(in[i-1]) <= weighty(a); i-- {
			in[i-1], in[i] = in[i], in[i-1]
		}
	}
	return in
}

// weighty says how much an agreement matters among others that are in effect.
func weighty(a *data.Agreement) int {
	weight := min(len(a.Commitments), 9)
	switch a.Standing {
	case data.Binding:
		weight += 30
	case data.Political:
		weight += 20
	case data.Private:
		weight += 10
	default:
		// Recommendations and proposals weigh nothing.
	}
	if ofTwo(a) && a.Standing != data.Private {
		weight += 100
	}
	if a.Lead {
		weight += 1000
	}
	return weight
}

// agreedMost shows the agreements in effect that matter most, of those that oblige; if
// there are none, the one between just the two that ended last; else it says that there
// is nothing.
func (w *relations) agreedMost(e *data.Edge, in []*data.Agreement) doc.Section {
	agreements := w.X.AgreementsOf(e.ID)
	s := section("agreed", &doc.Heading{Level: 2, Spans: plain(w.Word("overview.agreed")),
		Aside: []doc.Span{w.toPart(app.Agreements, w.Word("overview.all", "count", strconv.Itoa(len(agreements))))}})
	shown := 0
	for _, a := range in {
		if a.Standing != data.Recommendation && shown < mostLeading {
			s.Blocks = append(s.Blocks, w.inBrief(a, [mostLeading]int{mostBriefs, fewBriefs}[shown]))
			shown++
		}
	}
	if shown > 0 {
		return s
	}
	for i := len(agreements) - 1; i >= 0; i-- {
		if a := agreements[i]; ofTwo(a) && a.Standing != data.Proposal && a.Date.Years() <= w.Now {
			s.Blocks = append(s.Blocks, w.tell(doc.Plain, "overview.agreed.ended"))
			s.Blocks = append(s.Blocks, w.inBrief(a, mostBriefs))
			return s
		}
	}
	s.Blocks = append(s.Blocks, w.tell(doc.Plain, "overview.agreed.none"))
	return s
}

// inBrief tells an agreement in a few lines: its name and date, at most some of what it
// promises, and how far it is in effect.
func (w *relations) inBrief(a *data.Agreement, most int) *doc.Paragraph {
	name := w.link(a.ID)
	about := paragraph(doc.Plain, name, doc.Span{Text: ", " + w.DateText(a.Date.First()) + ". "})
	for i := range min(len(a.Commitments), most) {
		c := &a.Commitments[i]
		text := c.Brief
		if len(text) == 0 {
			text = c.Text
		}
		clause := w.clause(text)
		if i == 0 {
			clause.Text = capital(clause.Text)
		} else {
			about.Spans = append(about.Spans, doc.Span{Text: "; "})
		}
		about.Spans = append(about.Spans, clause)
	}
	about.Spans = append(about.Spans, doc.Span{Text: ". "}, doc.Span{Role: doc.Muted,
		Text: capital(w.Word(w.effect(a), "date", w.DateText(a.Until), "suspended", w.DateText(a.Suspended)))})
	if len(a.Disputed) > 0 {
		disputed := w.span(a.Disputed)
		disputed.Text, disputed.Role = "; "+disputed.Text, doc.Muted
		about.Spans = append(about.Spans, disputed)
	}
	about.Spans = append(about.Spans, doc.Span{Text: ".", Role: doc.Muted})
	return about
}

// capital returns a text with its first letter as a capital.
func capital(s string) string {
	for i := range s {
		if i > 0 {
			return strings.ToUpper(s[:i]) + s[i:]
		}
	}
	return strings.ToUpper(s)
}

// leftOutMost lists the first gaps of the agreements that matter most, each once, and says
// how many there are.
func (w *relations) leftOutMost(in []*data.Agreement) doc.Section {
	var shown []doc.Span
	all := 0
	seen := map[string]bool{}
	for _, a := range in {
		for i := range a.LeavesOut {
			g := &a.LeavesOut[i]
			gap := w.clause(g.Text)
			if seen[gap.Text] || w.Domain != "" && g.Domain != w.Domain {
				continue
			}
			seen[gap.Text] = true
			if all++; all > mostGaps {
				continue
			}
			if len(shown) > 0 {
				shown = append(shown, doc.Span{Text: " "})
			}
			gap.Role, gap.Level = doc.Coverage, int(trust.None)
			shown = append(shown, gap)
		}
	}
	if all == 0 {
		return doc.Section{}
	}
	return section("leftout", &doc.Heading{Level: 2, Spans: plain(w.Word("overview.leftout")),
		Aside: plain(w.Word("overview.leftout.all", "count", strconv.Itoa(all)))}, paragraph(doc.Plain, shown...))
}

// movedMost shows the events up to the shown date that moved trust most, the newest
// first.
func (w *relations) movedMost(e *data.Edge) doc.Section {
	rows := &doc.Rows{}
	heavy := w.heaviest(e, mostMoved)
	for i := len(heavy) - 1; i >= 0; i-- {
		event := heavy[i]
		rows.Rows = append(rows.Rows, doc.Row{Ref: event.ID, Begin: []doc.Span{{Text: w.ShortMonth(event.Date)}},
			Text: []doc.Span{w.span(event.Title)}, End: [][]doc.Span{w.movesOf(e, event)}})
	}
	s := section("moved", &doc.Heading{Level: 2, Spans: plain(w.Word("overview.moved")),
		Aside: []doc.Span{w.toPart(app.Events, w.Word("overview.all", "count", strconv.Itoa(len(w.X.EventsOf(e.ID)))))}})
	if len(heavy) == 0 {
		s.Blocks = append(s.Blocks, w.tell(doc.Plain, "overview.moved.none"))
		return s
	}
	s.Blocks = append(s.Blocks, rows)
	return s
}

// nextHeadlines leads to what happened after the shown date: the headlines of later
// phases.
func (w *relations) nextHeadlines(e *data.Edge) doc.Section {
	rows := &doc.Rows{}
	for i := range e.Phases {
		if p := &e.Phases[i]; p.From.Years() > w.Now && len(rows.Rows) < mostNext {
			rows.Rows = append(rows.Rows, w.toDate(p.From, w.span(p.Headline)))
		}
	}
	if len(rows.Rows) == 0 {
		return doc.Section{}
	}
	return section("next", w.nextHeading(e), rows)
}

// nextHeading leads to all later events.
func (w *relations) nextHeading(e *data.Edge) *doc.Heading {
	later := 0
	for _, event := range w.X.EventsOf(e.ID) {
		if event.Date.Years() > w.Now {
			later++
		}
	}
	return &doc.Heading{Level: 2, Spans: plain(w.Word("overview.next")),
		Aside: []doc.Span{w.toPart(app.Events, w.Word("overview.all", "count", strconv.Itoa(later)))}}
}

// toDate is a row that leads to another date.
func (w *relations) toDate(d data.Date, text doc.Span) doc.Row {
	row := doc.Row{Action: "date:" + string(d.First()), Begin: plain(w.ShortMonth(d)), Text: []doc.Span{text},
		End: [][]doc.Span{{{Text: w.Word("overview.go"), Role: doc.Muted}}}}
	if w.Static {
		if row.Href = w.pageOf(string(app.Events)); w.key.Selection == "" {
			row.Href = "#"
		}
	}
	return row
}

// ways lead on from an overview: to a comparison, and to a picture of the relationship.
func (w *relations) ways(e *data.Edge) doc.Section {
	p := paragraph(doc.Muted)
	for i := range w.Data.Edges {
		other := &w.Data.Edges[i]
		if other == e || w.noProgram() {
			continue
		}
		if len(p.Spans) == 0 {
			p.Spans = append(p.Spans, doc.Span{Text: w.Word("overview.compare")})
		}
		way := doc.Span{Text: w.Text(other.Name), Lang: w.LangOf(other.Name), Action: "compare:" + string(other.ID)}
		if w.Static {
			way.Href = PageOf(other.ID)
		}
		p.Spans = append(p.Spans, doc.Span{Text: " "}, way)
	}
	if len(p.Spans) == 0 {
		return doc.Section{}
	}
	return section("ways", p)
}
