package picture

import (
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/core/timeline"
	"tripoint/wasm/core/trust"
)

// TimelineHeight is how high a timeline is, in dp; it is as wide as its place.
const TimelineHeight = 112.0

// WideTimeline is the width in dp from which on the lanes have their names at
// the left, with the buttons above them; otherwise there is a row of buttons
// over the lanes.
const WideTimeline = 600.0

const timeText = 12.0 // size of words on the timeline

// timelinePicture is what happened when: the lanes, which a change of the date
// leaves as they are.
type lanesPicture struct {
	key     LanesKey
	scale   timeline.Scale
	box     timelineBox
	lanes   []lane
	layer   scene.Layer
	targets []scene.Target
}

// laneDrawing is the lanes of a state while they are drawn.
type laneDrawing struct {
	Drawing
	key LanesKey
}

// lane is what happened between the nodes of an edge.
type lane struct {
	edge   *data.Edge
	events []*data.Event
	marks  []timeline.Mark
	middle float64 // dp from the top
}

// timelineBox says where the parts of a timeline are, in dp.
type timelineBox struct {
	width              float64
	named              bool
	left, right        float64 // of the scale
	top, lane          float64 // of the first lane; height of each
	strip, bottom      float64 // the strip of balance
	knob               float64 // middle of the handle's knob
	radius, row, years float64 // of a mark; height of a row of them; the years' baseline
	rows               int
}

func timelineBoxOf(width float64, lanes int) timelineBox {
	b := timelineBox{width: width, left: 14, right: max(width-14, 15), top: 45, strip: 90, bottom: 97, knob: 45, years: 109}
	if width >= WideTimeline {
		b = timelineBox{width: width, named: true, left: 166, right: width - 22, top: 27, strip: 80, bottom: 96, knob: 95, years: 109}
	}
	const least, most = 8.0, 9.5 // height of a row of marks
	b.lane = (b.strip - 2 - b.top) / float64(max(lanes, 1))
	b.rows = max(1, int((b.lane-1)/least))
	b.row = min((b.lane-1)/float64(b.rows), most)
	b.radius = max(b.row/2-0.5, 1)
	return b
}

// Timeline is the picture of what happened when, with the handle of the date at
// a time (years) that playing may be about to show. Its first layer stays the
// same until its Key is another; the second one is the handle. Targets are the
// marks, each with the ref "EDGE,EVENT" of its first event as app.Peek has it,
// and the names of the lanes.
func (p *Pictures) Timeline(k TimelineKey) *scene.Scene {
	g := p.laneDrawing(k.LanesKey)
	t := g.lanesPicture()
	return &scene.Scene{Width: t.box.width, Height: TimelineHeight, Targets: t.targets,
		Layers: []scene.Layer{t.layer, g.timeHandle(t, k.At, k.Hover)}}
}

func (p *Pictures) laneDrawing(k LanesKey) laneDrawing {
	at := p.facts.At(k.Key)
	return laneDrawing{p.Draw(&at, k.Dark), k}
}

// MarkAt is the mark of the timeline that a ref of its targets names, and the
// first day of its last event; "" if there is none such.
func (p *Pictures) MarkAt(k LanesKey, ref data.Ref) (app.Peek, data.Date) {
	g := p.laneDrawing(k)
	t := g.lanesPicture()
	for i := range t.lanes {
		l := &t.lanes[i]
		for m := range l.marks {
			if events := l.eventsOf(m); l.ref(m) == ref {
				return app.Peek{Edge: l.edge.ID, Event: events[0].ID}, events[len(events)-1].Date.First()
			}
		}
	}
	return app.Peek{}, ""
}

// EventsAt are the events of the mark that has an event on the lane of an edge; only
// this one where there is no timeline.
func (p *Pictures) EventsAt(k LanesKey, e *data.Edge, event *data.Event) []*data.Event {
	if k.Width > 0 {
		g := p.laneDrawing(k)
		t := g.lanesPicture()
		for i := range t.lanes {
			l := &t.lanes[i]
			for m := range l.marks {
				if l.edge == e && l.has(m, event.ID) {
					return l.eventsOf(m)
				}
			}
		}
	}
	return []*data.Event{event}
}

// TimeAt is the time in years at x dp along the timeline.
func (p *Pictures) TimeAt(k LanesKey, x float64) float64 {
	g := p.laneDrawing(k)
	return g.lanesPicture().scale.Years(x)
}

// PlaceOf is how many dp along the timeline a time is, in years.
func (p *Pictures) OffsetOf(k LanesKey, at float64) float64 {
	g := p.laneDrawing(k)
	return g.lanesPicture().scale.X(at)
}

