package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tripoint/assets/outlines"
	"tripoint/tools/internal/built"
	"tripoint/tools/internal/served"
)

// islands is a copy of the sample that a test may write into.
func islands(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "islands")
	done(t, os.CopyFS(dir, os.DirFS(filepath.Join(built.Top(), "data", "source", "testdata", "islands"))))
	return dir
}

func roomOf(t *testing.T, dir string) *room {
	t.Helper()
	world, err := outlines.Load()
	done(t, err)
	return newRoom(dir, world)
}

// edit replaces words in a file.
func edit(t *testing.T, name, old, with string) {
	t.Helper()
	text, err := os.ReadFile(name)
	done(t, err)
	if !strings.Contains(string(text), old) {
		t.Fatalf("%s has no %q", name, old)
	}
	put(t, name, strings.ReplaceAll(string(text), old, with))
}

func TestTheLastFactsWithoutFaultStayOnScreen(t *testing.T) {
	dir := islands(t)
	r, edges := roomOf(t, dir), filepath.Join(dir, "edges.yaml")
	r.see(lookAt(dir))
	good, _ := r.tell(editors["code"])
	if good.Version == "" || len(good.Problems) > 0 || r.facts(good.File) == nil {
		t.Fatalf("%+v", good)
	}
	whole, err := os.ReadFile(edges)
	done(t, err)
	for what, text := range map[string]string{
		"half a file":          string(whole[:len(whole)/2]) + "\n    x",
		"nothing yet":          "",
		"a word misspelt":      strings.Replace(string(whole), "phases:", "fases:", 1),
		"two editors at once":  "<<<<<<< mine\n" + string(whole) + "=======\n" + string(whole) + ">>>>>>> theirs\n",
		"another encoding":     "\xff\xfee\x00d\x00",
		"a ref to what is not": strings.Replace(string(whole), "source/diary", "source/dairy", 1),
	} {
		put(t, edges, text)
		r.see(lookAt(dir))
		now, _ := r.tell(editors["code"])
		if len(now.Problems) == 0 || now.Version != good.Version || r.facts(good.File) == nil {
			t.Errorf("%s: %d problems, version %s", what, len(now.Problems), now.Version)
			continue
		}
		for _, p := range now.Problems {
			if !strings.HasPrefix(p.Text, dir) || !strings.Contains(p.Text, "; ") || !strings.HasPrefix(p.Link, "vscode://file"+dir) {
				t.Errorf("%s: %+v", what, p)
			}
		}
	}
	done(t, os.RemoveAll(dir))
	r.see(lookAt(dir))
	if now, _ := r.tell(editors["code"]); len(now.Problems) != 1 || now.Version != good.Version || !strings.Contains(now.Problems[0].Text, "cannot be read") {
		t.Errorf("the folder gone: %+v", now)
	}
	put(t, edges, string(whole))
	r.see(lookAt(dir))
	if now, _ := r.tell(editors["code"]); now.Version != good.Version || len(now.Problems) == 0 {
		t.Errorf("half of the folder back: %+v", now)
	}
}

func TestWhoWaitsHearsOfEachLook(t *testing.T) {
	dir := islands(t)
	r := roomOf(t, dir)
	_, changed := r.tell("")
	select {
	case <-changed:
		t.Fatal("something has changed before the first look")
	default:
	}
	r.see(lookAt(dir))
	<-changed
	before, changed := r.tell("")
	edit(t, filepath.Join(dir, "edges.yaml"), "One cable", "Two quarrels")
	r.see(lookAt(dir))
	<-changed
	after, _ := r.tell("")
	if before.Version == after.Version || before.File == after.File || before.Wanted != after.Wanted {
		t.Errorf("%+v\n%+v", before, after)
	}
	if r.facts(before.File) != nil || r.facts(after.File) == nil {
		t.Error("facts are given under the name of others")
	}
	if _, c := r.changes(t.Context(), ""); len(c) == 0 || c[0].Hash != "#edge/amber-birch" {
		t.Errorf("%+v", c)
	}
	edit(t, filepath.Join(dir, "world.yaml"), "until: \"2030-12-31\"", "until: \"2031-06\"")
	r.see(lookAt(dir))
	if s, _ := r.tell(""); s.Wanted == after.Wanted {
		t.Error("the page has the span of time written into it, and would not be made anew")
	}
}

