package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestMain(m *testing.M) {
	if err := os.Chdir("../.."); err != nil { // as make does
		panic(err)
	}
	os.Exit(m.Run())
}

// unpacked reads what appendPacked has written.
func unpacked(t *testing.T, b []byte) []byte {
	t.Helper()
	var packed []byte
	for i := 0; i < len(b); i++ {
		if b[i] == escape {
			i++
			packed = append(packed, b[i]-moved)
			continue
		}
		packed = append(packed, b[i])
	}
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestWhatIsPackedComesBackAndIsNoMarkup(t *testing.T) {
	content := make([]byte, 1<<16)
	state := uint32(1)
	for i := range content {
		state = state*1664525 + 1013904223
		content[i] = byte(state >> 24)
	}
	var b bytes.Buffer
	appendPacked(&b, content)
	if bytes.ContainsAny(b.Bytes(), "\x00\r<") {
		t.Error("a page would take it for something else")
	}
	if !bytes.Equal(unpacked(t, b.Bytes()), content) {
		t.Error("it comes back otherwise")
	}
	if b.Len() > len(content)*103/100 {
		t.Errorf("%d bytes take %d", len(content), b.Len())
	}
}

func TestLinksLeadToThePublishedSite(t *testing.T) {
	const page = `<html lang="ru"><a href="#edge/x">a</a><a href="../data.json">b</a><a href="../frame.html" hreflang="en">c</a><a href="https://example.org/">d</a>`
	const want = `<html lang="ru" data-home="https://t.example/ru/frame.html"><a href="#edge/x">a</a><a href="https://t.example/ru/../data.json">b</a><a href="../frame.html" hreflang="en">c</a><a href="https://example.org/">d</a>`
	if got := lead(page, "https://t.example/", "ru/"); got != want {
		t.Errorf("the page is\n%s\nwant\n%s", got, want)
	}
}

func TestEverythingButWhatIsPackedIsASCII(t *testing.T) {
	if got := ascii("中 “a”"); got != "&#20013; &#8220;a&#8221;" {
		t.Errorf("HTML is %s", got)
	}
	if got := escapedCSS(`a::after{content:"→"}`); got != `a::after{content:"\2192 "}` {
		t.Errorf("CSS is %s", got)
	}
	text, err := script(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for i := range len(text) {
		if text[i] >= 0x80 {
			t.Fatalf("the script has %q", text[max(0, i-20):i+20])
		}
	}
	if strings.Contains(text, "</script") || strings.Contains(text, "import(") && strings.Contains(text, "dataset.shell") {
		t.Error("the script ends early, or fetches another")
	}
}

func TestWithoutASiteItSaysHowToBuildOne(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "tripoint.html")
	err := run(context.Background(), []string{"-site", dir, "-out", out}, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "make site builds one") {
		t.Errorf("it says %v", err)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("there is a file")
	}
}
