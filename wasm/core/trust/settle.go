package trust

import (
	"math"

	"tripoint/data"
)

// This file turns the acts of a series into its states: what fades from when on, and
// which promise counts.

// settle computes the times and states of a series.
func (s *series) settle(f *data.Formula) {
	s.fade(f)
	s.times, s.states = make([]float64, 0, len(s.fades)), make([]state, 0, len(s.fades))
	now := state{holder: none}
	for i, k := 0, 0; i < len(s.fades) || k < len(s.holders); {
		t := math.Inf(1)
		if i < len(s.fades) {
			t = s.fades[i].at
		}
		if k < len(s.holders) {
			t = min(t, s.holders[k].from)
		}
		if n := len(s.times); n > 0 {
			now.good *= fading(t-s.times[n-1], f.HalfLifeGoodwill)
			now.bad *= fading(t-s.times[n-1], f.HalfLifeGrievance)
		}
		for ; i < len(s.fades) && s.fades[i].at == t; i++ {
			if s.acts[s.fades[i].act].by < 0 {
				now.bad += s.fades[i].by
			} else {
				now.good += s.fades[i].by
			}
		}
		if k < len(s.holders) && s.holders[k].from == t {
			now.holder = s.holders[k].act
			k++
		}
		s.times, s.states = append(s.times, t), append(s.states, now)
	}
}

// fade computes the fades and holders of a series. On its day each act moves the level
// by its weight. Until a promise is in force, all of it is goodwill that fades. When it
// comes into force, the part that exceeds the strongest other promise stops fading, and
// the rest remains goodwill. When the strongest promise ends, the difference to the next
// one starts to fade. So trust is lost only by fading and by bad acts.
func (s *series) fade(f *data.Formula) {
	s.fades = make([]fade, 0, len(s.acts)+len(s.acts)/4)
	var turns []float64 // times at which promises begin or end, ascending
	for i := range s.acts {
		c := &s.acts[i]
		s.fades = append(s.fades, fade{c.at, c.by, i})
		if c.promises() {
			turns = insert(insert(turns, c.from), c.until)
		}
	}
	held := none
	for _, t := range turns {
		next := s.strongest(t)
		if next == held || math.IsInf(t, 1) {
			continue
		}
		if rise := s.promised(next) - s.promised(held); rise < 0 {
			s.add(fade{t, -rise, held})
		} else if c := &s.acts[next]; c.from == t {
			s.add(fade{t, -min(rise, c.by*fading(t-c.at, f.HalfLifeGoodwill)), next})
		}
		s.holders = append(s.holders, holder{t, next})
		held = next
	}
}

// add inserts a fade by time, behind those of the same time. It and insert shift the few
// later elements one by one: a sort of the library would cost more bytes in the program.
func (s *series) add(f fade) {
	s.fades = append(s.fades, f)
	for i := len(s.fades) - 1; i > 0 && s.fades[i-1].at > f.at; i-- {
		s.fades[i-1], s.fades[i] = f, s.fades[i-1]
	}
}

// insert inserts a time into ascending times.
func insert(times []float64, t float64) []float64 {
	times = append(times, t)
	for i := len(times) - 1; i > 0 && times[i-1] > t; i-- {
		times[i-1], times[i] = t, times[i-1]
	}
	return times
}

// strongest returns the largest promise in force at t, the earliest of equal ones; none
// if no promise is in force.
func (s *series) strongest(t float64) int {
	best := none
	for i := range s.acts {
		c := &s.acts[i]
		if c.promises() && c.inForce(t) && (best == none || c.by > s.acts[best].by || c.by == s.acts[best].by && c.at < s.acts[best].at) {
			best = i
		}
	}
	return best
}

// promised returns what a promise counts, 0 for none.
func (s *series) promised(act int) float64 {
	if act == none {
		return 0
	}
	return s.acts[act].by
}
