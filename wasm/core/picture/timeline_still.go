package picture

import (
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
)

// StillLanes are the lanes for a page on which no program draws them, and which is as wide
// as its reader has it.
type StillLanes struct {
	Names []*scene.Text // of the lanes, and the key to their marks
	Lanes []float64     // the middle of each, in dp from the top
	Marks []StillMark
	Thin  bool // there are so many lanes that marks are small, and names have no room
}

// StillMark is one event, or several in one place.
type StillMark struct {
	Along     float64 // of the scale, from 0 to 1
	Y         float64 // in dp from the top
	Step      int     // below 0 for a fall of trust, above 0 for a rise
	Agreement bool
	Contested bool
	Count     int
}

// StillLanes returns the lanes as they stand on a timeline of the key's width, for others
// nearly as wide.
func (p *Pictures) StillLanes(k LanesKey) StillLanes {
	g := p.laneDrawing(k)
	t := g.lanesPicture()
	var s StillLanes
	for i := range t.lanes {
		l := &t.lanes[i]
		if s.Thin = t.box.lane < leastNamed; !s.Thin {
			s.Names = append(s.Names, g.laneName(l, &t.box))
		}
		s.Lanes = append(s.Lanes, l.middle)
		for m := range l.marks {
			at := l.at(m, &t.box)
			mark := StillMark{Along: (at.X - t.box.left) / (t.box.right - t.box.left), Y: at.Y, Count: l.marks[m].Count}
			for _, event := range l.eventsOf(m) {
				mark.Contested = mark.Contested || event.Contested
			}
			if mark.Count == 1 {
				event := l.eventsOf(m)[0]
				by, _ := g.LargestMove(l.edge, event)
				mark.Step, mark.Agreement = state.MoveStep(by), event.Agreement != ""
			}
			s.Marks = append(s.Marks, mark)
		}
	}
	if key := g.marksKey(&t.box); key != nil {
		s.Names = append(s.Names, key[0].(*scene.Text))
	}
	return s
}
