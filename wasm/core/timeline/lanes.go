package timeline

// Mark stands for Count things of a lane that follow each other, from First on.
// X is its middle along the lane, Width how much of the lane it takes. Row is
// where it is stacked: 0 is the first row from above. A mark that is Alone, with
// no other above or below, may lie in the middle of the lane.
type Mark struct {
	First, Count int
	X, Width     float64
	Row          int
	Alone        bool
}

// Lane says what room there is in a lane, in dp.
type Lane struct {
	Rows  int     // that single marks can be stacked in, at least 1
	Dot   float64 // width of the mark of one thing
	Digit float64 // that each digit of a count adds to the width of Dot
	Gap   float64 // between marks
}

// Lay gives each thing of a lane, at places ascending, a mark so that no mark
// hides another. What does not find a row of its own shares a mark with its
// neighbours, which takes all rows. The same places always give the same marks.
func (l Lane) Lay(places []float64) []Mark {
	var marks []Mark
	for i := range places {
		m := l.mark(places, i, 1)
		row, free := l.row(marks, m)
		for !free {
			last := marks[len(marks)-1]
			marks = marks[:len(marks)-1]
			m = l.mark(places, last.First, last.Count+m.Count)
			row, free = l.row(marks, m)
		}
		m.Row = row
		marks = append(marks, m)
	}
	for i := range marks {
		marks[i].Alone = l.alone(marks, i)
	}
	return marks
}

// mark is the one for some things, in the middle between the first and the last.
func (l Lane) mark(places []float64, first, count int) Mark {
	m := Mark{First: first, Count: count, X: (places[first] + places[first+count-1]) / 2, Width: l.Dot}
	if count > 1 {
		for n := count; n > 0; n /= 10 {
			m.Width += l.Digit
		}
	}
	return m
}

// row is the first row in which a mark does not touch those that are there.
// There are never more of them than a lane has room for.
func (l Lane) row(marks []Mark, m Mark) (row int, free bool) {
	for row := range max(l.Rows, 1) {
		if m.Row = row; !l.blocked(marks, m) {
			return row, true
		}
	}
	return 0, false
}

// blocked reports whether a mark would touch another of its row; what stands for
// several takes all rows.
func (l Lane) blocked(marks []Mark, m Mark) bool {
	for i := range marks {
		if o := &marks[i]; (o.Row == m.Row || o.Count > 1 || m.Count > 1) && l.touch(o, &m) {
			return true
		}
	}
	return false
}

// touch reports whether two marks would lie upon each other in one row.
func (l Lane) touch(a, b *Mark) bool {
	d := a.X - b.X
	return max(d, -d) < (a.Width+b.Width)/2+l.Gap
}

// alone reports whether no mark is above or below one.
func (l Lane) alone(marks []Mark, i int) bool {
	for k := range marks {
		if k != i && l.touch(&marks[k], &marks[i]) {
			return false
		}
	}
	return true
}
