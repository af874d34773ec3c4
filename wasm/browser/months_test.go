package browser

import (
	"reflect"
	"strings"
	"testing"

	"tripoint/data/bundle"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/session"
)

// open begins a session with the real facts at an address.
func open(t testing.TB, hash string) *session.Session {
	t.Helper()
	ds, err := bundle.Load()
	if err != nil {
		t.Fatal(err)
	}
	return session.New(session.Config{Data: ds, Hash: hash, Device: app.Device{
		Width: 824, Height: 638, Scale: 1, Time: 824, Lang: "en"}})
}

func TestAnotherMonthSendsFewBytesOfTheCharts(t *testing.T) {
	var p shown
	s := open(t, "#edge/cn-us")
	read(t, &p, s)
	sent := 0
	for month := range 12 {
		s.SetMonth(100 + month)
		for _, section := range read(t, &p, s).Panel.Sections {
			if strings.HasPrefix(section[0], "trust") && len(section) == 3 {
				sent += len(section[2])
			}
		}
	}
	if most := 5000; sent/12 > most {
		t.Errorf("a month sends %d bytes of the charts on average, want at most %d", sent/12, most)
	}
}

func TestTheCacheDoesNotGrowWithTheMonths(t *testing.T) {
	var p shown
	s := open(t, "#edge/cn-us")
	step := 1
	if testing.Short() {
		step = 6
	}
	sweep := func() (cached int) {
		for month := 0; month < 228; month += step {
			s.SetMonth(month)
			p.appendChanges(nil, s.Frame())
		}
		for _, cards := range []string{"last", "cached"} {
			cached += reflect.ValueOf(p.panel.cards).FieldByName(cards).Len()
		}
		return cached
	}
	first := sweep()
	if second := sweep(); second != first || second == 0 {
		t.Errorf("the cache has %d cards after all months, %d after a second time", first, second)
	}
}
