// Package desktop is the program's window where there is no page: it reads the
// mouse and the keyboard, lays the documents out around the map, and draws them.
//
// The browser's program must not import it. Start reading at Platform, then input.go
// for what happens, route.go for whom it is meant, board.go for where documents lie,
// draw.go for all that is not the map.
package desktop

import (
	"fmt"
	"strings"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/data/file"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/desktop/typeset"
	"tripoint/wasm/paint"
)

// Platform is the platform of a window: the map with bar and card upon it, the date
// under it and the panel beside it.
type Platform struct {
	options options
	system  System
	title   string
	config  session.Config // for exports without a window
	painter *paint.Painter // of all scenes but the map

	window    composition
	dates     float64 // height of the timeline, dp
	panel     board
	selection data.Ref // whose places the panel keeps
	bar       board    // along the top of the map
	card      board    // upon the map or the panel
	plan      cardPlan
	find      finding
	notice    board
	noticed   *doc.Document // the notice's
	pointer   pointer
	focus     focus
	clicks    []geom.Point
	pressed   clicks // of the mouse
	now       time.Time
	zoom      int // of zooms
	fits      float64
	dirty     bool

	// What the last tick brought, for shot.
	animating, shown bool
}

// System is what the operating system does for the platform.
type System struct {
	Open func(url string)        // opens an address in the reader's browser
	Copy func(text string) error // puts text on the clipboard

	CopyPicture func(png []byte) error
}

// New makes the platform that a command line asks for.
func New(args []string, system System) (*Platform, error) {
	o, err := parseOptions(args)
	if err != nil {
		return nil, err
	}
	d := newPlatform(o, system)
	d.painter = paint.New(typeset.Words)
	return d, nil
}

// newPlatform makes one that lays out and does not draw.
func newPlatform(o options, system System) *Platform {
	return &Platform{
		options: o,
		system:  system,
		panel:   board{Panel: typeset.NewPanel(), places: map[place]float64{}},
		bar:     board{Panel: typeset.NewBar()},
		card:    board{Panel: typeset.NewSheet()},
		find:    finding{board: board{Panel: typeset.NewFinder()}},
		notice:  board{Panel: typeset.NewSheet()},
		pointer: pointer{link: -1},
		clicks:  o.clicks,
		zoom:    o.zoom,
		fits:    1,
	}
}

func (d *Platform) Config() (session.Config, error) {
	ds, err := d.dataset()
	if err != nil {
		return session.Config{}, err
	}
	world, err := outlines.Load()
	if err != nil {
		return session.Config{}, fmt.Errorf("outlines: %w", err)
	}
	lang, err := languageFor(ds, d.options.lang, d.options.environment())
	if err != nil {
		return session.Config{}, err
	}
	d.title, _ = ds.Title.In(lang)
	d.dates = float64(theme.TimelineHeight(len(ds.Edges)))
	d.config = session.Config{
		Data:         ds,
		Outlines:     world,
		Hash:         d.options.hash(),
		WordsInScene: true,
		// The sizes come from the engine, before the first picture.
		Device: app.Device{Scale: 1, Lang: lang, MoreContrast: d.options.moreContrast, ReducedMotion: d.options.screenshot != ""},
	}
	return d.config, nil
}

// Pause does nothing: before the window opens nobody waits.
func (d *Platform) Pause() {}

func (d *Platform) dataset() (*data.Dataset, error) {
	if d.options.dataset == "" {
		return bundle.Load()
	}
	b, err := file.Read(d.options.dataset, bundle.MaxSize)
	if err != nil {
		return nil, err
	}
	ds, err := bundle.Decode(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file.Name(d.options.dataset), err)
	}
	return ds, nil
}

