package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
)

// record writes down what it hears.
type record []string

func (r *record) add(format string, args ...any) { *r = append(*r, fmt.Sprintf(format, args...)) }

func (r *record) Pointer(p session.Pointer)      { r.add("pointer %+v", p) }
func (r *record) Wheel(at geom.Point, f float64) { r.add("wheel %v %v", at, f) }
func (r *record) Key(k session.Key) bool         { r.add("key %d", k); return true }
func (r *record) Choose(ref data.Ref, with bool) { r.add("choose %s %v", ref, with) }
func (r *record) Send(m app.Message)             { r.add("%T%+v", m, m) }
func (r *record) TimePointer(p session.Pointer)  { r.add("time %+v", p) }
func (r *record) TimeWheel(n float64)            { r.add("timewheel %v", n) }
func (r *record) TimeKey(k session.Key) bool     { r.add("timekey %d", k); return true }
func (r *record) ResizeTime(width float64)       { r.add("timeline %v", width) }
func (r *record) SetLetters(times float64)       { r.add("letters %v", times) }
func (r *record) SetMonth(n int)                 { r.add("month %d", n) }
func (r *record) SetInsets(i geom.Insets)        { r.add("insets %+v", i) }
func (r *record) ShowStrip(on bool)              { r.add("strip %v", on) }
func (r *record) Redraw()                        { r.add("redraw") }
func (r *record) Renew()                         { r.add("renew") }
func (r *record) Shown()                         { r.add("shown") }
func (r *record) Device(d, c, s, t bool, lang string) {
	r.add("device %v %v %v %v %s", d, c, s, t, lang)
}

func TestFeedReadsLines(t *testing.T) {
	tests := []struct {
		name, text string
		want       record
	}{
		{"no line has no effect", "", nil},
		{"a mouse moves", "pointer move 1 12.5 -3 0",
			record{"pointer {Kind:0 ID:1 At:{X:12.5 Y:-3} Touch:false Shift:false}"}},
		{"a finger comes and goes", "pointer down 7 1 2 1\npointer up 7 1 2 1",
			record{"pointer {Kind:1 ID:7 At:{X:1 Y:2} Touch:true Shift:false}", "pointer {Kind:2 ID:7 At:{X:1 Y:2} Touch:true Shift:false}"}},
		{"a pointer comes with the shift key", "pointer down 1 1 2 2",
			record{"pointer {Kind:1 ID:1 At:{X:1 Y:2} Touch:false Shift:true}"}},
		{"a wheel turns", "wheel 10 20 1.25", record{"wheel {10 20} 1.25"}},
		{"a key has a name", "key Escape\nkey in", record{
			fmt.Sprintf("key %d", session.KeyEscape), fmt.Sprintf("key %d", session.KeyZoomIn)}},
		{"a handle is pressed without a pointer", "choose 0 node/cn\nchoose 2 edge/cn-us\nchoose edge/cn-us", record{
			"choose node/cn false", "choose edge/cn-us true"}},
		{"something happens on the timeline", "timeline 824\ntime down 3 10 20 1\ntimewheel -1.5\ntimekey end\ntimekey pageup", record{
			"timeline 824", "time {Kind:1 ID:3 At:{X:10 Y:20} Touch:true Shift:false}", "timewheel -1.5",
			fmt.Sprintf("timekey %d", session.KeyEnd), fmt.Sprintf("timekey %d", session.KeyPageUp)}},
		{"feed ignores points that are nowhere on the timeline", "timeline wide\ntime down 3 NaN 20 1\ntimewheel 1e9\ntimekey F1\ntime 1", nil},
		{"the keyboard reaches an edge and leaves", "focus edge/cn-us\nfocus ",
			record{"app.Focus{Ref:edge/cn-us}", "app.Focus{Ref:}"}},
		{"a button acts", "action select:edge/cn-us\naction order:oldest",
			record{"app.Select{Ref:edge/cn-us}", "app.SetOrder{OldestFirst:true}"}},
		{"the address changes", "hash #edge/cn-us?date=2016-05", record{"app.SetHash{Hash:#edge/cn-us?date=2016-05}"}},
		{"the date is dragged", "month 120", record{"month 120"}},
		{"the reader has larger letters", "letters 1.5\nletters NaN\nletters large\nletters", record{"letters 1.5"}},
		{"the page reports the device", "device 1 1 0 1 zh-Hans", record{"device true true false true zh-Hans"}},
		{"a card lies upon the map", "insets 60 0 200.5 0", record{"insets {Top:60 Right:0 Bottom:200.5 Left:0}"}},
		{"feed ignores negative insets", "insets 60 0 -1 0\ninsets 1 2 3", nil},
		{"the page has other facts", "renew", record{"renew"}},
		{"the canvas loses its picture", "redraw", record{"redraw"}},
		{"the reader sees the program", "shown", record{"shown"}},
		{"a bad line does not spoil the next", "pointer fly 1 2 3 0\nredraw", record{"redraw"}},
		{"feed ignores points that are none",
			"pointer move 1 NaN 2 0\npointer move 1 1e300 2 0\nwheel 1 2 -1\nwheel 1 2 0\nwheel 1 2", nil},
		{"feed ignores unknown words", "key F1\naction launch:now\nmonth soon\ndevice 1\nhello\n\n", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got record
			feed(test.text, &got)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func FuzzFeed(f *testing.F) {
	f.Add("pointer move 1 12.5 -3 0\nwheel 1 2 3\nkey Escape\nfocus x\naction select:\nhash #\nmonth 1\ndevice 1 1 1 1 en\nredraw")
	f.Fuzz(func(t *testing.T, text string) {
		var got record
		feed(text, &got)
		if lines := strings.Count(text, "\n") + 1; len(got) > lines {
			t.Errorf("the listener hears %[2]d things of %[1]d lines", lines, len(got))
		}
	})
}
