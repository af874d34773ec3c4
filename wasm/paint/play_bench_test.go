//go:build !js

package paint

import (
	"image"
	"slices"
	"testing"
	"time"

	"tripoint/assets/outlines"
	"tripoint/data/bundle"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
)

// BenchmarkPlaying is a frame of the window while the date is played: what the
// program does for it, up to the commands for the graphics. The graphics' own
// time is not in it.
func BenchmarkPlaying(b *testing.B) {
	ds, err := bundle.Load()
	if err != nil {
		b.Fatal(err)
	}
	land, err := outlines.Load()
	if err != nil {
		b.Fatal(err)
	}
	s := session.New(session.Config{Data: ds, Outlines: land, Hash: "#edge/cn-us?date=2007", Device: app.Device{
		Width: 824, Height: 638, Scale: 1, Time: 824, Lang: "en"}})
	screen := newImage(image.Pt(1200, 750))
	defer screen.Deallocate()
	world, timeline, panel := New(), New(), NewPanel()
	frame := func() {
		s.Tick(1.0 / 60)
		s.Effects()
		panel.Layout(s.Document(), 376)
		world.Draw(screen, s.Scene(), 1)
		timeline.Draw(screen, s.Timeline(), 1)
		panel.Draw(screen, View{Rect: geom.R(824, 0, 376, 750), Scale: 1, Theme: &theme.Light, Focused: -1})
	}
	s.Send(app.Play{On: true})
	frame()
	flush(screen)
	var took []time.Duration
	for b.Loop() {
		if !s.Model().Playing {
			s.Send(app.Play{On: true})
		}
		start := time.Now()
		frame()
		took = append(took, time.Since(start))
		b.StopTimer()
		flush(screen)
		b.StartTimer()
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "ms/median-frame")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "ms/99th-frame")
}
