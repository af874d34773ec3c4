package timeline

// Mark stands for Count successive events of a lane, from First on. X is the offset of
// its middle along the lane, Width its width. Row is its row in the stack, 0 for the top.
// A mark that is Alone has no other above or below, so it may lie in the middle of the
// lane.
type Mark struct {
	First, Count int
	X, Width     float64
	Row          int
	Alone        bool
}

// Lane holds the measures of a lane, in dp.
type Lane struct {
	Rows  int     // rows that stack single marks, at least 1
	Dot   float64 // width of the mark of one event
	Digit float64 // width that each digit of a count adds to Dot
	Gap   float64 // least distance between marks
}

// Lay gives a mark to each event of a lane so that no mark overlaps another; offsets are
// the ascending offsets of the events along the lane. An event that fits into no row
// shares a mark with its neighbours, which takes all rows. Lay is deterministic.
func (l Lane) Lay(offsets []float64) []Mark {
	var marks []Mark
	for i := range offsets {
		m := l.mark(offsets, i, 1)
		row, free := l.row(marks, m)
		for !free {
			last := marks[len(marks)-1]
			marks = marks[:len(marks)-1]
			m = l.mark(offsets, last.First, last.Count+m.Count)
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

// mark makes the mark of some events, halfway between the first and the last.
func (l Lane) mark(offsets []float64, first, count int) Mark {
	m := Mark{First: first, Count: count, X: (offsets[first] + offsets[first+count-1]) / 2, Width: l.Dot}
	if count > 1 {
		for n := count; n > 0; n /= 10 {
			m.Width += l.Digit
		}
	}
	return m
}

// row returns the first row in which a mark touches no other. It looks through all marks,
// which are never more than a lane has room for.
func (l Lane) row(marks []Mark, m Mark) (row int, free bool) {
	for row := range max(l.Rows, 1) {
		if m.Row = row; !l.blocked(marks, m) {
			return row, true
		}
	}
	return 0, false
}

// blocked reports whether a mark would touch another in its row; a mark of several
// events takes all rows.
func (l Lane) blocked(marks []Mark, m Mark) bool {
	for i := range marks {
		if o := &marks[i]; (o.Row == m.Row || o.Count > 1 || m.Count > 1) && l.touch(o, &m) {
			return true
		}
	}
	return false
}

// touch reports whether two marks would be too near to each other in one row.
func (l Lane) touch(a, b *Mark) bool {
	d := a.X - b.X
	return max(d, -d) < (a.Width+b.Width)/2+l.Gap
}

// alone reports whether no other mark is above or below a mark.
func (l Lane) alone(marks []Mark, i int) bool {
	for k := range marks {
		if k != i && l.touch(&marks[k], &marks[i]) {
			return false
		}
	}
	return true
}
