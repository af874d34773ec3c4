package app

import "tripoint/data"

// The tour leads through the steps of the dataset. Each is a state; a reader may
// wander off from it and come back.

// StepOf is the step that a state is at or has wandered off from, or nil.
func StepOf(a *Address, ds *data.Dataset) *data.Step {
	if a.Step < 1 || a.Step > len(ds.Steps) {
		return nil
	}
	return &ds.Steps[a.Step-1]
}

// AtStep reports whether a state is just what a step does.
func AtStep(a *Address, s *data.Step) bool {
	return s != nil && a.Selection == s.Selection && a.Compare == s.Compare && a.Date == s.Date &&
		a.Domain == s.Domain && a.Chapter == Chapter(s.Page)
}

// goStep brings the state of a step; a step that is not there changes nothing.
// What a reader has switched off stays off, and the map says so.
func goStep(m Model, n int, ds *data.Dataset) Model {
	if n == 0 {
		m.Step, m.Peek = 0, Peek{}
		return m
	}
	if n < 1 || n > len(ds.Steps) {
		return m
	}
	s := &ds.Steps[n-1]
	m.Step, m.LastStep = n, n
	m.Selection, m.Compare, m.Date, m.Domain, m.Chapter = s.Selection, s.Compare, s.Date, s.Domain, Chapter(s.Page)
	m.Playing, m.Peek, m.Filter = false, Peek{}, ""
	return m
}
