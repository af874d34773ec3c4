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

// addEmbed adds what pages of others load: the script of the element, under a name that
// never changes. Its own address tells it where the frame is: each released version has one
// too, which knows of no other facts.
func (s *site) addEmbed() error {
	if s != s.editions[0] {
		return nil
	}
	script, err := bundled("web/embed.js", api.FormatIIFE, s.elementValues())
	s.add("embed.js", script)
	return err
}

// addDemo adds pages that show how to embed the map.
func (s *site) addDemo() error {
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
