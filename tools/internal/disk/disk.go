// Package disk writes files and folders so that nobody ever finds half of one: Replace
// writes a file, Swap a folder. It does not know what they hold.
package disk

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// Replace writes a file, readable for everybody, in one step: another program finds the
// old one or the new one. On an error the old one stays, and nothing is left beside it.
// The folder must exist.
func Replace(name string, content []byte) error {
	return replace(name, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}

// replace is Replace for what write writes.
func replace(name string, write func(io.Writer) error) (err error) {
	defer func() {
		if err != nil {
			err = Explain(name, err)
		}
	}()
	f, err := os.CreateTemp(filepath.Dir(name), ".new-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	err = write(f)
	if err == nil {
		err = f.Chmod(0o644)
	}
	if err == nil {
		err = f.Sync()
	}
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// Keep writes a file as Replace does, and the folders that it is in, unless the file
// exists already.
func Keep(name string, content []byte) error {
	if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, content) {
		return nil
	}
	if err := Folder(filepath.Dir(name)); err != nil {
		return err
	}
	return Replace(name, content)
}

// Folder makes a folder, and those that it is in.
func Folder(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return Explain(dir, err)
	}
	return nil
}

// swaps is how often Swap tries, when several swap the same folder at once.
const swaps = 100

// Swap fills a new folder and puts it in place of dir. For a moment dir does not exist,
// but it is never incomplete. On an error the old one stays. The folder above must exist.
func Swap(dir string, fill func(dir string) error) error {
	dir = filepath.Clean(dir)
	return explained(dir, swap(dir, fill))
}

// explained is Explain for the file of a folder that filling it could not write.
func explained(dir string, err error) error {
	if err == nil {
		return nil
	}
	name := dir
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		if _, inner, found := strings.Cut(filepath.ToSlash(p.Path), "/next/"); found {
			name = filepath.Join(dir, inner) // its place after the swap
		}
	}
	return Explain(name, err)
}

func swap(dir string, fill func(dir string) error) error {
	work, err := os.MkdirTemp(filepath.Dir(dir), "."+filepath.Base(dir)+"-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	next, old := filepath.Join(work, "next"), filepath.Join(work, "old")
	if err := os.Mkdir(next, 0o755); err != nil {
		return err
	}
	if err := fill(next); err != nil {
		return err
	}
	for range swaps {
		if err = os.Rename(dir, old); errors.Is(err, syscall.EXDEV) {
			err = os.RemoveAll(dir) // an image of a container lets folders be removed but not moved
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if err = os.Rename(next, dir); err == nil {
			return nil
		}
		if !errors.Is(err, fs.ErrExist) { // another has not come between
			return errors.Join(err, restore(old, dir))
		}
		if err := os.RemoveAll(old); err != nil {
			return err
		}
	}
	return err
}

// restore puts a folder back, if it existed.
func restore(old, dir string) error {
	if err := os.Rename(old, dir); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
