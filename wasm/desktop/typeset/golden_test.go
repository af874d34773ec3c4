package typeset

import (
	"math"
	"testing"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/internal/screen"
	"tripoint/wasm/paint"
)

// triangle is what the map is about, small: a selected ribbon with outline, a
// faded one, nodes with names, and a coast under it.
func triangle(th *theme.Theme) *scene.Scene {
	a, b, c := geom.Point{X: 40, Y: 150}, geom.Point{X: 120, Y: 40}, geom.Point{X: 270, Y: 130}
	arc := func(p, q geom.Point, bend float64) []geom.Point {
		var path []geom.Point
		for i := 0; i <= 64; i++ {
			t := float64(i) / 64
			path = append(path, p.Lerp(q, t).Add(geom.Point{Y: -4 * bend * t * (1 - t)}))
		}
		return path
	}
	edge := func(path []geom.Point, width float64) *scene.Ribbon {
		return &scene.Ribbon{Path: path, Gap: 1.25, Casing: th.Casing, Start: 13, End: 13, Strands: []scene.Strand{
			{Width: width, From: th.Level(-2), To: th.Level(-1), Dash: [2]float64{3.5, 5}},
			{Width: width, From: th.Level(0), To: th.Level(1), Dash: [2]float64{14, 5}},
			{Width: width, From: th.Level(2), To: th.Level(1)},
		}}
	}
	faded, selected := edge(arc(b, c, 20), 5), edge(arc(a, c, 40), 7)
	faded.Fade = 0.55
	selected.Outline, selected.OutlineWidth = th.Ink, 1.5
	land := coast(th.Country)
	land.Transform = geom.Affine{K: 90, X: 110, Y: 110}
	nodes := []scene.Mark{}
	for i, p := range []geom.Point{a, b, c} {
		nodes = append(nodes,
			&scene.Disc{Center: p, Radius: 10.5, Fill: th.Paper, Line: th.Ink, Width: 2},
			&scene.Disc{Center: p, Radius: 4, Fill: th.Ink},
			&scene.Text{At: geom.Point{X: p.X, Y: p.Y + 28}, Anchor: scene.Middle, Text: []string{"China", "Russia", "United States"}[i],
				Size: 16, Style: scene.Bold, Color: th.Ink, Halo: th.Casing})
	}
	return &scene.Scene{Width: 330, Height: 190, Background: th.Sea, Layers: []scene.Layer{land,
		{Name: "ribbons", Transform: geom.Identity, Marks: []scene.Mark{edge(arc(a, b, 10), 5), faded, selected}},
		{Name: "nodes", Transform: geom.Identity, Marks: nodes}}}
}

// coast is a layer of so many points that the painter caches it: a disc.
func coast(c theme.Color) scene.Layer {
	ring := make([]geom.Point, 2001)
	for i := range ring {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(len(ring)))
		ring[i] = geom.Point{X: cos, Y: sin}
	}
	return scene.Layer{Name: "coast", Key: 1, Marks: []scene.Mark{&scene.Fill{Rings: [][]geom.Point{ring}, Color: c}}}
}

func TestTheMapLooksAsBefore(t *testing.T) {
	for name, test := range map[string]struct {
		theme *theme.Theme
		scale int
	}{"map-light": {&theme.Light, 2}, "map-dark": {&theme.Dark, 1}} {
		s := triangle(test.theme)
		dst := screen.NewImage(int(s.Width)*test.scale, int(s.Height)*test.scale)
		paint.New(Words).Draw(dst, s, float64(test.scale))
		screen.Golden(t, name, screen.Read(dst))
		dst.Deallocate()
	}
}

// sampler is a document with every kind of block and span.
func sampler() *doc.Document {
	say := func(role doc.Role, spans ...doc.Span) *doc.Paragraph { return &doc.Paragraph{Role: role, Spans: spans} }
	words := func(s string) doc.Span { return doc.Span{Text: s} }
	levels := func(name string, a, b int) [][]doc.Span {
		word := []string{"−− hostile", "− strained", "0 neutral", "+ cooperative", "++ close"}
		return [][]doc.Span{{{Text: name, Ref: "edge/n-s"}}, {{Text: word[a+2], Role: doc.Level, Level: a}},
			{{Text: word[b+2], Role: doc.Level, Level: b}}, {{Text: "with a gap", Role: doc.Coverage, Level: 1}}}
	}
	picture := triangle(&theme.Light)
	picture.Background = theme.Color{}
	return &doc.Document{Ref: "edge/n-s", Lang: "en", Sections: []doc.Section{{Key: "head", Blocks: []doc.Block{
		say(doc.Kicker, words("North – South · May 2016")),
		&doc.Heading{Level: 1, Spans: []doc.Span{words("Restraint, for business only")}},
		say(doc.Lead, words("The two agreed to hold back. Spying on governments was left out.")),
		say(doc.Muted, words("Sources: "), doc.Span{Text: "A paper with a long name, 16 October 2015", Href: "https://example.org/a"}, words("; "),
			doc.Span{Text: "another", Href: "https://example.org/b"}, words(".")),
		&doc.Heading{Level: 2, Spans: []doc.Span{words("Levels of trust")}},
		&doc.Table{Caption: "Trust of one side in the other", Head: [][]doc.Span{{words("Domain")}, {words("North → South")}, {words("South → North")}, {words("Agreements")}},
			Rows: [][][]doc.Span{levels("Economic", -2, -1), levels("Social", 0, 1)}},
		say(doc.Note, words("Levels are a reading.")),
		&doc.Choice{Options: []doc.Option{{Text: "Newest first", Action: "order:newest", On: true}, {Text: "Oldest first", Action: "order:oldest"}}},
	}}, {Key: "cards", Blocks: []doc.Block{
		&doc.Card{Ref: "agreement/x", Blocks: []doc.Block{
			&doc.Heading{Level: 3, Spans: []doc.Span{words("Cyber understanding")}},
			say(doc.Plain, doc.Span{Text: "in effect", Role: doc.Chip}, words(" "), doc.Span{Text: "contested", Role: doc.Mark}),
			&doc.List{Ordered: true, Items: [][]doc.Block{{say(doc.Plain, words("No theft of trade secrets."))}, {say(doc.Plain, words("Answer requests about malicious activity."))}}},
		}, Summary: []doc.Span{words("Full name, parties")}, More: []doc.Block{say(doc.Plain, doc.Span{Text: "Parties: ", Role: doc.Strong}, words("North, South"))}},
		&doc.Card{Plain: true, Dim: true, Blocks: []doc.Block{say(doc.Muted, words("25 October 2025")), say(doc.Plain, words("It has not happened yet."))}},
		&doc.Figure{Picture: *picture, Alt: "A triangle", Caption: []doc.Span{words("A picture with a caption")}},
	}}}}
}

func TestThePanelLooksAsBefore(t *testing.T) {
	p := NewPanel()
	p.Layout(sampler(), 376)
	p.Toggle("agreement/x")
	for name, th := range map[string]*theme.Theme{"panel-light": &theme.Light, "panel-dark": &theme.Dark} {
		dst := screen.NewImage(376, int(p.Height()))
		p.Draw(dst, View{Rect: geom.R(0, 0, 376, p.Height()), Scale: 1, Theme: th, Focused: 1})
		screen.Golden(t, name, screen.Read(dst))
		dst.Deallocate()
	}
}
