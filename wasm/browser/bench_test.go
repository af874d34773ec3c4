package browser

import "testing"

// BenchmarkMonths is the cost of sending the page another month, which happens about
// twelve times a second while the date plays.
func BenchmarkMonths(b *testing.B) {
	s := open(b, "#edge/cn-us")
	var p shown
	var buf []byte
	sent := 0
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s.SetMonth(i % 228)
		buf = p.appendChanges(buf[:0], s.Frame())
		sent += len(buf)
	}
	b.ReportMetric(float64(sent)/float64(b.N), "bytes-sent/op")
}
