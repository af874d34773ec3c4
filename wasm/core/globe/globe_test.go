package globe

import (
	"math"
	"testing"

	"tripoint/wasm/core/geom"
)

var (
	moscow     = LatLng{Lat: 55.7558, Lng: 37.6173}
	beijing    = LatLng{Lat: 39.9042, Lng: 116.4074}
	washington = LatLng{Lat: 38.9072, Lng: -77.0369}
	center     = LatLng{Lat: 48, Lng: -170}
)

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if math.Abs(got-want) > tolerance {
		t.Errorf("%s = %v, want %v ± %v", what, got, want, tolerance)
	}
}

func TestDistanceBetweenKnownCities(t *testing.T) {
	const radius = 6371.0 // km, mean radius of the Earth
	near(t, "Moscow–Beijing in km", Distance(moscow, beijing)*radius, 5795, 15)
	near(t, "Moscow–Washington in km", Distance(moscow, washington)*radius, 7820, 20)
	near(t, "Beijing–Washington in km", Distance(beijing, washington)*radius, 11140, 30)
	near(t, "pole to pole", Distance(LatLng{Lat: 90, Lng: 0}, LatLng{Lat: -90, Lng: 77}), math.Pi, 1e-12)
	near(t, "a city to itself", Distance(moscow, moscow), 0, 1e-12)
}

func TestProjectMapsTheAngleFromTheCenterToTheRadiusOfEqualArea(t *testing.T) {
	p := NewProjection(center)
	for _, at := range []LatLng{moscow, beijing, washington, {Lat: 0, Lng: 10}, {Lat: -60, Lng: 120}, {Lat: 90}, {Lat: 71, Lng: 180}, {Lat: 71, Lng: -180}} {
		// A point at an angle c from the centre has the radius 2 sin(c/2).
		near(t, "radius", p.Project(at).Len(), 2*math.Sin(Distance(center, at)/2), 1e-12)
	}
	near(t, "the centre", p.Project(center).Len(), 0, 1e-12)
	near(t, "the antipode", p.Project(LatLng{Lat: -48, Lng: 10}).Len(), 2, 1e-6)
}

func TestProjectHasNorthUpAndEastRightAtTheCenter(t *testing.T) {
	p := NewProjection(center)
	if q := p.Project(LatLng{Lat: 50, Lng: -170}); q.Y >= 0 || math.Abs(q.X) > 1e-12 {
		t.Errorf("two degrees north is at %v, want straight up", q)
	}
	if q := p.Project(LatLng{Lat: 48, Lng: -165}); q.X <= 0 {
		t.Errorf("five degrees east is at %v, want to the right", q)
	}
	if q := p.Project(LatLng{Lat: 48, Lng: 179}); q.X >= 0 {
		t.Errorf("across 180° to the west is at %v, want to the left", q)
	}
}

func TestProjectLosesNoPoint(t *testing.T) {
	p := NewProjection(center)
	for lat := -85.0; lat <= 85; lat += 17 {
		for lng := -179.0; lng < 180; lng += 23 {
			at := LatLng{Lat: lat, Lng: lng}
			if back, ok := p.invert(p.Project(at)); !ok || Distance(at, back) > 1e-7 {
				t.Errorf("%v comes back as %v, %v", at, back, ok)
			}
		}
	}
}

// invert, the inverse of Project, maps a point of the plane back to the sphere. It returns false outside the rim.
func (p Projection) invert(at geom.Point) (LatLng, bool) {
	rho := at.Len()
	if rho > 2 {
		return LatLng{}, false
	}
	if rho < 1e-12 {
		return LatLng{Lat: degrees(math.Asin(p.sin0)), Lng: wrap(degrees(p.lng))}, true
	}
	sinC, cosC := math.Sincos(2 * math.Asin(rho/2))
	lat := math.Asin(min(max(cosC*p.sin0-at.Y*sinC*p.cos0/rho, -1), 1))
	lng := p.lng + math.Atan2(at.X*sinC, rho*p.cos0*cosC+at.Y*p.sin0*sinC)
	return LatLng{Lat: degrees(lat), Lng: wrap(degrees(lng))}, true
}

// wrap brings a longitude into −180…180.
func wrap(lng float64) float64 {
	if lng >= -180 && lng <= 180 {
		return lng
	}
	return math.Mod(math.Mod(lng+180, 360)+360, 360) - 180
}

