package main

import (
	"html/template"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/svg"
)

// The reading page tells the argument step by step, and shows at each step the map as the
// tour does there: its date, its lens, and what it is about. All these pictures are drawn
// once, when the site is built, upon one land.

// step is a step of the argument in the reading page.
type step struct {
	ID      string
	Text    template.HTML
	Picture template.HTML
	Shown   string       // what the picture shows, for its caption
	Link    template.URL // to the step on the map
	Label   string       // of the link, for assistive software
}

// The sizes of pictures in the reading page, in dp: of the whole map, which paper has in
// place of the frame, and of a step.
const (
	paperWidth, paperHeight = 824, 540
	stepWidth, stepHeight   = 350, 219
)

// pictured are the pictures of the reading page: the land that the others share, the map
// for paper, the key to it, and the map at each step.
type pictured struct {
	Land, Paper, Key template.HTML
	steps            []template.HTML
}

// stepHash is the address of the n-th step, counted from 1.
func stepHash(n int) string { return "#step/" + strconv.Itoa(n) }

// readingPictures draws them.
func (s *site) readingPictures(colors *sheet, w *words) pictured {
	visit := func(hash string, width, height float64) *session.Session {
		v := s.sessionAt(hash, app.Device{Width: width, Height: height, Scale: 1, Lang: s.facts.data.Lang()}, &s.facts.names.theme)
		v.Send(app.SetCamera{Camera: app.Home}) // side by side, all pictures show the same part of the world
		return v
	}
	views := []view{{class: "paper", label: s.pictureAlt(opening{}, w), visit: visit("", paperWidth, paperHeight)}}
	for i := range s.facts.data.Steps {
		v := visit(stepHash(i+1), stepWidth, stepHeight)
		views = append(views, view{class: "step-" + strconv.Itoa(i+1), visit: v,
			label: w.get("step.picture", "shown", s.shown(v, w), "levels", strings.Join(s.levelsShown(v), w.between("join.clauses")))})
	}
	land, maps := s.maps(views, colors, orb.Point{})
	key := withoutHalo(views[0].visit.Legend())
	p := pictured{Land: template.HTML(land), Paper: template.HTML(maps[0]),
		Key: template.HTML(svg.Append(nil, &key, svg.Options{Title: s.facts.index.Word("read.legend").String(), ID: "key", Paint: colors.paint}))}
	for _, m := range maps[1:] {
		p.steps = append(p.steps, template.HTML(m))
	}
	return p
}

// shown says what a visit's map shows: what is selected, the date and the lens.
func (s *site) shown(visit *session.Session, w *words) string {
	m, x := visit.Model(), s.facts.index
	what := w.get("step.all")
	if e, n := x.Edge(m.Selection), x.Node(m.Selection); n != nil {
		what = n.Short.String()
	} else if e != nil {
		what = e.Name.String()
	}
	if e := x.Edge(m.Compare); e != nil {
		what = w.get("compare.names", "a", what, "b", e.Name.String())
	}
	text := w.get("step.shown", "what", what, "date", visit.Controls().DateText)
	if d := x.Domain(m.Domain); d != nil {
		text = w.get("step.shown.domain", "shown", text, "domain", strings.ToLower(d.Name.String()))
	}
	return text
}

// levelsShown are the names of the relationships that a visit's map is about, with their
// levels.
func (s *site) levelsShown(visit *session.Session) []string {
	m := visit.Model()
	var levels []string
	for _, h := range visit.Scene().Handles {
		e := s.facts.index.Edge(h.Ref)
		if e != nil && (m.Selection == "" || e.ID == m.Compare || state.Touches(e, m.Selection)) {
			levels = append(levels, h.Name)
		}
	}
	return levels
}
