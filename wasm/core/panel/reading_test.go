package panel

import (
	"slices"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/internal/dump"
	. "tripoint/wasm/internal/sample"
)

// sectionText returns a section of documents as text without its first heading, or "" if
// no document has it.
func sectionText(key string, docs ...*doc.Document) string {
	for _, d := range docs {
		for _, s := range d.Sections {
			if s.Key == key {
				return dump.Document(&doc.Document{Sections: []doc.Section{{Blocks: s.Blocks[1:]}}})
			}
		}
	}
	return ""
}

func TestTheReadingPageHasTheWordsOfThePanel(t *testing.T) {
	x, p := real(t)
	p.Static = true
	chapters := p.Reading(at(x, ""))
	for hash, keys := range map[string][]string{
		"":               {"read"},
		"#?page=article": {"argument", "claims", "differences", "contested", "words"},
		"#?page=model":   {"model-fit", "triangle-0"},
	} {
		panel := p.Panel(at(x, hash))
		for _, key := range keys {
			if here, there := sectionText(key, chapters...), sectionText(key, panel); here == "" || here != there {
				t.Errorf("%s differs: %d and %d bytes", key, len(here), len(there))
			}
		}
	}
	for _, block := range p.Panel(at(x, "#?page=model")).Sections[0].Blocks {
		if p, ok := block.(*doc.Paragraph); ok && p.Role != doc.Kicker && !strings.Contains(textOf(chapters), dump.Spans(p.Spans)) {
			t.Errorf("the chapter on the method lacks %s", dump.Spans(p.Spans))
		}
	}
}

// textOf returns documents as text.
func textOf(docs []*doc.Document) string {
	text := ""
	for _, d := range docs {
		text += dump.Document(d)
	}
	return text
}

func TestTheReadingPageHasEveryStepAndEverySource(t *testing.T) {
	x, p := real(t)
	p.Static = true
	chapters := p.Reading(at(x, ""))
	text := textOf(chapters)
	for i := range x.Data().Steps {
		s := &x.Data().Steps[i]
		if !strings.Contains(text, s.Title.String()) || !strings.Contains(text, s.Caption.String()) {
			t.Errorf("the page lacks %s", s.ID)
		}
		for _, r := range s.Claims {
			if strings.Count(text, x.Claim(r).Text.String()) < 2 {
				t.Errorf("%s does not show its claim %s", s.ID, r)
			}
		}
	}
	list := sectionText("sources", chapters...)
	for i := range x.Data().Sources {
		if s := &x.Data().Sources[i]; !strings.Contains(list, s.URL) || !strings.Contains(list, s.Title.String()) || !strings.Contains(list, s.Publisher) {
			t.Errorf("the page does not list %s", s.ID)
		}
	}
}

func TestHeadingsOfAChapterSkipNoLevel(t *testing.T) {
	x, p := real(t)
	p.Static = true
	for _, d := range p.Reading(at(x, ""))[1:] {
		level := 0
		var look func(blocks []doc.Block)
		look = func(blocks []doc.Block) {
			for _, b := range blocks {
				switch b := b.(type) {
				case *doc.Heading:
					if b.Level > level+1 {
						t.Errorf("%s: %s is of level %d below %d", d.Ref, dump.Spans(b.Spans), b.Level, level)
					}
					level = b.Level
				case *doc.Card:
					look(b.Blocks)
					look(b.More)
				case *doc.List:
					for _, item := range b.Items {
						look(item)
					}
				default:
					// Nothing else is a heading or holds one.
				}
			}
		}
		for _, s := range d.Sections {
			look(s.Blocks)
		}
	}
}

func TestTheReadingPageLeavesOutTheArticleWhenThereIsNone(t *testing.T) {
	ds := Dataset()
	ds.Article, ds.Steps = nil, nil
	x := data.NewIndex(ds)
	m := app.New(x, screen, "")
	var refs []data.Ref
	for _, d := range newPanels(x, nil).Reading(&m) {
		refs = append(refs, d.Ref)
	}
	if want := []data.Ref{"page/begin", "page/model", "page/keys", "page/sources"}; !slices.Equal(refs, want) {
		t.Errorf("its chapters are %v, want %v", refs, want)
	}
}
