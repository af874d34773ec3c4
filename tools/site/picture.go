package main

import (
	"bytes"
	"image/png"
	"strings"
	"unicode"
	"unicode/utf8"

	"tripoint/data"
	"tripoint/tools/internal/raster"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
)

// The picture is the card that others show for the site. It has the title, a key to the
// colours, and the map in its first state.

const (
	// pictureWidth and pictureHeight are the size that hosts of cards ask for, in pixels.
	pictureWidth, pictureHeight = 1200, 630
	// pictureScale is how many pixels a dp has: enough to read letters on cards half as
	// wide.
	pictureScale = 1.5
	// columnWidth is the width of the column of words, and columnPad the space around
	// them, in dp.
	columnWidth, columnPad = 288.0, 26.0
)

// addPicture draws poster.png.
func (s *site) addPicture(w *words) error {
	width, height := pictureWidth/pictureScale, pictureHeight/pictureScale
	page := s.newSession(app.Device{Width: width - columnWidth, Height: height, Scale: pictureScale, Lang: data.English}, &theme.Light)
	c := raster.New(pictureWidth, pictureHeight, pictureScale, theme.Light.Paper)
	c.Draw(page.Scene(), geom.Point{X: columnWidth})
	s.writeColumn(c, page, w, height)
	var b bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, c.Image)
	s.files["poster.png"] = b.Bytes()
	return err
}

// newSession starts a session with the site's facts for another purpose than the page.
func (s *site) newSession(d app.Device, t *theme.Theme) *session.Session {
	return session.New(session.Config{Data: s.facts.data, Outlines: s.facts.outlines, Static: true, Device: d, Theme: t})
}

// writeColumn writes the words beside the map: the title, what the map shows, the date,
// and at the bottom the key.
func (s *site) writeColumn(c *raster.Canvas, page *session.Session, w *words, height float64) {
	t := &theme.Light
	y := columnPad + 32
	name, about, _ := strings.Cut(s.facts.data.Title.String(), ": ")
	y = writeLines(c, name, raster.SerifBold, 38, y, 42, t.Ink)
	if about != "" {
		first, size := utf8.DecodeRuneInString(about)
		y = writeLines(c, string(unicode.ToUpper(first))+about[size:], raster.SerifBold, 20, y, 26, t.Ink)
	}
	writeLines(c, w.get("frame.description"), raster.Sans, 14, y+8, 20, t.Muted)
	key := page.Legend()
	top := height - columnPad - key.Height + 12
	c.Write(w.get("home.kicker", "date", page.Controls().DateText), raster.Sans, 13,
		geom.Point{X: columnPad, Y: top - 14}, t.Ink)
	for _, layer := range key.Layers {
		for _, m := range layer.Marks {
			if text, ok := m.(*scene.Text); ok {
				text.Halo = theme.Color{} // the halo has the colour of the sea, and this is paper
			}
		}
	}
	c.Draw(&key, geom.Point{X: columnPad - 2, Y: top})
}

// writeLines breaks a text into lines as wide as the column, and writes them from a
// baseline on. It returns the baseline below the last line.
func writeLines(c *raster.Canvas, text string, f raster.Family, size, y, step float64, ink theme.Color) float64 {
	line := ""
	put := func() {
		c.Write(line, f, size, geom.Point{X: columnPad, Y: y}, ink)
		y += step
	}
	for _, word := range strings.Fields(text) {
		next := strings.TrimSpace(line + " " + word)
		if line != "" && raster.Width(next, f, size) > columnWidth-2*columnPad {
			put()
			next = word
		}
		line = next
	}
	put()
	return y
}
