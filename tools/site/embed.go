package main

import (
	"encoding/json"
	"os"
	"path"
	"path/filepath"

	"github.com/evanw/esbuild/pkg/api"
)

// elementValues are what embed.js knows of the site, by the names that it has there.
func (s *site) elementValues() map[string]string {
	values := layoutNumbers()
	folders := []string{}
	for _, t := range s.facts.tongues[1:] {
		folders = append(folders, t.Tag+"/")
	}
	text, err := json.Marshal(folders)
	if err != nil {
		panic(err) // texts are always JSON
	}
	values["LANGUAGES"] = string(text)
	return values
}

// addEmbed adds what pages of others load: the script of the element, under a name
// that never changes, and pages that show how to embed it.
func (s *site) addEmbed() error {
	var err error
	if s.files["embed.js"], err = bundled("web/embed.js", api.FormatIIFE, s.elementValues()); err != nil {
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
