package desktop

import (
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"tripoint/data/file"
)

// savePNG writes a picture as replace does.
func savePNG(what, name string, picture image.Image) error {
	return replace(what, name, func(w io.Writer) error { return png.Encode(w, picture) })
}

// replace writes the whole file or nothing: if it fails, an older file stays as it was. What
// is the flag that names the file, for errors.
func replace(what, name string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".tripoint-*")
	if err == nil {
		defer os.Remove(f.Name())
		err = errors.Join(write(f), f.Chmod(0o644), f.Close())
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		return unwritten(what, name, err)
	}
	return nil
}

// writable checks the name of a file before the program draws anything.
func writable(what, name string) error {
	info, err := os.Stat(name)
	if err == nil && info.IsDir() || strings.HasSuffix(name, string(filepath.Separator)) {
		return fmt.Errorf("%s: %s is a folder; give the name of a file, such as %s", what, name, filepath.Join(name, "tripoint.png"))
	}
	if err == nil && !info.Mode().IsRegular() {
		return fmt.Errorf("%s: %s is not an ordinary file; choose another name", what, name)
	}
	if _, err := os.Stat(filepath.Dir(name)); err != nil {
		return unwritten(what, name, err)
	}
	if info, err := os.Stat(filepath.Dir(name)); err == nil && !info.IsDir() {
		return fmt.Errorf("%s: %s is not a folder; choose another place", what, filepath.Dir(name))
	}
	return nil
}

// unwritten explains why the program has not written a file, and what helps. It leaves
// out the error's own path, which the reader has not given.
func unwritten(what, name string, err error) error {
	folder := file.Name(filepath.Dir(name))
	name = file.Name(name)
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return fmt.Errorf("%s: %s is not saved: there is no room for it on the disk; make some, or choose another place", what, name)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fmt.Errorf("%s: %s is not saved: you may not write into the folder %s; choose another place", what, name, folder)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no folder %s; make it, or choose another place", what, folder)
	}
	if path := (*os.PathError)(nil); errors.As(err, &path) {
		err = path.Err
	}
	if link := (*os.LinkError)(nil); errors.As(err, &link) {
		err = link.Err
	}
	return fmt.Errorf("%s: %s is not saved: %w", what, name, err)
}
