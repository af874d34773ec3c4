package facts

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tripoint/data/file"
	"tripoint/tools/facts/rules"
)

// MaxFile is the size in bytes of the largest YAML file that Load reads, and maxFolder
// that of all in a folder.
const (
	MaxFile   = 8 << 20
	maxFolder = 256 << 20
)

// yamlFile is a YAML file with the name that problems report.
type yamlFile struct {
	name string
	text []byte
}

// readFolder reads the *.yaml files of a folder, in the order of their names. It passes
// subfolders by; misplaced looks into them.
func readFolder(dir string) ([]yamlFile, Problems) {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return nil, Problems{{File: dir, What: "this is a file, not a folder", Do: "name the folder of *.yaml files that it is in"}}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, Problems{unreadable("the folder", dir, err)}
	}
	var files []yamlFile
	var problems Problems
	total := 0
	for _, e := range entries {
		name := filepath.ToSlash(filepath.Join(dir, e.Name()))
		switch {
		case strings.HasPrefix(e.Name(), "."), e.IsDir():
		case filepath.Ext(e.Name()) == ".yaml":
			text, err := file.Read(name, MaxFile)
			if err != nil {
				problems = append(problems, unreadable("the file", name, err))
				continue
			}
			if total += len(text); total > maxFolder {
				return nil, append(problems, Problem{File: dir, What: fmt.Sprintf("the files of the folder are larger than %d MiB together", maxFolder>>20), Do: "leave out what matters least"})
			}
			files = append(files, yamlFile{name, text})
		case isYAML(e.Name()):
			problems = append(problems, Problem{File: name, What: "only *.yaml files are read", Do: "rename it"})
		}
	}
	return files, problems
}

// unreadable reports a file or a folder that cannot be read, with the advice for the cause.
func unreadable(what, name string, err error) Problem {
	var why *file.Error
	if !errors.As(err, &why) {
		why = file.Explain(name, err)
	}
	return Problem{File: name, What: what + " cannot be read: " + why.What, Do: why.Do}
}

// misplaced reports the YAML files in subfolders, at any depth, but for those that hold
// translations. As Go does, it skips folders that begin with a dot or are called testdata.
func misplaced(dir string, translations []string) Problems {
	var problems Problems
	_ = filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error { // it reports its errors itself
		depth := strings.Count(strings.TrimPrefix(filepath.ToSlash(name), filepath.ToSlash(dir)), "/")
		switch {
		case err != nil && depth == 0: // readFolder has told it
		case err != nil:
			problems = append(problems, unreadable("the subfolder", filepath.ToSlash(name), err))
		case depth == 0:
		case e.IsDir() && (e.Name() == "testdata" || strings.HasPrefix(e.Name(), ".")):
			return fs.SkipDir
		case e.IsDir() && depth == 1 && slices.Contains(translations, e.Name()):
			return fs.SkipDir
		case !e.IsDir() && depth > 1 && isYAML(e.Name()):
			problems = append(problems, Problem{File: filepath.ToSlash(name), What: "facts in a subfolder are not read", Do: "move the file up, or name the folder’s language under “languages:” if it is a translation"})
		}
		return nil
	})
	return problems
}

// isYAML reports whether a file's name ends with yaml or yml, in upper or lower case.
func isYAML(name string) bool {
	ext := filepath.Ext(name)
	return strings.EqualFold(ext, ".yml") || strings.EqualFold(ext, ".yaml")
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
	if !utf8.Valid(text) && bytes.IndexByte(text, 0) >= 0 {
		l.cause(position{file: name}, "the file is no text", "save it as text in UTF-8, or take it out of the folder")
		return false
	}
	type fault struct{ what, do string }
	places := map[fault][]position{}
	for i, line := range bytes.Split(text, []byte("\n")) {
		if what, do, col := checkLine(line); what != "" {
			f := fault{what, do}
			places[f] = append(places[f], position{name, i + 1, col})
		}
	}
	for f, all := range places { // Load sorts
		what := f.what
		if n := len(all); n > few {
			all, what = all[:1], fmt.Sprintf("%s, and on %d more lines", what, n-1)
		}
		for _, at := range all {
			l.cause(at, what, f.do)
		}
	}
	return len(places) == 0
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

// languageLine is the section that names the language of plain texts.
var languageLine = regexp.MustCompile(`(?m)^language:[ \t]*["']?([A-Za-z0-9-]+)["']?[ \t]*(#.*)?$`)

// languageOf finds the dataset's language before any text is read, for plain texts are in
// it wherever they stand; "" if no file names one.
func languageOf(files []yamlFile) string {
	for _, f := range files {
		if found := languageLine.FindSubmatch(f.text); found != nil {
			return string(found[1])
		}
	}
	return ""
}
