package desktop

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/theme"
)

// options are what the command line says.
type options struct {
	state        string
	dataset      string
	lang         string // "" for the system's
	theme        theme.Choice
	moreContrast bool
	width        int // of the window, dp
	height       int
	scale        float64 // device pixels for each dp of a screenshot; 0: the display's
	zoom         int     // of zooms
	screenshot   string
	export       string // the file to write without a window
	folder       string // where what is saved goes; "" for that of downloads
	clicks       []geom.Point
}

// parseOptions reads the command line's arguments. Its error says in a line what is
// wrong with one. Asked for help, it prints how to use the program and ends it.
func parseOptions(args []string) (options, error) {
	o := options{width: 1200, height: 750, zoom: usualZoom}
	flags := flag.NewFlagSet("tripoint", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	o.define(flags)
	err := flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Print(usage(flags))
		os.Exit(0)
	}
	if err == nil && flags.NArg() > 0 {
		err = fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	switch {
	case err != nil:
	case o.screenshot == "" && o.export == "" && o.scale != 0 || o.screenshot == "" && o.clicks != nil:
		err = errors.New("-scale is for -screenshot and -export, -click for -screenshot")
	case o.screenshot != "" && o.export != "":
		err = errors.New("-screenshot and -export are for one each; run the program twice")
	case o.export != "" && exportForm(o.export) == "":
		err = fmt.Errorf("-export wants a file that ends in .png, .svg, .csv or .json, not %q", o.export)
	}
	if err != nil {
		return o, fmt.Errorf("%w; see -h", err)
	}
	return o, nil
}

// define defines the flags and where their values go.
func (o *options) define(flags *flag.FlagSet) {
	flags.StringVar(&o.state, "state", "", "`address` of the state to begin with, as in '#edge/cn-us?date=2016-05'")
	flags.StringVar(&o.dataset, "dataset", "", "`file` with other facts: a bundle made by tools/compile")
	flags.StringVar(&o.lang, "lang", "", "`language` of the facts, as in ru or zh-Hans (default that of the system)")
	flags.StringVar(&o.screenshot, "screenshot", "", "save a picture as a PNG `file` and end")
	flags.StringVar(&o.export, "export", "", "write the state to a `file`, .png, .svg, .csv or .json, and end; no window, no screen")
	flags.StringVar(&o.folder, "folder", "", "`folder` for what is saved in the window (default that of downloads)")
	flags.Func("theme", "`name` of the theme: light, dark or auto", func(s string) (err error) {
		var ok bool
		if o.theme, ok = theme.ParseChoice(s); !ok {
			err = errors.New("want light, dark or auto")
		}
		return err
	})
	flags.Func("contrast", "`how much` contrast: usual, or more, with the signs of all levels on the map", func(s string) error {
		if o.moreContrast = s == "more"; !o.moreContrast && s != "usual" {
			return errors.New("want usual or more")
		}
		return nil
	})
	flags.Func("size", "`WxH` of the window in dp (default 1200x750)", func(s string) (err error) {
		o.width, o.height, err = parseSize(s)
		return err
	})
	flags.Func("scale", "device `pixels` for each dp of the screenshot or the export, 0.5 to 4", func(s string) (err error) {
		if o.scale, err = strconv.ParseFloat(s, 64); err != nil || !(o.scale >= 0.5 && o.scale <= 4) {
			err = errors.New("want a number from 0.5 to 4")
		}
		return err
	})
	flags.Func("zoom", "size of everything in `percent`, 80 to 200 (default 100)", func(s string) (err error) {
		if o.zoom, err = parseZoom(s); err != nil {
			err = fmt.Errorf("want one of %v", zooms)
		}
		return err
	})
	flags.Func("click", "click at `X,Y` of the window in dp before the screenshot; may be repeated", func(s string) error {
		p, err := parsePoint(s)
		o.clicks = append(o.clicks, p)
		return err
	})
}

func usage(flags *flag.FlagSet) string {
	var b strings.Builder
	b.WriteString("usage: tripoint [flags]\n")
	flags.SetOutput(&b)
	flags.PrintDefaults()
	return b.String()
}

// parseSize reads a size in dp, from 320x400 to 8000x8000.
func parseSize(s string) (width, height int, err error) {
	w, h, ok := strings.Cut(s, "x")
	width, errW := strconv.Atoi(w)
	height, errH := strconv.Atoi(h)
	if !ok || errW != nil || errH != nil || width < 320 || height < 400 || width > 8000 || height > 8000 {
		return 0, 0, errors.New("want a size such as 1200x750, from 320x400 to 8000x8000")
	}
	return width, height, nil
}

func parsePoint(s string) (geom.Point, error) {
	x, y, ok := strings.Cut(s, ",")
	px, errX := strconv.ParseFloat(x, 64)
	py, errY := strconv.ParseFloat(y, 64)
	if !ok || errX != nil || errY != nil {
		return geom.Point{}, errors.New("want a point such as 400,300")
	}
	return geom.Point{X: px, Y: py}, nil
}

// hash is the address of the state to begin with, theme included.
func (o *options) hash() string {
	if o.theme == theme.Auto {
		return o.state
	}
	sep := "?"
	if strings.Contains(o.state, "?") {
		sep = "&"
	}
	return o.state + sep + "theme=" + o.theme.String()
}
