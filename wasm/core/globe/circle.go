package globe

import "math"

type vector struct{ x, y, z float64 }

func toVector(p LatLng) vector {
	sinLat, cosLat := math.Sincos(radians(p.Lat))
	sinLng, cosLng := math.Sincos(radians(p.Lng))
	return vector{cosLat * cosLng, cosLat * sinLng, sinLat}
}

func (v vector) latLng() LatLng {
	return LatLng{
		Lat: degrees(math.Atan2(v.z, math.Hypot(v.x, v.y))),
		Lng: degrees(math.Atan2(v.y, v.x)),
	}
}

func (v vector) dot(w vector) float64 { return v.x*w.x + v.y*w.y + v.z*w.z }

// Distance is the angle between two points along their great circle, in
// radians, 0…π.
func Distance(a, b LatLng) float64 {
	v, w := toVector(a), toVector(b)
	cx, cy, cz := v.y*w.z-v.z*w.y, v.z*w.x-v.x*w.z, v.x*w.y-v.y*w.x
	return math.Atan2(math.Sqrt(cx*cx+cy*cy+cz*cz), v.dot(w))
}

// GreatCircle returns n + 1 points, evenly spaced along the shorter great
// circle from a to b, both included. Between antipodes, where every great
// circle is as short, it goes over the north pole. n must be at least 1.
func GreatCircle(a, b LatLng, n int) []LatLng {
	v, w := toVector(a), toVector(b)
	angle := Distance(a, b)
	path := make([]LatLng, n+1)
	if math.Pi-angle < 1e-9 {
		w, angle = vector{0, 0, 1}, math.Pi
		u := v.dot(w) // the part of the pole that points along v
		w = vector{w.x - u*v.x, w.y - u*v.y, w.z - u*v.z}
		length := math.Sqrt(w.dot(w))
		if length < 1e-9 { // v is a pole itself
			w, length = vector{1, 0, 0}, 1
		}
		for i := range path {
			s, c := math.Sincos(angle * float64(i) / float64(n))
			s /= length
			path[i] = vector{c*v.x + s*w.x, c*v.y + s*w.y, c*v.z + s*w.z}.latLng()
		}
		path[0], path[n] = a, b
		return path
	}
	for i := range path {
		t := float64(i) / float64(n)
		p, q := 1-t, t
		if angle > 1e-9 {
			p, q = math.Sin((1-t)*angle)/math.Sin(angle), math.Sin(t*angle)/math.Sin(angle)
		}
		path[i] = vector{p*v.x + q*w.x, p*v.y + q*w.y, p*v.z + q*w.z}.latLng()
	}
	path[0], path[n] = a, b
	return path
}
