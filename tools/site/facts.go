package main

import (
	"fmt"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/data/file"
	loader "tripoint/tools/facts"
	"tripoint/tools/internal/program"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/session"
)

// bundleFile is the file that the program embeds as its facts.
const bundleFile = "data/bundle/dataset.msgp"

// facts is what a site is about.
type facts struct {
	data  *data.Dataset
	index *data.Index
	// outlines are those of the countries.
	outlines *outlines.World
	// session belongs to a reader who has just come, on a wide screen, before any
	// program runs. It paints in names.
	session *session.Session
	names   *names
	// own says whether these are the committed facts.
	own bool
	// bundle is what the program embeds, and version its name.
	bundle  []byte
	version string
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
		f.data, err = bundle.Load()
	} else {
		f.data, err = compile(dir)
	}
	if err != nil {
		return nil, err
	}
	if f.bundle, err = program.Facts(f.data); err != nil {
		return nil, err
	}
	f.version = bundle.Version(f.bundle)
	world, err := outlines.Load()
	if err != nil {
		return nil, err
	}
	f.index, f.outlines, f.names = data.NewIndex(f.data), world, newNames()
	f.session = session.New(session.Config{
		Data:     f.data,
		Outlines: world,
		Static:   true,
		Awaited:  true,
		Theme:    &f.names.theme,
		Device:   firstDevice(f.data),
	})
	return f, nil
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
