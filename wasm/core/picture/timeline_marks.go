package picture

import (
	"math"
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/theme"
)

// look is what the mark of an event looks like in a state.
type look struct {
	fill, line theme.Color
	width      float64 // of the line, 0 for none
	step       int     // of the move: above 0 for up, below for down
}

// lookOf returns the look of an event on the lane of an edge. Its colour is that of the
// larger move there, strong enough for so small a mark; a dark ring tells that it is
// contested. An event switched off is hollow, and one outside the lens fades.
func (g *laneDrawing) lookOf(e *data.Edge, event *data.Event) look {
	const strong = 1.6 // levels
	by, _ := g.LargestMove(e, event)
	l := look{fill: g.theme.Muted, step: state.MoveStep(by)}
	switch {
	case l.step > 0:
		l.fill = g.theme.Level(max(by, strong))
	case l.step < 0:
		l.fill = g.theme.Level(min(by, -strong))
	}
	if event.Contested {
		l.line, l.width = g.theme.Ink, 1.25
	}
	if g.Without.Has(event.ID) {
		l.fill, l.line, l.width = g.theme.Paper, g.theme.Muted, 1.25
	}
	if !event.Concerns(g.Domain) {
		const fade = 0.75
		l.fill, l.line = g.theme.Mix(l.fill, g.theme.Paper, fade), g.theme.Mix(l.line, g.theme.Paper, fade)
	}
	return l
}

// timeMark draws the mark of one event: a diamond for one that made an agreement, else a
// triangle that points where trust moved, or a small disc if it moved nowhere.
func (g *laneDrawing) timeMark(e *data.Edge, event *data.Event, at geom.Point, radius float64) scene.Marks {
	l := g.lookOf(e, event)
	r := radius + 0.5
	var ring []geom.Point
	switch {
	case event.Agreement != "":
		ring = []geom.Point{{X: at.X, Y: at.Y - r}, {X: at.X + r, Y: at.Y}, {X: at.X, Y: at.Y + r}, {X: at.X - r, Y: at.Y}}
	case l.step == 0:
		const small = 0.65 // part of the radius
		return scene.Marks{&scene.Disc{Center: at, Radius: radius * small, Fill: l.fill, Line: l.line, Width: l.width}}
	default:
		tip, foot := -r, 0.75*r
		if l.step < 0 {
			tip, foot = r, -0.75*r
		}
		ring = []geom.Point{{X: at.X, Y: at.Y + tip}, {X: at.X + r, Y: at.Y + foot}, {X: at.X - r, Y: at.Y + foot}}
	}
	marks := scene.Marks{&scene.Fill{Rings: [][]geom.Point{ring}, Color: l.fill}}
	if l.width > 0 {
		marks.Add(&scene.Stroke{Lines: [][]geom.Point{ring}, Closed: true, Width: l.width, Color: l.line})
	}
	return marks
}

// timeCluster draws the mark of several events: a pill with their number, upon a stripe
// in the colour of each, in their order.
func (g *laneDrawing) timeCluster(l *lane, i int, at geom.Point, b *timelineBox) scene.Marks {
	m := &l.marks[i]
	half, high := m.Width/2, min(b.lane-1, 15)/2
	left, stripe := at.X-half, m.Width/float64(m.Count)
	outline := capsule(at, half, high, left, at.X+half)
	marks := scene.Marks{&scene.Fill{Rings: [][]geom.Point{outline}, Color: g.theme.Paper}}
	rim := g.theme.Muted
	for k, event := range l.eventsOf(i) {
		look := g.lookOf(l.edge, event)
		if event.Contested {
			rim = g.theme.Ink
		}
		x := left + stripe*float64(k)
		marks.Add(&scene.Fill{Rings: [][]geom.Point{capsule(at, half, high, x, x+stripe)},
			Color: g.theme.Mix(look.fill, g.theme.Paper, 0.55)})
	}
	return marks.With(
		&scene.Stroke{Lines: [][]geom.Point{outline}, Closed: true, Width: 1, Color: rim},
		&scene.Text{At: geom.Point{X: at.X, Y: at.Y + timeText*0.36}, Anchor: scene.Middle, Text: strconv.Itoa(m.Count),
			Size: timeText, Style: scene.Bold, Color: g.theme.Ink})
}

// capsule returns the part of a pill between left and right. The pill has round ends,
// and reaches half to the left and right of its middle, high up and down.
func capsule(middle geom.Point, half, high, left, right float64) []geom.Point {
	const steps = 12
	straight := max(half-high, 0)
	ring := make([]geom.Point, 2*(steps+1))
	for k := range steps + 1 {
		x := left + (right-left)*float64(k)/steps
		over := max(math.Abs(x-middle.X)-straight, 0)
		y := math.Sqrt(max(high*high-over*over, 0))
		ring[k] = geom.Point{X: x, Y: middle.Y - y}
		ring[len(ring)-1-k] = geom.Point{X: x, Y: middle.Y + y}
	}
	return ring
}
