package peers

import (
	"errors"
	"slices"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
)

// spark is a small chart of trust over time as our panel has it, in points from its left
// top. What a page draws of it has the same points as ours, drawn its own way.
type spark struct {
	Size  [2]float64   `json:"size"`
	Zero  float64      `json:"zero"` // y of the middle of the scale
	Date  float64      `json:"date"` // x of the shown date
	AB    [][2]float64 `json:"ab"`   // A's trust in B
	BA    [][2]float64 `json:"ba"`
	Above [][2]float64 `json:"above,omitempty"` // the edge of the area between zero and the mean, where that is above
	Below [][2]float64 `json:"below,omitempty"`
	Band  [][3]float64 `json:"band"` // x, the lowest and the highest y of all interpretations
}

// errSpark is what a page would show wrong without a word.
var errSpark = errors.New("a sparkline of ours has other marks than areas, a band, a rule and two lines, and the date")

// sparkOf takes a sparkline of ours apart.
func sparkOf(s *scene.Scene) (*spark, error) {
	var fills []*scene.Fill
	var lines [][]geom.Point
	for i := range s.Layers {
		for _, m := range s.Layers[i].Marks {
			if fill, ok := m.(*scene.Fill); ok {
				fills = append(fills, fill)
			} else if stroke, ok := m.(*scene.Stroke); ok {
				lines = append(lines, stroke.Lines...)
			}
		}
	}
	if len(fills) < 1 || len(lines) != 4 {
		return nil, errSpark
	}
	rule, ba, ab, date := lines[0], lines[1], lines[2], lines[3]
	shown := &spark{Size: [2]float64{s.Width, s.Height}, Zero: rule[0].Y, Date: round(date[0].X), AB: points(ab), BA: points(ba)}
	band := fills[len(fills)-1]
	for _, area := range fills[:len(fills)-1] {
		edge := points(slices.Concat(area.Rings...))
		if slices.ContainsFunc(edge, func(p [2]float64) bool { return p[1] < shown.Zero }) {
			shown.Above = edge
		} else {
			shown.Below = edge
		}
	}
	if len(band.Rings) != 1 {
		return nil, errSpark
	}
	shown.Band = bandOf(band.Rings[0])
	return shown, nil
}

func points(line []geom.Point) [][2]float64 {
	var all [][2]float64
	for _, p := range line {
		all = append(all, [2]float64{p.X, p.Y})
	}
	return all
}

// bandOf splits a ring that goes to the right along its top and comes back along its
// bottom.
func bandOf(ring []geom.Point) [][3]float64 {
	turn := 0
	for turn+1 < len(ring) && ring[turn+1].X >= ring[turn].X {
		turn++
	}
	top, bottom := ring[:turn], slices.Clone(ring[turn:])
	slices.Reverse(bottom)
	var xs []float64
	for _, p := range ring {
		xs = append(xs, p.X)
	}
	slices.Sort(xs)
	var band [][3]float64
	for _, x := range slices.Compact(xs) {
		top0, top1 := heights(top, x)
		bottom0, bottom1 := heights(bottom, x)
		before, after := [3]float64{x, round(bottom0), round(top0)}, [3]float64{x, round(bottom1), round(top1)}
		band = append(band, before)
		if after != before {
			band = append(band, after)
		}
	}
	return band
}

// heights returns the y of a line at x, coming from its left and from its right: a line
// may jump.
func heights(line []geom.Point, x float64) (left, right float64) {
	i := slices.IndexFunc(line, func(p geom.Point) bool { return p.X >= x })
	switch {
	case i < 0:
		i = len(line) - 1
	case line[i].X > x && i > 0:
		p := line[i-1].Lerp(line[i], (x-line[i-1].X)/(line[i].X-line[i-1].X))
		return p.Y, p.Y
	}
	left, right = line[i].Y, line[i].Y
	for ; i < len(line) && line[i].X == x; i++ {
		right = line[i].Y
	}
	return left, right
}
