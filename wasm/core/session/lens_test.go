package session

import (
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/scene"
	. "tripoint/wasm/internal/sample"
)

// act carries out the action of a button, a field or a slider of a document.
func act(s *Session, action string) { s.Send(app.Action(action)) }

// written returns the last address among effects.
func written(effects []app.Effect) string {
	hash := ""
	for _, e := range effects {
		if w, ok := e.(app.WriteHash); ok {
			hash = w.Hash
		}
	}
	return hash
}

// blocks returns all blocks of a document, including those within others.
func blocks(d *doc.Document) []doc.Block {
	var all []doc.Block
	var walk func(bs []doc.Block)
	walk = func(bs []doc.Block) {
		all = append(all, bs...)
		for _, b := range bs {
			switch b := b.(type) {
			case *doc.Card:
				walk(b.Blocks)
				walk(b.More)
			case *doc.List:
				for _, item := range b.Items {
					walk(item)
				}
			default:
				// Nothing else holds blocks.
			}
		}
	}
	for i := range d.Sections {
		walk(d.Sections[i].Blocks)
	}
	return all
}

func of[B doc.Block](d *doc.Document) []B {
	var found []B
	for _, b := range blocks(d) {
		if b, ok := b.(B); ok {
			found = append(found, b)
		}
	}
	return found
}

// card returns the card of a thing in the panel, nil if there is none.
func card(s *Session, ref data.Ref) *doc.Card {
	for _, c := range of[*doc.Card](s.Panel()) {
		if c.Ref == ref {
			return c
		}
	}
	return nil
}

// offers reports whether a button of the panel offers an action.
func offers(s *Session, action string) bool {
	for _, b := range of[*doc.Buttons](s.Panel()) {
		for _, o := range b.Options {
			if o.Action == action && !o.Off {
				return true
			}
		}
	}
	for _, p := range of[*doc.Paragraph](s.Panel()) {
		for _, span := range p.Spans {
			if span.Action == action {
				return true
			}
		}
	}
	return false
}

func strands(s *Session, edge data.Ref) []scene.Strand {
	for _, l := range s.Scene().Layers {
		for _, m := range l.Marks {
			if r, ok := m.(*scene.Ribbon); ok && r.Ref == edge {
				return r.Strands
			}
		}
	}
	return nil
}

func TestTheLensFiltersRibbonsCardsAndCharts(t *testing.T) {
	s := begin("#edge/north-south?part=events")
	if len(strands(s, NorthSouth)) != 2 || card(s, Raid) == nil || card(s, Feast) == nil {
		t.Fatal("without the lens something is missing")
	}
	s.Effects()
	act(s, "domain:trade")
	if got := written(s.Effects()); got != "#edge/north-south?domain=trade&part=events" {
		t.Errorf("the address is %q", got)
	}
	if n := len(strands(s, NorthSouth)); n != 1 {
		t.Errorf("the ribbon has %d strands", n)
	}
	if card(s, Raid) != nil || card(s, Feast) == nil {
		t.Error("the panel has events of another domain, or lacks those of the lens")
	}
	if !offers(s, "domain:") {
		t.Fatal("no button of the panel shows all domains")
	}
	act(s, "domain:")
	if got := written(s.Effects()); got != "#edge/north-south?part=events" || len(strands(s, NorthSouth)) != 2 || card(s, Raid) == nil {
		t.Errorf("the lens is still there, at %q", got)
	}
}

func TestSelectingAnEventThatTheLensHidesShowsItsCard(t *testing.T) {
	s := begin("#edge/north-south?domain=trade")
	act(s, "select:event/2010-raid")
	if card(s, Raid) == nil || !has[app.ShowCard](s.Effects()) {
		t.Error("the panel does not show its card")
	}
}

func TestTheFilterShowsOnlyCardsWithAllItsWords(t *testing.T) {
	s := begin("#edge/north-south?date=2009&part=events")
	s.Effects()
	act(s, "filter:goats EATEN")
	if card(s, Feast) == nil || card(s, Raid) != nil || card(s, Pact) != nil {
		t.Error("the filter does not find just the feast")
	}
	if card(s, "later/north-south") != nil {
		t.Error("a fold hides what the filter finds")
	}
	if effects := s.Effects(); written(effects) != "" || !has[app.Announce](effects) {
		t.Errorf("the filter is not announced, or it changes the address: %v", effects)
	}
	if got := of[*doc.Field](s.Panel())[0].Value; got != "goats EATEN" {
		t.Errorf("the field has %q", got)
	}
	act(s, "filter:goats flew")
	if card(s, Feast) != nil || !offers(s, "filter:") {
		t.Error("the filter finds something, or no button clears it")
	}
	act(s, "filter:")
	if card(s, Feast) == nil || card(s, Raid) == nil || s.Model().Filter != "" {
		t.Error("after clearing the field the filter still hides something")
	}
}

func TestANewSelectionClearsTheFilter(t *testing.T) {
	s := begin("#edge/north-south?part=events")
	act(s, "filter:goats")
	act(s, "select:edge/north-west")
	act(s, "part:events")
	if got := of[*doc.Field](s.Panel())[0].Value; got != "" {
		t.Errorf("the field still has %q", got)
	}
}
