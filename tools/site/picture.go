package main

import (
	"bytes"
	"errors"
	"image/png"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/sync/errgroup"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/raster"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/theme"
)

// Pictures are the cards that others show for the site, and for a state that a map in
// their page begins with. A picture says what the map tells: its finding in large
// letters, and beside it the map on the first date, with the date and a key.

const (
	// pictureWidth and pictureHeight are the size that hosts of cards ask for, in pixels.
	pictureWidth, pictureHeight = 1200, 630
	// pictureScale is how many pixels a dp has: enough to read letters on cards half as
	// wide.
	pictureScale = 1.5
	// columnWidth is the width of the column of words, and columnPad the space around
	// them, in dp.
	columnWidth, columnPad = 324.0, 28.0
	// The finding is as large as its lines allow, between these sizes in dp.
	largestFinding, smallestFinding = 42.0, 24.0
)

// picture is what a picture of an opening says: what it is about, the date, and what the map
// tells of that.
type picture struct {
	opening
	about, date string
	findings    []finding
	levels      []string // of the relationships that it is about, with their names
}

// finding is a sentence or a headline in large letters; of is whose, in small ones above
// it, or "".
type finding struct{ of, text string }

// pictures returns those of all openings; of a released version there is that of the whole
// map.
func (s *site) pictures(w *words) []picture {
	if s.told == nil {
		for _, o := range s.openings() {
			if s.pinned == nil || o.key == "" {
				s.told = append(s.told, s.tell(o, w))
			}
		}
	}
	return s.told
}

// tell finds what a picture says.
func (s *site) tell(o opening, w *words) picture {
	x := s.facts.index
	visit := s.visit(opening{date: o.date}, firstDevice(s.facts.data)) // with the levels of all
	p := picture{opening: o, date: visit.Controls().DateText}
	switch e, n := x.Edge(o.ref), x.Node(o.ref); {
	case e != nil:
		p.about, p.findings = e.Name.String(), []finding{{text: s.headline(e, o.on(s.facts.data))}}
	case n != nil:
		p.about = n.Short.String()
		for i := range s.facts.data.Edges {
			if e := &s.facts.data.Edges[i]; state.Touches(e, n.ID) {
				p.findings = append(p.findings, finding{e.Name.String(), s.headline(e, o.on(s.facts.data))})
			}
		}
	case o.date == "":
		about := strings.TrimPrefix(s.facts.data.Title.String(), w.get("app.title")+w.between("join.label")) // which stands above it
		p.about, p.findings = capitalized(about), []finding{{text: s.finding(w)}}
	default: // the finding is about the first date
		p.about = w.get("frame.map")
		for i := range s.facts.data.Edges {
			e := &s.facts.data.Edges[i]
			p.findings = append(p.findings, finding{e.Name.String(), s.headline(e, o.date)})
		}
	}
	for _, h := range visit.Scene().Handles {
		e := x.Edge(h.Ref)
		if e != nil && (o.ref == "" || o.ref == e.ID || state.Touches(e, o.ref)) {
			p.levels = append(p.levels, h.Name)
		}
	}
	return p
}

// title names a state, before the title of the whole.
func (p *picture) title(w *words, whole string) string {
	switch {
	case p.key == "":
		return whole
	case p.date == "" || p.opening.date == "":
		return w.get("page.title", "name", p.about, "title", whole)
	}
	return w.get("page.title.dated", "name", p.about, "date", p.date, "title", whole)
}

// finding returns that of all, or what the map is if the facts have none.
func (s *site) finding(w *words) string {
	if text := s.facts.data.Finding.String(); text != "" {
		return text
	}
	return w.get("frame.description")
}

// headline returns that of an edge on a date.
func (s *site) headline(e *data.Edge, on data.Date) string { return s.phase(e, on).Headline.String() }

// phase returns that of an edge on a date.
func (s *site) phase(e *data.Edge, on data.Date) *data.Phase {
	at := state.New(s.facts.index).At(state.KeyAt(&app.Address{Date: on}, s.facts.data.Lang()))
	return at.Phase(e)
}

