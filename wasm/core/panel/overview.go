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
	mostBriefs  = 3 // commitments of the first of them; the others have only names
)

// edgeOverview shows what matters most of a relationship. The order of its blocks is here.
func (w *relations) edgeOverview(e *data.Edge) doc.Sections {
	in := w.inEffect(e)
	sections := doc.Sections{w.trustNow(e), w.agreedMost(e, in)}
	for _, s := range []doc.Section{w.leftOutMost(in), w.movedMost(e), w.nextHeadlines(e), w.ways(e)} {
		if len(s.Blocks) > 0 {
			sections.Add(s)
		}
	}
	return sections
}

// trustNow tells in words how trust moved, and shows each domain in a row that leads to
// its chart.
func (w *relations) trustNow(e *data.Edge) doc.Section {
	rows := &doc.Rows{}
	agreements := w.X.AgreementsOf(e.ID)
	for _, d := range w.ShownDomains() {
		c := trust.Cover(agreements, e, d.ID, w.Now)
		ab, ba := w.Levels.Line(e.A, e.B, d.ID).Raw(w.Now), w.Levels.Line(e.B, e.A, d.ID).Raw(w.Now)
		picture := w.drawing.Sparkline(e, []*data.Domain{d})
		rows.Add(doc.Row{
			Action: "part:" + string(app.Trust) + "," + d.ID.ID(), Href: w.pageOf("trust-" + d.ID.ID()),
			Begin:   paragraph(doc.Plain).Add(w.spanIn(doc.Strong, d.Name)).Put(doc.Plain, " ").Add(w.covered(c.Coverage, c.Advisory)).Spans,
			Picture: &picture,
			Alt: w.Word("overview.chart", "domain", w.Said(d.Name), "a", w.Of(e.A), "alevel", w.levelName(ab),
				"b", w.Of(e.B), "blevel", w.levelName(ba)),
			End: [][]doc.Span{w.signOf(e.A, ab, doc.Plain), w.signOf(e.B, ba, doc.Second)},
		})
	}
	s := section("levels", w.aside("overview.trust", w.how(), w.yearsOfAll()...), w.answerInWords(e))
	if off := w.switchedOff(); off != nil {
		s.Blocks.Add(off)
	}
	s.Blocks.Add(rows)
	s.Blocks.Add(w.lensOnly()...)
	return s
}

// how says whose reading the levels are, and leads to how they are computed.
func (w *relations) how() doc.Span {
	return doc.Span{Text: w.Word("overview.how", "name", w.Word("app.title")), Ref: app.ChapterRef(app.MethodChapter)}
}

// yearsOfAll are values for words: the first and the last year of the dataset, which
// sparklines span.
func (w *writer) yearsOfAll() []string {
	from, _ := w.Data.From.YearMonth()
	until, _ := w.Data.Until.YearMonth()
	return []string{"from", w.year(from), "until", w.year(until)}
}

// levelName is the word of a level.
func (w *writer) levelName(level float64) string { return w.Word(state.LevelKey(trust.Step(level))) }

// signOf shows how far a node trusts the other by sign, and whose trust it is.
func (w *writer) signOf(node data.Ref, level float64, role doc.Role) doc.Spans {
	sign := w.level(level)
	sign.Role, sign.Text = doc.Sign, strings.TrimSuffix(sign.Text, " "+sign.Label)
	return paragraph(doc.Plain).Add(sign).Put(doc.Plain, " ").Put(role, w.Word("overview.side", "of", w.Of(node))).Spans
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
	s := section("agreed", w.withAll("overview.agreed", app.Agreements, len(agreements)))
	brief := paragraph(doc.Plain)
	shown := 0
	for _, a := range in {
		if a.Standing == data.Recommendation || shown == mostLeading {
			continue
		}
		if shown > 0 {
			brief.Put(doc.Plain, w.Space+w.Word("overview.agreed.also")+w.Space)
		}
		w.addBrief(brief, a, [mostLeading]int{mostBriefs, 0}[shown])
		shown++
	}
	if shown > 0 {
		s.Blocks.Add(brief)
		return s
	}
	for i := len(agreements) - 1; i >= 0; i-- {
		if a := agreements[i]; ofTwo(a) && a.Standing != data.Proposal && a.Date.Years() <= w.Now {
			w.addBrief(brief, a, mostBriefs)
			s.Blocks.Add(w.tell(doc.Plain, "overview.agreed.ended"), brief)
			return s
		}
	}
	s.Blocks.Add(w.tell(doc.Plain, "overview.agreed.none"))
	return s
}

// addBrief tells an agreement in a few lines: its name and date, at most some of what it
// promises, and how far it is in effect.
func (w *relations) addBrief(about *doc.Paragraph, a *data.Agreement, most int) {
	about.Add(w.link(a.ID)).Put(doc.Plain, w.Word("overview.agreed.date", "date", w.ShortMonth(a.Date)))
	effect := w.effect(a)
	if most == 0 && effect == "effect.now" && len(a.Disputed) == 0 { // as all that an overview names
		return
	}
	about.Put(doc.Plain, w.Space)
	for i := range min(len(a.Commitments), most) {
		clause := w.brief(&a.Commitments[i])
		if i == 0 {
			clause.Text = state.Capital(clause.Text)
		} else {
			about.Put(doc.Plain, w.Semicolon)
		}
		about.Add(clause)
	}
	if most > 0 {
		about.Put(doc.Plain, w.Stop+w.Space)
	}
	about.Put(doc.Muted, state.Capital(w.effectInWords(a, effect)))
	if len(a.Disputed) > 0 {
		disputed := w.spanIn(doc.Muted, a.Disputed)
		disputed.Text = w.Semicolon + disputed.Text
		about.Add(disputed)
	}
	about.Put(doc.Muted, w.Stop)
}

