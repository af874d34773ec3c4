package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tripoint/assets/outlines"
	"tripoint/tools/internal/engine"
	"tripoint/tools/internal/fetched"
	"tripoint/tools/internal/inputs"
	"tripoint/tools/internal/program"
	"tripoint/tools/internal/publish"
	"tripoint/tools/internal/wasmfile"
)

var update = flag.Bool("update", false, "write the budget of bytes anew")

// budgetFile says how many bytes readers fetch, and of what they are. A commit
// that lets something grow changes it too, so that the growth stands beside its cause.
const budgetFile = "tools/site/budget.txt"

// slack is how much more than in the budget there may be.
const slack = 0.02

// expense is something that readers fetch.
type expense struct {
	name  string
	bytes int // compressed
	parts []wasmfile.Part
}

func TestNothingGrowsUnnoticed(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds and packs the program")
	}
	got := []expense{
		files(t, "the script for pages of others, in brotli 11", "embed.js"),
		files(t, "the frame before the program is asked for, in brotli 11", early(t)...),
		readingExpense(t),
		files(t, "what comes beside the program, in brotli 11", late(t)...),
		factsExpense(t),
		programExpense(t),
	}
	if *update {
		if err := os.WriteFile(budgetFile, []byte(budgetText(got)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(budgetFile)
	if err != nil {
		t.Fatal(err)
	}
	budget, err := parseBudget(string(text))
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range overspent(budget, got) {
		t.Error(fault)
	}
}

func frameOf(t *testing.T) fetched.Frame {
	t.Helper()
	frame, err := fetched.Read(siteOf(t, "").files["frame.html"])
	if err != nil {
		t.Fatal(err)
	}
	return frame
}

// early are the files of the frame before anybody asks for the program.
func early(t *testing.T) []string { return append([]string{"frame.html"}, frameOf(t).Early...) }

// late are those that come with the program.
func late(t *testing.T) []string { return frameOf(t).Late }

// readingExpense is the page around the frame without its script and what the frame fetches.
func readingExpense(t *testing.T) expense {
	t.Helper()
	return files(t, "the page around the frame with its styles, in brotli 11", indexPage, siteOf(t, "").asset("page.css"))
}

// files are what some files of the site cost.
func files(t *testing.T, name string, paths ...string) expense {
	t.Helper()
	e := expense{name: name}
	for _, p := range paths {
		content := siteOf(t, "").files[p]
		if content == nil {
			t.Fatalf("there is no %s in the site", p)
		}
		packed, err := publish.Compress(t.Context(), content, 11)
		if err != nil {
			t.Fatal(err)
		}
		e.bytes += len(packed)
		e.parts = append(e.parts, wasmfile.Part{Name: path.Base(p), Bytes: len(packed)})
	}
	return e
}

var explained []byte // what explainer has built

// explainer is the program as it is built for readers. Nobody changes it.
func explainer(t *testing.T) []byte {
	t.Helper()
	inputs.Depend(t, ".")
	if explained == nil {
		var err error
		if explained, err = program.Build(t.Context(), "./wasm", engine.Light, nil); err != nil {
			t.Fatal(err)
		}
	}
	return explained
}

// factsExpense is what readers fetch of the facts in their language.
func factsExpense(t *testing.T) expense {
	t.Helper()
	e := siteOf(t, "").facts.dataset
	cost := files(t, "the facts beside the program, in brotli 11", e.File)
	cost.parts[0].Name = "dataset." + e.Lang + ".msgp" // whatever its hash
	return cost
}

func programExpense(t *testing.T) expense {
	t.Helper()
	wasm := explainer(t)
	packed, err := publish.Compress(t.Context(), wasm, 5)
	if err != nil {
		t.Fatal(err)
	}
	f, err := wasmfile.Read(wasm)
	if err != nil {
		t.Fatal(err)
	}
	e := expense{name: "the program, in brotli 5; its parts are not compressed", bytes: len(packed), parts: f.Code()}
	for _, p := range f.Data(map[string][]byte{"outlines": outlines.Embedded()}) {
		e.parts = append(e.parts, wasmfile.Part{Name: "data: " + p.Name, Bytes: p.Bytes})
	}
	return e
}

// budgetText is how a budget is written: a line for each expense, and below it one
// for each part.
func budgetText(budget []expense) string {
	var b strings.Builder
	b.WriteString("# What readers fetch, in bytes. go test ./tools/site fails if an expense grows by\n" +
		"# more than a fiftieth; with -update it writes this file anew.\n")
	for _, e := range budget {
		fmt.Fprintf(&b, "\n%8d %s\n", e.bytes, e.name)
		for _, p := range e.parts {
			fmt.Fprintf(&b, "  %8d %s\n", p.Bytes, p.Name)
		}
	}
	return b.String()
}

func parseBudget(text string) ([]expense, error) {
	var budget []expense
	head := true // an expense comes next
	for i, line := range strings.Split(text, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			head = true
			continue
		}
		digits, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		n, err := strconv.Atoi(digits)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: there is no number of bytes; write the file with -update", budgetFile, i+1)
		}
		if head {
			budget = append(budget, expense{name: name, bytes: n})
		} else {
			e := &budget[len(budget)-1]
			e.parts = append(e.parts, wasmfile.Part{Name: name, Bytes: n})
		}
		head = false
	}
	return budget, nil
}

