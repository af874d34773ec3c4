package trust

import (
	"math"

	"tripoint/data"
)

// How acts become what Levels keeps: what fades from when on, and which promise
// counts.

// settle sorts out what fades, and what is promised when.
func (s *series) settle(m *data.Formula) {
	s.fade(m)
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
			now.good *= fading(t-s.times[n-1], m.HalfLifeGoodwill)
			now.bad *= fading(t-s.times[n-1], m.HalfLifeGrievance)
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

// fade makes out of acts what fades, by time, and when which promise is the
// strongest. On its day each act moves the level by what it weighs: a promise that
// comes into force raises what is promised as far as it can, and the rest of it is
// goodwill, as it is in full before. Nothing vanishes but by fading: what the others
// fall short of the strongest when that ends goes on as goodwill.
func (s *series) fade(m *data.Formula) {
	s.fades = make([]fade, 0, len(s.acts)+len(s.acts)/4)
	var turns []float64 // at which promises begin or end, ascending
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
			s.add(fade{t, -min(rise, c.by*fading(t-c.at, m.HalfLifeGoodwill)), next})
		}
		s.holders = append(s.holders, holder{t, next})
		held = next
	}
}

// add puts a fade behind those that are not later. Here and in insert the few that
// have to make way are moved one by one: a sort of the library is large.
func (s *series) add(f fade) {
	s.fades = append(s.fades, f)
	for i := len(s.fades) - 1; i > 0 && s.fades[i-1].at > f.at; i-- {
		s.fades[i-1], s.fades[i] = f, s.fades[i-1]
	}
}

// insert puts a time where it belongs among others.
func insert(times []float64, t float64) []float64 {
	times = append(times, t)
	for i := len(times) - 1; i > 0 && times[i-1] > t; i-- {
		times[i-1], times[i] = t, times[i-1]
	}
	return times
}

// strongest is the promise in force at t that is the largest, of equal ones that
// made first; none if there is none.
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

// promised is what a promise counts, 0 for none.
func (s *series) promised(act int) float64 {
	if act == none {
		return 0
	}
	return s.acts[act].by
}
