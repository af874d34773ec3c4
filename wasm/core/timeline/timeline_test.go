package timeline

import (
	"math"
	"slices"
	"testing"
)

func TestYearStep(t *testing.T) {
	for _, test := range []struct {
		name  string
		years float64
		most  int
		want  int
	}{
		{"nineteen years in five words", 19, 5, 4},
		{"two years in five words", 2, 5, 1},
		{"a lifetime in five words", 81, 5, 20},
		{"as many words as years", 12, 12, 1},
		{"one word too few", 13, 12, 2},
		{"room for nothing", 19, 0, 20},
		{"no time at all", 0, 5, 1},
		{"a span without end", math.Inf(1), 5, 2_000_000},
	} {
		if got := YearStep(test.years, test.most); got != test.want {
			t.Errorf("%s: %d, want %d", test.name, got, test.want)
		}
	}
}

func TestAScaleFindsTheTimeOfEachPlace(t *testing.T) {
	s := Scale{From: 2007, Until: 2026, Left: 150, Right: 800}
	for years := 2007.0; years <= 2026; years += 0.125 {
		if got := s.Years(s.X(years)); math.Abs(got-years) > 1e-9 {
			t.Errorf("%v is found as %v", years, got)
		}
	}
	for x, want := range map[float64]float64{-1e300: 2007, 149: 2007, 801: 2026, math.Inf(1): 2026, math.Inf(-1): 2007} {
		if got := s.Years(x); got != want {
			t.Errorf("at %v it is %v, want %v", x, got, want)
		}
	}
	if got := s.Years(math.NaN()); got != 2007 {
		t.Errorf("nowhere it is %v", got)
	}
	if s.X(1900) != 150 || s.X(2100) != 800 {
		t.Error("times beyond the scale are not at its ends")
	}
}

func TestTicksAreRoundYearsOnTheScale(t *testing.T) {
	for _, test := range []struct {
		name  string
		scale Scale
		want  []int
	}{
		{"room for all", Scale{2007, 2011, 0, 1000}, []int{2007, 2008, 2009, 2010, 2011}},
		{"room for few", Scale{2007.5, 2026, 0, 200}, []int{2008, 2012, 2016, 2020, 2024}},
		{"within a year", Scale{2007.25, 2007.75, 0, 200}, nil},
	} {
		if got := test.scale.Ticks(40); !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
