package picture

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

// WideTimeline is the width of a wide timeline in dp, of package theme.
const WideTimeline float64 = theme.WideTimeline

const (
	timeText    = 12.0  // size of words on the timeline
	dateAt      = 144.0 // on a narrow timeline: where the page writes the date, how large,
	dateText    = 16.0  // and how wide its letters are as a part of that
	dateAdvance = 0.56
	keyAdvance  = 0.6 // the same of the key, which has signs
)

// laneDrawing draws the lanes of a state.
type laneDrawing struct {
	Drawing
	key LanesKey
}

// timelineBox is where the parts of a timeline are, in dp.
type timelineBox struct {
	width, height float64
	wide          bool
	name          float64 // where the names of lanes begin
	left, right   float64 // of the scale
	top, bottom   float64 // of the lanes
	lane          float64 // height of each
	radius, row   float64 // of a mark; height of a row of them
	years         float64 // the years' baseline
	rows          int
}

// timelineBoxOf divides the room of a timeline, which is as high as the number of all
// edges asks for. Fewer lanes have more room each.
func timelineBoxOf(width float64, edges, lanes int) timelineBox {
	height := float64(theme.TimelineHeight(edges))
	b := timelineBox{width: width, height: height, name: 10, left: 66, right: width - 14, top: 64, bottom: height - 19, years: height - 4}
	if width >= WideTimeline {
		b.wide, b.name, b.left, b.right, b.top = true, 14, 166, width-22, 34
	}
	b.right = max(b.right, b.left+1)
	const least, most = 8.0, 9.5 // height of a row of marks
	b.lane = (b.bottom - b.top) / float64(max(lanes, 1))
	b.rows = max(1, int((b.lane-1)/least))
	b.row = min((b.lane-1)/float64(b.rows), most)
	b.radius = max(b.row/2-0.5, 1)
	return b
}

// Timeline draws what happened when, with the handle of the date at the key's time,
// which playing may be about to show. The first layer is the same until its Key changes;
// the second one is the handle. Targets are the marks, each with the ref "EDGE,EVENT" of
// its first event as app.Peek has it, and the names of the lanes.
func (p *Pictures) Timeline(k TimelineKey) *scene.Scene {
	g := p.laneDrawing(k.LanesKey)
	t := g.lanesPicture()
	return &scene.Scene{Width: t.box.width, Height: t.box.height, Targets: t.targets,
		Layers: []scene.Layer{t.layer, g.timeHandle(t, k)}}
}

// laneDrawing prepares the lanes of a key.
func (p *Pictures) laneDrawing(k LanesKey) laneDrawing {
	at := p.facts.At(k.Key)
	g := laneDrawing{p.Draw(&at, k.Look), k}
	g.key.crowded, g.key.Date = g.crowded(k.Date), ""
	return g
}

// MarkAt returns the mark that a ref of the timeline's targets names, and the first day
// of its last event; the date is "" if no mark has that ref.
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

// EventsAt returns the events of the mark that has an event on the lane of an edge, or
// the event alone where there is no timeline.
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

// TimeAt returns the time in years at x dp along the timeline.
func (p *Pictures) TimeAt(k LanesKey, x float64) float64 {
	g := p.laneDrawing(k)
	return g.lanesPicture().scale.Years(x)
}

// OffsetOf returns how many dp along the timeline a time (years) lies.
func (p *Pictures) OffsetOf(k LanesKey, at float64) float64 {
	g := p.laneDrawing(k)
	return g.lanesPicture().scale.X(at)
}

// timeAxis draws the years under the lanes.
func (g *laneDrawing) timeAxis(p *lanesPicture) scene.Marks {
	const room, half = 46.0, 15.0 // of a year's word; half of the word
	b := &p.box
	var marks scene.Marks
	for _, year := range p.scale.Ticks(room) {
		x := p.scale.X(float64(year))
		if x-half < 0 || x+half > b.width {
			continue
		}
		marks.Add(
			line(g.theme.Rule, 1, x, b.top, x, b.bottom+3),
			&scene.Text{At: geom.Point{X: x, Y: b.years}, Anchor: scene.Middle, Text: strconv.Itoa(year), Size: timeText, Color: g.theme.Muted})
	}
	return marks
}

// marksKey names the marks: beside the years, or on a narrow timeline beside the date, where
// that leaves room.
func (g *laneDrawing) marksKey(b *timelineBox) scene.Marks {
	key := &scene.Text{At: geom.Point{X: b.name, Y: b.years}, Text: g.Word("timeline.key"), Size: timeText, Color: g.theme.Muted}
	if !b.wide {
		if g.key.crowded {
			return nil
		}
		key.At, key.Anchor = geom.Point{X: b.right, Y: 27}, scene.End
		key.Text = g.Word("timeline.key.brief")
	}
	return scene.Marks{key}
}

// crowded reports whether the date reaches to where a narrow timeline has the key.
func (g *laneDrawing) crowded(date data.Date) bool {
	b := timelineBoxOf(g.key.Width, 0, 0)
	until := dateAt + widthOf(g.DateText(date), dateAdvance)*dateText
	return until > b.right-widthOf(g.Word("timeline.key.brief"), keyAdvance)*timeText
}

// timeHandle draws the date: a line through the lanes with a knob to take it by. It
// fades events after the date.
func (g *laneDrawing) timeHandle(p *lanesPicture, k TimelineKey) scene.Layer {
	const beyond = 14.0 // as far as a mark at the end reaches
	b, x := &p.box, p.scale.X(k.At)
	marks := scene.Marks{
		&scene.Fill{Color: g.theme.Paper.Fade(laterFade), Rings: [][]geom.Point{rectangle(x, b.top, b.right+beyond, b.bottom)}},
		line(g.theme.Ink, 1.5, x, b.top, x, b.bottom),
		&scene.Disc{Center: geom.Point{X: x, Y: b.bottom}, Radius: 5, Fill: g.theme.Ink, Line: g.theme.Paper, Width: 1.5},
	}
	for i := 0; i < len(p.targets) && k.Hover != ""; i++ {
		if t := &p.targets[i]; t.Ref == k.Hover && len(t.Path) == 1 {
			marks.Add(&scene.Disc{Center: t.Path[0], Radius: t.Radius + 1.5, Line: g.theme.Ink, Width: 1.5})
		}
	}
	return scene.Layer{Name: "handle", Transform: geom.Identity, Marks: marks}
}

// laterFade is how much of the paper's colour lies upon events after the date.
const laterFade = 0.45

// line returns a straight line.
func line(c theme.Color, width, x0, y0, x1, y1 float64) *scene.Stroke {
	return &scene.Stroke{Color: c, Width: width, Lines: [][]geom.Point{{{X: x0, Y: y0}, {X: x1, Y: y1}}}}
}

// corners returns the ring of a box.
func rectangle(left, top, right, bottom float64) []geom.Point {
	return []geom.Point{{X: left, Y: top}, {X: right, Y: top}, {X: right, Y: bottom}, {X: left, Y: bottom}}
}
