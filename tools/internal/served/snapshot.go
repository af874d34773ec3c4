package served

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"
	"time"

	"tripoint/tools/internal/hosting"
)

// Snapshot is a site as it was when the server began, by path. A later build neither
// changes what is served nor takes files away from a reader who has a page open.
type Snapshot map[string][]byte

const (
	// tries is how often the server reads a folder that changes meanwhile, and pause how
	// long it waits in between.
	tries = 20
	pause = 10 * time.Millisecond
)

// Read reads a site. If a build replaces it meanwhile, Read returns all of the old one or
// all of the new one.
func Read(dir string) (Snapshot, error) { return readSettled(dir, readAll) }

// readSettled reads a folder with readAll, until the folder stays the same meanwhile.
func readSettled(dir string, readAll func(fs.FS) (Snapshot, error)) (files Snapshot, err error) {
	for range tries {
		var before, after fs.FileInfo
		if before, err = os.Stat(dir); err == nil {
			files, err = readAll(os.DirFS(dir))
		}
		if err == nil {
			after, err = os.Stat(dir)
		}
		// A build puts another folder in its place.
		if err == nil && os.SameFile(before, after) && before.ModTime().Equal(after.ModTime()) {
			return files, nil
		}
		time.Sleep(pause)
	}
	if err == nil {
		err = errors.New("it changes all the time")
	}
	return nil, err
}

// readAll reads the files that have a type, and their compressed copies.
func readAll(dir fs.FS) (Snapshot, error) {
	files := Snapshot{}
	return files, fs.WalkDir(dir, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || hosting.Types[path.Ext(plain(name))] == "" {
			return err
		}
		info, err := fs.Stat(dir, name) // of what a link leads to
		if err != nil || !info.Mode().IsRegular() {
			return err // a pipe would be read for ever
		}
		files[name], err = fs.ReadFile(dir, name)
		return err
	})
}

// plain returns the name of the file that a compressed copy belongs to, or the name
// itself.
func plain(name string) string {
	for _, e := range encodings {
		if file, ok := strings.CutSuffix(name, e.suffix); ok {
			return file
		}
	}
	return name
}
