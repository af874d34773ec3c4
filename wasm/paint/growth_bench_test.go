//go:build !js

package paint

import (
	"image"
	"testing"

	"tripoint/assets/outlines"
	"tripoint/data/bundle"
	"tripoint/tools/bench/growth"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
)

// BenchmarkDragWindow is a step of a drag of the date in the desktop's window, on
// made-up facts of each size, an edge being selected: what the program does for
// it, up to the commands for the graphics. The graphics' own time is not in it.
func BenchmarkDragWindow(b *testing.B) {
	own, err := bundle.Load()
	if err != nil {
		b.Fatal(err)
	}
	world, err := outlines.Load()
	if err != nil {
		b.Fatal(err)
	}
	for _, size := range growth.Sizes {
		b.Run(size.String(), func(b *testing.B) {
			ds := growth.Make(size, 5)
			ds.Words = own.Words
			s := session.New(session.Config{Data: ds, Outlines: world, Hash: "#" + string(ds.Edges[1].ID), Device: app.Device{
				Width: 824, Height: 638, Scale: 1, Time: 824, Lang: "en"}})
			screen := newImage(image.Pt(1200, 750))
			defer screen.Deallocate()
			world, timeline, panel := New(), New(), NewPanel()
			frame := func() {
				s.Controls()
				s.Bar()
				s.MapCard()
				panel.Layout(s.Document(), 376)
				world.Draw(screen, s.Scene(), 1)
				timeline.Draw(screen, s.Timeline(), 1)
				panel.Draw(screen, View{Rect: geom.R(824, 0, 376, 750), Scale: 1, Theme: &theme.Light, Focused: -1})
			}
			at := geom.Point{X: 200, Y: 104}
			s.TimePointer(session.Pointer{Kind: session.Down, At: at})
			frame()
			flush(screen)
			b.ReportAllocs()
			for i := 1; b.Loop(); i++ {
				at.X = 200 + float64(i*3%600)
				s.TimePointer(session.Pointer{Kind: session.Move, At: at})
				frame()
				b.StopTimer()
				flush(screen)
				b.StartTimer()
			}
		})
	}
}
