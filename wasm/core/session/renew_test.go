package session

import (
	"slices"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/internal/dump"
	. "tripoint/wasm/internal/sample"
)

func TestOtherFactsAreShownInTheStateThatIsOpen(t *testing.T) {
	s := begin("#edge/north-south?date=2011-06&part=trust")
	s.Send(app.SetFilter{Text: "raid"})
	s.Send(app.SetOrder{OldestFirst: true})
	s.Wheel(geom.Point{X: 300, Y: 200}, 1.5)
	s.Frame()
	s.Effects()
	before, hash, key := s.Model(), s.Hash(), land(s)
	ds := Dataset()
	edge := slices.IndexFunc(ds.Edges, func(e data.Edge) bool { return e.ID == "edge/north-south" })
	for i := range ds.Edges[edge].Phases {
		ds.Edges[edge].Phases[i].Headline = data.Text{{Lang: "en", Text: "A headline just saved"}}
	}
	s.Renew(ds, nil)
	after := s.Model()
	if s.Hash() != hash || after.Camera != before.Camera || after.Filter != before.Filter || !after.OldestFirst || after.Device != before.Device {
		t.Errorf("the state is another: %s, %+v\nwas %s, %+v", s.Hash(), after, hash, before)
	}
	if len(s.Effects()) > 0 {
		t.Error("the page is asked for something, though nothing but facts has changed")
	}
	s.Send(app.Select{Ref: "edge/north-south"})
	if text := dump.Document(s.Panel()); !strings.Contains(text, "A headline just saved") {
		t.Errorf("the panel tells the old facts:\n%s", text)
	}
	if land(s) == key {
		t.Error("a cache would show the land of the old facts")
	}
	if f := s.Frame(); !f.Changed.Scene || !f.Changed.Panel {
		t.Errorf("the next frame is the old one: %+v", f.Changed)
	}
}

func TestFactsWithoutWhatIsOpenShowWhatTheyHave(t *testing.T) {
	s := begin("#edge/north-south?without=event/2010-raid")
	ds := Dataset()
	ds.Edges = slices.DeleteFunc(ds.Edges, func(e data.Edge) bool { return e.ID == "edge/north-south" })
	ds.Events = nil
	s.Renew(ds, nil)
	if m := s.Model(); m.Selection != "" || s.Hash() != "#" {
		t.Errorf("%q is selected, the address is %s", m.Selection, s.Hash())
	}
	s.Frame()
}

// land is the key of the land on the map.
func land(s *Session) uint64 {
	layers := s.Scene().Layers
	return layers[slices.IndexFunc(layers, func(l scene.Layer) bool { return l.Name == "land" })].Key
}