// timeline is the picture of the lanes, made anew if what it depends on is.
func (g *laneDrawing) lanesPicture() *lanesPicture {
	old := &g.Pictures.lanes
	if old.layer.Key == 0 || old.key != g.key {
		p := g.newLanesPicture()
		p.layer.Key = old.layer.Key + 1
		*old = p
	}
	return old
}

func (g *laneDrawing) newLanesPicture() lanesPicture {
	b := timelineBoxOf(g.key.Width, len(g.Data.Edges))
	p := lanesPicture{key: g.key, box: b,
		scale: timeline.Scale{From: g.Data.From.Years(), Until: g.Data.Until.EndYears(), Left: b.left, Right: b.right}}
	rule := timeline.Lane{Rows: b.rows, Dot: 2*b.radius + 1, Digit: 6, Gap: 0.5}
	p.layer = scene.Layer{Name: "lanes", Transform: geom.Identity, Marks: g.timeAxis(&p)}
	for i := range g.Data.Edges {
		e := &g.Data.Edges[i]
		l := lane{edge: e, events: g.X.EventsOf(e.ID), middle: b.top + b.lane*(float64(i)+0.5)}
		places := make([]float64, len(l.events))
		for k, event := range l.events {
			places[k] = p.scale.X(event.Date.Years())
		}
		l.marks = rule.Lay(places)
		p.lanes = append(p.lanes, l)
		g.drawLane(&p, &l)
	}
	p.layer.Marks = append(p.layer.Marks, g.balanceStrip(&p)...)
	return p
}

// drawLane adds the marks and targets of a lane.
func (g *laneDrawing) drawLane(p *lanesPicture, l *lane) {
	b := &p.box
	p.layer.Marks = append(p.layer.Marks, line(g.theme.Rule, 1, b.left, l.middle, b.right, l.middle))
	if b.named {
		at := geom.Point{X: 14, Y: l.middle + 4}
		name := g.laneName(l.edge, b.left-at.X-8, at)
		p.layer.Marks = append(p.layer.Marks, name)
		p.targets = append(p.targets, labelTarget(l.edge.ID, name))
	}
	for i := range l.marks {
		at := l.at(i, b)
		if l.marks[i].Count > 1 {
			p.layer.Marks = append(p.layer.Marks, g.timeCluster(l, i, at, b)...)
		} else {
			p.layer.Marks = append(p.layer.Marks, g.timeDot(l.edge, l.events[l.marks[i].First], at, b.radius)...)
		}
		p.targets = append(p.targets, scene.Target{Ref: l.ref(i), Path: []geom.Point{at},
			Radius: l.reach(i, b), Bounds: geom.Rect{Min: at, Max: at}})
		if l.edge.ID == g.key.Peek.Edge && l.has(i, g.key.Peek.Event) {
			p.layer.Marks = append(p.layer.Marks, &scene.Disc{Center: at, Radius: l.reach(i, b) + 2, Line: g.theme.Focus, Width: 2})
		}
	}
}

// at is the middle of a mark.
func (l *lane) at(i int, b *timelineBox) geom.Point {
	m := &l.marks[i]
	p := geom.Point{X: m.X, Y: l.middle}
	if !m.Alone {
		p.Y += b.row * (float64(m.Row) - float64(b.rows-1)/2)
	}
	return p
}

// reach is the radius of a disc around a mark.
func (l *lane) reach(i int, b *timelineBox) float64 {
	return max(l.marks[i].Width/2, b.radius+0.5)
}

// eventsOf are the events that a mark stands for.
func (l *lane) eventsOf(i int) []*data.Event {
	m := &l.marks[i]
	return l.events[m.First : m.First+m.Count]
}

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

// laneName is the name of an edge, cut where it would reach the lane.
func (g *laneDrawing) laneName(e *data.Edge, room float64, at geom.Point) *scene.Text {
	t := g.shortened(g.Text(e.Name), room, at)
	t.Lang = g.LangOf(e.Name)
	if state.Touches(e, g.key.Selection) || g.key.Compare == e.ID {
		t.Color = g.theme.Ink
	}
	return t
}

// shortened is a name at the left, cut where it would be wider than its room.
func (g *laneDrawing) shortened(name string, room float64, at geom.Point) *scene.Text {
	letters := []rune(name)
	const narrow = 0.52 // of the font size, an ordinary letter
	if most := int(room / (timeText * narrow)); len(letters) > most {
		letters = append(letters[:most-1], '…')
	}
	return &scene.Text{At: at, Text: string(letters), Size: timeText, Color: g.theme.Muted}
}

