package main

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
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
