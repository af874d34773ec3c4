// Package globe knows the sphere: points in latitude and longitude, great
// circles, the map projection, the fit of a projection into a rectangle, the
// graticule, and the outlines of countries.
//
// It must not know what is drawn on the map, in which colour, or by whom.
// Start reading at Projection.
package globe

// LatLng is a point on the sphere, in degrees: latitude in −90…90 (north
// positive), longitude in −180…180 (east positive).
type LatLng struct{ Lat, Lng float64 }