// capitalized returns a text that begins with a capital letter.
func capitalized(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToTitle(first)) + text[size:] // Georgian has capitals for whole words alone
}

// alt says what a picture shows.
func (s *site) alt(p *picture, w *words) string {
	about := p.about
	if p.ref == "" {
		about = w.get("frame.map")
	}
	var findings []string
	for _, f := range p.findings {
		text := state.Unstopped(f.text) + w.between("join.stop")
		if f.of != "" {
			text = f.of + w.between("join.label") + text
		}
		findings = append(findings, text)
	}
	return w.get("page.picture", "name", about, "date", p.date, "finding", strings.Join(findings, w.between("join.sentences")),
		"levels", strings.Join(p.levels, w.between("join.clauses")))
}

// pictureOf is the picture of an opening.
func (s *site) pictureOf(o opening, w *words) *picture {
	all := s.pictures(w)
	return &all[slices.IndexFunc(all, func(p picture) bool { return p.key == o.key })]
}

// pictureAlt says what the picture of an opening shows.
func (s *site) pictureAlt(o opening, w *words) string { return s.alt(s.pictureOf(o, w), w) }

// addPictures draws all pictures, on all processors.
func (s *site) addPictures(w *words) error {
	all := s.pictures(w)
	files := make([][]byte, len(all))
	var work errgroup.Group
	work.SetLimit(runtime.GOMAXPROCS(0))
	for i := range all {
		work.Go(func() error {
			own := &words{index: s.facts.index}
			var b bytes.Buffer
			err := png.Encode(&b, raster.Reduced(s.drawn(&all[i], own).Image))
			files[i] = b.Bytes()
			return errors.Join(err, own.check("the pictures of the site"))
		})
	}
	if err := work.Wait(); err != nil {
		return err
	}
	for i := range all {
		s.add(all[i].picture(), files[i])
	}
	return nil
}

// unwritten are the letters of pictures that no font of assets has. Readers of pages have
// fonts of their own.
func (s *site) unwritten() string {
	var all strings.Builder
	for _, e := range s.editions {
		for _, p := range e.told {
			all.WriteString(p.about)
			for _, f := range p.findings {
				all.WriteString(f.of + f.text)
			}
		}
		for i := range e.facts.data.Nodes {
			all.WriteString(e.facts.data.Nodes[i].Short.String())
		}
	}
	return raster.Missing(all.String())
}

// drawn draws a picture.
func (s *site) drawn(p *picture, w *words) *raster.Canvas {
	width, height := pictureWidth/pictureScale, pictureHeight/pictureScale
	page := s.sessionAt("#"+p.state(), app.Device{Width: width - columnWidth, Height: height, Scale: pictureScale, Lang: s.facts.data.Lang()}, &theme.Light)
	c := raster.New(pictureWidth, pictureHeight, pictureScale, theme.Light.Paper)
	c.Draw(page.Scene(), geom.Point{X: columnWidth})
	s.writeColumn(c, page, p, w, height)
	return c
}

// newSession starts a session with the site's facts for another purpose than the page.
func (s *site) newSession(d app.Device, t *theme.Theme) *session.Session {
	return s.sessionAt("", d, t)
}

// sessionAt starts one that begins with the state of an address.
func (s *site) sessionAt(hash string, d app.Device, t *theme.Theme) *session.Session {
	return session.New(session.Config{Data: s.facts.data, Outlines: s.facts.outlines, Static: true, Hash: hash, Device: d, Theme: t})
}

