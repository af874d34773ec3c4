package panel

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// everyRef returns the edges and nodes of a dataset.
func everyRef(ds *data.Dataset) []data.Ref {
	var refs []data.Ref
	for i := range ds.Edges {
		refs = append(refs, ds.Edges[i].ID)
	}
	for i := range ds.Nodes {
		refs = append(refs, ds.Nodes[i].ID)
	}
	return refs
}

// sectionsByKey returns what each section of a document says, line by line.
func sectionsByKey(d *doc.Document) map[string][]string {
	said := map[string][]string{}
	for _, s := range d.Sections {
		switch s.Key {
		case "head", "tabs", "trust", "cite", "find", "ways", "foot": // of the panel alone, or with ways that a page has elsewhere
		default:
			said[s.Key] = rendered(nil, s.Blocks)
		}
	}
	return said
}

func TestAPageSaysWhatThePanelSaysInEachPart(t *testing.T) {
	x, live := real(t)
	_, static := real(t)
	static.Static = true
	for _, ref := range everyRef(x.Data()) {
		for i, page := range static.Page(KeyOf(at(x, "#"+string(ref)))) {
			want := map[string][]string{}
			queries := []string{"?part=" + page.Part}
			if page.Part == string(app.Trust) { // the panel shows one domain at a time
				queries = nil
				for k := range x.Data().Domains {
					queries = append(queries, "?part=trust&domain="+x.Data().Domains[k].ID.ID())
				}
			}
			for _, query := range queries {
				for key, lines := range sectionsByKey(live.Panel(at(x, "#"+string(ref)+query))) {
					want[key] = lines
				}
			}
			if len(want) == 0 {
				t.Errorf("%s: the panel shows nothing in part %d", ref, i)
			}
			if diff := cmp.Diff(want, sectionsByKey(page)); diff != "" {
				t.Errorf("%s: part %q in the panel (-) and on the page (+)\n%s", ref, page.Part, diff)
			}
		}
	}
}

func TestAPanelHasNothingOfItsOtherParts(t *testing.T) {
	x, p := real(t)
	for _, ref := range everyRef(x.Data()) {
		shown := map[string]string{} // keys of sections, and whose part they are
		for _, part := range append([]string{""}, data.PartsOf(ref)...) {
			d := p.Panel(at(x, "#"+string(ref)+"?part="+part))
			if d.Part != part {
				t.Errorf("%s: the part %q is called %q", ref, part, d.Part)
			}
			for _, s := range d.Sections {
				switch s.Key {
				case "head", "tabs", "find", "cite", "foot":
				default:
					if other, known := shown[s.Key]; known {
						t.Errorf("%s: the parts %q and %q have the section %s", ref, other, part, s.Key)
					}
					shown[s.Key] = part
				}
			}
		}
	}
}

func TestAnOverviewIsShort(t *testing.T) {
	x, p := real(t)
	for _, ref := range everyRef(x.Data()) {
		for _, date := range []string{"2007", "2013-07", "2016-05", "2022-05", "2026"} {
			d := p.Panel(at(x, "#"+string(ref)+"?date="+date))
			words := 0
			for _, s := range d.Sections {
				if s.Key != "cite" {
					words += len(strings.Fields(strings.Join(rendered(nil, s.Blocks), " ")))
				}
			}
			if words > 290 {
				t.Errorf("%s at %s: the overview has %d words", ref, date, words)
			}
		}
	}
}

func TestAHeadlineIsToldInFewWords(t *testing.T) {
	x, _ := real(t)
	for i := range x.Data().Edges {
		e := &x.Data().Edges[i]
		for k := range e.Phases {
			if n := len(strings.Fields(e.Phases[k].Gist.String())); n > 35 {
				t.Errorf("%s from %s: the gist has %d words, at most 35 leave room for the answer", e.ID, e.Phases[k].From, n)
			}
		}
	}
}
