package app

import "tripoint/data"

// The tour leads through the steps of the dataset. Each step is a state; a reader may
// leave it and come back.

// StepOf returns the step of a state, or nil; the reader may have left it, see AtStep.
func StepOf(a *Address, ds *data.Dataset) *data.Step {
	if a.Step < 1 || a.Step > len(ds.Steps) {
		return nil
	}
	return &ds.Steps[a.Step-1]
}

// AtStep reports whether a state shows what a step shows.
func AtStep(a *Address, s *data.Step) bool {
	return s != nil && a.Selection == s.Selection && a.Compare == s.Compare && a.Date == s.Date &&
		a.Domain == s.Domain && a.Part == Part(s.Part) && a.Chapter == Chapter(s.Chapter)
}

// goStep sets the state of a step; 0 leaves the tour, and a step that does not exist
// changes nothing. Events that are off stay off, and the bar says so.
func goStep(m Model, n int, ds *data.Dataset) Model {
	if n == 0 {
		return leaveTour(m, ds)
	}
	if n < 1 || n > len(ds.Steps) {
		return m
	}
	s := &ds.Steps[n-1]
	m.Step, m.LastStep = n, n
	m.Selection, m.Compare, m.Date, m.Domain = s.Selection, s.Compare, s.Date, s.Domain
	m.Part, m.Chapter = Part(s.Part), Chapter(s.Chapter)
	m.Playing, m.Peek, m.Filter = false, Peek{}, ""
	return m
}

// leaveTour leaves the tour, to resume at the step that the reader has seen last. From its
// end it leads to the first screen, and may begin again.
func leaveTour(m Model, ds *data.Dataset) Model {
	if m.Step > 0 && m.Step == len(ds.Steps) {
		if AtStep(&m.Address, &ds.Steps[m.Step-1]) {
			m.Selection, m.Compare, m.Date, m.Domain = "", "", ds.Start, ""
			m.Part, m.Chapter, m.Filter, m.Playing = Overview, NoChapter, "", false
		}
		m.LastStep = 0
	}
	m.Step, m.Peek = 0, Peek{}
	return m
}
