package main

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// addEmbed adds what pages of others load: the script of the element at a name
// that never changes, and pages that show how it is embedded.
func (s *site) addEmbed() error {
	text, err := os.ReadFile("web/embed.js")
	if err != nil {
		return fmt.Errorf("reading the script for other pages: %w", err)
	}
	if s.files["embed.js"], err = minified("embed.js", text); err != nil {
		return err
	}
	names, err := filepath.Glob("web/demo/*")
	if err != nil {
		return err
	}
	for _, name := range names {
		if s.files[path.Join("demo", filepath.Base(name))], err = os.ReadFile(name); err != nil {
			return err
		}
	}
	return nil
}

// minified is a script without what only people need.
func minified(name string, text []byte) ([]byte, error) {
	result := api.Transform(string(text), api.TransformOptions{
		Loader: api.LoaderJS, Sourcefile: name, Target: api.ES2022,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true,
	})
	if len(result.Errors) > 0 {
		lines := api.FormatMessages(result.Errors, api.FormatMessagesOptions{Kind: api.ErrorMessage})
		return nil, errors.New(strings.TrimSpace(strings.Join(lines, "")))
	}
	return result.Code, nil
}
