package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"tripoint/tools/internal/publish"
)

// sheets are the style sheets of the pages: each is one file, made of those of
// web/ and of those that are made here.
var sheets = map[string][]string{
	"frame.css": {"tokens.css", "layout.css", "poster.css", "web/key.css", "web/frame.css", "web/common.css", "web/status.css", "web/picture.css", "web/poster.css", "web/date.css", "web/strip.css", "web/document.css",
		"web/tables.css", "web/rows.css", "web/tabs.css", "web/controls.css", "web/panel.css", "web/bar.css", "web/text.css", "web/type.css", "web/short.css"},
	"openings.css": {"openings.css"},
	"pinned.css":   {"web/pinned.css"},
	"live.css":     {"web/card.css", "web/words.css", "web/save.css"},
	"page.css":     {"tokens.css", "figures.css", "map.css", "web/document.css", "web/tables.css", "web/rows.css", "web/forms.css", "web/picture.css", "web/page.css", "web/argument.css", "web/relation.css", "web/type.css"},
}

// addAssets adds the scripts and style sheets, minified, and the runtime of Go. made
// has the style sheets that are in no file.
func (s *site) addAssets(ctx context.Context, made map[string][]byte) error {
	files := map[string][]byte{}
	if err := addSheets(files, made); err != nil {
		return err
	}
	if err := addScripts(ctx, files); err != nil {
		return err
	}
	s.assets = "assets-" + publish.Hash(files)
	for name, content := range files {
		s.files[path.Join(s.assets, name)] = content
	}
	return nil
}

// addSheets joins the parts of each style sheet; made has those that are in no file.
func addSheets(files, made map[string][]byte) error {
	for name, parts := range sheets {
		var text []byte
		for _, part := range parts {
			content, ok := made[part]
			if !ok {
				var err error
				if content, err = os.ReadFile(part); err != nil {
					return fmt.Errorf("%w; run site in the project's top folder", err)
				}
			}
			text = append(text, content...)
		}
		text, err := conditioned(name, text)
		if err != nil {
			return err
		}
		if files[name], err = minified(name, text); err != nil {
			return err
		}
	}
	return nil
}

func addScripts(ctx context.Context, files map[string][]byte) error {
	names, err := filepath.Glob("web/*.js")
	if err != nil {
		return err
	}
	root, err := goroot(ctx)
	if err != nil {
		return err
	}
	for _, name := range append(names, filepath.Join(root, "lib/wasm/wasm_exec.js")) {
		base := filepath.Base(name)
		if base == "embed.js" || slices.Contains(inlined, base) {
			continue // that one is for the pages of others
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return fmt.Errorf("reading a script: %w", err)
		}
		if slices.ContainsFunc(inlined, func(module string) bool { return bytes.Contains(text, []byte("from './"+module+"'")) }) {
			files[base], err = bundled(name, api.FormatESModule, nil)
		} else {
			files[base], err = minified(base, text)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// inlined are modules that become a part of each script that imports them: embed.js is
// one file, and a frame fetches as few as it can.
var inlined = []string{"elsewhen.js", "focus.js", "keys.js", "languages.js", "messages.js", "unfold.js"}

// bundled returns a script with the inlined modules in it, minified. It goes on
// importing other modules. Values stand in the place of names.
func bundled(name string, format api.Format, values map[string]string) ([]byte, error) {
	options := api.BuildOptions{
		EntryPoints: []string{name}, Bundle: true, Define: values, Format: format, Target: api.ES2022, LegalComments: api.LegalCommentsInline,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true,
		Plugins: []api.Plugin{{Name: "imports", Setup: func(build api.PluginBuild) {
			build.OnResolve(api.OnResolveOptions{Filter: `^\./[a-z_]+\.js$`}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
				if slices.Contains(inlined, strings.TrimPrefix(args.Path, "./")) {
					return api.OnResolveResult{}, nil // as esbuild resolves it
				}
				return api.OnResolveResult{Path: args.Path, External: true}, nil
			})
		}}},
	}
	result := api.Build(options)
	if err := failure(result.Errors); err != nil {
		return nil, err
	}
	return result.OutputFiles[0].Contents, nil
}

// minified returns a script or a style sheet without what only people need. Scripts
// stay modules.
func minified(name string, text []byte) ([]byte, error) {
	loader := api.LoaderJS
	if path.Ext(name) == ".css" {
		loader = api.LoaderCSS
	}
	result := api.Transform(string(text), api.TransformOptions{
		Loader: loader, Sourcefile: name, Target: api.ES2022, LegalComments: api.LegalCommentsInline,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true,
	})
	return result.Code, failure(result.Errors)
}

// failure returns what esbuild found wrong as one error, or nil.
func failure(messages []api.Message) error {
	if len(messages) == 0 {
		return nil
	}
	lines := api.FormatMessages(messages, api.FormatMessagesOptions{Kind: api.ErrorMessage})
	slices.Sort(lines)
	return errors.New(strings.TrimSpace(strings.Join(lines, "")))
}

// goroot returns the folder of the Go tools in use.
func goroot(ctx context.Context) (string, error) {
	out, err := exec.CommandContext(ctx, "go", "env", "GOROOT").Output()
	if err != nil {
		return "", fmt.Errorf("asking go for its folder: %w", err)
	}
	return strings.TrimSpace(string(out)), nil
}
