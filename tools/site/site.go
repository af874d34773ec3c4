package main

import (
	"context"
	"path"
	"slices"
	"strings"

	"tripoint/tools/internal/engine"
	"tripoint/tools/internal/publish"
)

// site collects files by their path in the built folder. The folder of scripts and
// styles is named after their content, and so is the program: a browser may keep
// them for ever.
//
// The pages stand there once in each language of the facts: those of the facts' own at the
// top, the others in a folder each. A site has all files, and the pages of one language;
// its editions have those of each.
type site struct {
	facts    *facts
	engine   engine.Engine
	url      string // the address of its pages for others, ends in /
	folder   string // of its pages below the built folder: "" or "ru/"
	files    map[string][]byte
	assets   string // the folder of scripts and styles
	quality  int    // of brotli
	program  string // the program's path
	packed   int    // how many bytes of the program readers fetch
	told     []picture
	editions []*site // itself first
	pins     []*site // the editions of released versions
	all      []*site // of a released version: the editions of today's facts
	pinned   *pin    // says which released version these pages are of; nil for today's
}

func (s *site) addAll(ctx context.Context, wasm []byte) error {
	s.program = "program-" + publish.Hash(map[string][]byte{"": wasm}) + ".wasm"
	s.files[s.program] = wasm
	packed, err := publish.Compress(ctx, wasm, s.quality)
	if err != nil {
		return err
	}
	s.packed = len(packed)
	if err := s.addEditions(ctx); err != nil {
		return err
	}
	if err := s.addPinned(ctx); err != nil {
		return err
	}
	// The pages that are read share a style sheet, with the colours of all their pictures.
	colors, figures, maps, others := newSheet(s.facts.names), newSheet(s.facts.names), newSheet(s.facts.names), newSheet(s.facts.names)
	now := make([]drawn, len(s.editions))
	for i, e := range s.editions {
		if now[i], err = e.draw(colors, figures, maps, others); err != nil {
			return err
		}
	}
	old := make([]drawn, len(s.pins))
	for i, e := range s.pins {
		old[i].frame = e.staticFrame(e.facts.session, opening{}, colors)
		if old[i].relations, err = e.relations(figures); err != nil {
			return err
		}
		old[i].reading = e.chapters(figures)
	}
	colors.add(figures) // the frame shows parts of the other pages
	figures.add(maps)
	others.without(colors)
	made := map[string][]byte{"tokens.css": tokens(), "layout.css": layoutProperties(len(s.facts.data.Edges)), "map.css": mapHeights(), "poster.css": append(colors.css(), s.start()...), "figures.css": figures.css(),
		"openings.css": s.openingStyles(now[0].opened, others)}
	if err := s.addAssets(ctx, made); err != nil {
		return err
	}
	notices, err := s.addNotices(ctx)
	if err != nil {
		return err
	}
	all := append(now, old...)
	for i, e := range append(slices.Clone(s.editions), s.pins...) {
		e.assets = s.assets
		for _, add := range []func() error{
			e.addDownloads, e.addLinked, // first: pages name their sizes
			e.addHosts,
			func() error { return e.addPages(len(wasm), &all[i], notices) },
			func() error { return e.addCopies(&all[i]) },
			e.addEmbed,
		} {
			if err := add(); err != nil {
				return err
			}
		}
	}
	if err := s.addDemo(); err != nil {
		return err
	}
	s.addHeaders()
	return s.addManifest(ctx, notices)
}

// drawn is what the pages of an edition say and show, without what surrounds it.
type drawn struct {
	frame     staticFrame
	opened    []opened
	reading   reading
	relations []relation
}

// draw writes that, with colours of the sheets.
func (s *site) draw(colors, figures, maps, others *sheet) (drawn, error) {
	d := drawn{frame: s.staticFrame(s.facts.session, opening{}, colors), opened: s.openedPages(others)}
	var err error
	if d.reading, err = s.reading(figures, maps); err != nil {
		return d, err
	}
	d.relations, err = s.relations(figures)
	return d, err
}

// add adds a file of an edition, by its path below the edition's folder.
func (s *site) add(name string, content []byte) { s.files[s.folder+name] = content }

// shared is the path from an edition's folder to a file at the top, which all share.
func (s *site) shared(name string) string {
	return strings.Repeat("../", strings.Count(s.folder, "/")) + name
}

// asset is the path of a script or a style in the site.
func (s *site) asset(name string) string { return path.Join(s.assets, name) }
