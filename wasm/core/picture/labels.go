package picture

import (
	"math"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
)

// advance is the usual width of a letter, as a part of the font size. The reader's own
// fonts set the words, and the core cannot measure them; it only needs to know roughly
// where a label ends.
const advance = 0.66

// mostLetters returns how many letters have room.
func mostLetters(room, size float64) int {
	const narrow = 0.52 // width of an ordinary letter, as a part of the font size
	return int(room / (size * narrow))
}

// fits reports whether a name is no wider than its room.
func fits(name string, room, size float64) bool { return len([]rune(name)) <= mostLetters(room, size) }

// shortened cuts a name where it would be wider than its room.
func shortened(name string, room, size float64) string {
	letters := []rune(name)
	if most := mostLetters(room, size); len(letters) > most {
		letters = append(letters[:most-1], '…')
	}
	return string(letters)
}

// labelBox returns roughly where a label's letters are.
func labelBox(t *scene.Text) geom.Rect {
	width := float64(len([]rune(t.Text))) * t.Size * advance
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

// lowMap is the height of a map in dp below which a long name would lie under the buttons
// for zoom.
const lowMap = 230

// nameOf returns what a node is called on a map: its short name, or on a low map its brief
// one where that is in the same language.
func (port *Viewport) nameOf(n *data.Node) data.Text {
	if port.Height < lowMap {
		_, brief := n.Brief.In(port.Lang)
		if _, short := n.Short.In(port.Lang); len(n.Brief) > 0 && brief == short {
			return n.Brief
		}
	}
	return n.Short
}

// nodeLabel returns the name of a node, beside its disc.
func (g *mapDrawing) nodeLabel(n *data.Node, at geom.Point, ms measures) *scene.Text {
	name := g.key.Viewport.nameOf(n)
	label := &scene.Text{
		Text: g.Text(name), Lang: g.LangOf(name), Size: ms.label, Bold: true,
		Color: g.theme.Ink, Halo: g.theme.Casing, Anchor: scene.Middle,
	}
	away := ms.node + 8
	switch n.Label {
	case "above":
		label.At = geom.Point{X: at.X, Y: at.Y - away}
	case "left":
		label.At, label.Anchor = geom.Point{X: at.X - away, Y: at.Y + ms.label*0.35}, scene.End
	case "right":
		label.At, label.Anchor = geom.Point{X: at.X + away, Y: at.Y + ms.label*0.35}, scene.Start
	default:
		label.At = geom.Point{X: at.X, Y: at.Y + away + ms.label*0.75}
	}
	g.moveInside(label)
	return label
}

// edgeLabel returns the name of an edge under the pointer or the focus, beside the
// middle of its ribbon on the outer side. Half is how far the ribbon reaches from its
// path.
func (g *mapDrawing) edgeLabel(e *data.Edge, path []geom.Point, half float64) *scene.Text {
	label := &scene.Text{
		Anchor: scene.Middle, Text: g.Text(e.Name), Lang: g.LangOf(e.Name), Size: 13.5, Bold: true,
		Color: g.theme.Ink, Halo: g.theme.Casing,
	}
	i := g.middle(path)
	along := path[min(i+1, len(path)-1)].Sub(path[max(i-1, 0)])
	out := geom.Point{X: along.Y, Y: -along.X}.Mul(1 / max(along.Len(), 1e-9)) // to the left of the path
	if !g.outsideIsLeft(path) {
		out = out.Mul(-1)
	}
	// At this distance the box of the letters just clears the ribbon.
	box := labelBox(label)
	away := half + 6 + math.Abs(out.X)*box.Width()/2 + math.Abs(out.Y)*box.Height()/2
	center := path[i].Add(out.Mul(away))
	label.At = geom.Point{X: center.X, Y: center.Y + 0.3*label.Size}
	g.moveInside(label)
	return label
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
