package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// makeWith runs make with a go that only tells its arguments, and returns what it prints.
// Of the environment make gets nothing but env: a make that runs the tests hands down its own variables.
func makeWith(t *testing.T, env []string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath("make"); err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	tells := "#!/bin/sh\nprintf 'go'\nprintf ' [%s]' \"$@\"\necho\n"
	if err := os.WriteFile(filepath.Join(bin, "go"), []byte(tells), 0o755); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("make", args...)
	cmd.Dir = "../.."
	cmd.Env = append([]string{"PATH=" + bin + ":" + os.Getenv("PATH"), "HOME=" + t.TempDir()}, env...)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("make %q: %v\n%s", args, err, out)
	}
	return string(out)
}

// Before each step a line tells it, also the first: Go compiles before a tool can.
func TestMakeServeTellsEachStepBeforeItBegins(t *testing.T) {
	for _, data := range []string{"", "some/facts"} {
		lines := strings.Split(strings.TrimSpace(makeWith(t, nil, "serve", "DATA="+data)), "\n")
		for i, line := range lines {
			if told := strings.HasPrefix(line, "serve: ") && strings.HasSuffix(line, " …"); told != (i%2 == 0) {
				t.Errorf("DATA=%q: line %d is %q", data, i, line)
			}
		}
		if steps := map[string]int{"": 4, "some/facts": 3}[data]; len(lines) != 2*steps {
			t.Errorf("DATA=%q: %d lines for %d steps:\n%s", data, len(lines), steps, strings.Join(lines, "\n"))
		}
	}
}

// What was named is served and nothing else, whatever make and the shell read in it.
func TestMakeTakesWhatWasGivenAsItIs(t *testing.T) {
	mark := filepath.Join(t.TempDir(), "mark")
	for _, given := range []string{
		"$(shell touch " + mark + ")", "$(touch " + mark + ")", "${HOME}", "$$HOME", "$HOME", "`touch " + mark + "`", "; touch " + mark, "a\" b' \\c", "-check", "two words", "a#b", "a),(b",
	} {
		for _, name := range []string{"DATA", "ENGINE", "URL"} {
			want := "[" + given + "]"
			if out := makeWith(t, nil, "serve", name+"="+given); !strings.Contains(out, want) {
				t.Errorf("make serve %s=%s:\n%s", name, given, out)
			}
			if out := makeWith(t, []string{name + "=" + given}, "serve"); !strings.Contains(out, want) {
				t.Errorf("%s=%s make serve:\n%s", name, given, out)
			}
		}
		if out := makeWith(t, nil, "new", "NAME="+given); !strings.Contains(out, "[--] ["+given+"]") {
			t.Errorf("make new NAME=%s:\n%s", given, out)
		}
		if out := makeWith(t, nil, "import", "FROM="+given, "INTO="+given); !strings.Contains(out, "[-from] ["+given+"] [-into] ["+given+"]") {
			t.Errorf("make import FROM=%s:\n%s", given, out)
		}
		if out := makeWith(t, nil, "write", "DATA="+given); !strings.Contains(out, "[--] ["+given+"]") {
			t.Errorf("make write DATA=%s:\n%s", given, out)
		}
		if out := makeWith(t, nil, "data", "DATA="+given); !strings.Contains(out, "[--] ["+given+"]") {
			t.Errorf("make data DATA=%s:\n%s", given, out)
		}
	}
	if out := makeWith(t, nil, "bench", "RUNS=1", "PARTS=bytes $(shell touch "+mark+") *", "-o", "setup", "-o", "site"); !strings.Contains(out, "[-runs] [1] [bytes] [$(shell] [touch] ["+mark+")] [*]") {
		t.Errorf("make bench:\n%s", out)
	}
	if out := makeWith(t, nil, "serve"); !strings.Contains(out, "[-url] [http://127.0.0.1:8080/]") || !strings.Contains(out, "[-engine] [light]") {
		t.Errorf("the defaults are gone:\n%s", out)
	}
	if out := makeWith(t, nil, "serve", "PORT=8123"); !strings.Contains(out, "[-url] [http://127.0.0.1:8123/]") {
		t.Errorf("the address has not the port:\n%s", out)
	}
	if _, err := os.Stat(mark); err == nil {
		t.Error("a command in what was given has been run")
	}
}
