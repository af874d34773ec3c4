package facts

import (
	"errors"
	"io/fs"
	"path/filepath"

	"tripoint/data/file"
	"tripoint/tools/internal/built"
)

// source is the folder of the facts, below the project's top folder. Other folders
// of facts fall back on the interface's words and on the codebook in it.
const source = "data/source"

// defaults reads a file of data/source for a folder that lacks those facts. It
// reports no faults in the file: the loader finds them when it reads data/source.
func (l *loader) defaults(name string) *loader {
	builtin := newLoader()
	text, err := file.Read(filepath.Join(built.Top(), source, name), MaxFile)
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
