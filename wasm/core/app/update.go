package app

import (
	"tripoint/data"
	"tripoint/wasm/core/theme"
)

// New is the model before anything has happened.
func New(x *data.Index, device Device, hash string) Model {
	return ParseHash(Model{Camera: Home, Device: device}, hash, x)
}

// Update returns the model after a message, and what is to be done. A message
// without meaning, such as one that names nothing in the data, changes nothing.
func Update(m Model, message Message, x *data.Index) (Model, []Effect) {
	before := m
	var effects []Effect
	switch msg := message.(type) {
	case Select:
		m, effects = selectRef(m, msg.Ref, x)
	case Hover:
		m.Hover = msg.Ref
	case Press:
		m.Press = msg.Ref
	case Focus:
		m.Focus = msg.Ref
	case SetDate:
		if msg.Date.Check() == nil {
			m.Date = clampDate(msg.Date, x.Data())
		}
	case SetHash:
		m = ParseHash(m, msg.Hash, x)
	case SetTheme:
		if c, ok := theme.ParseChoice(msg.Name); ok {
			m.Theme = c
		}
	case SetOrder:
		m.OldestFirst = msg.OldestFirst
	case SetCamera:
		m.Camera, m.Moving = bounded(msg.Camera), msg.Moving
	case SetDevice:
		m.Device = msg.Device
	case Open:
		effects = append(effects, OpenURL{msg.URL})
	}
	return m, append(effects, follow(&before, &m, x)...)
}

func selectRef(m Model, r data.Ref, x *data.Index) (Model, []Effect) {
	if r == m.Selection || r != "" && !selectable(r, x) {
		return m, nil
	}
	var effects []Effect
	if r == "" {
		// Whoever leaves by keyboard goes on from where the selection was.
		effects = append(effects, FocusOn{m.Selection})
	}
	m.Selection = r
	if m.Compare == r {
		m.Compare = ""
	}
	return m, effects
}

// follow returns the effects that any change of the state has, whatever brought
// it about.
func follow(before, after *Model, x *data.Index) []Effect {
	var effects []Effect
	if a, b := Hash(after, x), Hash(before, x); a != b {
		effects = append(effects, WriteHash{a})
	}
	if after.Selection != before.Selection {
		effects = append(effects, Announce{}, Tell{Type: "select", Ref: after.Selection})
	}
	if after.Date != before.Date {
		effects = append(effects, Tell{Type: "date", Date: after.Date})
	}
	return effects
}

// bounded keeps the camera between the whole map and MaxZoom, and its middle
// over the map.
func bounded(c Camera) Camera {
	if !(c.Zoom > 1) { // also what is not a number
		return Home
	}
	c.Zoom = min(c.Zoom, MaxZoom)
	// At zoom z the view shows 1/z of the map; its middle stays so far inside
	// that no more than the fit's own margin shows beyond.
	limit := (1 - 1/c.Zoom) / 2
	c.Offset.X = clamp(c.Offset.X, limit)
	c.Offset.Y = clamp(c.Offset.Y, limit)
	return c
}

func clamp(x, limit float64) float64 {
	if !(x > -limit) {
		return -limit
	}
	return min(x, limit)
}
