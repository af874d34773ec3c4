package main

import (
	"os"
	"path"
	"path/filepath"

	"github.com/evanw/esbuild/pkg/api"
)

// addEmbed adds what pages of others load: the script of the element, under a name
// that never changes, and pages that show how to embed it.
func (s *site) addEmbed() error {
	var err error
	if s.files["embed.js"], err = bundled("web/embed.js", api.FormatIIFE); err != nil {
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
