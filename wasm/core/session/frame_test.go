package session

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
)

// scripts hold what readers do, in words that apply reads.
var scripts = []string{
	"select:edge/north-south date:2012-03 order:oldest filter:rai order:newest filter: domain:guard domain: select:",
	"compare:edge/south-west switch:event/2010-raid gain:2 goodwill:1 event:next peek:edge/north-south,event/2010-raid peek: page:model filter:x reset:",
	"step:1 step:next date:2012-03 compare:edge/north-west domain:guard step:0 select:claim/1 page: select:node/west",
	"select: date:x theme:dark theme:none select:node/west theme:light view:text view: hover:edge/north-south hover: press:node/west press:",
	"focus:edge/north-west zoom:2 moving:3 focus: home: touch: dark: lang:ru select:edge/north-west filter:пакт width:390 insets:60 time:390 motion: base:",
	"date:2010-01 date:2010-02 date:2009 date:2010-01 switch:event/2012-feast date:2010-02 switch:event/2012-feast time:0 event:previous play:on play:off",
}

// apply carries out one word of a script.
func apply(s *Session, word string) {
	name, value, _ := strings.Cut(word, ":")
	d := s.model.Device
	var n float64
	fmt.Sscan(value, &n)
	switch name {
	case "hover":
		s.update(app.Hover{Ref: data.Ref(value)})
	case "press":
		s.update(app.Press{Ref: data.Ref(value)})
	case "focus":
		s.update(app.Focus{Ref: data.Ref(value)})
	case "zoom", "moving":
		s.update(app.SetCamera{Camera: app.Camera{Zoom: n, Offset: geom.Point{X: 0.1}}, Moving: name == "moving"})
	case "home":
		s.update(app.SetCamera{Camera: app.Home})
	case "touch":
		d.Touch = !d.Touch
	case "dark":
		d.Dark = !d.Dark
	case "motion":
		d.ReducedMotion = !d.ReducedMotion
	case "lang":
		d.Lang = value
	case "width":
		d.Width = n
	case "time":
		d.Time = n
	case "insets":
		d.Insets.Top = n
	case "base":
		d.Base = "https://example.org/"
	default:
		if m := app.Action(word); m != nil {
			s.Send(m)
		}
	}
	if d != s.model.Device {
		s.update(app.SetDevice{Device: d})
	}
}

// fresh returns a new session with the state of another.
func fresh(s *Session) *Session {
	f := begin("")
	f.model = s.model
	return f
}

// parts returns the six values of a frame by name.
func parts(f *Frame) map[string]any {
	controls := f.Controls
	return map[string]any{"scene": unkeyed(f.Scene), "timeline": unkeyed(f.Timeline), "panel": f.Panel, "bar": f.Bar, "card": f.Card, "controls": &controls}
}

// unkeyed returns a scene without the keys of its layers, which count earlier scenes.
func unkeyed(s *scene.Scene) *scene.Scene {
	copied := *s
	copied.Layers = slices.Clone(s.Layers)
	for i := range copied.Layers {
		copied.Layers[i].Key = 0
	}
	return &copied
}

// check compares a session that has reached a state with one that begins there, and
// Changed with the differences from the frame before.
func check(t *testing.T, s *Session, word string, before Frame, exact bool) {
	t.Helper()
	now := *s.Frame()
	want := parts(fresh(s).Frame())
	for name, got := range parts(&now) {
		if !reflect.DeepEqual(want[name], got) {
			t.Fatalf("after %q the %s is not that of the state:\n%s", word, name, cmp.Diff(want[name], got))
		}
	}
	c := now.Changed
	for name, one := range map[string]struct {
		was, is any
		changed bool
	}{
		"scene":    {before.Scene, now.Scene, c.Scene},
		"timeline": {before.Timeline, now.Timeline, c.Timeline},
		"panel":    {before.Panel, now.Panel, c.Panel},
		"bar":      {before.Bar, now.Bar, c.Bar},
		"card":     {before.Card, now.Card, c.Card},
		"controls": {before.Controls, now.Controls, c.Controls},
	} {
		again := !exact || strings.HasPrefix(word, "lang:") // sentences may be in the same language as before
		if same := reflect.DeepEqual(one.was, one.is); same == one.changed && !(again && same) {
			t.Errorf("after %q: the %s is the same: %v, reported as changed: %v", word, name, same, one.changed)
		}
	}
}

// run applies a script word by word. Unless exact, a frame may report what has been made
// again and is the same: lists without hits in another domain.
func run(t *testing.T, script string, exact bool) {
	s := begin("")
	s.ResizeTime(800)
	before := *s.Frame()
	for _, word := range strings.Fields(script) {
		apply(s, word)
		check(t, s, word, before, exact)
		before = s.frame
	}
}

func TestAFrameEqualsThatOfAFreshSessionAndChangedReportsDifferences(t *testing.T) {
	for _, script := range scripts {
		run(t, script, true)
	}
	run(t, strings.Join(scripts, " "), true)
}

func FuzzFrame(f *testing.F) {
	for _, script := range scripts {
		f.Add(script)
	}
	f.Fuzz(func(t *testing.T, script string) {
		if len(script) < 500 {
			run(t, script, false)
		}
	})
}

func TestTheFirstFrameReportsEverythingAsChanged(t *testing.T) {
	s := begin("#?step=1")
	if got, want := s.Frame().Changed, (Changed{Scene: true, Timeline: true, Panel: true, Bar: true, Card: true, Controls: true}); got != want {
		t.Errorf("changed: %+v", got)
	}
	if s.Frame().Changed.Any() {
		t.Error("the second frame differs although nothing has happened")
	}
}

func TestFilteringSortingAndOpeningAChapterChangeOnlyThePanel(t *testing.T) {
	s := begin("#edge/north-south?part=events")
	s.ResizeTime(800)
	s.Frame()
	for _, action := range []string{"filter:r", "filter:ra", "filter:", "order:oldest", "order:newest", "part:sources", "part:trust", "part:", "page:model", "page:article", "page:"} {
		s.Send(app.Action(action))
		if got := s.Frame().Changed; got != (Changed{Panel: true}) {
			t.Errorf("%s changes %+v", action, got)
		}
	}
}

func TestTheStripIsDrawnOnlyWhileItShows(t *testing.T) {
	s := begin("#edge/north-south")
	s.Frame()
	s.Send(app.SetDate{Date: "2011-01"})
	if f := s.Frame(); f.Strip != nil || f.Changed.Strip {
		t.Error("there is a strip beside the map")
	}
	s.ShowStrip(true)
	if f := s.Frame(); f.Strip == nil || f.Changed != (Changed{Strip: true}) {
		t.Errorf("a strip changes %+v", f.Changed)
	}
	s.Send(app.Hover{Ref: "edge/north-west"})
	s.Wheel(geom.Point{X: 100, Y: 100}, 2)
	if s.Frame().Changed.Strip {
		t.Error("the strip follows pointer and camera")
	}
	s.Send(app.Select{Ref: "edge/north-west"})
	if !s.Frame().Changed.Strip {
		t.Error("the strip does not follow the selection")
	}
	s.ShowStrip(false)
	if s.Frame().Strip != nil {
		t.Error("the strip stays")
	}
}
