package main

import (
	"math"

	"tripoint/assets/outlines"
)

// earthKm is the mean radius of the earth. Areas below are in km², which says
// more to a reader than steradians.
const earthKm = 6371.0

// vector is a point of the unit sphere in space, which has neither a date line nor a
// special pole.
type vector [3]float64

func toVector(p outlines.LatLng) vector {
	sinLat, cosLat := math.Sincos(p.Lat * math.Pi / 180)
	sinLng, cosLng := math.Sincos(p.Lng * math.Pi / 180)
	return vector{cosLat * cosLng, cosLat * sinLng, sinLat}
}

func (a vector) minus(b vector) vector { return vector{a[0] - b[0], a[1] - b[1], a[2] - b[2]} }

func (a vector) dot(b vector) float64 { return a[0]*b[0] + a[1]*b[1] + a[2]*b[2] }

func (a vector) cross(b vector) vector {
	return vector{a[1]*b[2] - a[2]*b[1], a[2]*b[0] - a[0]*b[2], a[0]*b[1] - a[1]*b[0]}
}

// triangleKm2 is the area of a flat triangle between three points of the sphere,
// which for the short sides of outlines is that of the spherical one.
func triangleKm2(a, b, c vector) float64 {
	n := b.minus(a).cross(c.minus(a))
	return math.Sqrt(n.dot(n)) / 2 * earthKm * earthKm
}

// ringKm2 is the area inside a ring, positive if it runs clockwise seen from
// above. It is the line integral of sin lat over lng, with the sine of the mean
// latitude of each segment, which is good enough to compare areas and to tell
// their sign. For a ring around a pole it has no meaning.
func ringKm2(ring []outlines.LatLng) float64 {
	var sum float64
	for i, a := range ring {
		b := ring[(i+1)%len(ring)]
		turn := math.Remainder(b.Lng-a.Lng, 360) * math.Pi / 180
		sum += turn * math.Sin((a.Lat+b.Lat)/2*math.Pi/180)
	}
	return sum * earthKm * earthKm
}

// degreesBetween is the angle between two points of the sphere.
func degreesBetween(a, b vector) float64 {
	n := a.cross(b)
	return math.Atan2(math.Sqrt(n.dot(n)), a.dot(b)) * 180 / math.Pi
}

// cross says whether the great circle segments ab and cd cross inside both. It
// takes segments of less than a quarter of a circle.
func cross(a, b, c, d vector) bool {
	if a == c || a == d || b == c || b == d || a.dot(c) < 0 {
		return false
	}
	ab, cd := a.cross(b), c.cross(d)
	return ab.dot(c)*ab.dot(d) < 0 && cd.dot(a)*cd.dot(b) < 0
}
