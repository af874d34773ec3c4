package typeset

import (
	"testing"

	"tripoint/tools/bench/growth"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
	facts "tripoint/wasm/internal/sample"
	"tripoint/wasm/internal/screen"
	"tripoint/wasm/paint"
)

// BenchmarkDragWindow is one step of dragging the date in the desktop's window while an
// edge is selected, on made-up facts of each size. It includes what the program does, up
// to the commands for the graphics, and excludes the graphics' own time.
func BenchmarkDragWindow(b *testing.B) {
	x, world := facts.Real(b)
	for _, size := range growth.Sizes {
		b.Run(size.String(), func(b *testing.B) {
			ds := growth.Make(size, 5)
			ds.Words = x.Data().Words
			s := session.New(session.Config{Data: ds, Outlines: world, Hash: "#" + string(ds.Edges[1].ID), Device: app.Device{
				Width: 824, Height: 638, Scale: 1, Time: 824, Lang: "en"}})
			window := screen.NewImage(1200, 750)
			defer window.Deallocate()
			world, timeline, panel := paint.New(Words), paint.New(Words), NewPanel()
			tick := func() {
				s.Controls()
				s.Bar()
				s.Card()
				panel.Layout(s.Panel(), 376)
				world.Draw(window, s.Scene(), 1)
				timeline.Draw(window, s.Timeline(), 1)
				panel.Draw(window, View{Rect: geom.R(824, 0, 376, 750), Scale: 1, Theme: &theme.Light, Focused: -1})
			}
			at := geom.Point{X: 200, Y: 104}
			s.TimePointer(session.Pointer{Kind: session.Down, At: at})
			tick()
			screen.Flush(window)
			b.ReportAllocs()
			for i := 1; b.Loop(); i++ {
				at.X = 200 + float64(i*3%600)
				s.TimePointer(session.Pointer{Kind: session.Move, At: at})
				tick()
				b.StopTimer()
				screen.Flush(window)
				b.StartTimer()
			}
		})
	}
}
