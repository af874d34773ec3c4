//go:build !js

package paint

import (
	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
)

// Panel shows a document where there is no browser to do it. Layout puts every
// word and box in its place, in dp from the document's left top; Draw draws
// those in sight; Hit and Links tell what can be pressed. Start reading at
// Layout, then panel_blocks.go.
type Panel struct {
	document *doc.Document
	width    float64
	page     *page
	open     map[string]bool // the cards that show more
	painter  *Painter        // of figures and boxes
}

// NewPanel makes an empty panel with all cards closed.
func NewPanel() *Panel {
	return &Panel{page: &page{}, open: map[string]bool{}, painter: New()}
}

// Link is something in the document that can be pressed. One of Href, Ref,
// Action, Card and Section says what a press does; a link that is broken into
// lines has a box for each.
type Link struct {
	Href    string   // opens a page
	Ref     data.Ref // selects a thing of this explainer
	Action  string   // is a message for app.Action
	Card    string   // opens or closes a card: Toggle
	Section string   // leads to a section: Top
	Label   string   // what is heard
	Boxes   []geom.Rect
	corner  float64 // radius of its boxes' corners, if they are round
}

// Layout brings the document into lines of the given width in dp. It does
// nothing if neither has changed since the last call.
func (p *Panel) Layout(d *doc.Document, width float64) {
	if d == p.document && width == p.width {
		return
	}
	p.document, p.width = d, width
	p.lay()
}

func (p *Panel) lay() {
	p.page = &page{tops: map[string]float64{}}
	if p.document == nil {
		return
	}
	f := flow{page: p.page, open: p.open, left: pageMargin, right: p.width - pageMargin, y: pageMargin - kicker.above, lastLink: -1}
	for i := range p.document.Sections {
		s := &p.document.Sections[i]
		f.section, f.cards = s.Key, 0
		p.page.tops[s.Key] = f.y
		f.blocks(s.Blocks)
	}
	p.page.height = f.y + 2*pageMargin
}

// Height is the height of the whole document in dp.
func (p *Panel) Height() float64 { return p.page.height }

// Top is where a section begins, in dp from the document's top; 0 for one that
// the document does not have.
func (p *Panel) Top(section string) float64 { return p.page.tops[section] }

// Links are all that can be pressed, in reading order.
func (p *Panel) Links() []Link { return p.page.links }

// Hit returns the index in Links of what is at a point of the document, or −1.
func (p *Panel) Hit(at geom.Point) int {
	for i := range p.page.links {
		for _, box := range p.page.links[i].Boxes {
			if box.Inset(-2).Contains(at) {
				return i
			}
		}
	}
	return -1
}

// Toggle opens a closed card or closes an open one.
func (p *Panel) Toggle(card string) {
	p.open[card] = !p.open[card]
	p.lay()
}
