package facts

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"tripoint/tools/facts/rules"
)

// maxFile is the size in bytes of the largest YAML file that the loader reads.
const maxFile = 8 << 20

// file is a YAML file with the name that problems report.
type file struct {
	name string
	text []byte
}

// readFolder reads the *.yaml files of a folder, in the order of their names.
func readFolder(dir string) ([]file, Problems) {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return nil, Problems{{File: dir, What: "this is a file, not a folder", Do: "name the folder of *.yaml files that it is in"}}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, Problems{{File: dir, What: "the folder cannot be read: " + reason(err), Do: "name a folder of *.yaml files"}}
	}
	var files []file
	var problems Problems
	for _, e := range entries {
		name := filepath.ToSlash(filepath.Join(dir, e.Name()))
		switch {
		case strings.HasPrefix(e.Name(), "."):
		case e.IsDir():
			problems = append(problems, misplaced(name)...)
		case filepath.Ext(e.Name()) == ".yaml":
			text, err := readFile(name)
			if err != nil {
				problems = append(problems, Problem{File: name, What: "the file cannot be read: " + reason(err), Do: "see to that"})
				continue
			}
			files = append(files, file{name, text})
		case isYAML(e.Name()):
			problems = append(problems, Problem{File: name, What: "only *.yaml files are read", Do: "rename it"})
		}
	}
	if len(files) == 0 && len(problems) == 0 {
		problems = Problems{{File: dir, What: "there is no *.yaml file in the folder", Do: "name a folder of facts"}}
	}
	return files, problems
}

// misplaced reports the YAML files in a subfolder, at any depth. As Go does, it skips
// folders that begin with a dot or are called testdata.
func misplaced(dir string) Problems {
	var problems Problems
	err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && (e.Name() == "testdata" || strings.HasPrefix(e.Name(), ".")):
			return fs.SkipDir
		case !e.IsDir() && isYAML(e.Name()):
			problems = append(problems, Problem{File: filepath.ToSlash(name), What: "facts in a subfolder are not read", Do: "move the file up"})
		}
		return nil
	})
	if err != nil {
		problems = append(problems, Problem{File: dir, What: "the subfolder cannot be read: " + reason(err), Do: "see to that"})
	}
	return problems
}

// isYAML reports whether a file's name ends with yaml or yml, in upper or lower case.
func isYAML(name string) bool {
	ext := filepath.Ext(name)
	return strings.EqualFold(ext, ".yml") || strings.EqualFold(ext, ".yaml")
}

// readFile reads a file unless it is too large.
func readFile(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxFile {
		return nil, fmt.Errorf("it is larger than %d MiB", maxFile>>20)
	}
	return os.ReadFile(name)
}

// reason returns the text of an error without the path, which differs between
// machines.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

// normalize removes what editors on Windows add, so that the same facts make the same
// bundle: the byte order mark, and the carriage return before a line feed.
func normalize(text []byte) []byte {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	return bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
}

// checkText reports characters that would confuse the YAML parser or its lines and
// columns. It returns true if there are none.
func (l *loader) checkText(name string, text []byte) bool {
	if bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff")) {
		l.cause(position{file: name}, "the file is in UTF-16", "save it as UTF-8") // once, not on each line
		return false
	}
	found := len(l.problems)
	for i, line := range bytes.Split(text, []byte("\n")) {
		if what, do, col := checkLine(line); what != "" {
			l.cause(position{name, i + 1, col}, what, do)
		}
	}
	return len(l.problems) == found
}

// checkLine finds the first character that must not be in a line.
func checkLine(line []byte) (what, do string, col int) {
	blank := true // only blanks, and hyphens of items, so far
	for len(line) > 0 {
		c, size := utf8.DecodeRune(line)
		col++
		switch {
		case c == utf8.RuneError && size == 1:
			return "the file is not valid UTF-8 here", "save it as UTF-8", col
		case c == '\t' && blank:
			return "there is a tab in the indentation", "indent with spaces", col
		case blank && c != ' ' && unicode.Is(unicode.Zs, c):
			return fmt.Sprintf("there is a space in the indentation that is not the keyboard’s, %U", c), "indent with plain spaces", col
		case c == '\r':
			return "there is a carriage return within the line", "end lines with a line feed", col
		case c == '\ufeff':
			return "there is a byte order mark within the file, U+FEFF", "take it out", col
		case c != '\t' && rules.IsControl(c):
			return fmt.Sprintf("there is a character that is not seen, %U", c), "take it out", col
		}
		blank = blank && (c == ' ' || c == '-')
		line = line[size:]
	}
	return "", "", 0
}
