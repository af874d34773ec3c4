package picture

import (
	"unicode/utf8"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
)

// advance is the usual width of a letter, as a part of the font size. The reader's own
// fonts set the words, and the core cannot measure them; it only needs to know roughly
// where a label ends.
const advance = 0.66

// widthOf returns the width of a text whose usual letters are so wide, as a part of the
// font size. Letters of Chinese and its neighbours are squares.
func widthOf(text string, letter float64) (width float64) {
	for _, r := range text {
		if r < 0x2E80 {
			width += letter
		} else {
			width++
		}
	}
	return width
}

// narrow is the width of an ordinary letter, as a part of the font size.
const narrow = 0.52

// fits reports whether a name is no wider than its room.
func fits(name string, room, size float64) bool { return widthOf(name, narrow)*size <= room }

// shortened cuts a name where it would be wider than its room.
func shortened(name string, room, size float64) string {
	if fits(name, room, size) {
		return name
	}
	for fits := name; fits != ""; {
		_, last := utf8.DecodeLastRuneInString(fits)
		fits = fits[:len(fits)-last]
		if (widthOf(fits, narrow)+narrow)*size <= room {
			return fits + "…"
		}
	}
	return "…"
}

// labelBox returns roughly where a label's letters are.
func labelBox(t *scene.Text) geom.Rect {
	width := widthOf(t.Text, advance) * t.Size
	left := t.At.X
	switch t.Anchor {
	case scene.Middle:
		left -= width / 2
	case scene.End:
		left -= width
	}
	return geom.R(left, t.At.Y-t.Size*0.8, width, t.Size)
}

// labelTarget makes a label a target of the thing that it names: a band along the
// middle of its letters.
func labelTarget(ref data.Ref, t *scene.Text) scene.Target {
	box := labelBox(t)
	inset := min(box.Width(), box.Height()) / 2
	middle := box.Inset(inset)
	path := []geom.Point{middle.Min, {X: middle.Max.X, Y: middle.Min.Y}}
	return scene.Target{Ref: ref, Path: path, Radius: inset, Bounds: geom.Bounds(path)}
}

// lowMap is the height of a map in dp, with usual letters, below which a long name would
// lie under the buttons for zoom.
const lowMap = 230

// nameOf returns what a node is called on a map: its short name, or on a low map its brief
// one.
func (port *Viewport) nameOf(n *data.Node) data.Text {
	if port.Height < port.letters(lowMap) {
		return port.briefOf(n)
	}
	return n.Short
}

// briefOf returns the brief name of a node where that is in the same language as its short
// one, or else that.
func (port *Viewport) briefOf(n *data.Node) data.Text {
	_, brief := n.Brief.In(port.Lang)
	if _, short := n.Short.In(port.Lang); len(n.Brief) > 0 && brief == short {
		return n.Brief
	}
	return n.Short
}

// smallLabel is the font size to which the name of a node becomes smaller where there is no
// room, cutLabel how many times its size a name is long that is cut there.
const smallLabel, cutLabel = 12.0, 3.5

// nodeLabel returns the name of a node, at the first side of its disc where there is room:
// that of the facts, or another. Where ribbons leave none it lies upon one; where there is
// none for its name its brief one is there, or a smaller one, or else where a button may
// lie, or its first letters. It is nil where there is no room at all.
func (g *mapDrawing) nodeLabel(n *data.Node, at geom.Point) *scene.Text {
	name, brief := g.key.nameOf(n), g.key.briefOf(n)
	size, small := g.ms.label, min(g.ms.label, g.key.words(smallLabel))
	cut := shortened(g.Text(brief), cutLabel*small, small)
	for _, try := range [...]struct {
		label scene.Text
		clear func(geom.Rect) bool
	}{
		{scene.Text{Text: g.Text(name), Lang: g.LangOf(name), Size: size}, g.room.clear},
		{scene.Text{Text: g.Text(brief), Lang: g.LangOf(brief), Size: size}, g.room.clear},
		{scene.Text{Text: g.Text(brief), Lang: g.LangOf(brief), Size: small}, g.room.clear},
		{scene.Text{Text: g.Text(brief), Lang: g.LangOf(brief), Size: size}, g.room.open},
		{scene.Text{Text: cut, Lang: g.LangOf(brief), Size: small}, g.room.clear},
	} {
		if label := g.nodeLabelIn(n, try.label, at, try.clear); label != nil {
			return label
		}
	}
	return nil
}

