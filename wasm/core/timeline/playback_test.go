package timeline

import (
	"math"
	"testing"
)

func TestAPlaybackTakesItsShareOfTheTimeAndStopsAtTheEnd(t *testing.T) {
	for _, test := range []struct {
		name            string
		now, from, want float64 // want: seconds
	}{
		{"the whole span", 2000, 2000, 20},
		{"half of it", 2010, 2010, 10},
		{"from the end, again from the start", 2020, 2000, 20},
		{"from beyond the end, again from the start", 2031, 2000, 20},
		{"from NaN, from the start", math.NaN(), 2000, 20},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := NewPlayback(test.now, 2000, 2020, 20)
			const dt = 1.0 / 60
			seconds, before := 0.0, p.Years()
			if before != test.from {
				t.Errorf("the playback begins at %v, want %v", before, test.from)
			}
			for ; !p.Over() && seconds < 100; seconds += dt {
				p.Tick(dt)
				if now := p.Years(); now < before {
					t.Fatalf("after %v s the playback goes back from %v to %v", seconds, before, now)
				} else {
					before = now
				}
			}
			if math.Abs(seconds-test.want) > 2*dt || p.Years() != 2020 {
				t.Errorf("after %v s the playback ends at %v, want %v s and the end", seconds, p.Years(), test.want)
			}
		})
	}
}

func TestAPlaybackThatWaitsStaysAtATimeAndGoesOn(t *testing.T) {
	p := NewPlayback(2000, 2000, 2020, 20)
	p.Tick(10)
	p.Wait(2009.5, 1)
	for range 10 {
		if p.Tick(0.09); !p.Waits() || p.Years() != 2009.5 || p.Over() {
			t.Fatalf("while it waits it is at %v", p.Years())
		}
	}
	p.Tick(1)
	if before := p.Years(); p.Waits() || before != 2010 {
		t.Errorf("after that it is at %v", before)
	}
	if p.Tick(10); !p.Over() || p.Years() != 2020 {
		t.Errorf("at last it is at %v", p.Years())
	}
}

func TestTheZeroPlaybackIsOver(t *testing.T) {
	if p := (Playback{}); !p.Over() {
		t.Error("the zero playback is not over")
	}
}

func TestEaseIsSlowAtBothEndsAndConstantBetween(t *testing.T) {
	const dt = 0.01
	speed := func(t float64) float64 { return (Ease(t+dt/2) - Ease(t-dt/2)) / dt }
	if speed(0.01) > 0.3 || speed(0.99) > 0.3 {
		t.Errorf("the speed is %v at the beginning and %v at the end", speed(0.01), speed(0.99))
	}
	for x := 0.2; x < 0.8; x += 0.05 {
		if math.Abs(speed(x)-speed(0.5)) > 1e-9 {
			t.Errorf("the speed at %v is %v, at half %v", x, speed(x), speed(0.5))
		}
	}
	if Ease(-1) != 0 || Ease(0) != 0 || Ease(1) != 1 || Ease(2) != 1 {
		t.Error("Ease does not go from 0 to 1")
	}
	if a, b := Ease(ramp-1e-9), Ease(ramp+1e-9); math.Abs(a-b) > 1e-6 {
		t.Errorf("Ease jumps from %v to %v", a, b)
	}
}
