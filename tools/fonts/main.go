// Fonts makes the fonts with letters of Chinese that the desktop program and the pictures
// for other sites carry: Noto Sans SC with the letters that the facts have, and no more.
//
//	go run ./tools/fonts
//
// Run it when a text has a letter that the fonts lack; a test tells. It fetches the whole
// fonts from npm, and writes assets/fonts/NotoSansSC-*.ttf. The same facts give the same
// bytes.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/tools/internal/command"
)

// What is fetched: fonts under the licence of assets/fonts/OFL.txt, and what cuts them.
const (
	fontsPackage  = "@expo-google-fonts/noto-sans-sc"
	fontsVersion  = "0.4.3"
	cutterVersion = "2.9.0" // of subset-font, which is HarfBuzz
)

// fonts are the files by their paths in the package.
var fonts = map[string]string{
	"NotoSansSC-Regular.ttf": "400Regular/NotoSansSC_400Regular.ttf",
	"NotoSansSC-Bold.ttf":    "700Bold/NotoSansSC_700Bold.ttf",
}

// marks are those of Chinese that a text may have at any time.
const marks = "、。〈〉《》「」『』【】〔〕〜·！（），－．／：；？［］％＋＝～０１２３４５６７８９"

func main() {
	command.Main("fonts", func(ctx context.Context, _ []string, stdout, stderr io.Writer) error {
		ds, err := bundle.Load()
		if err != nil {
			return err
		}
		return cut(ctx, letters(ds), stdout, stderr)
	})
}

// isHan reports whether a letter is of Chinese or one of its neighbours, which the other
// fonts lack.
func isHan(r rune) bool { return r >= 0x2E80 }

// letters are those of Chinese in the texts of a dataset, and the marks, in order.
func letters(ds *data.Dataset) string {
	found := map[rune]bool{}
	add := func(text string) {
		for _, r := range text {
			if isHan(r) {
				found[r] = true
			}
		}
	}
	add(marks)
	for _, text := range ds.Texts() {
		for _, t := range text {
			add(t.Text)
		}
	}
	for _, l := range ds.Languages {
		add(l.Name)
	}
	var all []rune
	for r := range found {
		all = append(all, r)
	}
	slices.Sort(all)
	return string(all)
}

// cut writes the fonts with these letters.
func cut(ctx context.Context, letters string, stdout, stderr io.Writer) error {
	dir := filepath.Join(".build", "fonts")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	run := func(stdin string, name string, args ...string) error {
		cmd := exec.CommandContext(ctx, name, args...)
		cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), stderr, stderr
		if err := cmd.Run(); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		return nil
	}
	if err := run("", "npm", "install", "--silent", "--no-audit", "--prefix", dir, fontsPackage+"@"+fontsVersion, "subset-font@"+cutterVersion); err != nil {
		return err
	}
	for to, from := range fonts {
		to = filepath.Join("assets", "fonts", to)
		if err := run(letters, "node", "tools/fonts/cut.js", dir, filepath.Join(dir, "node_modules", fontsPackage, from), to); err != nil {
			return err
		}
		info, err := os.Stat(to)
		if err != nil {
			return err
		}
		fmt.Fprintf(stdout, "fonts: %s, %d letters, %d bytes\n", to, len([]rune(letters)), info.Size())
	}
	return nil
}
