package browser

import "testing"

// BenchmarkMonths is what it costs to tell the page of another month, as happens
// about twelve times a second while the date is played.
func BenchmarkMonths(b *testing.B) {
	s := open(b, "#edge/cn-us")
	var p shown
	var buf []byte
	told := 0
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s.SetMonth(i % 228)
		buf = p.appendChanges(buf[:0], s)
		told += len(buf)
	}
	b.ReportMetric(float64(told)/float64(b.N), "bytes-told/op")
}
