// Package picture turns a state into shapes: the map, the timeline, and the charts
// that stand in the panel.
//
// It must not know blocks of text or the platform. Start reading at Pictures, then at
// the file of a picture:
//
//	map.go       the map's layers, targets and handles
//	ribbon.go    ribbons and nodes; measuresOf says how wide and how large they are;
//	             strands.go names and signs on their strands
//	labels.go    names of nodes and places; notes.go headlines beside ribbons; room.go
//	             keeps all words out of each other's way
//	legend.go    the key under the map, and in the panel; its words stand in
//	             data/source/words.yaml, under "legend.", "key." and "level."
//	strip.go     what is left of the map where readers scroll past it
//	fit.go       where the map lies in the window; camera.go zooms and pans
//	plane.go     the projected map, cached; shapes.go its outlines; spread.go moves near
//	             nodes apart
//	timeline.go  the timeline; timeline_lanes.go and timeline_marks.go what lies on it
//	chart.go     levels over time; chart_lines.go and chart_dots.go what lies on it
//	sparkline.go levels over time, as small as a line of text
//	triangle.go, scatter.go, counts.go  the panel's other pictures
package picture

import (
	"strings"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/theme"
)

// Pictures draws the states of a dataset. It caches what several states share, and is
// not safe for concurrent use.
type Pictures struct {
	facts      *state.Facts
	plane      *plane
	lanes      lanesPicture
	routes     routes
	sparklines sparklines
	// Theme is the theme of all pictures; nil stands for the one that the reader asks for.
	Theme *theme.Theme
	// Serial is how many others there have been before, of other facts: layers of theirs are
	// not these, whatever is cached.
	Serial uint64
}

// New projects the outlines, which takes most of its time. A nil world makes a map
// without land.
func New(facts *state.Facts, world *outlines.World) *Pictures {
	return &Pictures{facts: facts, plane: newPlane(facts.Data, world)}
}

// Drawing is what the pictures of one state are drawn from.
type Drawing struct {
	*Pictures
	state.At
	theme *theme.Theme
}

// Draw prepares the pictures of a state in a theme.
func (p *Pictures) Draw(at *state.At, look *theme.Theme) Drawing {
	if p.Theme != nil {
		look = p.Theme
	}
	return Drawing{p, *at, look}
}

// Viewport is the window that readers see the map through.
type Viewport struct {
	Width, Height float64     // of the map, in dp
	Insets        geom.Insets // how far bar and card reach into the map
	Touch         bool
	Lang          string // of the labels, which need room
	// Letters is how many times larger than usual words are.
	Letters float64
	Camera  app.Camera
}

// ViewportOf returns the viewport of a model.
func ViewportOf(m *app.Model) Viewport {
	d := &m.Device
	return Viewport{d.Width, d.Height, d.Insets, d.Touch, d.Lang, d.Letters, m.Camera}
}

// letters returns a size of letters, or of a room for them, as the reader has it: all sizes
// of words on the map go through here.
func (port *Viewport) letters(dp float64) float64 {
	return dp * min(max(port.Letters, 1), app.MostLetters)
}

// leastHan is the smallest size of letters as dense as those of Chinese, in dp.
const leastHan = 14

// isHan reports whether the labels are in Chinese.
func (port *Viewport) isHan() bool { return strings.HasPrefix(port.Lang, "zh") }

// words returns a size of words on the map.
func (port *Viewport) words(dp float64) float64 {
	if port.isHan() {
		dp = max(dp, leastHan)
	}
	return port.letters(dp)
}

// MapKey is what the map depends on.
type MapKey struct {
	state.Key
	Viewport
	Selection, Compare  data.Ref
	Hover, Press, Focus data.Ref
	Told                data.Ref // the event that playing tells
	Moving              bool
	Look                app.Look
}

// MapKeyOf returns the key of a model.
func MapKeyOf(m *app.Model) MapKey {
	return MapKey{state.KeyOf(m), ViewportOf(m), m.Selection, m.Compare, m.Hover, m.Press, m.Focus, m.Told.Event, m.Moving, m.Look()}
}

// LanesKey is what the lanes of the timeline depend on: of the date only whether its words
// leave room for others.
type LanesKey struct {
	state.Key
	Width              float64 // dp
	Selection, Compare data.Ref
	Peek               app.Peek
	Look               app.Look
	Date               data.Date
	crowded            bool
}

// LanesKeyOf returns the key of a model.
func LanesKeyOf(m *app.Model) LanesKey {
	return LanesKey{Key: state.KeyOf(m).Undated(), Width: m.Device.Time, Selection: m.Selection, Compare: m.Compare, Peek: m.Peek, Look: m.Look(), Date: m.Date}
}

// TimelineKey is what the timeline depends on.
type TimelineKey struct {
	LanesKey
	Hover data.Ref
	At    float64 // where the date's handle is, in years
}

// TimelineKeyOf returns the key of a model whose handle is at a time (years).
func TimelineKeyOf(m *app.Model, at float64) TimelineKey {
	return TimelineKey{LanesKeyOf(m), m.Hover, at}
}
