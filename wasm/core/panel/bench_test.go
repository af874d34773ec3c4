package panel

import (
	"testing"

	"tripoint/wasm/core/html"
	"tripoint/wasm/core/svg"
)

func BenchmarkRender(b *testing.B) {
	x, p := real(b)
	m := at(x, "#edge/cn-us")
	b.Run("scene", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			p.Map(m)
		}
	})
	b.Run("document", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			p.Panel(m)
		}
	})
	b.Run("document-first", func(b *testing.B) { // with an empty cache
		b.ReportAllocs()
		for b.Loop() {
			p.cardCache = cardCache{}
			p.Panel(m)
		}
	})
	d := p.Panel(m)
	b.Run("html", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			html.Append(nil, d, html.Options{})
		}
	})
	s := p.Map(m)
	b.Run("svg", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			svg.Append(nil, s, svg.Options{})
		}
	})
	b.Run("hit", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			s.Hit(s.Targets[1].Path[30], 12, nil)
		}
	})
}