// mostNamed is how many parts a message names.
const mostNamed = 8

// overspent says which expenses are above the budget, and which of their parts have
// grown, the most grown first.
func overspent(budget, got []expense) []string {
	var faults []string
	for _, e := range got {
		i := slices.IndexFunc(budget, func(b expense) bool { return b.name == e.name })
		if i < 0 {
			faults = append(faults, fmt.Sprintf("%s: it is not in %s; add it with go test ./tools/site -update", e.name, budgetFile))
			continue
		}
		most := int(float64(budget[i].bytes) * (1 + slack))
		if e.bytes > most {
			faults = append(faults, fmt.Sprintf("%s: %d bytes, %d more than the budget of %d allows. What grew: %s. "+
				"Make it smaller, or accept it with go test ./tools/site -update",
				e.name, e.bytes, e.bytes-most, budget[i].bytes, strings.Join(grown(budget[i].parts, e.parts), ", ")))
		}
	}
	return faults
}

// grown are the parts that are larger than before, as messages name them.
func grown(before, after []wasmfile.Part) []string {
	was := map[string]int{}
	for _, p := range before {
		was[p.Name] = p.Bytes
	}
	more := func(p wasmfile.Part) int { return p.Bytes - was[p.Name] }
	after = slices.DeleteFunc(slices.Clone(after), func(p wasmfile.Part) bool { return more(p) <= 0 })
	slices.SortStableFunc(after, func(a, b wasmfile.Part) int { return cmp.Compare(more(b), more(a)) })
	var names []string
	for i, p := range after {
		if i == mostNamed {
			names = append(names, fmt.Sprintf("and %d others", len(after)-i))
			break
		}
		name := fmt.Sprintf("%s by %d", p.Name, more(p))
		if was[p.Name] == 0 {
			name += " (new)"
		}
		names = append(names, name)
	}
	return names
}

func TestABudgetThatIsOverspentNamesWhatGrew(t *testing.T) {
	before := []expense{
		{"the frame", 1000, []wasmfile.Part{{Name: "frame.html", Bytes: 900}, {Name: "start.js", Bytes: 100}}},
		{"the program", 5000, []wasmfile.Part{{Name: "runtime", Bytes: 4000}, {Name: "tripoint/data", Bytes: 1000}, {Name: "fmt", Bytes: 500}}},
	}
	budget, err := parseBudget(budgetText(before))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name  string
		after []expense
		want  string
	}{
		{"nothing has grown", before, ""},
		{"a fiftieth is allowed", []expense{{"the frame", 1020, nil}, {"the program", 5100, nil}}, ""},
		{"a file has grown", []expense{{"the frame", 1025, []wasmfile.Part{{Name: "frame.html", Bytes: 890}, {Name: "start.js", Bytes: 135}}}},
			"the frame: 1025 bytes, 5 more than the budget of 1000 allows. What grew: start.js by 35. "},
		{"packages have grown", []expense{{"the program", 6000, []wasmfile.Part{
			{Name: "runtime", Bytes: 4001}, {Name: "regexp", Bytes: 700}, {Name: "tripoint/data", Bytes: 1400}, {Name: "fmt", Bytes: 400}}}},
			"What grew: regexp by 700 (new), tripoint/data by 400, runtime by 1. "},
		{"something is new", []expense{{"the letter", 5, nil}}, "the letter: it is not in "},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := strings.Join(overspent(budget, test.after), "\n")
			if (got == "") != (test.want == "") || !strings.Contains(got, test.want) {
				t.Errorf("it says %q, want %q", got, test.want)
			}
		})
	}
	if _, err := parseBudget("much\n"); err == nil || !strings.Contains(err.Error(), ":1: ") {
		t.Errorf("of a line without a number it says: %v", err)
	}
}
