package facts

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"tripoint/data/file"
)

// source is the folder of the facts, below the project's top folder. Other folders
// of facts fall back on the interface's words and on the codebook in it.
const source = "data/source"

// defaults reads a file of data/source for a folder that lacks those facts. It
// reports no faults in the file: the loader finds them when it reads data/source.
func (l *loader) defaults(name string) *loader {
	builtin := newLoader()
	text, err := file.Read(filepath.Join(top(), source, name), MaxFile)
	if err != nil {
		p := unreadable("the file of defaults", source+"/"+name, err)
		if errors.Is(err, fs.ErrNotExist) {
			p.Do = "run this in the project’s folder"
		}
		l.cause(position{file: p.File}, p.What, p.Do)
		return builtin
	}
	builtin.file(yamlFile{name: name, text: text})
	return builtin
}

// top finds the project's top folder. Tools run in it, and tests below it.
func top() string {
	dir := "."
	for range 8 {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		dir = filepath.Join(dir, "..")
	}
	return "."
}
