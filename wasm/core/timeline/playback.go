package timeline

// Playback moves a date from one time to another, in years. The zero value is over.
type Playback struct {
	from, until float64
	at, length  float64 // seconds that have passed, and of the whole playback
	held, wait  float64 // the time at which it waits, and for how many more seconds
}

// ramp is the part of a playback's time that it accelerates, and that it slows down.
const ramp = 0.08

// NewPlayback plays from now to the end of a span of years; the whole span would take the
// given seconds. At or beyond the end it plays from the start.
func NewPlayback(now, start, end, seconds float64) Playback {
	if !(now < end) {
		now = start
	}
	return Playback{from: now, until: end, length: seconds * (end - now) / (end - start)}
}

// Over reports whether the playback has reached its end.
func (p *Playback) Over() bool { return !p.Waits() && !(p.at < p.length) }

// Tick lets dt seconds pass.
func (p *Playback) Tick(dt float64) {
	if p.Waits() {
		p.wait -= dt
		return
	}
	p.at += dt
}

// Wait stays at a time, which the playback has just passed, for some seconds.
func (p *Playback) Wait(years, seconds float64) { p.held, p.wait = years, seconds }

// Waits reports whether the playback stays at a time.
func (p *Playback) Waits() bool { return p.wait > 0 }

// Years returns the time that the playback has reached, in years.
func (p *Playback) Years() float64 {
	if p.Waits() {
		return p.held
	}
	if p.Over() {
		return p.until
	}
	return p.from + (p.until-p.from)*Ease(p.at/p.length)
}

// Ease returns which part of a way is done at t of its time, both 0…1. The speed rises at
// first, falls at last, and is constant between.
func Ease(t float64) float64 {
	const speed = 1 / (1 - ramp)
	switch t = min(max(t, 0), 1); {
	case t < ramp:
		return speed * t * t / (2 * ramp)
	case t > 1-ramp:
		return 1 - speed*(1-t)*(1-t)/(2*ramp)
	}
	return speed * (t - ramp/2)
}
