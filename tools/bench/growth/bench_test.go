package growth

import (
	"runtime"
	"testing"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/tools/facts"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/panel"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// The growth of each thing that the explainer does, from one size of facts to the
// next. The same things on the real facts are measured beside each package.

// made are the bundles of the sizes, made once.
var made = map[Size][]byte{}

// dataset is a dataset of a size as the program has it, with the bundle's words.
func dataset(b *testing.B, size Size) *data.Dataset {
	b.Helper()
	if made[size] == nil {
		made[size] = encoded(b, size, seed)
	}
	ds, err := bundle.Decode(made[size])
	if err != nil {
		b.Fatal(err)
	}
	own, err := bundle.Load()
	if err != nil {
		b.Fatal(err)
	}
	ds.Words = own.Words
	return ds
}

// eachSize runs a benchmark for each size. What it measures is returned by
// prepare, and does not begin before that has returned.
func eachSize(b *testing.B, prepare func(b *testing.B, size Size) (measured func())) {
	for _, size := range Sizes {
		b.Run(size.String(), func(b *testing.B) {
			measured := prepare(b, size)
			runtime.GC()
			b.ReportAllocs()
			for b.Loop() {
				measured()
			}
		})
	}
}

// BenchmarkCompile goes from YAML to a bundle that has been checked.
func BenchmarkCompile(b *testing.B) {
	eachSize(b, func(b *testing.B, size Size) func() {
		dir := b.TempDir()
		if err := WriteYAML(dir, Make(size, seed)); err != nil {
			b.Fatal(err)
		}
		return func() {
			ds, problems := facts.Load(dir)
			if len(problems) > 0 {
				b.Fatal(problems[0])
			}
			encoded, err := bundle.Encode(ds)
			if err != nil {
				b.Fatal(err)
			}
			if _, err := bundle.Decode(encoded); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkDecode reads a bundle with all its checks.
func BenchmarkDecode(b *testing.B) {
	eachSize(b, func(b *testing.B, size Size) func() {
		made := encoded(b, size, seed)
		b.SetBytes(int64(len(made)))
		return func() {
			if _, err := bundle.Decode(made); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkCompute prepares the levels of all edges.
func BenchmarkCompute(b *testing.B) {
	eachSize(b, func(b *testing.B, size Size) func() {
		ds := dataset(b, size)
		return func() { trust.Compute(ds, ds.Formula, nil) }
	})
}

// month is the i-th of the months from 2007 on, which come again and again.
func month(i int) data.Date { return data.MakeMonth(2007+i/12%18, 1+i%12) }

// BenchmarkLevels asks for the levels of all edges in all domains at one date, and
// each time at another.
func BenchmarkLevels(b *testing.B) {
	eachSize(b, func(b *testing.B, size Size) func() {
		ds := dataset(b, size)
		levels := trust.Compute(ds, ds.Formula, nil)
		all, i := make([][2]float64, len(ds.Edges)*len(ds.Domains)), 0
		return func() {
			levels.All(month(i).Years(), all)
			i++
		}
	})
}

// device is the map and the timeline of a window of 1200 × 750 dp.
var device = app.Device{Width: 824, Height: 638, Scale: 1, Time: 824, Lang: "en"}

func world(b *testing.B) *outlines.World {
	b.Helper()
	o, err := outlines.Load()
	if err != nil {
		b.Fatal(err)
	}
	return o
}

// screen makes what is shown of states.
type screen struct {
	pictures *picture.Pictures
	panels   *panel.Panels
}

func newScreen(x *data.Index) *screen {
	facts := state.New(x)
	pictures := picture.New(facts, nil)
	return &screen{pictures, panel.New(facts, pictures)}
}

func (v *screen) scene(m *app.Model) *scene.Scene { return v.pictures.Map(picture.MapKeyOf(m)) }

// render makes all that is shown of a state.
func (v *screen) render(m *app.Model) {
	v.scene(m)
	v.panels.Panel(panel.KeyOf(m))
	v.pictures.Timeline(picture.TimelineKeyOf(m, m.Date.Years()))
}

// begin is an index of facts of a size and the first state, an edge being
// selected.
func begin(b *testing.B, size Size) (*data.Index, app.Model) {
	b.Helper()
	ds := dataset(b, size)
	x := data.NewIndex(ds)
	return x, app.New(x, device, "#"+string(ds.Edges[1].ID)+"?date=2016-05")
}

// BenchmarkRender makes what is shown of a state: for the first time, after the
// date has changed, and after another edge has been selected.
func BenchmarkRender(b *testing.B) {
	b.Run("after=start", func(b *testing.B) {
		eachSize(b, func(b *testing.B, size Size) func() {
			x, m := begin(b, size)
			return func() { newScreen(x).render(&m) }
		})
	})
	b.Run("after=date", func(b *testing.B) {
		eachSize(b, func(b *testing.B, size Size) func() {
			x, m := begin(b, size)
			v, i := newScreen(x), 0
			v.render(&m)
			return func() {
				m.Date = month(i)
				i++
				v.render(&m)
			}
		})
	})
	b.Run("after=select", func(b *testing.B) {
		eachSize(b, func(b *testing.B, size Size) func() {
			x, m := begin(b, size)
			v, edges, i := newScreen(x), x.Data().Edges, 0
			v.render(&m)
			return func() {
				m.Selection = edges[i%len(edges)].ID
				i++
				v.render(&m)
			}
		})
	})
}

// BenchmarkHit asks what is at a place of the map, all over it, with the slop of a
// mouse.
func BenchmarkHit(b *testing.B) {
	eachSize(b, func(b *testing.B, size Size) func() {
		x, m := begin(b, size)
		s, i := newScreen(x).scene(&m), 0
		return func() {
			p := geom.Point{X: float64(i * 37 % 824), Y: float64(i * 101 % 638)}
			i++
			s.Hit(p, scene.MouseSlop, nil)
		}
	})
}

// BenchmarkStart decodes the facts and begins a session that has shown its first
// state. It tells how many bytes of memory that holds.
func BenchmarkStart(b *testing.B) {
	for _, size := range Sizes {
		b.Run(size.String(), func(b *testing.B) {
			encoded, err := bundle.Encode(dataset(b, size))
			if err != nil {
				b.Fatal(err)
			}
			land := world(b)
			var s *session.Session
			before := held()
			b.ReportAllocs()
			for b.Loop() {
				ds, err := bundle.Decode(encoded)
				if err != nil {
					b.Fatal(err)
				}
				s = session.New(session.Config{Data: ds, Outlines: land, Device: device})
				show(s)
			}
			b.ReportMetric(held()-before, "heap-B")
			runtime.KeepAlive(s)
		})
	}
}

// held is how many bytes are in use.
func held() float64 {
	var stats runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&stats)
	return float64(stats.HeapAlloc)
}

// show makes all that the program looks at in each tick.
func show(s *session.Session) {
	s.Effects()
	s.Scene()
	s.Panel()
	s.Controls()
	s.Timeline()
	s.Bar()
	s.Card()
}

// BenchmarkDrag drags the date to another month, and makes all that the program
// then shows: with nothing selected, a node, and an edge.
func BenchmarkDrag(b *testing.B) {
	for _, kind := range []string{"nothing", "node", "edge"} {
		b.Run("selected="+kind, func(b *testing.B) {
			eachSize(b, func(b *testing.B, size Size) func() { return drag(b, size, kind) })
		})
	}
}

// drag begins a session and returns a step of a drag along its timeline.
func drag(b *testing.B, size Size, selected string) func() {
	ds := dataset(b, size)
	hash := map[string]string{"nothing": "#", "node": "#" + string(ds.Nodes[1].ID), "edge": "#" + string(ds.Edges[1].ID)}[selected]
	s := session.New(session.Config{Data: ds, Outlines: world(b), Device: device, Hash: hash})
	show(s)
	at := geom.Point{X: 200, Y: 104} // below the lanes, between the years
	s.TimePointer(session.Pointer{Kind: session.Down, At: at})
	i := 0
	return func() {
		i++
		at.X = 200 + float64(i*3%600)
		before := s.Model().Date
		s.TimePointer(session.Pointer{Kind: session.Move, At: at})
		show(s)
		if s.Model().Date == before {
			b.Fatal("the date stays as it is")
		}
	}
}
