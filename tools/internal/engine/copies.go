package engine

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"

	"tripoint/tools/internal/disk"
)

// copies is where the copies lie. The place is relative to the project, because
// it becomes part of the program.
const copies = ".build/modules"

// copied is a module with the files of its copy, by their path in it.
type copied struct {
	module
	files map[string][]byte
}

// writeModFile writes the copies, and a go.mod of that name which uses them.
func writeModFile(name string, all []copied) (string, error) {
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		return "", err
	}
	sum, err := os.ReadFile("go.sum")
	if err != nil {
		return "", err
	}
	for _, c := range all {
		dir := path.Join(copies, c.short+"-"+contentHash(c.files))
		if err := complete(dir, c.files); err != nil {
			return "", fmt.Errorf("copying %s: %w", c.path, err)
		}
		mod = fmt.Appendf(mod, "\nreplace %s => ./%s\n", c.path, dir)
	}
	file := path.Join(copies, name+".mod")
	return file, errors.Join(disk.Keep(file, mod), disk.Keep(path.Join(copies, name+".sum"), sum))
}

// complete writes the files that are missing or not whole.
func complete(dir string, files map[string][]byte) error {
	for name, content := range files {
		if err := disk.Keep(filepath.Join(dir, name), content); err != nil {
			return err
		}
	}
	return nil
}

// contentHash returns a name for the content of files.
func contentHash(files map[string][]byte) string {
	h := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(h, "%s\x00%d\x00", name, len(files[name]))
		h.Write(files[name])
	}
	return hex.EncodeToString(h.Sum(nil)[:6])
}
