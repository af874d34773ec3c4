package deps

import (
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
)

// readme is the README that leads through the program.
const readme = "../../wasm/README.md"

var (
	quoted = regexp.MustCompile("`([^`\n]+)`")
	inFile = regexp.MustCompile("`([A-Za-z.]+)`[^`|\n]{0,20} in `([a-z/_]+\\.go)`")
)

// found returns the path of a file or folder that the README names, from the folder of
// the program or from the top, and "" if there is none.
func found(name string) string {
	for _, at := range []string{"../../wasm", "../.."} {
		if _, err := os.Stat(path.Join(at, name)); err == nil {
			return path.Join(at, name)
		}
	}
	return ""
}

func readmeText(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestTheReadmeOfTheProgramNamesFilesThatExist(t *testing.T) {
	names := 0
	for _, m := range quoted.FindAllStringSubmatch(readmeText(t), -1) {
		name := m[1]
		if !regexp.MustCompile(`^[a-z_]+(/[a-z_.]+)*(\.(go|js|txt|yaml|sh))?$`).MatchString(name) || !strings.ContainsAny(name, "/.") || strings.HasPrefix(name, "edge/") {
			continue // no path
		}
		names++
		if found(name) == "" {
			t.Errorf("there is no %s", name)
		}
	}
	if names < 30 {
		t.Errorf("the README names only %d files and folders; the test does not see them", names)
	}
}

func TestTheReadmeOfTheProgramNamesFunctionsThatExist(t *testing.T) {
	matches := inFile.FindAllStringSubmatch(readmeText(t), -1)
	for _, m := range matches {
		file := found(m[2])
		if file == "" {
			continue // the other test tells
		}
		code, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := m[1][strings.LastIndex(m[1], ".")+1:]
		if !regexp.MustCompile(`\b` + name + `\b`).Match(code) {
			t.Errorf("%s has no %s", m[2], name)
		}
	}
	if len(matches) < 6 {
		t.Errorf("the README names only %d functions; the test does not see them", len(matches))
	}
}