// nodeLabelIn returns a name of a node at the first side of its disc where there is room, or
// else upon a ribbon, at the first one that is clear; nil for none.
func (g *mapDrawing) nodeLabelIn(n *data.Node, name scene.Text, at geom.Point, clear func(geom.Rect) bool) (upon *scene.Text) {
	for _, side := range [...]string{n.Label, "below", "above", "right", "left"} {
		label := g.nodeLabelAt(name, at, side)
		switch box := labelBox(label); {
		case g.room.free(box):
			return label
		case upon == nil && clear(box):
			upon = label
		}
	}
	return upon
}

// nodeLabelAt returns a name of a node at a side of its disc, "" for below.
func (g *mapDrawing) nodeLabelAt(label scene.Text, at geom.Point, side string) *scene.Text {
	label.Style, label.Color, label.Halo, label.Anchor = scene.Bold, g.theme.Ink, g.theme.Casing, scene.Middle
	away := g.ms.node + 8
	switch side {
	case "above":
		below := max(0.2*label.Size-3.2, 0) // large letters reach farther below their line
		label.At = geom.Point{X: at.X, Y: at.Y - away - below}
	case "left":
		label.At, label.Anchor = geom.Point{X: at.X - away, Y: at.Y + label.Size*0.35}, scene.End
	case "right":
		label.At, label.Anchor = geom.Point{X: at.X + away, Y: at.Y + label.Size*0.35}, scene.Start
	default:
		label.At = geom.Point{X: at.X, Y: at.Y + away + label.Size*0.75}
	}
	g.moveInside(&label)
	return &label
}

// places returns names for orientation, where nothing else is.
func (g *mapDrawing) places() (names scene.Marks) {
	const space = 6.0
	size, style := g.key.words(12), scene.Italic
	if g.key.isHan() { // it has no italics
		style = 0
	}
	for i := range g.Data.Places {
		p := &g.Data.Places[i]
		at := g.transform.Apply(g.plane.places[i])
		label := &scene.Text{At: geom.Point{X: at.X, Y: at.Y + 0.3*size}, Anchor: scene.Middle, Text: g.Text(p.Name), Lang: g.LangOf(p.Name),
			Size: size, Style: style, Color: g.theme.Muted}
		if box := labelBox(label); g.room.free(box.Inset(-space)) {
			names.Add(label)
			g.room.take(box)
		}
	}
	return names
}

// moveInside moves a label of something inside the map so that the label does not reach
// beyond the map's border.
func (g *mapDrawing) moveInside(label *scene.Text) {
	const margin = 8
	d := &g.key.Viewport
	box := labelBox(label)
	if box.Max.X < 0 || box.Min.X > d.Width || label.At.Y < -label.Size || label.At.Y > d.Height+2*label.Size {
		return // the map shows neither its thing nor the label
	}
	label.At.X += min(max(box.Min.X, margin), max(margin, d.Width-box.Width()-margin)) - box.Min.X
	label.At.Y = min(max(label.At.Y, label.Size+2), d.Height-margin)
}

// middle returns the index of the visible point of a path that is nearest to its half;
// the half itself if the map shows none.
func (g *mapDrawing) middle(path []geom.Point) int {
	box := geom.R(0, 0, g.key.Width, g.key.Height).Inset(20)
	half := len(path) / 2
	for k := range half {
		for _, i := range []int{half + k, half - k} {
			if i < len(path) && box.Contains(path[i]) {
				return i
			}
		}
	}
	return half
}
