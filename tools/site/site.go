package main

import (
	"context"
	"path"

	"tripoint/tools/internal/engine"
	"tripoint/tools/internal/publish"
)

// site collects files by their path in the built folder. The folder of scripts and
// styles is named after their content, and so is the program: a browser may keep
// them for ever.
type site struct {
	facts   *facts
	engine  engine.Engine
	url     string // the address of the site for others, ends in /
	files   map[string][]byte
	assets  string // the folder of scripts and styles
	quality int    // of brotli
	program string // the program's path
	packed  int    // how many bytes of the program readers fetch
	told    []picture
}

func (s *site) addAll(ctx context.Context, wasm []byte) error {
	s.program = "program-" + publish.Hash(map[string][]byte{"": wasm}) + ".wasm"
	s.files[s.program] = wasm
	packed, err := publish.Compress(ctx, wasm, s.quality)
	if err != nil {
		return err
	}
	s.packed = len(packed)
	// The pages that are read share a style sheet, with the colours of all their pictures.
	colors, figures, maps := newSheet(s.facts.names), newSheet(s.facts.names), newSheet(s.facts.names)
	frame := s.staticFrame(s.facts.session, opening{}, colors)
	others := newSheet(s.facts.names)
	opened := s.openedPages(others)
	reading, err := s.reading(figures, maps)
	if err != nil {
		return err
	}
	relations, err := s.relations(figures)
	if err != nil {
		return err
	}
	colors.add(figures) // the frame shows parts of the other pages
	figures.add(maps)
	others.without(colors)
	made := map[string][]byte{"tokens.css": tokens(), "layout.css": layoutProperties(len(s.facts.data.Edges)), "map.css": mapHeights(), "poster.css": append(colors.css(), s.start()...), "figures.css": figures.css(),
		"openings.css": s.openingStyles(opened, others)}
	if err := s.addAssets(ctx, made); err != nil {
		return err
	}
	notices, err := s.addNotices(ctx)
	if err != nil {
		return err
	}
	if err := s.addDownloads(); err != nil {
		return err
	}
	if err := s.addHosts(); err != nil {
		return err
	}
	if err := s.addPages(len(wasm), frame, opened, &reading, relations, notices); err != nil {
		return err
	}
	if err := s.addEmbed(); err != nil {
		return err
	}
	s.addHeaders()
	return s.addManifest(ctx, notices)
}

// asset is the path of a script or a style in the site.
func (s *site) asset(name string) string { return path.Join(s.assets, name) }
