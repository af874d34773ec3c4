package versions

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/data/file"
)

// Folder holds the released versions, in the folder of their facts; a version is a folder
// in it, with two files.
const (
	Folder  = "releases"
	Dataset = "dataset.msgp" // as it was on its day, whole and in all languages
	Notes   = "notes.md"
)

// Release is a version that was released. Its Bundle never changes.
type Release struct {
	Version string // 2026-11-30
	Bundle  []byte
	Data    *data.Dataset
	Notes   []byte // what it has otherwise than the one before it, in Markdown
}

// form is that of a version in addresses and names of folders.
var form = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)

// Check says what is wrong with the name of a version, or nil.
func Check(version string) error {
	if !form.MatchString(version) {
		return fmt.Errorf("a version is a day, such as 2026-11-30, not %q", version)
	}
	if err := data.Date(version).Check(); err != nil {
		return fmt.Errorf("the version %s is no day: %w", version, err)
	}
	return nil
}

// Name is a version as addresses have it, 2026-11-30, by what the facts call it, 2026.11.30.
func Name(version string) string {
	parts := strings.Split(version, ".")
	for i, p := range parts {
		if len(p) == 1 {
			parts[i] = "0" + p
		}
	}
	return strings.Join(parts, "-")
}

// Dotted is a version as the facts call it: 2031.1.5.
func Dotted(version string) string {
	return strings.ReplaceAll(strings.ReplaceAll(version, "-", "."), ".0", ".")
}

// Released reads the released versions of the facts in a folder, the oldest first.
func Released(dir string) ([]Release, error) {
	entries, err := os.ReadDir(filepath.Join(dir, Folder))
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var all []Release
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		r, err := read(filepath.Join(dir, Folder, e.Name()))
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	slices.SortFunc(all, func(a, b Release) int { return strings.Compare(a.Version, b.Version) })
	return all, nil
}

func read(dir string) (Release, error) {
	r := Release{Version: filepath.Base(dir)}
	if err := Check(r.Version); err != nil {
		return r, fmt.Errorf("%s: %w", file.Name(dir), err)
	}
	name := filepath.Join(dir, Dataset)
	var err error
	if r.Bundle, err = file.Read(name, bundle.MaxSize); err != nil {
		return r, err
	}
	if r.Data, err = bundle.Decode(r.Bundle); err != nil {
		return r, fmt.Errorf("%s: %w", file.Name(name), err)
	}
	if Name(r.Data.Version) != r.Version {
		return r, fmt.Errorf("%s: its facts call themselves %s", file.Name(name), r.Data.Version)
	}
	r.Notes, err = file.Read(filepath.Join(dir, Notes), bundle.MaxSize)
	return r, err
}
