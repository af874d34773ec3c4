package typeset

import (
	"math"
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
)

// Link is something in the document that a reader can press, move or fill. One of
// Href, Ref, Action, Card, Section, Slider and Field says what that does; a link that
// goes over several lines has a box on each.
type Link struct {
	Href    string      // opens an address
	Ref     data.Ref    // selects a thing of this explainer
	Action  string      // is a message for app.Action
	Card    string      // opens or closes a card or a term: Toggle
	Section string      // leads to a section: Top
	Slider  *doc.Slider // moves: SlideTo, SlideBy
	Field   *doc.Field  // takes words: Fill
	Label   string      // its name for those who hear it
	Done    string      // the notice after a press
	Off     bool        // a press does nothing now
	// Tab says that it is one of a row of tabs, of which Tab reaches the chosen one alone;
	// the others are Beside it.
	Tab, Chosen bool
	// Pointed says that it is in a picture, where only a pointer can reach it.
	Pointed bool
	Boxes   []geom.Rect
	corner  float64 // radius of its boxes' corners, if they are round
	dotted  bool    // the underline
	row     bool    // it is as wide as the text
	quiet   bool    // it is underlined only under the pointer: by these
	under   []box
}

// Links are all links in reading order.
func (p *Panel) Links() []Link { return p.layout.links }

// Hit returns the index of the link at a point of the document, or −1.
func (p *Panel) Hit(at geom.Point) int {
	for i := range p.layout.links {
		if p.layout.links[i].Pointed {
			continue
		}
		for _, box := range p.layout.links[i].Boxes {
			if box.Inset(-2).Contains(at) {
				return i
			}
		}
	}
	for i := range p.layout.pictures {
		if pic := &p.layout.pictures[i]; pic.action != "" && pic.Contains(at) {
			return p.hitPicture(pic, at)
		}
	}
	return -1
}

// hitPicture is the index of the link at a point of a picture, or −1.
func (p *Panel) hitPicture(pic *picture, at geom.Point) int {
	const slop = 6.0
	ref := pic.scene.Hit(at.Sub(pic.Min).Mul(1/pic.scale), slop/pic.scale, nil)
	for i := range p.layout.links {
		if l := &p.layout.links[i]; ref != "" && l.Pointed && l.Action == pic.action+":"+string(ref) {
			return i
		}
	}
	return -1
}

// Next is the link to which Tab goes from link i, forwards (by = +1) or back (−1); it is
// −1 or the number of links if there is no other.
func (p *Panel) Next(i, by int) int {
	skips := func(l *Link) bool { return l.Pointed || l.Tab && !l.Chosen }
	for i += by; i >= 0 && i < len(p.layout.links) && skips(&p.layout.links[i]); {
		i += by
	}
	return min(max(i, -1), len(p.layout.links))
}

// Find is the index of the link that stands for l, which was link i of the document
// before: one with the same label and action, else with the same label, such as the way
// to the next step, else with the same action; of several the nearest to i. It is −1 if
// there is none.
func (p *Panel) Find(l *Link, i int) int {
	best, found := 0, -1
	for k := range p.layout.links {
		m := &p.layout.links[k]
		alike := 0
		if m.does(l) {
			alike++
		}
		if m.Label == l.Label {
			alike += 2
		}
		if alike > best || alike > 0 && alike == best && abs(k-i) < abs(found-i) {
			best, found = alike, k
		}
	}
	return found
}

func (l *Link) does(m *Link) bool {
	return l.name() == m.name() && l.Href == m.Href && l.Ref == m.Ref && l.Card == m.Card && l.Section == m.Section
}

func abs(i int) int { return max(i, -i) }

// name is the action without the value that the reader gives it.
func (l *Link) name() string {
	switch {
	case l.Slider != nil:
		return l.Slider.Action
	case l.Field != nil:
		return l.Field.Action
	}
	return l.Action
}

// SlideTo is the action that moves a slider's knob to x, in dp from the document's left.
func (l *Link) SlideTo(x float64) string {
	s, track := l.Slider, l.Boxes[0].Inset(knob)
	return l.Slide(s.Min + (x-track.Min.X)/max(track.Width(), 1)*(s.Max-s.Min))
}

// SlideBy is the action that moves a slider by a number of steps.
func (l *Link) SlideBy(steps int) string {
	return l.Slide(l.Slider.Value + float64(steps)*l.Slider.Step)
}

// Slide is the action that moves a slider to the step nearest to a value.
func (l *Link) Slide(value float64) string {
	const digits = 9 // enough for any step, and no trace of rounding
	s := l.Slider
	if s.Step > 0 {
		value = s.Min + math.Round((value-s.Min)/s.Step)*s.Step
	}
	value = min(max(value, s.Min), s.Max)
	return s.Action + ":" + strconv.FormatFloat(value, 'g', digits, 64)
}

// Fill is the action that puts words into a field.
func (l *Link) Fill(words string) string { return l.Field.Action + ":" + words }

// targets adds links for those discs in a figure's picture that a reader can press.
func (f *flow) targets(d *doc.Figure, pic *picture) {
	if d.Action == "" {
		return
	}
	pic.action = d.Action
	for i := range d.Picture.Targets {
		t := &d.Picture.Targets[i]
		if len(t.Path) != 1 {
			continue
		}
		at := pic.Min.Add(t.Path[0].Mul(pic.scale))
		i := f.button(Link{Action: d.Action + ":" + string(t.Ref), Label: string(t.Ref), Pointed: true})
		f.layout.links[i].Boxes = []geom.Rect{geom.Rect{Min: at, Max: at}.Inset(-t.Radius * pic.scale)}
	}
}
