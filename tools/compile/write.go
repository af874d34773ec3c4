package main

import (
	"errors"
	"os"
	"path/filepath"
)

// write puts a file in place at once: whoever reads it sees the old one or the
// new one. If the disk does not take it, the old one stays and nothing is left
// beside it.
func write(name string, b []byte) (err error) {
	temp, err := os.CreateTemp(filepath.Dir(name), ".compile-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(temp.Name()))
		}
	}()
	if _, err = temp.Write(b); err != nil {
		temp.Close()
		return err
	}
	// A temporary file is for its owner only; a bundle is for everybody.
	if err = temp.Chmod(0o644); err != nil {
		temp.Close()
		return err
	}
	if err = temp.Sync(); err != nil {
		temp.Close()
		return err
	}
	if err = temp.Close(); err != nil {
		return err
	}
	return os.Rename(temp.Name(), name)
}
