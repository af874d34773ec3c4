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

// newLanesPicture draws the lanes.
func (g *laneDrawing) newLanesPicture() lanesPicture {
	edges := g.shownEdges()
	b := timelineBoxOf(g.key.Width, len(g.Data.Edges), len(edges))
	p := lanesPicture{key: g.key, box: b,
		scale: timeline.Scale{From: g.Data.From.Years(), Until: g.Data.Until.EndYears(), Left: b.left, Right: b.right}}
	rule := timeline.Lane{Rows: b.rows, Dot: 2*b.radius + 1, Digit: 6, Gap: 0.5}
	p.layer = scene.Layer{Name: "lanes", Transform: geom.Identity, Marks: g.timeAxis(&p).With(g.marksKey(&b)...)}
	for i, e := range edges {
		l := lane{edge: e, events: g.X.EventsOf(e.ID), middle: b.top + b.lane*(float64(i)+0.5)}
		offsets := make([]float64, len(l.events))
		for k, event := range l.events {
			offsets[k] = p.scale.X(event.Date.Years())
		}
		l.marks = rule.Lay(offsets)
		p.lanes = append(p.lanes, l)
		g.drawLane(&p, &l)
	}
	return p
}

// shownEdges returns the edges that have a lane: all, or on a narrow timeline, and on one
// where the lanes of all are too low for names, those of the selection and of the
// comparison, if there are any.
func (g *laneDrawing) shownEdges() []*data.Edge {
	all := make([]*data.Edge, 0, len(g.Data.Edges))
	shown := make([]*data.Edge, 0, len(g.Data.Edges))
	for i := range g.Data.Edges {
		e := &g.Data.Edges[i]
		if all = append(all, e); g.isChosen(e) {
			shown = append(shown, e)
		}
	}
	thin := timelineBoxOf(g.key.Width, len(all), len(all)).lane < leastNamed
	if g.key.Width >= WideTimeline && !thin || len(shown) == 0 {
		return all
	}
	return shown
}

// isChosen reports whether the reader has selected an edge, one of its nodes, or a
// comparison with it.
func (g *laneDrawing) isChosen(e *data.Edge) bool {
	return state.Touches(e, g.key.Selection) || g.key.Compare == e.ID
}

// drawLane adds the marks and targets of a lane.
func (g *laneDrawing) drawLane(p *lanesPicture, l *lane) {
	b := &p.box
	p.layer.Marks.Add(line(g.theme.Rule, 1, b.left, l.middle, b.right, l.middle))
	if b.lane >= leastNamed {
		name := g.laneName(l, b)
		p.layer.Marks.Add(name)
		p.targets = append(p.targets, labelTarget(l.edge.ID, name))
	}
	for i := range l.marks {
		at := l.at(i, b)
		if l.marks[i].Count > 1 {
			p.layer.Marks.Add(g.timeCluster(l, i, at, b)...)
		} else {
			p.layer.Marks.Add(g.timeMark(l.edge, l.events[l.marks[i].First], at, b.radius)...)
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

// leastNamed is the height of a lane in dp, from which there is room for its name.
const leastNamed = 9.0

// codeLetter is the width of a letter of a code, many of which are capitals, as a part of
// the font size; leastCode is the font size to which long codes become smaller.
const codeLetter, leastCode = 0.62, 10.0

// laneName returns the name of an edge at the left of its lane: in full where there is
// room, else by codes, or as much of it as there is room for if nobody has given any.
func (g *laneDrawing) laneName(l *lane, b *timelineBox) *scene.Text {
	const gap = 8.0 // between the name and the scale
	size := min(timeText, b.lane-1)
	t := &scene.Text{At: geom.Point{X: b.name, Y: l.middle + size*0.35}, Size: size, Color: g.theme.Muted}
	room := b.left - gap - b.name
	if t.Text = g.Text(l.edge.Name); b.wide && (fits(t.Text, room, size) || !g.hasCodes(l.edge)) {
		t.Text, t.Lang = shortened(t.Text, room, size), g.LangOf(l.edge.Name)
	} else {
		codes := g.Codes(l.edge)
		t.Size = max(min(size, room/widthOf(codes, codeLetter)), min(size, leastCode))
		t.At.Y = l.middle + t.Size*0.35
		t.Text = shortened(codes, room, t.Size)
	}
	if g.isChosen(l.edge) {
		t.Color = g.theme.Ink
	}
	return t
}

// hasCodes reports whether the facts give both nodes of an edge a code.
func (g *laneDrawing) hasCodes(e *data.Edge) bool {
	a, b := g.X.Node(e.A), g.X.Node(e.B)
	return len(a.Code) > 0 && len(b.Code) > 0
}
