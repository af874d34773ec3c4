// Package view turns facts and state into what is seen and what is read: a model
// into a Scene and a Document. It is the one place that decides what a reader
// gets; the live program and the static page both go through it.
//
// It must not know the engine, the browser, or who the parties are. Start
// reading at View; each visible part has a file of its own: map.go, ribbon.go,
// legend.go, timeline.go, then panel.go, edge.go with lists.go and filter.go,
// found.go, node.go, card.go, chart.go, record.go, method.go with scatter.go, article.go,
// glossary.go, cite.go, compare.go with compare_record.go, matrix.go, triangle.go.
// dated.go is what they all ask for on a date.
package view

import (
	"slices"
	"strings"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/core/trust"
)

// View holds what is the same for every state: the index of the facts, the
// projected map and the levels with all events on; and it remembers what it made
// last. It is not safe for concurrent use.
type View struct {
	x      *data.Index
	plane  *plane
	levels *trust.Levels
	// What was computed last for a hypothesis: a reader looks at it for a while.
	without      app.Refs
	params       app.Params
	hypothetical *trust.Levels
	memory       memory
	picture      timelinePicture
	glossary     *glossary
	article      articleMemory
	charts       chartMemory
	triangles    []trust.Triangle
	history      history
	moves        map[onEdge][2]float64
	ranges       *trust.Ranges // of the facts; made when first asked for
	supposed     *trust.Ranges // of the hypothesis
	outsides     []counted     // of each set of others' figures, so far
	routes       routes
	// What holds on the shown date and two years before, and what is said of it.
	coverages      *trust.Coverages
	shown, earlier dated
	named, rowed   standings      // that names and rows were made for
	spoken         []string       // names of edges, with their levels
	rows           [][][]doc.Span // of the matrix
	// Legend asks for the legend on the map; there is none in small pictures.
	Legend bool
	// Static leaves out of documents what only a running program knows.
	Static bool
	// Awaited says, where Static does, that a program may come: what only it can do
	// is there, for readers to ask for it.
	Awaited bool
	// Theme is that of all pictures; nil takes the one that the model asks for.
	Theme *theme.Theme
}

// New prepares a view of a dataset. It projects the outlines, which is the bulk
// of the time; world may be nil for a map without land.
func New(x *data.Index, world *outlines.World) *View {
	ds := x.Data()
	pairs := len(ds.Edges) * len(ds.Domains)
	return &View{
		x:         x,
		plane:     newPlane(ds, world),
		levels:    trust.Compute(ds, ds.Model, nil),
		triangles: trust.Triangles(x),
		coverages: trust.NewCoverages(x),
		shown:     dated{all: make([][2]float64, pairs)},
		earlier:   dated{all: make([][2]float64, pairs)},
		moves:     map[onEdge][2]float64{},
		spoken:    make([]string, len(ds.Edges)),
		rows:      make([][][]doc.Span, len(ds.Edges)),
		Legend:    true,
	}
}

// frame is one rendering: the view with a model and what follows from it.
type frame struct {
	*View
	m      *app.Model
	ds     *data.Dataset
	theme  *theme.Theme
	levels *trust.Levels // of the hypothesis, if there is one; View.levels are the facts'
	now    float64       // the shown date in years
	at     geom.Affine   // where the plane lies on the map; only a scene needs it
}

// readings are the levels under all readings of what is shown: of the facts, or of
// the hypothesis.
func (f *frame) readings() *trust.Ranges {
	ranges := &f.ranges
	if f.m.Hypothetical() {
		ranges = &f.supposed
	}
	if *ranges == nil {
		*ranges = trust.ComputeRanges(f.ds, f.params(), f.m.Without.All())
	}
	return *ranges
}

// alone reports whether no program will ever answer what a reader does.
func (v *View) alone() bool { return v.Static && !v.Awaited }

func (v *View) frame(m *app.Model) *frame {
	f := &frame{View: v, m: m, ds: v.x.Data(), theme: v.Theme, levels: v.levels, now: v.Now(m)}
	if f.theme == nil {
		f.theme = theme.Of(m.Dark())
	}
	if m.Hypothetical() {
		if v.hypothetical == nil || v.params != m.Params || v.without != m.Without {
			v.without, v.params = m.Without, m.Params
			v.hypothetical = trust.Compute(f.ds, m.Params.Model(f.ds.Model), m.Without.All())
			v.supposed = nil
		}
		f.levels = v.hypothetical
	}
	return f
}

// Now is the moment in years that a model's date stands for: as in the trust
// formula, its first day.
func (v *View) Now(m *app.Model) float64 { return m.Date.Years() }

// text is a text of the data in the reader's language. Where that is missing it
// is English; spans that show it carry the language.
//
//go:noinline
func (f *frame) text(t data.Text) string {
	s, _ := t.In(f.m.Device.Lang)
	return s
}

// word is a piece of the interface's wording, filled with pairs.
//
//go:noinline
func (f *frame) word(key string, pairs ...string) string {
	return fill(f.text(f.x.Word(key)), pairs...)
}

// fill replaces each {name} in s by the value that follows the name in pairs. A
// name without a value stays as it is.
func fill(s string, pairs ...string) string {
	if len(pairs) == 0 || strings.IndexByte(s, '{') < 0 {
		return s
	}
	var b strings.Builder
	room := len(s)
	for i := 1; i < len(pairs); i += 2 {
		room += len(pairs[i])
	}
	b.Grow(room)
	for {
		open := strings.IndexByte(s, '{')
		if open < 0 {
			break
		}
		length := strings.IndexByte(s[open:], '}')
		if length < 0 {
			break
		}
		b.WriteString(s[:open])
		b.WriteString(value(s[open:open+length+1], pairs))
		s = s[open+length+1:]
	}
	b.WriteString(s)
	return b.String()
}

// value is what stands for a place such as "{name}".
func value(place string, pairs []string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == place[1:len(place)-1] {
			return pairs[i+1]
		}
	}
	return place
}

// short is a node's name as labels have it.
func (f *frame) short(node data.Ref) string {
	if n := f.x.Node(node); n != nil {
		return f.text(n.Short)
	}
	return node.ID()
}

// touches reports whether an edge is the selection or belongs to it.
func touches(e *data.Edge, selection data.Ref) bool {
	return slices.Contains([]data.Ref{e.ID, e.A, e.B}, selection)
}
