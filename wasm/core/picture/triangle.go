package picture

import (
	"slices"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// The measures of the triangles' picture in dp.
const (
	triangleWidth = 336.0
	triangleRow   = 3 // triangles side by side, at most
	triangleText  = 12.5
	triangleGap   = 6.0 // between the words of two
	signText      = 14.0
	signRadius    = 9.0
	cornerRadius  = 6.0
	// roomy is the width from which on the names of the lower corners surely have room
	// beside each other: the core does not know how wide a word is.
	roomy = 300.0
)

// Corners returns the nodes of a triangle as they lie on the map: the uppermost, then of
// the other two the left one and the right one.
func (g *Drawing) Corners(t *trust.Triangle) [3]data.Ref {
	c := [3]data.Ref{t.Edges[0].A, t.Edges[0].B, t.Edges[1].A}
	if c[2] == c[0] || c[2] == c[1] {
		c[2] = t.Edges[1].B
	}
	for i := 1; i < 3; i++ {
		if g.plane.nodes[c[i]].Y < g.plane.nodes[c[0]].Y {
			c[0], c[i] = c[i], c[0]
		}
	}
	if g.plane.nodes[c[2]].X < g.plane.nodes[c[1]].X {
		c[1], c[2] = c[2], c[1]
	}
	return c
}

// Triangle draws a triangle once for each domain, in rows.
func (g *Drawing) Triangle(t *trust.Triangle, domains []*data.Domain) scene.Scene {
	columns := g.triangleColumns(t, domains)
	cell := geom.Point{X: triangleWidth / float64(columns), Y: 170}
	corners := g.Corners(t)
	var marks scene.Marks
	for i, d := range domains {
		at := geom.Point{X: float64(i%columns) * cell.X, Y: float64(i/columns) * cell.Y}
		marks.Add(g.triangleMarks(t, corners, d, at, cell.X)...)
	}
	rows := (len(domains) + columns - 1) / columns
	return scene.Scene{Width: triangleWidth, Height: float64(rows) * cell.Y,
		Layers: []scene.Layer{{Name: "triangle", Transform: geom.Identity, Marks: marks}}}
}

// triangleColumns returns how many triangles stand side by side: as many as have room for
// their words, and no less than two, so that four make a square.
func (g *Drawing) triangleColumns(t *trust.Triangle, domains []*data.Domain) int {
	n := len(domains)
	if n <= 2 {
		return n
	}
	words := make([]data.Text, 0, n+3)
	for _, d := range domains {
		words = append(words, d.Name)
	}
	for _, c := range g.Corners(t) {
		words = append(words, g.X.Node(c).Short)
	}
	for _, word := range words {
		if n == 4 || !fits(g.Text(word), triangleWidth/triangleRow-triangleGap, triangleText) {
			return 2
		}
	}
	return triangleRow
}

// triangleMarks draws the triangle of one domain in a box at a point, with the domain
// above it and the judgement below.
func (g *Drawing) triangleMarks(t *trust.Triangle, corners [3]data.Ref, d *data.Domain, at geom.Point, width float64) scene.Marks {
	middle, half := at.X+width/2, min(width*0.36, 92)
	points := [3]geom.Point{{X: middle, Y: at.Y + 48}, {X: middle - half, Y: at.Y + 108}, {X: middle + half, Y: at.Y + 108}}
	var lines, signs scene.Marks
	for _, e := range t.Edges {
		a, b := points[slices.Index(corners[:], e.A)], points[slices.Index(corners[:], e.B)]
		color := g.theme.Level(g.Levels.Mean(e, d.ID, g.Now))
		lines.Add(&scene.Ribbon{Path: []geom.Point{a, b}, Start: cornerRadius + 3, End: cornerRadius + 3,
			Casing: g.theme.Paper, Strands: []scene.Strand{{Width: 6, From: color, To: color,
				Dash: dashes[trust.Covered(g.X.AgreementsOf(e.ID), e, d.ID, g.Now)]}}})
		signs.Add(g.signMarks(a.Lerp(b, 0.5), g.Levels.Sign(e, d.ID, g.Now))...)
	}
	marks := lines.With(signs...)
	for _, p := range points {
		marks.Add(&scene.Disc{Center: p, Radius: cornerRadius, Fill: g.theme.Paper, Line: g.theme.Ink, Width: 2})
	}
	room := width - triangleGap
	text := func(x, y float64, anchor scene.Anchor, t data.Text, style scene.Style) {
		marks.Add(&scene.Text{At: geom.Point{X: x, Y: at.Y + y}, Anchor: anchor, Text: shortened(g.Text(t), room, triangleText), Lang: g.LangOf(t),
			Size: triangleText, Style: style, Color: g.theme.Ink})
	}
	name := func(i int, x, y float64, anchor scene.Anchor) {
		text(x, y, anchor, g.X.Node(corners[i]).Short, 0)
	}
	text(middle, 14, scene.Middle, d.Name, scene.Bold)
	name(0, middle, 36, scene.Middle)
	below := 163.0
	if width >= roomy {
		below, room = 152, 2*(points[1].X-at.X) // beside each other
		name(1, points[1].X, 130, scene.Middle)
		name(2, points[2].X, 130, scene.Middle)
	} else {
		name(1, at.X+2, 130, scene.Start)
		name(2, at.X+width-2, 145, scene.End)
	}
	balance := g.Levels.Balance(t, d.ID, g.Now).Balance
	text(middle, below, scene.Middle, g.X.Word(state.BalanceKey(balance)), scene.Bold)
	return marks
}

// signMarks draws a sign on a disc, so that readers can read it on any colour.
func (g *Drawing) signMarks(at geom.Point, sign int) scene.Marks {
	return scene.Marks{
		&scene.Disc{Center: at, Radius: signRadius, Fill: g.theme.Paper, Line: g.theme.Rule, Width: 1},
		&scene.Text{At: geom.Point{X: at.X, Y: at.Y + 5}, Anchor: scene.Middle, Text: g.Word(state.SignKey(sign)),
			Size: signText, Style: scene.Bold, Color: g.theme.Ink},
	}
}
