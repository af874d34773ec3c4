package main

import (
	"bytes"
	"context"
	"fmt"
	"image/png"
	"io"
	"path/filepath"
	"strings"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/tools/internal/disk"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/export"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/raster"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
)

// drawer draws states into a folder.
type drawer struct {
	whole    *data.Dataset
	world    *outlines.World
	out, url string
	editions map[string]*data.Dataset
	taken    map[string]int // names of files, and how many states have had each
}

// draw writes the pictures of a state.
func (d *drawer) draw(ctx context.Context, w *wanted, stdout io.Writer) error {
	ds := d.in(w.lang)
	base := w.base
	if base == "" && d.url != "" {
		base = strings.TrimSuffix(d.url, "/") + "/"
		if w.lang != d.whole.Lang() {
			base += w.lang + "/"
		}
		base += "frame.html"
	}
	s := session.New(session.Config{Data: ds, Outlines: d.world, Hash: w.hash,
		Device: app.Device{Width: export.Width, Height: export.Height, Scale: 1, Lang: w.lang, Base: base}})
	name := s.Export(false).Name()
	if w.lang != d.whole.Lang() {
		name += "-" + strings.ToLower(w.lang)
	}
	d.taken[name]++
	if n := d.taken[name]; n > 1 {
		name += fmt.Sprintf("-%d", n)
	}
	for _, dark := range []bool{false, true} {
		if err := ctx.Err(); err != nil {
			return err
		}
		of := s.Export(dark)
		picture := of.Picture()
		if letters := raster.Missing(wordsOf(picture)); letters != "" {
			return fmt.Errorf("%s: no font of assets/fonts has %s, which this picture needs; add them (assets/fonts/README.md says how), or choose another language", w.at, letters)
		}
		file := name
		if dark {
			file += "-dark"
		}
		if err := d.write(file+".svg", []byte(of.Text(export.SVG))); err != nil {
			return err
		}
		for _, times := range []float64{1, 2, 4} {
			sized := file
			if times > 1 {
				sized += fmt.Sprintf("-%gx", times)
			}
			if err := d.write(sized+".png", drawn(picture, times)); err != nil {
				return err
			}
		}
	}
	fmt.Fprintf(stdout, "pictures: %s: %s\n", w.at, name)
	return nil
}

func (d *drawer) write(name string, content []byte) error {
	return disk.Replace(filepath.Join(d.out, name), content)
}

// drawn is a picture as PNG.
func drawn(picture *scene.Scene, times float64) []byte {
	c := raster.New(int(picture.Width*times), int(picture.Height*times), times, theme.Light.Paper)
	c.Draw(picture, geom.Point{})
	var b bytes.Buffer
	_ = png.Encode(&b, c.Image) // a buffer takes everything
	return b.Bytes()
}

// wordsOf are all words of a picture.
func wordsOf(s *scene.Scene) string {
	var all strings.Builder
	for i := range s.Layers {
		for _, m := range s.Layers[i].Marks {
			if t, ok := m.(*scene.Text); ok {
				all.WriteString(t.Text)
			}
		}
	}
	return all.String()
}
