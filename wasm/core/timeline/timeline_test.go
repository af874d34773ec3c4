package timeline

import (
	"math"
	"slices"
	"testing"
)

func TestYearStepIsTheSmallestRoundStepWithRoomForItsLabels(t *testing.T) {
	for _, test := range []struct {
		name  string
		years float64
		most  int
		want  int
	}{
		{"nineteen years in five labels", 19, 5, 4},
		{"two years in five labels", 2, 5, 1},
		{"a lifetime in five labels", 81, 5, 20},
		{"as many labels as years", 12, 12, 1},
		{"one label too few", 13, 12, 2},
		{"room for no label", 19, 0, 20},
		{"an empty span", 0, 5, 1},
		{"an infinite span", math.Inf(1), 5, 2_000_000},
	} {
		if got := YearStep(test.years, test.most); got != test.want {
			t.Errorf("%s: %d, want %d", test.name, got, test.want)
		}
	}
}

func TestYearsIsTheInverseOfXAndBothClamp(t *testing.T) {
	s := Scale{From: 2007, Until: 2026, Left: 150, Right: 800}
	for years := 2007.0; years <= 2026; years += 0.125 {
		if got := s.Years(s.X(years)); math.Abs(got-years) > 1e-9 {
			t.Errorf("%v comes back as %v", years, got)
		}
	}
	for x, want := range map[float64]float64{-1e300: 2007, 149: 2007, 801: 2026, math.Inf(1): 2026, math.Inf(-1): 2007} {
		if got := s.Years(x); got != want {
			t.Errorf("at %v the time is %v, want %v", x, got, want)
		}
	}
	if got := s.Years(math.NaN()); got != 2007 {
		t.Errorf("at NaN the time is %v", got)
	}
	if s.X(1900) != 150 || s.X(2100) != 800 {
		t.Error("X does not clamp times beyond the scale")
	}
}

func TestTicksAreRoundYearsOnTheScale(t *testing.T) {
	for _, test := range []struct {
		name  string
		scale Scale
		want  []int
	}{
		{"a wide scale has every year", Scale{2007, 2011, 0, 1000}, []int{2007, 2008, 2009, 2010, 2011}},
		{"a narrow scale has every fourth year", Scale{2007.5, 2026, 0, 200}, []int{2008, 2012, 2016, 2020, 2024}},
		{"a scale within a year has none", Scale{2007.25, 2007.75, 0, 200}, nil},
	} {
		if got := test.scale.Ticks(40); !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
