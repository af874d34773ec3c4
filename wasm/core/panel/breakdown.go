package panel

import (
	"math"
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// mostContributions is how many acts a breakdown shows one by one.
const mostContributions = 7

// contribution is what an act adds to both directions of an edge.
type contribution struct {
	trust.Part
	by [2]float64 // A in B, B in A
}

// breakdown shows what makes up the levels of an edge in a domain on the shown date: the
// promise in force, then the acts that weigh most, the rest together, and the sum, each as
// a bar for both directions. It is nil before anything has happened.
func (w *relations) breakdown(e *data.Edge, d *data.Domain) doc.Blocks {
	parts, baseline := w.contributions(e, d)
	if len(parts) == 0 {
		return nil
	}
	b := &doc.Bars{Caption: w.Word("why.caption"), Heads: [2]string{state.Capital(w.Whose(e.A)), state.Capital(w.Whose(e.B))}}
	row := func(name doc.Spans, by [2]float64) {
		b.Rows = append(b.Rows, doc.Bar{Name: name, By: by, Text: [2]string{w.Decimals(by[0]), w.Decimals(by[1])}})
		b.Most = max(b.Most, math.Abs(by[0]), math.Abs(by[1]))
	}
	sum := baseline
	if baseline != [2]float64{} {
		row(plain(w.Word("why.start")), baseline)
	}
	var rest [2]float64
	for i := range parts {
		p := &parts[i]
		for k := range sum {
			sum[k] += p.by[k]
		}
		if i < mostContributions {
			row(w.contributionName(p), p.by)
			continue
		}
		for k := range rest {
			rest[k] += p.by[k]
		}
	}
	if more := len(parts) - mostContributions; more > 0 {
		row(plain(w.Word("why.more", "count", strconv.Itoa(more))), rest)
	}
	row(spans(doc.Strong, w.Word("why.sum")), sum)
	blocks := doc.Blocks{w.heading(3, "why.heading", "count", strconv.Itoa(len(parts))), b}
	told := paragraph(doc.Plain)
	for k, node := range [2]data.Ref{e.A, e.B} {
		if k > 0 {
			told.Put(doc.Plain, w.Space)
		}
		told.Put(doc.Plain, state.Capital(w.Word("why.told", "of", w.Of(node), "sum", w.Decimals(sum[k]), "level", w.levelName(sum[k]))))
	}
	blocks.Add(told)
	if max(math.Abs(sum[0]), math.Abs(sum[1])) > trust.Highest {
		blocks.Add(w.tell(doc.Note, "why.beyond"))
	}
	return blocks
}

// contributions returns those of both directions together: promises first, then the
// heaviest acts.
func (w *relations) contributions(e *data.Edge, d *data.Domain) (parts []contribution, baseline [2]float64) {
	type key struct {
		act     *data.Act
		promise bool // an act may make a promise and leave goodwill too
	}
	index := map[key]int{}
	for k, way := range [2][2]data.Ref{{e.A, e.B}, {e.B, e.A}} {
		b := w.Levels.Breakdown(way[0], way[1], d.ID, w.Now)
		baseline[k] = b.Baseline
		for _, p := range b.Parts {
			own := key{p.Act, p.Promise}
			i, known := index[own]
			if !known {
				i = len(parts)
				index[own] = i
				parts = append(parts, contribution{Part: p})
			}
			parts[i].by[k] = p.By
		}
	}
	heaviestFirst(parts)
	return parts, baseline
}

// heaviestFirst puts promises first and then what weighs most, as many as the breakdown
// shows one by one.
func heaviestFirst(parts []contribution) {
	for i := range parts[:min(mostContributions, len(parts))] {
		for k := i + 1; k < len(parts); k++ {
			if parts[k].weight() > parts[i].weight() {
				parts[i], parts[k] = parts[k], parts[i]
			}
		}
	}
}

// weight is how much a contribution adds to both directions, up or down. A promise
// comes before all others.
func (p *contribution) weight() float64 {
	w := math.Abs(p.by[0]) + math.Abs(p.by[1])
	if p.Promise {
		w += 100
	}
	return w
}

// contributionName names an act by its event: "Promise in force: Cyber understanding (2015)".
func (w *relations) contributionName(p *contribution) doc.Spans {
	label := w.Word("why.promise")
	if !p.Promise {
		label = w.Said(w.X.ActKind(p.Act.Kind).Label)
	}
	year, _ := p.Event.Date.YearMonth()
	return line(doc.Plain, label+w.Colon).Add(w.link(p.Event.ID)).Put(doc.Plain, w.Space+w.Open+strconv.Itoa(year)+w.Shut).Spans
}
