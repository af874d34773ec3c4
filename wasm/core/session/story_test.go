package session

import (
	"slices"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	. "tripoint/wasm/internal/sample"
)

// cites reports whether a document ends with its citation, above the foot of all panels.
func cites(d *doc.Document) bool { return d.Sections[len(d.Sections)-2].Key == "cite" }

func TestAComparisonHasItsOwnDocumentUntilAClickOnTheFirstEdge(t *testing.T) {
	s := begin("#edge/north-south")
	one := s.Panel()
	s.Send(app.Compare{Ref: SouthWest})
	two := s.Panel()
	if two.Ref != NorthSouth || two.Compare != SouthWest || one.Compare != "" || !cites(two) {
		t.Errorf("the document is about %q and %q, the one before compares with %q", two.Ref, two.Compare, one.Compare)
	}
	if effects := s.Effects(); !has[app.WriteHash](effects) || !has[app.Announce](effects) || has[app.Tell](effects) {
		t.Errorf("effects are %v", effects)
	}
	s.clickAt(on(s, NorthSouth), false)
	if m := s.Model(); m.Selection != NorthSouth || m.Compare != "" || s.Panel().Compare != "" {
		t.Errorf("a click on the first edge leads to %s", s.Hash())
	}
	if effects := s.Effects(); !has[app.WriteHash](effects) || !has[app.Announce](effects) {
		t.Errorf("effects of the end are %v", effects)
	}
}

func TestTheKeyboardComparesAnEdgeAndItsHandleSaysSo(t *testing.T) {
	s := begin("#edge/north-south")
	name := func() string {
		for _, h := range s.Scene().Handles {
			if h.Ref == SouthWest {
				return h.Name
			}
		}
		return ""
	}
	before := name()
	s.Send(app.Focus{Ref: SouthWest})
	if !s.Key(KeyCompare) || s.Model().Compare != SouthWest || s.Model().Selection != NorthSouth {
		t.Fatalf("the key leads to %s", s.Hash())
	}
	if name() == before {
		t.Errorf("the handle of the compared edge says %q as before", before)
	}
	s.Send(app.Focus{Ref: West})
	if s.Key(KeyCompare); s.Model().Selection != West {
		t.Errorf("on a node the key leads to %s", s.Hash())
	}
}

func TestTheArticleOpensAndClosesAndALinkShowsAClaim(t *testing.T) {
	article := app.ChapterRef(app.ArticleChapter)
	s := begin("#edge/south-west")
	s.Send(app.Select{Ref: article})
	if d := s.Panel(); d.Ref != article || !cites(d) {
		t.Errorf("the panel is about %q", d.Ref)
	}
	if effects := s.Effects(); !has[app.WriteHash](effects) || !has[app.Announce](effects) || has[app.Tell](effects) {
		t.Errorf("effects are %v", effects)
	}
	s.Key(KeyEscape)
	if s.Panel().Ref != SouthWest || s.Hash() != "#edge/south-west" {
		t.Errorf("after Escape the panel is about %q at %s", s.Panel().Ref, s.Hash())
	}
	s.Effects()
	s.Send(app.Select{Ref: "claim/2"})
	if s.Panel().Ref != article || !has[app.ShowCard](s.Effects()) {
		t.Errorf("a link to a claim leads to %s", s.Hash())
	}
}

func TestThePictureOfTheTriangleIsOfTheShownDate(t *testing.T) {
	ds := Dataset()
	ds.Words = append(ds.Words, data.Word{Key: "triangle.caption", Text: data.Plain("On {date}")})
	slices.SortFunc(ds.Words, func(a, b data.Word) int { return strings.Compare(a.Key, b.Key) })
	s := New(Config{Data: ds, Hash: "#?page=model", Device: app.Device{Width: 800, Height: 600, Scale: 1, Lang: "en"}})
	caption := func() string {
		for _, section := range s.Panel().Sections {
			if section.Key == "triangle-0" {
				return section.Blocks[1].(*doc.Figure).Caption[0].Text
			}
		}
		return ""
	}
	if got := caption(); got != "On June 2011" {
		t.Errorf("the caption is %q", got)
	}
	s.Send(app.SetDate{Date: "2012-05"})
	if got := caption(); got != "On May 2012" {
		t.Errorf("after a change of date the caption is %q", got)
	}
	if effects := s.Effects(); !has[app.WriteHash](effects) || !has[app.Tell](effects) {
		t.Errorf("effects are %v", effects)
	}
}

func TestTheQuestionMarkListsTheKeysAndClosesTheList(t *testing.T) {
	s := begin("#?step=1")
	step := s.Hash()
	s.Key(KeyHelp)
	if s.Model().Chapter != app.KeysChapter {
		t.Fatalf("the key leads to %s", s.Hash())
	}
	if s.Key(KeyEscape); s.Hash() != step {
		t.Errorf("Escape leads to %s, want back to %s", s.Hash(), step)
	}
	s.Key(KeyHelp)
	if s.Key(KeyHelp); s.Hash() != step {
		t.Errorf("the second press leads to %s, want back to %s", s.Hash(), step)
	}
}