func TestPagesAreMadeAnewAndOldOnesStayIfThatFails(t *testing.T) {
	dir := islands(t)
	r := roomOf(t, dir)
	r.see(lookAt(dir))
	var fails error
	b := &builder{room: r, make: func(_ context.Context, say func(string)) (served.Snapshot, error) {
		say("drawing")
		if s, _ := r.tell(""); s.Step != "drawing" {
			t.Errorf("the step is %q", s.Step)
		}
		return served.Snapshot{"index.html": []byte("page")}, fails
	}}
	b.start(context.Background(), 0)
	b.wait()
	if s, _ := r.tell(""); !s.Ready || !s.Fresh || s.Step != "" || s.Frame != s.Wanted {
		t.Errorf("%+v", s)
	}
	edit(t, filepath.Join(dir, "edges.yaml"), "One cable", "Two quarrels")
	r.see(lookAt(dir))
	fails = errors.New("the disk is full")
	b.start(context.Background(), 0)
	b.wait()
	if s, _ := r.tell(""); !s.Ready || s.Fresh || s.Failure != "the disk is full" {
		t.Errorf("%+v", s)
	}
}

func TestALaterBuildEndsAnEarlierOne(t *testing.T) {
	dir := islands(t)
	r := roomOf(t, dir)
	r.see(lookAt(dir))
	begun := make(chan bool)
	times := 0
	b := &builder{room: r, make: func(ctx context.Context, _ func(string)) (served.Snapshot, error) {
		if times++; times == 1 {
			close(begun)
			<-ctx.Done()
			return nil, ctx.Err()
		}
		return served.Snapshot{}, nil
	}}
	b.start(context.Background(), 0)
	<-begun
	b.start(context.Background(), 0)
	b.wait()
	if s, _ := r.tell(""); times != 2 || s.Failure != "" || !s.Fresh {
		t.Errorf("%d builds, %+v", times, s)
	}
}

func TestACommandThatFailsSaysWhy(t *testing.T) {
	var told []string
	err := execute(context.Background(), func(l string) { told = append(told, l) }, "sh", "-c", "echo one; echo two; echo 'write x: no space left on device' >&2; exit 1")
	if err == nil || !strings.Contains(err.Error(), "the disk is full; make clean removes") {
		t.Errorf("%v", err)
	}
	if strings.Join(told, " ") != "one two" {
		t.Errorf("told %q", told)
	}
	if err := execute(context.Background(), nil, "sh", "-c", "echo 'the words are missing' >&2; exit 1"); err == nil || err.Error() != "the words are missing" {
		t.Errorf("%v", err)
	}
}

func TestTranslationsThatAreMissingAreCountedAndNoProblem(t *testing.T) {
	dir := islands(t)
	put(t, filepath.Join(dir, "languages.yaml"), "languages:\n  - {tag: de, name: Deutsch}\n")
	r := roomOf(t, dir)
	r.see(lookAt(dir))
	s, _ := r.tell(editors["code"])
	if len(s.Problems) > 0 || len(s.Gaps) != 1 || s.Gaps[0].Lang != "de" || s.Gaps[0].Count < mostGaps || len(s.Gaps[0].First) != mostGaps {
		t.Fatalf("%+v", s)
	}
	if first := s.Gaps[0].First[0]; !strings.Contains(first.Text, "has no translation into de; ") || !strings.HasPrefix(first.Link, "vscode://file"+dir) {
		t.Errorf("%+v", first)
	}
}

func TestAnEditorThatCompletesFromBeforeIsTold(t *testing.T) {
	dir := islands(t)
	r := roomOf(t, dir)
	l := lookAt(dir)
	r.see(l)
	inTheWay := filepath.Join(dir, "facts.schema.json", "x")
	put(t, inTheWay, "x")
	if err := r.describe(l); err == nil {
		t.Error("a folder in its place was overwritten")
	}
	if s, _ := r.tell(""); !strings.Contains(s.Note, "facts.schema.json") || s.Version == "" {
		t.Errorf("%+v", s)
	}
	done(t, os.RemoveAll(filepath.Dir(inTheWay)))
	if err := r.describe(l); err != nil {
		t.Error(err)
	}
	if s, _ := r.tell(""); s.Note != "" {
		t.Errorf("it is still told: %q", s.Note)
	}
}

func TestLinksOpenTheEditorThatIsNamed(t *testing.T) {
	for name, want := range map[string]string{
		"":                       "vscode://file/maps/my%20map/a.yaml:12:5",
		"vi":                     "vscode://file/maps/my%20map/a.yaml:12:5",
		"/usr/bin/codium --wait": "vscodium://file/maps/my%20map/a.yaml:12:5",
		"idea":                   "idea://open?file=/maps/my%20map/a.yaml&line=12&column=5",
		"x-ed://{file}#{line}":   "x-ed:///maps/my%20map/a.yaml#12",
	} {
		if got := editorFor(name).link("/maps/my map/a.yaml", 12, 5); got != want {
			t.Errorf("%q: %s, want %s", name, got, want)
		}
	}
	if got := editorFor("").link("/a.yaml", 0, 0); got != "vscode://file/a.yaml:1:1" {
		t.Errorf("a whole file: %s", got)
	}
}
