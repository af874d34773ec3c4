// Package globe knows the sphere: it makes great circles and the graticule, projects,
// clips, and fits an area of the plane into a rectangle.
//
// It must not know what is drawn on the map, in which colour, or by whom.
// Start reading at Projection.
package globe

import (
	"math"

	"tripoint/assets/outlines"
	"tripoint/wasm/core/geom"
)

// LatLng is a point on the sphere, as outlines have them.
type LatLng = outlines.LatLng

// Projection is the Lambert azimuthal equal-area projection of the unit sphere
// around a centre (Snyder, Map Projections: A Working Manual, 1987, section 24).
// Its plane has x to the right, y downwards and the centre at (0, 0); the whole
// sphere lies within radius 2, its antipode all along that circle.
type Projection struct {
	lng        float64 // of the centre, radians
	sin0, cos0 float64 // of the centre's latitude
}

// NewProjection returns the projection around a centre.
func NewProjection(center LatLng) Projection {
	lat := radians(center.Lat)
	return Projection{radians(center.Lng), math.Sin(lat), math.Cos(lat)}
}

// Project maps a point of the sphere to the plane. It maps the antipode of the centre,
// which is the whole rim, to the rim's lowest point.
func (p Projection) Project(at LatLng) geom.Point {
	lat, lng := radians(at.Lat), radians(at.Lng)-p.lng
	sin, cos := math.Sincos(lat)
	sinL, cosL := math.Sincos(lng)
	q := 1 + p.sin0*sin + p.cos0*cos*cosL
	if q < 1e-12 {
		return geom.Point{X: 0, Y: 2}
	}
	k := math.Sqrt(2 / q)
	return geom.Point{X: k * cos * sinL, Y: -k * (p.cos0*sin - p.sin0*cos*cosL)}
}

func radians(d float64) float64 { return d * math.Pi / 180 }
func degrees(r float64) float64 { return r * 180 / math.Pi }
