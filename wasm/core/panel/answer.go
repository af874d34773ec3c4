package panel

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// The answer in words, made from the levels.

// muchLater is after how many years a level counts as one of later, not of the date.
const muchLater = 1

// answerInWords tells whether trust rose or fell within the years of a trend, and with
// which event most; and what the levels have come to since, where that is much later.
func (w *relations) answerInWords(e *data.Edge) *doc.Paragraph {
	p := paragraph(doc.Plain).Put(doc.Strong, w.trendInWords(e))
	if end := w.Data.AsOf.Years(); end-w.Now >= muchLater {
		p.Put(doc.Plain, w.Space+w.laterInWords(e, end))
	}
	return p
}

// meanOf is the level of one direction at a time, averaged over the domains of the lens.
func (w *relations) meanOf(from, to data.Ref, t float64) float64 {
	sum := 0.0
	domains := w.ShownDomains()
	for _, d := range domains {
		sum += w.Levels.At(from, to, d.ID, t)
	}
	return sum / float64(len(domains))
}

// levelsInShort tells after the name of an edge how far its two sides trust each other, and
// whether that grows or fades: ": trust, growing."
func (w *relations) levelsInShort(e *data.Edge) string {
	since := max(w.Now-trust.TrendYears, w.Data.From.Years())
	mean := func(t float64) float64 { return (w.meanOf(e.A, e.B, t) + w.meanOf(e.B, e.A, t)) / 2 }
	a, b := w.levelOf("row.level.0", w.meanOf(e.A, e.B, w.Now)), w.levelOf("row.level.0", w.meanOf(e.B, e.A, w.Now))
	key, sign := "row.same", max(-1, min(trust.Step(mean(w.Now)), 1))
	if a != b { // so the trend is that of neither, but of both together
		key, sign = "row.apart", 0
	}
	trend := ""
	if step := trust.TrendStep(mean(w.Now) - mean(since)); step != 0 {
		key += ".moving"
		trend = w.Word("row.trend." + strconv.Itoa(sign) + "." + strconv.Itoa(step))
	}
	return w.Word(key, "level", a, "a", w.Of(e.A), "alevel", a, "b", w.Of(e.B), "blevel", b, "trend", trend)
}

// levelOf is the word of a level, within a sentence that has a wording of its own for
// neither trust nor distrust.
func (w *writer) levelOf(neither string, level float64) string {
	if trust.Step(level) == 0 {
		return w.Word(neither)
	}
	return w.levelName(level)
}

// trendInWords is the sentence on the years before the shown date.
func (w *relations) trendInWords(e *data.Edge) string {
	since := max(w.Now-trust.TrendYears, w.Data.From.Years())
	var by [2]int
	for i, way := range [2][2]data.Ref{{e.A, e.B}, {e.B, e.A}} {
		by[i] = trust.TrendStep(w.meanOf(way[0], way[1], w.Now) - w.meanOf(way[0], way[1], since))
	}
	years := w.Number(trust.TrendYears)
	direction := by[0] + by[1]
	said := ""
	switch {
	case by[0] == 0 && by[1] == 0:
		return w.Word("answer.both.0", "years", years)
	case direction == 0:
		up, down := e.A, e.B
		if by[0] < 0 {
			up, down = down, up
		}
		return state.Capital(w.Word("answer.apart", "up", w.Of(up), "down", w.Of(down), "years", years))
	case by[0] == by[1]:
		said = w.Word([3]string{"answer.both.-1", "", "answer.both.1"}[by[0]+1], "years", years)
	default:
		node := e.A
		if by[0] == 0 {
			node = e.B
		}
		said = state.Capital(w.Word([3]string{"answer.one.-1", "", "answer.one.1"}[direction+1], "of", w.Of(node), "years", years))
	}
	cause := w.cause(e, since, float64(direction))
	if cause == nil {
		return w.Word("answer.plain", "answer", said)
	}
	return w.Word("answer.most", "answer", said, "event", w.Word("answer.quoted", "name", w.Within(w.Said(w.titleOf(cause)))))
}

// year writes a year as a date.
func (w *writer) year(y int) string { return w.DateText(data.Date(strconv.Itoa(y))) }

// cause returns the event after a time that adds most to the levels of the shown date, in
// the direction of a sign; nil if none does.
func (w *relations) cause(e *data.Edge, since, direction float64) *data.Event {
	adds := map[*data.Event]float64{}
	var most *data.Event
	for _, d := range w.ShownDomains() {
		parts, _ := w.contributions(e, d)
		for i := range parts {
			p := &parts[i]
			if p.Event.Date.Years() <= since {
				continue
			}
			adds[p.Event] += (p.by[0] + p.by[1]) * direction
		}
	}
	for _, event := range w.X.EventsOf(e.ID) { // by date, so that equal ones do not take turns
		if adds[event] > 0 && (most == nil || adds[event] > adds[most]) {
			most = event
		}
	}
	return most
}

// titleOf returns what an event is called where there is little room: the name of the
// agreement that it made, else its title.
func (w *writer) titleOf(event *data.Event) data.Text {
	if a := w.X.Agreement(event.Agreement); a != nil {
		return a.Short
	}
	return event.Title
}

// laterInWords is the sentence on what the levels are at a later time.
func (w *relations) laterInWords(e *data.Edge, t float64) string {
	a, b := w.meanOf(e.A, e.B, t), w.meanOf(e.B, e.A, t)
	date := w.year(int(t))
	if trust.Step(a) == trust.Step(b) {
		return w.Word("answer.later.same", "date", date, "level", w.levelOf("answer.level.0", a))
	}
	return w.Word("answer.later.apart", "date", date, "a", w.Of(e.A), "alevel", w.levelOf("answer.level.0", a),
		"b", w.Of(e.B), "blevel", w.levelOf("answer.level.0", b))
}