func TestGreatCircleIsShortestAndEvenlySpaced(t *testing.T) {
	tests := []struct {
		name string
		a, b LatLng
	}{
		{"across the Arctic", beijing, washington},
		{"across the date line", LatLng{Lat: 60, Lng: 170}, LatLng{Lat: 60, Lng: -170}},
		{"to itself", moscow, moscow},
		{"between antipodes", LatLng{Lat: 20, Lng: 30}, LatLng{Lat: -20, Lng: -150}},
		{"from pole to pole", LatLng{Lat: 90, Lng: 0}, LatLng{Lat: -90, Lng: 0}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := GreatCircle(test.a, test.b, 32)
			if path[0] != test.a || path[32] != test.b {
				t.Fatalf("ends at %v and %v", path[0], path[32])
			}
			step := Distance(test.a, test.b) / 32
			for i := 1; i < len(path); i++ {
				near(t, "step", Distance(path[i-1], path[i]), step, 1e-6)
			}
		})
	}
}

func TestTheGreatCircleFromBeijingToWashingtonCrossesTheArctic(t *testing.T) {
	north := 0.0
	for _, p := range GreatCircle(beijing, washington, 64) {
		north = max(north, p.Lat)
	}
	if north < 80 {
		t.Errorf("its northernmost point is %.1f° N, want beyond 80°", north)
	}
}

func TestClipRingCutsAtTheCircle(t *testing.T) {
	square := func(d float64) []geom.Point {
		return []geom.Point{{X: -d, Y: -d}, {X: d, Y: -d}, {X: d, Y: d}, {X: -d, Y: d}}
	}
	t.Run("leaves a ring inside as it is", func(t *testing.T) {
		if got := ClipRing(square(0.5), 1); len(got) != 4 {
			t.Errorf("has %d points, want 4", len(got))
		}
	})
	t.Run("drops a ring outside", func(t *testing.T) {
		if got := ClipRing([]geom.Point{{X: 1.5}, {X: 1.6}, {X: 1.6, Y: 0.1}}, 1); got != nil {
			t.Errorf("has %d points, want none", len(got))
		}
	})
	t.Run("returns nothing for an empty ring", func(t *testing.T) {
		if got := ClipRing(nil, 1); got != nil {
			t.Errorf("has %d points, want none", len(got))
		}
	})
	t.Run("follows the circle where a ring leaves it", func(t *testing.T) {
		wedge := []geom.Point{{X: 0.1}, {X: 1.5, Y: -0.5}, {X: 1.5, Y: 0.5}}
		got := ClipRing(wedge, 1)
		onCircle := 0
		for _, p := range got {
			if p.Len() > 1+1e-9 {
				t.Errorf("%v lies outside", p)
			}
			if math.Abs(p.Len()-1) < 1e-9 {
				onCircle++
			}
		}
		if onCircle < 8 {
			t.Errorf("%d points on the circle, want an arc of them", onCircle)
		}
	})
}

func TestClipRingKeepsTheInsideOfARingAroundTheAntipode(t *testing.T) {
	// Outside, the ring turns once around the circle. So the clipped ring must contain
	// almost the whole circle, not a sliver.
	ring := []geom.Point{{X: 0.9, Y: 0.01}}
	for a := 0.05; a < 2*math.Pi-0.04; a += 0.05 {
		s, c := math.Sincos(a)
		ring = append(ring, geom.Point{X: 1.2 * c, Y: 1.2 * s})
	}
	if area := math.Abs(area(ClipRing(ring, 1))); area < 0.9*math.Pi {
		t.Errorf("area %.2f, want nearly %.2f", area, math.Pi)
	}
}

func area(ring []geom.Point) float64 {
	sum := 0.0
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		sum += p.X*q.Y - q.X*p.Y
	}
	return sum / 2
}

func TestClipLineCutsAtTheCircle(t *testing.T) {
	parts := ClipLine([]geom.Point{{X: -1.5}, {X: -0.5}, {X: 0.5}, {X: 1.5}, {X: 1.5, Y: 0.1}, {X: 0.5, Y: 0.1}}, 1)
	if len(parts) != 2 {
		t.Fatalf("%d parts, want 2: %v", len(parts), parts)
	}
	near(t, "first point", parts[0][0].X, -1, 1e-9)
	near(t, "last point of the first part", parts[0][len(parts[0])-1].X, 1, 1e-9)
}

func TestFitFillsTheRectangleAndKeepsItsMiddle(t *testing.T) {
	a := Fit(geom.R(-1, -1, 2, 1), geom.R(10, 20, 100, 100))
	near(t, "scale", a.K, 50, 1e-9)
	if c := a.Apply(geom.Point{X: 0, Y: -0.5}); c.Sub(geom.Point{X: 60, Y: 70}).Len() > 1e-9 {
		t.Errorf("the middle of the box is at %v, want (60, 70)", c)
	}
	if k := Fit(geom.Rect{}, geom.R(0, 0, 10, 10)).K; k <= 0 || math.IsInf(k, 0) || math.IsNaN(k) {
		t.Errorf("a box without area scales by %v", k)
	}
}
