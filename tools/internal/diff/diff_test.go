package diff

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// numbered returns a text of the numbers from 1 to n, with some lines replaced.
func numbered(n int, replaced map[int]string) string {
	var b strings.Builder
	for i := 1; i <= n; i++ {
		text, ok := replaced[i]
		if !ok {
			text = strings.Repeat("i", i) + "\n"
		}
		b.WriteString(text)
	}
	return b.String()
}

func TestUnifiedWritesWhatDiffWrites(t *testing.T) {
	for _, test := range []struct{ name, before, after, want string }{
		{"equal texts have no difference", "a\nb\n", "a\nb\n", ""},
		{"a changed line has its neighbours around it", "a\nb\nc\n", "a\nx\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n"},
		{"an empty text grows", "", "a\n", "@@ -0,0 +1,1 @@\n+a\n"},
		{"a text becomes empty", "a\n", "", "@@ -1,1 +0,0 @@\n-a\n"},
		{"a missing newline is marked", "a", "a\n", "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n"},
		{
			"changes that lie apart have hunks of their own",
			numbered(20, nil), numbered(20, map[int]string{2: "", 19: "x\ny\n"}),
			"@@ -1,5 +1,4 @@\n i\n-ii\n iii\n iiii\n iiiii\n" +
				"@@ -16,5 +15,6 @@\n " + strings.Repeat("i", 16) + "\n " + strings.Repeat("i", 17) + "\n " + strings.Repeat("i", 18) +
				"\n-" + strings.Repeat("i", 19) + "\n+x\n+y\n " + strings.Repeat("i", 20) + "\n",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, Unified(test.before, test.after)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

const mail = "From 0000 Mon Sep 17 00:00:00 2001\nSubject: [PATCH] p: make it better\n\nIt was bad.\n---\n a.go | 2 +-\n\n" +
	"diff --git a/a.go b/a.go\nindex 1..2 100644\n--- a/a.go\n+++ b/a.go\n@@ -1,2 +1,2 @@ func f() {\n one\n-two\n+three\n" +
	"diff --git a/b.go b/b.go\nnew file mode 100644\n--- /dev/null\n+++ b/b.go\n@@ -0,0 +1 @@\n+new\n-- \n2.50.0\n"

func TestParsePatchReadsAMailOfGit(t *testing.T) {
	files, err := ParsePatch(mail)
	if err != nil || len(files) != 2 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for i, want := range []struct{ before, after, content, result string }{
		{"a.go", "a.go", "one\ntwo\nfour\n", "one\nthree\nfour\n"},
		{"", "b.go", "", "new\n"},
	} {
		f := files[i]
		if f.Before != want.before || f.After != want.after {
			t.Errorf("the patch leads from %q to %q", f.Before, f.After)
		}
		if got, err := f.Apply(want.content); err != nil || got != want.result {
			t.Errorf("%s becomes %q, %v", want.after, got, err)
		}
	}
}

func TestApplyNamesTheLineThatDoesNotFit(t *testing.T) {
	files, err := ParsePatch(mail)
	if err != nil {
		t.Fatal(err)
	}
	for content, want := range map[string]string{
		"one\nzwei\n": `line 2 of a.go is "zwei\n"; the patch expects "two\n"`,
		"one\n":       "outside of the file",
	} {
		if got, err := files[0].Apply(content); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q becomes %q, %v", content, got, err)
		}
	}
}

func TestParsePatchRefusesWhatIsBroken(t *testing.T) {
	for text, want := range map[string]string{
		"@@ -1 +1 @@\n-a\n+b\n":                         "line 1: a hunk stands before",
		"--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n-a\n":       "line 3: the hunk ends too soon",
		"--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n-a\n?b\n+c": "the hunk has the line",
	} {
		if _, err := ParsePatch(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func FuzzApplyCarriesOutWhatUnifiedFinds(f *testing.F) {
	f.Add("a\nb\nc\n", "a\nc\nd")
	f.Add(numbered(30, nil), numbered(30, map[int]string{1: "", 9: "x\n", 30: "end"}))
	f.Add("", "a")
	f.Fuzz(func(t *testing.T, before, after string) {
		files, err := ParsePatch("--- a/f\n+++ b/f\n" + Unified(before, after))
		if err != nil {
			t.Fatal(err)
		}
		got, err := files[0].Apply(before)
		if err != nil || got != after {
			t.Errorf("%q becomes %q, %v; want %q", before, got, err, after)
		}
	})
}
