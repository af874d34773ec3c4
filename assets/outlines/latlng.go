package outlines

// LatLng is a point on the sphere, in degrees: latitude in −90…90 (north
// positive), longitude in −180…180 (east positive).
type LatLng struct{ Lat, Lng float64 }
