package svg

import "tripoint/wasm/core/geom"

// trimmed maps a path and cuts start and end dp off its ends. A path that is
// shorter than that has nothing left.
func trimmed(path []geom.Point, at geom.Affine, start, end float64) []geom.Point {
	points := make([]geom.Point, len(path))
	for i, p := range path {
		points[i] = at.Apply(p)
	}
	points = cutStart(points, start)
	reverse(points)
	points = cutStart(points, end)
	reverse(points)
	return points
}

func cutStart(points []geom.Point, length float64) []geom.Point {
	for len(points) > 1 {
		step := points[1].Sub(points[0]).Len()
		if step > length {
			points[0] = points[0].Lerp(points[1], length/step)
			return points
		}
		length -= step
		points = points[1:]
	}
	return nil
}

func reverse(points []geom.Point) {
	for i, j := 0, len(points)-1; i < j; i, j = i+1, j-1 {
		points[i], points[j] = points[j], points[i]
	}
}

// beside is the path moved by d dp to its right, to its left if d < 0.
func beside(path []geom.Point, d float64) []geom.Point {
	if d == 0 {
		return path
	}
	out := make([]geom.Point, len(path))
	for i, p := range path {
		before, after := path[max(i-1, 0)], path[min(i+1, len(path)-1)]
		along := after.Sub(before)
		length := along.Len()
		if length == 0 {
			out[i] = p
			continue
		}
		out[i] = p.Add(geom.Point{X: -along.Y, Y: along.X}.Mul(d / length))
	}
	return out
}
