package main

import (
	"fmt"

	"tripoint/assets"
	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/data/source"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/globe"
	"tripoint/wasm/core/session"
)

// bundleFile is where the program embeds its facts from.
const bundleFile = "data/bundle/dataset.msgp"

// facts is what a site is about.
type facts struct {
	data  *data.Dataset
	index *data.Index
	// outlines are those of the countries.
	outlines *globe.Outlines
	// session is that of a reader who has just come, on a wide screen, before any
	// program runs. Its pictures are in names.
	session *session.Session
	names   *names
	// version names the bundle.
	version string
	// replaced is the bundle of other facts than the committed, by bundleFile.
	replaced map[string][]byte
}

// load reads a folder of facts, or the committed bundle.
func load(dir string) (*facts, error) {
	f := &facts{}
	var err error
	f.version = bundle.Version(bundle.Embedded())
	if dir == "" {
		f.data, err = bundle.Load()
	} else {
		f.data, f.replaced, err = compile(dir)
		f.version = bundle.Version(f.replaced[bundleFile])
	}
	if err != nil {
		return nil, err
	}
	outlines, err := globe.DecodeOutlines(assets.Outlines)
	if err != nil {
		return nil, err
	}
	f.index, f.outlines, f.names = data.NewIndex(f.data), outlines, newNames()
	f.session = session.New(session.Config{
		Data:     f.data,
		Outlines: outlines,
		Static:   true,
		Awaited:  true,
		Theme:    &f.names.theme,
		Device:   app.Device{Width: 824, Height: 674, Scale: 1, Lang: data.English},
	})
	return f, nil
}

// compile reads a folder of facts and encodes them.
func compile(dir string) (*data.Dataset, map[string][]byte, error) {
	ds, problems := source.Load(dir)
	if len(problems) > 0 {
		return nil, nil, fmt.Errorf("the facts in %s have faults:\n%s", dir, problems)
	}
	encoded, err := bundle.Encode(ds)
	if err != nil {
		return nil, nil, err
	}
	ds, err = bundle.Decode(encoded) // as the program will, with the same refusals
	return ds, map[string][]byte{bundleFile: encoded}, err
}
