package panel

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/internal/dump"
	. "tripoint/wasm/internal/sample"
)

func TestPanelsMatchTheirGoldens(t *testing.T) {
	p := newPanels(index, nil)
	for name, hash := range map[string]string{
		"home": "", "edge": "#edge/north-south?date=2011-06", "edge-early": "#edge/north-south?date=2009", "node": "#node/north",
		"edge-agreements": "#edge/north-south?date=2011-06&part=agreements", "edge-trust": "#edge/north-south?date=2011-06&part=trust",
		"edge-events": "#edge/north-south?date=2011-06&part=events", "edge-sources": "#edge/north-south?date=2011-06&part=sources",
		"node-relationships": "#node/north?part=relationships", "node-doctrine": "#node/north?part=doctrine", "node-documents": "#node/north?part=documents",
	} {
		t.Run(name, func(t *testing.T) { dump.Golden(t, name+".txt", dump.Document(p.Panel(model(hash)))) })
	}
}

func TestTheEdgePanelOrdersAgreementsOfTheTwoFirstAndLaterOnesLast(t *testing.T) {
	ds := Dataset()
	pact := ds.Agreements[0]
	ds.Agreements = nil
	third := append(slices.Clone(pact.Parties), data.Party{Name: data.Plain("Others")})
	for _, a := range []struct {
		id      data.Ref
		date    data.Date
		parties []data.Party
	}{
		{"agreement/old", "2008-01", pact.Parties},
		{"agreement/wide-old", "2008-02", third},
		{"agreement/new", "2009", pact.Parties},
		{"agreement/wide-new", "2010", third},
		{"agreement/next", "2012", pact.Parties},
		{"agreement/after-next", "2013", pact.Parties},
	} {
		b := pact
		b.ID, b.Date, b.Parties = a.id, a.date, a.parties
		ds.Agreements = append(ds.Agreements, b)
	}
	x := data.NewIndex(ds)
	m := app.New(x, screen, "#edge/north-south?date=2011-06")
	var got []data.Ref
	var collect func(blocks []doc.Block)
	collect = func(blocks []doc.Block) {
		for _, b := range blocks {
			if c, ok := b.(*doc.Card); ok && c.Ref.Kind() == "agreement" {
				got = append(got, c.Ref)
			} else if ok {
				collect(c.More)
			}
		}
	}
	for _, s := range newPanels(x, nil).Whole(&m).Sections {
		collect(s.Blocks)
	}
	want := []data.Ref{"agreement/new", "agreement/old", "agreement/next", "agreement/after-next",
		"agreement/wide-new", "agreement/wide-old"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("order of the cards (-want +got):\n%s", diff)
	}
}

func TestCachedCardsChangeWhenLanguageEdgeOrDateDo(t *testing.T) {
	ds := Dataset()
	ds.Agreements[0].Short = data.Text{{Lang: "en", Text: "Pact"}, {Lang: "ru", Text: "Пакт"}}
	x := data.NewIndex(ds)
	used := newPanels(x, nil)
	for _, hash := range []string{"2009", "2011-06", "2013-06", "2011-06", "2009"} {
		for _, lang := range []string{"en", "ru", "en"} {
			for _, edge := range []data.Ref{NorthSouth, NorthWest} {
				m := app.New(x, screen, "#"+string(edge)+"?date="+hash)
				m.Device.Lang = lang
				if diff := cmp.Diff(dump.Document(newPanels(x, nil).Whole(&m)), dump.Document(used.Whole(&m))); diff != "" {
					t.Errorf("%s at %s in %s (-fresh +used):\n%s", edge, hash, lang, diff)
				}
			}
		}
	}
}

func TestTheCardOfAnEventShowsTheActsOfItsEdge(t *testing.T) {
	ds := Dataset()
	event := &ds.Events[0]
	event.Edges = append(event.Edges, NorthWest)
	event.Acts = append(event.Acts, data.Act{Kind: Feasted, Between: []data.Ref{North, West}, Standing: Rumour,
		Reach: []data.Ref{"reach/half"}, About: []data.Ref{Trade}, Beside: []data.Ref{Guard}, Reason: data.Plain("Goats were shared.")})
	x := data.NewIndex(ds)
	p := newPanels(x, nil)
	for edge, want := range map[data.Ref][]string{
		NorthSouth: {"‹move {move.one.short}›", "‹strong South → North: ›raid ‹muted (guard).›"},
		NorthWest:  {"‹move {move.both.short}›", "feast ‹muted (trade; {act.beside}; told; half).› Goats were shared."},
	} {
		m := app.New(x, screen, "#"+string(edge))
		text := dump.Document(p.Whole(&m))
		for _, s := range want {
			if !strings.Contains(text, s) {
				t.Errorf("%s: the panel has no %s\n%s", edge, s, text)
			}
		}
	}
}

func TestAnnouncementsAreShort(t *testing.T) {
	p := newPanels(index, nil)
	for _, hash := range []string{"", "#edge/north-south", "#node/west", "#edge/north-south?part=sources"} {
		if s := p.Announcement(model(hash)); s == "" || len([]rune(s)) >= 120 {
			t.Errorf("%s: %q", hash, s)
		}
	}
}
