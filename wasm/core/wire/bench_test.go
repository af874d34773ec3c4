package wire

import (
	"testing"

	"tripoint/data/bundle"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/session"
)

// BenchmarkMonths is what it costs to tell the page of another month, as happens
// about twelve times a second while the date is played.
func BenchmarkMonths(b *testing.B) {
	ds, err := bundle.Load()
	if err != nil {
		b.Fatal(err)
	}
	s := session.New(session.Config{Data: ds, Hash: "#edge/cn-us", Device: app.Device{
		Width: 824, Height: 638, Scale: 1, Time: 824, Lang: "en"}})
	var p Page
	var buf []byte
	told := 0
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s.SetMonth(i % 228)
		buf = p.Append(buf[:0], s)
		told += len(buf)
	}
	b.ReportMetric(float64(told)/float64(b.N), "bytes-told/op")
}
