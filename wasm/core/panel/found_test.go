package panel

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/internal/dump"
)

// foundIn returns the things that the list of a document leads to, in its order.
func foundIn(d *doc.Document) []data.Ref {
	var refs []data.Ref
	for _, b := range sectionOf(d, "found").Blocks {
		if list, ok := b.(*doc.List); ok {
			for _, item := range list.Items {
				refs = append(refs, item[0].(*doc.Paragraph).Spans[0].Ref)
			}
		}
	}
	return refs
}

func TestTheListFindsWordsInAllEdges(t *testing.T) {
	x, p := real(t)
	document := p.Panel(filtered(x, "", "geneva"))
	dump.Golden(t, "found-anywhere.txt", dump.Document(&doc.Document{Sections: []doc.Section{
		*sectionOf(document, "find"), *sectionOf(document, "found")}}))
	refs := foundIn(document)
	for i := range refs {
		if slices.Contains(refs[:i], refs[i]) {
			t.Errorf("the list has %s twice", refs[i])
		}
		if i > 0 && dateOf(x, refs[i]).Years() > dateOf(x, refs[i-1]).Years() {
			t.Errorf("%s is newer than %s above it", refs[i], refs[i-1])
		}
	}
	if text := dump.Document(document); unworded.MatchString(text) {
		t.Errorf("the panel lacks wording for %s", unworded.FindString(text))
	}
}

// dateOf returns the date of an agreement or an event.
func dateOf(x *data.Index, r data.Ref) data.Date {
	if a := x.Agreement(r); a != nil {
		return a.Date
	}
	return x.Event(r).Date
}

// The list of all edges finds what their panels find, and that of a node what the panels
// of its edges find.
func TestTheListFindsWhatThePanelsFind(t *testing.T) {
	x, p := real(t)
	for _, words := range []string{"meng", "nuclear", "snowden", "25 september", "zebra"} {
		want := map[string]map[data.Ref]bool{"": {}}
		for i := range x.Data().Edges {
			e := &x.Data().Edges[i]
			d := p.Whole(filtered(x, "#"+string(e.ID), words))
			for _, node := range []data.Ref{"", e.A, e.B} {
				hash := ""
				if node != "" {
					hash = "#" + string(node)
				}
				if want[hash] == nil {
					want[hash] = map[data.Ref]bool{}
				}
				for _, kind := range []string{"event", "agreement"} {
					for r := range cardsOf(d, kind) {
						want[hash][r] = true
					}
				}
			}
		}
		for hash, want := range want {
			document := p.Panel(filtered(x, hash, words))
			refs := foundIn(document)
			if len(refs) != len(want) {
				t.Errorf("%q at %q: the list has %d entries, the panels find %d", words, hash, len(refs), len(want))
			}
			for _, r := range refs {
				if !want[r] {
					t.Errorf("%q at %q: no panel finds %s", words, hash, r)
				}
			}
			if none := strings.Contains(dump.Document(document), "has all of these words"); none != (len(want) == 0) {
				t.Errorf("%q at %q: the panel says that nothing has the words: %v", words, hash, none)
			}
		}
	}
}

func TestALongListEndsWithHowMuchItLeavesOut(t *testing.T) {
	x, p := real(t)
	document := p.Panel(filtered(x, "", "the"))
	if n := len(foundIn(document)); n != mostFound {
		t.Fatalf("the list has %d entries, want %d", n, mostFound)
	}
	rest := -mostFound
	for i := range x.Data().Agreements {
		if a := &x.Data().Agreements[i]; hasWords(p.prepared(at(x, "")).agreementLetters(a), []string{"the"}) {
			rest++
		}
	}
	for i := range x.Data().Events {
		if e := &x.Data().Events[i]; hasWords(p.prepared(at(x, "")).eventLetters(e), []string{"the"}) {
			rest++
		}
	}
	if want := fmt.Sprintf("%d more. Add a word to narrow the search.", rest); !strings.Contains(dump.Document(document), want) {
		t.Errorf("the panel does not say %q", want)
	}
}

func TestTheListTellsWhatTheLensHides(t *testing.T) {
	x, p := real(t)
	all := len(foundIn(p.Panel(filtered(x, "", "geneva"))))
	for i := range x.Data().Domains {
		domain := x.Data().Domains[i].ID
		document := p.Panel(filtered(x, "#?domain="+domain.ID(), "geneva"))
		refs := foundIn(document)
		for _, r := range refs {
			if a := x.Agreement(r); a != nil && !a.Concerns(domain) || a == nil && !x.Event(r).Concerns(domain) {
				t.Errorf("%s does not concern %s", r, domain)
			}
		}
		want := fmt.Sprintf("%d more with these words, in other domains", all-len(refs))
		if text := dump.Document(document); len(refs) < all && (!strings.Contains(text, want) || !strings.Contains(text, "domain:]")) {
			t.Errorf("%s: the panel does not say %q with the way out", domain, want)
		}
	}
}

func TestAStaticPanelHasNoFilter(t *testing.T) {
	x, p := real(t)
	p.Static = true
	for _, hash := range []string{"", "#node/cn"} {
		if s := sectionOf(p.Panel(filtered(x, hash, "geneva")), "find"); len(s.Blocks) > 0 {
			t.Errorf("%q has a field", hash)
		}
	}
}

// With a node selected, the card is in a panel of one of its edges.
func TestAnEntryOfTheListLeadsToItsCard(t *testing.T) {
	x, p := real(t)
	for _, hash := range []string{"", "#node/cn", "#node/ru?domain=social", "#node/us"} {
		start := filtered(x, hash, "the")
		for _, r := range foundIn(p.Panel(start)) {
			m, effects := app.Update(*start, app.Select{Ref: r}, x)
			document := p.Panel(&m)
			if cardsOf(document, r.Kind())[r] == nil || !slices.Contains(effects, app.Effect(app.ShowCard{Ref: r})) {
				t.Errorf("%q: %s does not lead to its card", hash, r)
			}
			if e := x.Edge(m.Selection); start.Selection != "" && e.A != start.Selection && e.B != start.Selection {
				t.Errorf("%q: %s leads to %s", hash, r, m.Selection)
			}
		}
	}
}

func TestTheAnnouncementCountsWhatTheListFinds(t *testing.T) {
	x, p := real(t)
	for hash, want := range map[string]string{
		"":         fmt.Sprintf("1 of %d agreements, 1 of %d events", len(x.Data().Agreements), len(x.Data().Events)),
		"#node/ru": "0 of ",
	} {
		if got := p.Announcement(filtered(x, hash, "meng")); !strings.HasPrefix(got, want) {
			t.Errorf("the announcement at %q is %q, want %q", hash, got, want)
		}
	}
}

func TestWhatIsFoundComesFirstAndNothingElseBesideIt(t *testing.T) {
	x, p := real(t)
	keys := func(hash, words string) (all []string) {
		for _, s := range p.Panel(filtered(x, hash, words)).Sections {
			all = append(all, s.Key)
		}
		return all
	}
	for hash, want := range map[string][]string{
		"":         {"head", "find", "found", "foot"},
		"#node/cn": {"head", "tabs", "find", "found", "foot"},
	} {
		if got := keys(hash, "geneva"); !slices.Equal(got, want) {
			t.Errorf("%q: a reader who looks for a word sees %v, want %v", hash, got, want)
		}
		if got := keys(hash, " "); len(got) < len(want)+2 || slices.Contains(got, "found") {
			t.Errorf("%q: a reader who looks for nothing sees %v", hash, got)
		}
	}
}
