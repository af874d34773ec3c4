package picture

import (
	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/timeline"
)

// lanesPicture caches the lanes, which a change of the date leaves as they are.
type lanesPicture struct {
	key     LanesKey
	scale   timeline.Scale
	box     timelineBox
	lanes   []lane
	layer   scene.Layer
	targets []scene.Target
}

// lane is what happened between the nodes of an edge.
type lane struct {
	edge   *data.Edge
	events []*data.Event
	marks  []timeline.Mark
	middle float64 // dp from the top
}

// lanesPicture returns the picture of the lanes, and makes it anew when its key has
// changed.
func (g *laneDrawing) lanesPicture() *lanesPicture {
	old := &g.Pictures.lanes
	if old.layer.Key == 0 || old.key != g.key {
		p := g.newLanesPicture()
		p.layer.Key = old.layer.Key + 1
		*old = p
	}
	return old
}

// newLanesPicture draws all lanes and the strip of balance.
func (g *laneDrawing) newLanesPicture() lanesPicture {
	b := timelineBoxOf(g.key.Width, len(g.Data.Edges))
	p := lanesPicture{key: g.key, box: b,
		scale: timeline.Scale{From: g.Data.From.Years(), Until: g.Data.Until.EndYears(), Left: b.left, Right: b.right}}
	rule := timeline.Lane{Rows: b.rows, Dot: 2*b.radius + 1, Digit: 6, Gap: 0.5}
	p.layer = scene.Layer{Name: "lanes", Transform: geom.Identity, Marks: g.timeAxis(&p)}
	for i := range g.Data.Edges {
		e := &g.Data.Edges[i]
		l := lane{edge: e, events: g.X.EventsOf(e.ID), middle: b.top + b.lane*(float64(i)+0.5)}
		offsets := make([]float64, len(l.events))
		for k, event := range l.events {
			offsets[k] = p.scale.X(event.Date.Years())
		}
		l.marks = rule.Lay(offsets)
		p.lanes = append(p.lanes, l)
		g.drawLane(&p, &l)
	}
	p.layer.Marks.Add(g.balanceStrip(&p)...)
	return p
}

// drawLane adds the marks and targets of a lane.
func (g *laneDrawing) drawLane(p *lanesPicture, l *lane) {
	b := &p.box
	p.layer.Marks.Add(line(g.theme.Rule, 1, b.left, l.middle, b.right, l.middle))
	if b.named {
		at := geom.Point{X: 14, Y: l.middle + 4}
		name := g.laneName(l.edge, b.left-at.X-8, at)
		p.layer.Marks.Add(name)
		p.targets = append(p.targets, labelTarget(l.edge.ID, name))
	}
	for i := range l.marks {
		at := l.at(i, b)
		if l.marks[i].Count > 1 {
			p.layer.Marks.Add(g.timeCluster(l, i, at, b)...)
		} else {
			p.layer.Marks.Add(g.timeDot(l.edge, l.events[l.marks[i].First], at, b.radius)...)
		}
		p.targets = append(p.targets, scene.Target{Ref: l.ref(i), Path: []geom.Point{at},
			Radius: l.reach(i, b), Bounds: geom.Rect{Min: at, Max: at}})
		if l.edge.ID == g.key.Peek.Edge && l.has(i, g.key.Peek.Event) {
			p.layer.Marks.Add(&scene.Disc{Center: at, Radius: l.reach(i, b) + 2, Line: g.theme.Focus, Width: 2})
		}
	}
}

// at returns the middle of a mark.
func (l *lane) at(i int, b *timelineBox) geom.Point {
	m := &l.marks[i]
	p := geom.Point{X: m.X, Y: l.middle}
	if !m.Alone {
		p.Y += b.row * (float64(m.Row) - float64(b.rows-1)/2)
	}
	return p
}

// reach returns the radius of a disc around a mark.
func (l *lane) reach(i int, b *timelineBox) float64 {
	return max(l.marks[i].Width/2, b.radius+0.5)
}

// eventsOf returns the events that a mark stands for.
func (l *lane) eventsOf(i int) []*data.Event {
	m := &l.marks[i]
	return l.events[m.First : m.First+m.Count]
}

// has reports whether a mark stands for an event.
func (l *lane) has(i int, event data.Ref) bool {
	for _, e := range l.eventsOf(i) {
		if e.ID == event {
			return true
		}
	}
	return false
}

// ref names a mark as app.Action does after "peek:".
func (l *lane) ref(i int) data.Ref {
	return l.edge.ID + "," + l.events[l.marks[i].First].ID
}

// laneName returns the name of an edge, cut where it would reach the lane.
func (g *laneDrawing) laneName(e *data.Edge, room float64, at geom.Point) *scene.Text {
	t := g.shortName(g.Text(e.Name), room, at)
	t.Lang = g.LangOf(e.Name)
	if state.Touches(e, g.key.Selection) || g.key.Compare == e.ID {
		t.Color = g.theme.Ink
	}
	return t
}

// shortName returns a name at the left, cut where it would be wider than its room.
func (g *laneDrawing) shortName(name string, room float64, at geom.Point) *scene.Text {
	return &scene.Text{At: at, Text: shortened(name, room, timeText), Size: timeText, Color: g.theme.Muted}
}
