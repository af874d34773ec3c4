package picture

import (
	"math"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
)

// The sizes of what the map says about an edge, in dp for usual letters.
const (
	headlineText = 15.0
	noteText     = 12.5
	noteLead     = 18.0 // from line to line
	noteAway     = 8.0  // from the ribbon
	blockGap     = 4.0  // between blocks of words, which would read as one
	// Of more edges than these the map tells only those of the selection, for nobody finds out
	// which of so many ribbons a headline in their midst belongs to; where it has no name
	// below it, not even of a few.
	mostTold, mostUnnamed = 6, 3
	// notesFrom is the width of a map whose headlines have the names of their edges below
	// them. On a narrower one they are smaller.
	notesFrom     = 600
	smallHeadline = 12.5
)

// notes writes beside each ribbon what is between its two nodes: the headline of the shown
// date, and for the edge under the pointer or the focus its levels in words. Pointed
// chooses that edge, or else all others. A press on a headline means its edge.
func (g *mapDrawing) notes(s *scene.Scene, pointed bool) (words scene.Marks) {
	large, small := g.key.letters(headlineText), g.key.words(noteText)
	alone := !pointed && g.key.Width < g.key.letters(notesFrom)
	if alone {
		large = g.key.letters(smallHeadline)
	}
	for _, i := range g.selectedFirst() {
		e := &g.Data.Edges[i]
		if on := g.key.Hover == e.ID || g.key.Focus == e.ID; on != pointed {
			continue
		}
		if !pointed && !g.hasWords(e, alone) {
			continue
		}
		headline := g.Phase(e).Headline
		lines := []*scene.Text{
			{Text: g.Text(headline), Lang: g.LangOf(headline), Size: large, Style: scene.Bold | scene.Serif, Color: g.theme.Ink},
			{Text: g.Text(e.Name), Lang: g.LangOf(e.Name), Size: small, Color: g.theme.Muted},
		}
		if alone {
			lines = lines[:1]
		}
		for k := range g.Data.Domains {
			if d := &g.Data.Domains[k]; pointed && g.Shows(d) {
				lines = append(lines, &scene.Text{Size: small, Color: g.theme.Ink,
					Text: g.Word("map.level", "domain", g.Said(d.Name), "level", g.Word(state.LevelKey(g.LevelStep(i, k))))})
			}
		}
		for _, line := range lines {
			line.Halo = g.theme.Casing
		}
		note := g.block(&s.Targets[i], lines, small*noteLead/noteText, anywhere, pointed)
		words.Add(note...)
		for _, m := range note {
			s.Targets = append(s.Targets, labelTarget(e.ID, m.(*scene.Text)))
		}
	}
	return words
}

// hasWords reports whether the map may say what is between the nodes of an edge; alone: where
// the headlines have no names of edges below them.
func (g *mapDrawing) hasWords(e *data.Edge, alone bool) bool {
	n := len(g.Data.Edges)
	return g.key.Selection == e.ID || n <= mostUnnamed || !alone && (n <= mostTold || state.Touches(e, g.key.Selection))
}

// selectedFirst returns the indices of all edges, that of the selection before the others,
// so that its words have the first choice of the room.
func (g *mapDrawing) selectedFirst() []int {
	order := make([]int, 0, len(g.Data.Edges))
	for i := range g.Data.Edges {
		if g.Data.Edges[i].ID == g.key.Selection {
			order = append([]int{i}, order...)
		} else {
			order = append(order, i)
		}
	}
	return order
}

// reach says how far from the middle of a ribbon words may stand: at how many places
// along it, each a twelfth of it from the next, in the order of the tries; and how many dp
// from it.
type reach struct {
	spans []int
	away  float64
}

var (
	anywhere = reach{[]int{6, 12}, 4 * noteAway}
	atHand   = reach{[]int{4}, noteAway}
)

// block writes lines beside a ribbon, where there is room for all of them and no other
// ribbon is nearer: near its visible middle rather than near its ends, at its outer side rather than at its inner one. Where there
// is none, it writes nothing, unless they are wanted all the same.
func (g *mapDrawing) block(t *scene.Target, lines []*scene.Text, lead float64, r reach, wanted bool) scene.Marks {
	b := block{lines: lines, lead: lead, height: float64(len(lines)-1)*lead + lines[0].Size}
	for _, line := range lines {
		b.width = max(b.width, labelBox(line).Width())
	}
	middle, last := g.middle(t.Path), len(t.Path)-1
	for _, span := range r.spans {
		for _, side := range [2]float64{1, -1} {
			for n := range span {
				// 0, 1, −1, 2, −2 …
				by := (n + 1) / 2 * (last / 12)
				if n%2 == 0 {
					by = -by
				}
				for away := noteAway; away <= r.away; away += 1.5 * noteAway {
					b.lay(g, t.Path, min(max(middle+by, 1), last-1), side*(t.Radius+away))
					if g.room.free(b.box.Inset(-2)) && g.room.nearest(b.box, t) {
						return b.write(g)
					}
				}
			}
		}
	}
	if !wanted {
		return nil
	}
	b.lay(g, t.Path, middle, t.Radius+noteAway)
	return b.write(g)
}

// block is some lines of words.
type block struct {
	lines               []*scene.Text
	lead, width, height float64
	box                 geom.Rect
	anchor              scene.Anchor // towards the ribbon
}

// lay moves the block beside a point of a path, so that it ends away dp from the path, at
// its outer side; at its inner one if that is negative.
func (b *block) lay(g *mapDrawing, path []geom.Point, i int, away float64) {
	along := path[i+1].Sub(path[i-1])
	out := geom.Point{X: along.Y, Y: -along.X}.Mul(1 / max(along.Len(), 1e-9)) // to the left of the path
	if g.outsideIsLeft(path) != (away > 0) {
		out = out.Mul(-1)
	}
	// At this distance the box just clears the ribbon.
	c := path[i].Add(out.Mul(math.Abs(away) + math.Abs(out.X)*b.width/2 + math.Abs(out.Y)*b.height/2))
	b.box = geom.R(c.X-b.width/2, c.Y-b.height/2, b.width, b.height)
	within := g.room.within.Inset(noteAway)
	b.box.Min.X = min(max(b.box.Min.X, within.Min.X), max(within.Max.X-b.width, within.Min.X))
	b.box.Min.Y = min(max(b.box.Min.Y, within.Min.Y), max(within.Max.Y-b.height, within.Min.Y))
	b.box.Max = b.box.Min.Add(geom.Point{X: b.width, Y: b.height})
	switch b.anchor = scene.Middle; {
	case out.X > 0.5:
		b.anchor = scene.Start
	case out.X < -0.5:
		b.anchor = scene.End
	}
}

// write puts the lines where the block lies, and takes its room.
func (b *block) write(g *mapDrawing) (words scene.Marks) {
	x := b.box.Min.X + b.width*[...]float64{scene.Start: 0, scene.Middle: 0.5, scene.End: 1}[b.anchor]
	for i, line := range b.lines {
		line.Anchor = b.anchor
		line.At = geom.Point{X: x, Y: b.box.Min.Y + 0.8*b.lines[0].Size + float64(i)*b.lead}
		words.Add(line)
	}
	g.room.take(b.box.Inset(-blockGap))
	return words
}
