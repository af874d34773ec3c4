package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// changed is what scripts have otherwise in one file: what was there, and what is there now.
var changed = map[string][2]string{
	"start.js": {"import(new URL(/** @type {string} */ (root.dataset.shell), document.baseURI).href)", "import('./shell.js')"},
	"address.js": {"location.origin + (document.documentElement.dataset.opening ? location.pathname.replace(/[^/]*$/, 'frame.html') : location.pathname)",
		"document.documentElement.dataset.home"},
}

// script joins all scripts of the frame and the runtime of Go into one.
func script(ctx context.Context) (string, error) {
	root, err := exec.CommandContext(ctx, "go", "env", "GOROOT").Output()
	if err != nil {
		return "", fmt.Errorf("asking go for its folder: %w", err)
	}
	runtime := filepath.Join(strings.TrimSpace(string(root)), "lib/wasm/wasm_exec.js")
	result := api.Build(api.BuildOptions{
		EntryPoints: []string{"tools/onefile/open.js"}, Bundle: true, Format: api.FormatIIFE, Target: api.ES2022, Charset: api.CharsetASCII,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true, LegalComments: api.LegalCommentsInline,
		Plugins: []api.Plugin{{Name: "onefile", Setup: func(build api.PluginBuild) {
			build.OnResolve(api.OnResolveOptions{Filter: `/wasm_exec\.js$`}, func(api.OnResolveArgs) (api.OnResolveResult, error) {
				return api.OnResolveResult{Path: runtime}, nil
			})
			build.OnLoad(api.OnLoadOptions{Filter: `/web/(start|address)\.js$`}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
				text, err := os.ReadFile(args.Path)
				if err != nil {
					return api.OnLoadResult{}, err
				}
				name := filepath.Base(args.Path)
				content := strings.Replace(string(text), changed[name][0], changed[name][1], 1)
				if content == string(text) {
					return api.OnLoadResult{}, fmt.Errorf("%s does not have what script.go changes in it", name)
				}
				return api.OnLoadResult{Contents: &content, Loader: api.LoaderJS}, nil
			})
		}}},
	})
	if len(result.Errors) > 0 {
		return "", errors.New(strings.TrimSpace(strings.Join(api.FormatMessages(result.Errors, api.FormatMessagesOptions{Kind: api.ErrorMessage}), "")))
	}
	text := strings.TrimSpace(string(result.OutputFiles[0].Contents))
	return strings.NewReplacer("</script", `<\/script`, "<!--", `<\!--`).Replace(text), nil
}
