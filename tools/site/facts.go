package main

import (
	"cmp"
	"fmt"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/data/file"
	loader "tripoint/tools/facts"
	"tripoint/tools/internal/versions"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/session"
)

// facts is what a site is about.
type facts struct {
	data  *data.Dataset // in one language
	index *data.Index
	// whole is in all of them.
	whole   *data.Dataset
	tongues []tongue
	// outlines are those of the countries.
	outlines *outlines.World
	// session belongs to a reader who has just come, on a wide screen, before any
	// program runs. It paints in names.
	session *session.Session
	names   *names
	// own says whether these are the committed facts.
	own bool
	// releases are the versions of before.
	releases []versions.Release
	// dataset is what the program fetches.
	dataset dataset
}

// firstDevice is the wide screen of a reader who has just come.
func firstDevice(ds *data.Dataset) app.Device {
	return app.Device{Width: 824, Height: 674, Scale: 1, Lang: ds.Lang()}
}

// load reads a folder of facts, or the committed bundle.
func load(dir string) (*facts, error) {
	f := &facts{own: dir == ""}
	var err error
	if f.own {
		f.whole, err = bundle.Load()
	} else {
		f.whole, err = compile(dir)
	}
	if err != nil {
		return nil, err
	}
	if f.releases, err = versions.Released(cmp.Or(dir, versions.Source)); err != nil {
		return nil, err
	}
	world, err := outlines.Load()
	if err != nil {
		return nil, err
	}
	f.tongues, f.outlines, f.names = tongues(f.whole), world, newNames()
	return f.in(f.tongues[0].Tag)
}

// in returns the same facts in another language.
func (f *facts) in(lang string) (*facts, error) {
	e := *f
	if e.data = f.whole; len(f.whole.Languages) > 0 {
		e.data = loader.EditionOfPages(f.whole, lang)
	}
	e.index = data.NewIndex(e.data)
	var err error
	if e.dataset, err = newDataset(e.data); err != nil {
		return nil, err
	}
	e.session = session.New(session.Config{
		Data:     e.data,
		Outlines: e.outlines,
		Static:   true,
		Awaited:  true,
		Theme:    &e.names.theme,
		Device:   firstDevice(e.data),
	})
	return &e, nil
}

// compile reads a folder of facts, and refuses what the program would refuse.
func compile(dir string) (*data.Dataset, error) {
	ds, problems := loader.Load(dir)
	if len(problems) > 0 {
		return nil, fmt.Errorf("the facts in %s have faults:\n%s", file.Name(dir), problems)
	}
	encoded, err := bundle.Encode(ds)
	if err != nil {
		return nil, err
	}
	return bundle.Decode(encoded)
}