// leftOutMost lists the first gaps of the agreements that matter most, each once, and says
// how many there are.
func (w *relations) leftOutMost(in []*data.Agreement) doc.Section {
	gaps := paragraph(doc.Plain)
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
			if all > 1 {
				gaps.Put(doc.Plain, " ")
			}
			gap.Role, gap.Level = doc.Coverage, int(trust.Partial)
			gaps.Add(gap)
		}
	}
	if all == 0 {
		return doc.Section{}
	}
	count := doc.Span{Text: w.Word("overview.leftout.all", "count", strconv.Itoa(all))}
	return section("leftout", w.aside("overview.leftout", count), gaps)
}

// movedMost shows the events up to the shown date that moved trust most, the newest
// first.
func (w *relations) movedMost(e *data.Edge) doc.Section {
	rows := &doc.Rows{}
	heavy := w.heaviest(e, mostMoved)
	for i := len(heavy) - 1; i >= 0; i-- {
		event := heavy[i]
		row := w.dated(event.Date, w.titleOf(event), w.movesOf(e, event))
		row.Ref = event.ID
		rows.Add(*row)
	}
	s := section("moved", w.withAll("overview.moved", app.Events, len(w.X.EventsOf(e.ID))))
	if len(heavy) == 0 {
		s.Blocks.Add(w.tell(doc.Plain, "overview.moved.none"))
		return s
	}
	s.Blocks.Add(rows)
	return s
}

// nextHeadlines leads to what happened after the shown date: the headlines of later
// phases.
func (w *relations) nextHeadlines(e *data.Edge) doc.Section {
	rows := &doc.Rows{}
	for i := range e.Phases {
		if p := &e.Phases[i]; p.From.Years() > w.Now && len(rows.Rows) < mostNext {
			rows.Add(w.toDate(e, p.From, w.span(p.Headline)))
		}
	}
	if len(rows.Rows) == 0 {
		return doc.Section{}
	}
	return section("next", w.nextHeading(e), rows)
}

// nextHeading says how many events came later. The heading above leads to all events.
func (w *relations) nextHeading(e *data.Edge) *doc.Heading {
	later := 0
	for _, event := range w.X.EventsOf(e.ID) {
		if event.Date.Years() > w.Now {
			later++
		}
	}
	if later == 0 {
		return w.heading(2, "overview.next")
	}
	return w.aside("overview.next", doc.Span{Text: w.Word("overview.next.all", "count", strconv.Itoa(later))})
}

// withAll is a heading that leads to a part where all of some things are, if there are any.
func (w *relations) withAll(key string, part app.Part, count int) *doc.Heading {
	if count == 0 {
		return w.heading(2, key)
	}
	return w.aside(key, w.toPart(part, w.Word("overview.all", "count", strconv.Itoa(count))))
}

// toDate is a row that leads to another date, or where no program answers to the events of
// an edge.
func (w *relations) toDate(e *data.Edge, d data.Date, text doc.Span) doc.Row {
	row := doc.Row{Action: "date:" + string(d.First()), Begin: plain(w.ShortMonth(d)), Text: doc.Spans{text},
		End: w.goOn()}
	if w.Static {
		row.Href = PageOf(e.ID) + "#" + string(app.Events)
	}
	return row
}

// goOn stands at the end of a row that leads on.
func (w *relations) goOn() doc.Cells { return doc.Cells{spans(doc.Muted, w.Word("overview.go"))} }

// mostWays is how many comparisons an overview offers. Of more edges it offers those that
// share a node with its own, which are the ones to compare; a node of many has only some.
const mostWays = 8

// ways lead on from an overview: to a comparison.
func (w *relations) ways(e *data.Edge) doc.Section {
	p := paragraph(doc.Muted)
	shown, many := 0, len(w.Data.Edges) > mostWays+1
	for i := range w.Data.Edges {
		other := &w.Data.Edges[i]
		if other == e || w.noProgram() || many && (shown == mostWays || commonNode(e, other) == "") {
			continue
		}
		shown++
		if len(p.Spans) == 0 {
			p.Put(doc.Plain, w.Word("overview.compare")+w.Space)
		} else {
			p.Put(doc.Plain, " · ")
		}
		way := doc.Span{Text: w.Word("compare.names.short", "a", w.Brief(other.A), "b", w.Brief(other.B))}
		way.Action = "compare:" + string(other.ID)
		if w.Static {
			way.Href = PageOf(other.ID)
		}
		p.Add(way)
	}
	if len(p.Spans) == 0 {
		return doc.Section{}
	}
	return section("ways", p)
}
