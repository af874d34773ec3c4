package typeset

import (
	"slices"
	"testing"
	"time"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
	facts "tripoint/wasm/internal/sample"
	"tripoint/wasm/internal/screen"
	"tripoint/wasm/paint"
)

// BenchmarkPlaying is one tick of the window while the date plays. It includes what the
// program does, up to the commands for the graphics, and excludes the graphics' own time.
func BenchmarkPlaying(b *testing.B) {
	x, land := facts.Real(b)
	s := session.New(session.Config{Data: x.Data(), Outlines: land, Hash: "#edge/cn-us?date=2007", Device: app.Device{
		Width: 824, Height: 638, Scale: 1, Time: 824, Lang: "en"}})
	window := screen.NewImage(1200, 750)
	defer window.Deallocate()
	world, timeline, panel := paint.New(Words), paint.New(Words), NewPanel()
	tick := func() {
		s.Tick(1.0 / 60)
		s.Effects()
		panel.Layout(s.Panel(), 376)
		world.Draw(window, s.Scene(), 1)
		timeline.Draw(window, s.Timeline(), 1)
		panel.Draw(window, View{Rect: geom.R(824, 0, 376, 750), Scale: 1, Theme: &theme.Light, Focused: -1})
	}
	s.Send(app.Play{On: true})
	tick()
	screen.Flush(window)
	var took []time.Duration
	for b.Loop() {
		if !s.Model().Playing {
			s.Send(app.Play{On: true})
		}
		start := time.Now()
		tick()
		took = append(took, time.Since(start))
		b.StopTimer()
		screen.Flush(window)
		b.StartTimer()
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "ms/median-tick")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "ms/99th-tick")
}
