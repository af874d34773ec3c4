package desktop

import (
	"slices"
	"strconv"

	"github.com/hajimehoshi/ebiten/v2"
)

// A reader sizes all of the window as a page in a browser: its dp become larger, so that it
// has room for fewer of them, and is composed as a smaller window would be.

// zooms are the sizes in per cent.
var zooms = [...]int{80, 90, 100, 110, 125, 150, 175, 200}

const usualZoom = 2 // of zooms

// The size in dp below which no zoom makes a window.
const (
	leastWidth  = 320.0
	leastHeight = 360.0
)

// zoomBy goes to a larger size, or to a smaller one.
func (d *Platform) zoomBy(steps int) { d.zoom = min(max(d.zoom+steps, 0), len(zooms)-1) }

// fit chooses how much larger than the display's the window's dp are: as the reader wants
// it, as far as a window of this size has room for.
func (d *Platform) fit(width, height float64) {
	room := max(min(width/leastWidth, height/leastHeight), 1)
	d.fits = min(float64(zooms[d.zoom])/100, room)
}

// zoomed is a game in a window whose dp have the reader's size.
type zoomed struct {
	ebiten.Game
	desktop *Platform
}

// LayoutF tells the game the window's size in the reader's dp. The screen stays as large as
// the window.
func (z zoomed) LayoutF(width, height float64) (float64, float64) {
	d := z.desktop
	d.fit(width, height)
	z.Game.(ebiten.LayoutFer).LayoutF(width/d.fits, height/d.fits)
	return width * d.displayScale(), height * d.displayScale()
}

// parseZoom reads one of the sizes.
func parseZoom(s string) (zoom int, err error) {
	percent, err := strconv.Atoi(s)
	if err != nil {
		return usualZoom, err
	}
	if zoom = slices.Index(zooms[:], percent); zoom < 0 {
		return usualZoom, strconv.ErrRange
	}
	return zoom, nil
}
