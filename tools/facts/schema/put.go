package schema

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"tripoint/data"
	"tripoint/tools/internal/built"
	"tripoint/tools/internal/disk"
)

// Put writes the schemas of a folder of facts into it, unless they are there already: of
// the facts as ds has them, or of any if it is nil. The project's own schema is committed,
// so it must not change with every fact: it has the refs of the codebook and the domains alone.
func Put(dir string, ds *data.Dataset) error {
	facts, err := Facts(ds, !Own(dir))
	if err != nil {
		return err
	}
	translation, err := Translation()
	if err != nil {
		return err
	}
	return errors.Join(
		disk.Keep(filepath.Join(dir, FactsFile), facts),
		disk.Keep(filepath.Join(dir, TranslationFile), translation))
}

// Own reports whether a folder is that of the project's facts.
func Own(dir string) bool {
	here, err := os.Stat(dir)
	own, err2 := os.Stat(filepath.Join(built.Top(), "data", "source"))
	return err == nil && err2 == nil && os.SameFile(here, own)
}

// Modelines are the lines that tell editors where the schema of a file is, by its path
// below the folder of facts: for the YAML language server (VS Code, Vim, Emacs, Helix), and
// for JetBrains.
func Modelines(name string) string {
	file := FactsFile
	if strings.Contains(filepath.ToSlash(name), "/") {
		file = "../" + TranslationFile
	}
	return "# yaml-language-server: $schema=" + file + "\n# $schema: " + file + "\n"
}

// AddModelines adds the modelines to the files of a folder that lack them, and returns the
// names of those. It keeps everything else as it is.
func AddModelines(dir string) (added []string, err error) {
	files, _ := filepath.Glob(filepath.Join(dir, "*.yaml")) // the patterns are well formed
	inner, _ := filepath.Glob(filepath.Join(dir, "*", "*.yaml"))
	for _, name := range append(files, inner...) {
		below, err := filepath.Rel(dir, name)
		if err != nil {
			return added, err
		}
		if strings.HasPrefix(filepath.ToSlash(below), "testdata/") {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return added, err
		}
		lines := Modelines(below)
		if bytes.HasPrefix(text, []byte(lines)) || bytes.Contains(text, []byte("# yaml-language-server: $schema=")) {
			continue
		}
		if err := disk.Replace(name, append([]byte(lines), text...)); err != nil {
			return added, err
		}
		added = append(added, name)
	}
	return added, nil
}

// Is reports whether a folder has the schemas that Put would write.
func Is(dir string, ds *data.Dataset) (bool, error) {
	facts, err := Facts(ds, !Own(dir))
	if err != nil {
		return false, err
	}
	there, err := os.ReadFile(filepath.Join(dir, FactsFile))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return bytes.Equal(there, facts), err
}