func (d *Platform) Run(g ebiten.Game) error {
	if file := d.options.export; file != "" {
		return d.exportTo(file, d.config)
	}
	ebiten.SetTPS(ebiten.SyncWithFPS)
	ebiten.SetScreenClearedEveryFrame(false)
	g = zoomed{g, d}
	if d.options.screenshot != "" {
		return takeShot(g, d)
	}
	ebiten.SetWindowTitle(d.title)
	ebiten.SetWindowSize(d.options.width, d.options.height)
	ebiten.SetWindowSizeLimits(320, 400, -1, -1)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	return needsScreen(ebiten.RunGameWithOptions(g, &ebiten.RunGameOptions{X11ClassName: "Tripoint", X11InstanceName: "tripoint"}))
}

// needsScreen explains the engine's error on a computer without a screen: that it finds
// no window system, no device to draw on, or no such display.
func needsScreen(err error) error {
	if err == nil || !strings.Contains(err.Error(), "no window system") && !strings.Contains(err.Error(), "failed to open display") {
		return err
	}
	return fmt.Errorf("the program needs a screen: start it within a desktop, or on one that nobody sees, "+
		"as in: xvfb-run -a tripoint -screenshot map.png (%w)", err)
}

// Scale is that of the display, or what a screenshot asks for, times the reader's own.
func (d *Platform) Scale() float64 { return d.displayScale() * d.fits }

func (d *Platform) displayScale() float64 {
	if d.options.scale != 0 {
		return d.options.scale
	}
	return ebiten.Monitor().DeviceScaleFactor()
}

// Layout composes the window and returns the map's part of it.
func (d *Platform) Layout(width, height float64) geom.Rect {
	if width != d.window.width || height != d.window.height {
		d.window = compose(width, height, d.dates)
		d.dirty = true
	}
	return d.window.mapBox
}

// recompose composes the window anew when the state goes from the map to words only, or
// back.
func (d *Platform) recompose(s *session.Session) {
	words := s.Controls().WordsOnly
	if words == d.window.words {
		return
	}
	d.window = compose(d.window.width, d.window.height, d.dates)
	if words {
		d.window = d.window.onlyWords()
	}
	d.dirty = true
}

// Perform carries out what a window can: it has no address bar, and nobody listens to
// its announcements.
func (d *Platform) Perform(s *session.Session, e app.Effect) {
	switch e := e.(type) {
	case app.OpenURL:
		d.system.Open(e.URL)
	case app.ShowCard:
		d.showCard(s, e.Ref)
	case app.CopyText:
		d.copy(s, e.Text)
	case app.SaveFile:
		if e.What == "image" {
			d.copyPicture(s)
			break
		}
		d.save(s, e.What)
	case app.FocusOn:
		if d.focus.shown {
			d.focus.on(onMap)
			s.Send(app.Focus{Ref: e.Ref})
		}
	default:
		// A window has no address, no host to tell, and nobody who listens to it.
	}
}

// Show lays out the documents. Whatever has changed, all boards are asked: a board caches
// its layout, and a higher bar or card moves the others.
func (d *Platform) Show(s *session.Session, _ *session.Frame) bool {
	d.layOut(s)
	return true
}

// layOut lays out the documents of the present state.
func (d *Platform) layOut(s *session.Session) {
	d.shown = true
	typeset.SetDensity(s.Model().Device.Scale)
	d.recompose(s)
	s.ResizeTime(d.window.dates.Width())
	d.layOverMap(s)
	d.panel.box = d.window.panel
	if selection := s.Model().Selection; selection != d.selection {
		d.selection, d.panel.places = selection, map[place]float64{}
	}
	d.show(onPanel, s.Panel(), d.window.panel.Width())
	d.panel.scrollTo(d.panel.scroll)
	d.layFind(s)
	d.layNotice()
}

// Dirty reports whether something changed that the session does not know.
func (d *Platform) Dirty() bool {
	dirty := d.dirty
	d.dirty = false
	return dirty
}

// Animating makes no difference to the engine. In a tick without drawing the engine
// only looks at the window, which takes about 3 % of a core; its mode that waits for
// events instead would take nothing, but is deprecated.
func (d *Platform) Animating(on bool) { d.animating = on }
