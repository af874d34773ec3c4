package geom

import (
	"math"
	"testing"
)

var cases = []Affine{Identity, {K: 2, X: 3, Y: -4}, {K: 0.25, X: -1e3, Y: 7}}

func TestApplyScalesFirstAndThenMoves(t *testing.T) {
	for _, test := range []struct {
		by      Affine
		p, want Point
	}{
		{Identity, Point{X: 1, Y: -2}, Point{X: 1, Y: -2}},
		{Affine{}, Point{X: 1, Y: -2}, Point{}},
		{Affine{K: 2, X: 3, Y: -4}, Point{X: 1, Y: -2}, Point{X: 5, Y: -8}},
		{Affine{K: 0.25, X: -1e3, Y: 7}, Point{X: 1e4, Y: 2}, Point{X: 1500, Y: 7.5}},
	} {
		if got := test.by.Apply(test.p); got != test.want {
			t.Errorf("%v maps %v to %v, want %v", test.by, test.p, got, test.want)
		}
	}
}

func TestThenAppliesTheFirstMapFirst(t *testing.T) {
	p := Point{X: 5, Y: -6}
	for _, a := range cases {
		for _, b := range cases {
			if got, want := a.Then(b).Apply(p), b.Apply(a.Apply(p)); got.Sub(want).Len() > 1e-9 {
				t.Errorf("%v then %v maps %v to %v, want %v", a, b, p, got, want)
			}
		}
	}
}

func TestInsetsLeaveTheRestOfARectangle(t *testing.T) {
	r := R(10, 20, 100, 50)
	if got, want := (Insets{Top: 1, Right: 2, Bottom: 3, Left: 4}).In(r), R(14, 21, 94, 46); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := (Insets{Left: 60, Right: 60}).In(r); got.Width() != 0 {
		t.Errorf("insets wider than the rectangle leave %v", got.Width())
	}
}

func TestBoundsAreTheSmallestRectangleAroundPoints(t *testing.T) {
	if got, want := Bounds([]Point{{X: 3, Y: 1}, {X: -1, Y: 4}, {X: 0, Y: 0}}), R(-1, 0, 4, 4); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := Bounds(nil); got != (Rect{}) {
		t.Errorf("the bounds of no points are %v", got)
	}
}

func TestRectanglesThatTouchOverlap(t *testing.T) {
	r := R(0, 0, 10, 10)
	for other, want := range map[Rect]bool{R(10, 10, 5, 5): true, R(2, 2, 1, 1): true, R(-5, 0, 4.9, 9): false, R(0, 11, 9, 9): false} {
		if r.Overlaps(other) != want || other.Overlaps(r) != want {
			t.Errorf("%v and %v overlap: %v", r, other, !want)
		}
	}
}

func TestLerpGoesFromTheFirstToTheSecond(t *testing.T) {
	p, q := Point{X: 1, Y: 2}, Point{X: 3, Y: -2}
	if p.Lerp(q, 0) != p || p.Lerp(q, 1) != q || p.Lerp(q, 0.5) != (Point{X: 2}) {
		t.Errorf("got %v, %v, %v", p.Lerp(q, 0), p.Lerp(q, 0.5), p.Lerp(q, 1))
	}
	if d := p.Sub(q).Len(); math.Abs(d-math.Sqrt(20)) > 1e-12 {
		t.Errorf("the distance is %v, want √20", d)
	}
}
