package picture

import (
	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
)

// DotRadius is the radius of an event's dot, TouchRadius how far a finger may be off it
// at the most, in dp.
const DotRadius, TouchRadius = 3.5, 12.0

// eventDots draws the events of a domain on the curve that they moved most, and returns
// the discs where a press switches them. The colour of a dot tells how far its event
// moved trust, a ring that the event is contested; the dot of an event switched off is
// hollow.
func (g *Drawing) eventDots(p *plot, e *data.Edge, d *data.Domain) (scene.Marks, []scene.Target) {
	var marks scene.Marks
	var targets []scene.Target
	for _, event := range g.X.EventsOf(e.ID) {
		if !event.Concerns(d.ID) {
			continue
		}
		t := event.Date.Years()
		by, ab := g.LargestMove(e, event)
		line := g.Levels.Line(e.B, e.A, d.ID)
		if ab {
			line = g.Levels.Line(e.A, e.B, d.ID)
		}
		dot := &scene.Disc{
			Center: geom.Point{X: p.x(t), Y: p.y(line.Raw(t))},
			Radius: DotRadius, Fill: g.theme.Level(by), Line: g.theme.Raised, Width: 1,
		}
		if event.Contested {
			dot.Line, dot.Width = g.theme.Ink, 1.25
		}
		if g.Off(event) {
			dot.Fill = g.theme.Paper
			if !event.Contested {
				dot.Line, dot.Width = g.theme.Muted, 1.25
			}
		}
		marks.Add(dot)
		targets = append(targets, scene.Target{Ref: event.ID, Path: []geom.Point{dot.Center},
			Bounds: geom.Rect{Min: dot.Center, Max: dot.Center}})
	}
	shareRoom(targets)
	return marks, targets
}

// shareRoom gives each disc the reach of a finger, or where dots are close as much as
// lies nearer to it than to any other, but never less than its dot: a press must mean
// the dot that it is on. Every event has a switch in its card as well.
func shareRoom(targets []scene.Target) {
	for i := range targets {
		radius := TouchRadius
		for j := range targets {
			if away := targets[i].Path[0].Sub(targets[j].Path[0]).Len(); i != j {
				radius = min(radius, away/2)
			}
		}
		targets[i].Radius = max(radius, DotRadius)
	}
}

// assessments draws what people judged, as crosses beside the computed curves.
func (g *Drawing) assessments(p *plot, e *data.Edge, d *data.Domain) scene.Marks {
	const r = 3.5
	var crosses [][]geom.Point
	for _, a := range g.X.AssessmentsOf(e.ID, d.ID) {
		c := geom.Point{X: p.x(a.Date.Years()), Y: p.y(float64(a.Level))}
		for _, slope := range [2]float64{r, -r} {
			arm := geom.Point{X: r, Y: slope}
			crosses = append(crosses, []geom.Point{c.Sub(arm), c.Add(arm)})
		}
	}
	if crosses == nil {
		return nil
	}
	return scene.Marks{&scene.Stroke{Lines: crosses, Width: 4, Color: g.theme.Paper},
		&scene.Stroke{Lines: crosses, Width: 1.5, Color: g.theme.Muted}}
}
