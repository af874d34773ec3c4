package desktop

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"

	"tripoint/wasm/core/export"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/raster"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
)

// usualPicture is what Ctrl S saves.
const usualPicture = "png2"

// save gives the reader a file of the state; a notice says where it is, or why there is
// none.
func (d *Platform) save(s *session.Session, what string) { d.notify(d.saved(s, what)) }

// copyPicture puts the picture of the state on the clipboard. Where the system does not take
// it, there is a file in its place.
func (d *Platform) copyPicture(s *session.Session) {
	of := s.Export(s.Model().DarkPaper)
	_, scale := formOf(usualPicture)
	var b bytes.Buffer
	err := png.Encode(&b, drawn(of, scale))
	if err == nil {
		err = d.system.CopyPicture(b.Bytes())
	}
	if err != nil {
		d.notify(notCopied(s, err), d.saved(s, usualPicture))
		return
	}
	d.notify(of.Said("copied"))
}

// saved writes a file of the state, in the folder for downloads or, where there is none, in
// the reader's own, and says where, or why not.
func (d *Platform) saved(s *session.Session, what string) string {
	form, scale := formOf(what)
	of := s.Export(s.Model().DarkPaper)
	name := of.Name()
	if scale > 1 {
		name += fmt.Sprintf("-%gx", scale)
	}
	file, err := d.unused(name, "."+string(form))
	if err == nil {
		err = writeExport("save", file, of, form, scale)
	}
	if err != nil {
		return of.Said("unsaved", "error", err.Error())
	}
	return of.Said("saved", "file", file)
}

// formOf reads what a press asks for: "png2" is a picture of two pixels for each dp.
func formOf(what string) (form export.Form, scale float64) {
	for i, name := range [...]string{"png1", "png2", "png4"} {
		if what == name {
			return export.PNG, float64(int(1) << i)
		}
	}
	return export.Form(what), 1
}

// mostTaken is how many files of one name there may be.
const mostTaken = 1000

// unused returns the name of a file that does not exist, and makes it: no file of the reader
// is ever written over.
func (d *Platform) unused(name, end string) (string, error) {
	folder := d.options.folder
	for _, inner := range [...]string{"Downloads", ""} {
		if home, err := os.UserHomeDir(); err == nil && folder == "" {
			if info, err := os.Stat(filepath.Join(home, inner)); err == nil && info.IsDir() {
				folder = filepath.Join(home, inner)
			}
		}
	}
	for i := 1; i < mostTaken; i++ {
		file := filepath.Join(folder, name+end)
		if i > 1 {
			file = filepath.Join(folder, fmt.Sprintf("%s (%d)%s", name, i, end))
		}
		f, err := os.OpenFile(file, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
		if errors.Is(err, os.ErrExist) {
			continue
		}
		if err != nil {
			return "", unwritten("save", file, err)
		}
		return file, f.Close()
	}
	return "", fmt.Errorf("save: there are too many files called %s in %s", name, folder)
}

// writeExport writes a form of a state to a file that takes the place of another. A file
// that could not be filled goes.
func writeExport(what, file string, of *export.State, form export.Form, scale float64) error {
	var err error
	if form == export.PNG {
		err = savePNG(what, file, drawn(of, scale))
	} else {
		text := of.Text(form)
		err = replace(what, file, func(w io.Writer) error {
			_, err := io.WriteString(w, text)
			return err
		})
	}
	if info, stat := os.Stat(file); err != nil && stat == nil && info.Size() == 0 {
		os.Remove(file)
	}
	return err
}

// drawn draws the picture of a state, which needs no screen.
func drawn(of *export.State, scale float64) image.Image {
	c := raster.New(int(export.Width*scale), int(export.Height*scale), scale, theme.Light.Paper)
	c.Draw(of.Picture(), geom.Point{})
	return c.Image
}

// exportTo writes the file that the command line asks for, without a window.
func (d *Platform) exportTo(file string, c session.Config) error {
	if err := writable("export", file); err != nil {
		return err
	}
	c.Device.Width, c.Device.Height = export.Width, export.Height
	s := session.New(c)
	m := s.Model()
	scale := d.options.scale
	if scale == 0 {
		scale = 1
	}
	return writeExport("export", file, s.Export(m.Dark()), exportForm(file), scale)
}

// exportForm is the form that the name of a file asks for, "" for none.
func exportForm(file string) export.Form {
	form := export.Form(strings.TrimPrefix(strings.ToLower(filepath.Ext(file)), "."))
	switch form {
	case export.PNG, export.SVG, export.CSV, export.JSON:
		return form
	}
	return ""
}