// timeAxis are the years under the lanes.
func (g *laneDrawing) timeAxis(p *lanesPicture) []scene.Mark {
	const room, half = 46.0, 15.0 // of a year's word; half of the word
	b := &p.box
	var marks []scene.Mark
	for _, year := range p.scale.Ticks(room) {
		x := p.scale.X(float64(year))
		if x-half < 0 || x+half > b.width {
			continue
		}
		marks = append(marks,
			line(g.theme.Rule, 1, x, b.top, x, b.bottom+3),
			&scene.Text{At: geom.Point{X: x, Y: b.years}, Anchor: scene.Middle, Text: strconv.Itoa(year), Size: timeText, Color: g.theme.Muted})
	}
	return marks
}

// timeHandle is the date: a line through the lanes with a knob to take it by. What
// is later than it is veiled.
func (g *laneDrawing) timeHandle(p *lanesPicture, at float64, hover data.Ref) scene.Layer {
	const beyond = 14.0 // as far as a mark at the end reaches
	b, x := &p.box, p.scale.X(at)
	marks := []scene.Mark{
		&scene.Fill{Color: g.theme.Paper.Fade(laterFade), Rings: [][]geom.Point{corners(x, b.top, b.right+beyond, b.bottom)}},
		line(g.theme.Ink, 1.5, x, b.top, x, b.bottom),
		&scene.Disc{Center: geom.Point{X: x, Y: b.knob}, Radius: 5, Fill: g.theme.Ink, Line: g.theme.Paper, Width: 1.5},
	}
	for i := 0; i < len(p.targets) && hover != ""; i++ {
		if t := &p.targets[i]; t.Ref == hover && len(t.Path) == 1 {
			marks = append(marks, &scene.Disc{Center: t.Path[0], Radius: t.Radius + 1.5, Line: g.theme.Ink, Width: 1.5})
		}
	}
	return scene.Layer{Name: "handle", Transform: geom.Identity, Marks: marks}
}

// veil is how much of the paper lies upon what is later than the date.
const laterFade = 0.45

func line(c theme.Color, width, x0, y0, x1, y1 float64) *scene.Stroke {
	return &scene.Stroke{Color: c, Width: width, Lines: [][]geom.Point{{{X: x0, Y: y0}, {X: x1, Y: y1}}}}
}

func corners(left, top, right, bottom float64) []geom.Point {
	return []geom.Point{{X: left, Y: top}, {X: right, Y: top}, {X: right, Y: bottom}, {X: left, Y: bottom}}
}

// Rows of the strip of balance, in dp: how high they are, and how far apart.
const leastBalance, mostBalance, balanceGap = 4.0, 6.0, 2.0

// balanceStrip tells how the balance of the first triangle changed over the
// years, a row for each domain in sight, if there is room for all. A full bar is
// balanced, an interrupted one unbalanced, a thin line open.
func (g *laneDrawing) balanceStrip(p *lanesPicture) []scene.Mark {
	if len(g.Triangles) == 0 {
		return nil
	}
	domains := g.ShownDomains()
	b := &p.box
	pitch := (b.bottom - b.strip + balanceGap) / float64(len(domains))
	if pitch < leastBalance+balanceGap {
		return nil
	}
	var marks []scene.Mark
	if b.named {
		marks = append(marks, g.balanceName(domains, b))
	}
	height := min(pitch-balanceGap, mostBalance)
	for i, d := range domains {
		top := b.strip + pitch*float64(i) + (pitch-balanceGap-height)/2
		for _, period := range g.Periods(&g.Triangles[0], d.ID) {
			marks = append(marks, g.balancePeriod(period.Balance, p.scale.X(period.From), p.scale.X(period.Until), top, top+height))
		}
	}
	return marks
}

// balanceName names the rows of the strip from the top: the one domain, or the
// first letters of each.
func (g *laneDrawing) balanceName(domains []*data.Domain, b *timelineBox) *scene.Text {
	const letters = 3
	var names []string
	for _, d := range domains {
		name := []rune(g.Text(d.Name))
		if len(domains) > 1 && len(name) > letters {
			name = name[:letters]
		}
		names = append(names, string(name))
	}
	at := geom.Point{X: 14, Y: (b.strip+b.bottom)/2 + 4}
	return g.shortened(g.Word("timeline.balance", "domains", strings.Join(names, " ")), b.left-at.X-8, at)
}

// balancePeriod is one stretch of the strip.
func (g *laneDrawing) balancePeriod(b trust.Balance, left, right, top, bottom float64) scene.Mark {
	fill := &scene.Fill{Color: g.theme.Muted}
	switch b {
	case trust.Balanced:
		fill.Rings = append(fill.Rings, corners(left, top, right, bottom))
	case trust.Open:
		middle := (top + bottom) / 2
		fill.Rings = append(fill.Rings, corners(left, middle-0.5, right, middle+0.5))
	case trust.Unbalanced:
		const bar, gap = 3.0, 2.0
		for x := left; x < right; x += bar + gap {
			fill.Rings = append(fill.Rings, corners(x, top, min(x+bar, right), bottom))
		}
	}
	return fill
}