// writeColumn writes the words beside the map: whose picture this is and what it is
// about, the finding, and at the bottom the date and the key.
func (s *site) writeColumn(c *raster.Canvas, page *session.Session, p *picture, w *words, height float64) {
	t := &theme.Light
	x := columnPad
	c.Write(w.get("app.title"), raster.SerifBold, 18, geom.Point{X: x, Y: columnPad + 14}, t.Muted)
	y := columnPad + 42
	for _, line := range broken(p.about, raster.SansBold, 15) {
		c.Write(line, raster.SansBold, 15, geom.Point{X: x, Y: y}, t.Ink)
		y += 20
	}
	key := withoutHalo(page.Legend())
	top := height - columnPad - key.Height + 12
	size, shown := fitting(p.findings, top-underFinding-y)
	for _, f := range p.findings[:shown] {
		if f.of != "" {
			y += overLine
			c.Write(f.of, raster.Sans, overSize, geom.Point{X: x, Y: y}, t.Muted)
		}
		y += 0.9*size + 6
		for _, line := range broken(f.text, raster.SerifBold, size) {
			c.Write(line, raster.SerifBold, size, geom.Point{X: x, Y: y}, t.Ink)
			y += leading * size
		}
		y -= 0.9 * size
	}
	if more := len(p.findings) - shown; more > 0 {
		c.Write(w.get("compare.more", "count", strconv.Itoa(more)), raster.Sans, overSize, geom.Point{X: x, Y: y + overLine}, t.Muted)
	}
	c.Write(w.get("home.kicker", "date", page.Controls().DateText), raster.Sans, 13, geom.Point{X: x, Y: top - 14}, t.Ink)
	c.Draw(&key, geom.Point{X: x - 2, Y: top})
}

// withoutHalo returns the key to the map as it looks on paper: its words have a halo in
// the colour of the sea.
func withoutHalo(key scene.Scene) scene.Scene {
	for _, layer := range key.Layers {
		for _, m := range layer.Marks {
			if text, ok := m.(*scene.Text); ok {
				text.Halo = theme.Color{}
			}
		}
	}
	return key
}

const (
	// leading is the distance between the lines of a finding, as a part of their size.
	leading = 1.16
	// overSize is the size of the line over a finding, and overLine the room for it, in dp.
	overSize, overLine = 14.0, 26.0
	// underFinding is the room between the findings and the key, in which the date stands.
	underFinding = 56.0
)

// fitting returns the largest size in which findings fit into a height, in dp, and how many
// of them do: of many only the first, with a line below that counts the others.
func fitting(findings []finding, height float64) (size float64, shown int) {
	for shown = len(findings); shown > 1; shown-- {
		room := height
		if shown < len(findings) {
			room -= overLine
		}
		if size = largest(findings[:shown], room); size > 0 {
			return size, shown
		}
	}
	return max(largest(findings[:shown], height), smallestFinding), shown
}

// largest returns the largest size in which all of some findings fit, 0 for none.
func largest(findings []finding, height float64) float64 {
	for size := largestFinding; size >= smallestFinding; size -= 2 {
		needed, wide := 0.0, false
		for _, f := range findings {
			if f.of != "" {
				needed += overLine
			}
			lines := broken(f.text, raster.SerifBold, size)
			needed += leading*size*float64(len(lines)) + 6
			for _, line := range lines {
				wide = wide || raster.Width(line, raster.SerifBold, size) > columnWidth-2*columnPad
			}
		}
		if needed <= height && (!wide || size == smallestFinding) {
			return size
		}
	}
	return 0
}

// broken breaks a text into lines as wide as the column. A word that is wider stands
// alone.
func broken(text string, f raster.Family, size float64) (lines []string) {
	for _, word := range strings.Fields(text) {
		space := " "
		for _, part := range pieces(word) {
			if n := len(lines); n > 0 && raster.Width(lines[n-1]+space+part, f, size) <= columnWidth-2*columnPad {
				lines[n-1] += space + part
			} else {
				lines = append(lines, part)
			}
			space = ""
		}
	}
	return lines
}

// pieces cuts a word where a line may end: Chinese has no spaces.
func pieces(word string) (all []string) {
	begin, last := 0, rune(0)
	for i, r := range word {
		if i > 0 && doc.Breaks(last, r) {
			all, begin = append(all, word[begin:i]), i
		}
		last = r
	}
	return append(all, word[begin:])
}
