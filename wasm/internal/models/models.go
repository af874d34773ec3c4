// Package models has the models that tests of pictures and panels begin with.
//
// It must not be imported but by tests.
package models

import (
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/internal/sample"
)

// Index is of the sample; Screen is what Model shows it on.
var (
	Index  = data.NewIndex(sample.Dataset())
	Screen = app.Device{Width: 800, Height: 600, Scale: 1, Lang: "en"}
)

// Model returns a model of the sample at an address.
func Model(hash string) *app.Model {
	m := app.New(Index, Screen, hash)
	return &m
}

// At returns a model of an index at an address, on the map of a desktop.
func At(x *data.Index, hash string) *app.Model {
	m := app.New(x, app.Device{Width: 824, Height: 658, Scale: 1, Lang: "en"}, hash)
	return &m
}

// Ribbon returns the ribbon of an edge on the map, or nil.
func Ribbon(s *scene.Scene, ref data.Ref) *scene.Ribbon {
	for _, l := range s.Layers {
		for _, m := range l.Marks {
			if r, ok := m.(*scene.Ribbon); ok && r.Ref == ref {
				return r
			}
		}
	}
	return nil
}
