// Package disk writes what the tools make so that nobody ever finds half of it:
// a file with Replace, a folder with Swap. It knows nothing of what is in them.
package disk

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Replace puts a file in place at once, readable for everybody: whoever opens it
// finds the old one or the new one. On an error the old one stays, and nothing is
// left beside it. The folder must be there.
func Replace(name string, content []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(name), ".new-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	_, err = f.Write(content)
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

// Keep puts a file in place as Replace does, with the folders that it is in, unless
// it is there already.
func Keep(name string, content []byte) error {
	if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, content) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return Replace(name, content)
}

// swaps is how often Swap tries to be the one of several that do the same.
const swaps = 100

// Swap fills a new folder and puts it in the place of dir, whose content is
// replaced. There is a moment in which dir is not there, but none in which it is
// incomplete. On an error the old one stays. The folder above must be there.
func Swap(dir string, fill func(dir string) error) error {
	dir = filepath.Clean(dir)
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

// restore puts a folder back, if it was there.
func restore(old, dir string) error {
	if err := os.Rename(old, dir); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
