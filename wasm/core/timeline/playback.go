package timeline

// Playback moves a date from one time to another, in years. The zero value is
// over.
type Playback struct {
	from, until float64
	at, length  float64 // seconds: gone, and in all
}

// ramp is the part of the way's time that setting out and arriving take each.
const ramp = 0.08

// NewPlayback moves from a time to the end of a span of years, of which the whole
// would take so many seconds. At the end it begins anew from the start.
func NewPlayback(now, start, end, seconds float64) Playback {
	if !(now < end) {
		now = start
	}
	return Playback{from: now, until: end, length: seconds * (end - now) / (end - start)}
}

// Over reports whether the end has been reached.
func (p *Playback) Over() bool { return !(p.at < p.length) }

// Tick goes on for dt seconds.
func (p *Playback) Tick(dt float64) { p.at += dt }

// Years is the time that has been reached.
func (p *Playback) Years() float64 {
	if p.Over() {
		return p.until
	}
	return p.from + (p.until-p.from)*Ease(p.at/p.length)
}

// Ease is the part of a way that is gone after a part of its time, both 0…1: at
// first ever faster, at last ever slower, and evenly between.
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
