package typeset

import (
	"strings"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/theme"
)

// search is what a reader looks for in a panel's text, and where it is.
type search struct {
	words string        // as they are compared
	hits  [][]geom.Rect // what lies behind each
	shown int           // the hit that is shown now
}

// Seek looks for words in the shown text, and marks where they are; none if they are
// empty. Capitals, kinds of quotes, dashes and spaces make no difference.
func (p *Panel) Seek(words string) {
	folded := ""
	if strings.TrimSpace(words) != "" {
		folded, _ = fold(words)
	}
	p.sought = search{words: folded}
	p.seekAgain()
}

// seekAgain looks for the same words in a new layout.
func (p *Panel) seekAgain() {
	f := &p.sought
	f.hits = nil
	if f.words == "" {
		return
	}
	all, at := fold(p.layout.wording().all)
	for from := 0; ; {
		n := strings.Index(all[from:], f.words)
		if n < 0 {
			break
		}
		from += n
		if boxes := p.layout.boxesOf(span{at[from], at[from+len(f.words)]}); len(boxes) > 0 {
			f.hits = append(f.hits, boxes)
		}
		from += len(f.words)
	}
	f.shown = min(f.shown, max(len(f.hits)-1, 0))
}

// fold makes letters alike that readers type alike, and says of each byte of the result,
// and of its end, from which byte of the text it comes.
func fold(s string) (folded string, at []int) {
	var all strings.Builder
	at = make([]int, 0, len(s)+1)
	for i, r := range s {
		if r == '\u00a0' || r == '\u202f' {
			r = ' '
		}
		n, _ := all.WriteRune(doc.Fold(r))
		for range n {
			at = append(at, i)
		}
	}
	return all.String(), append(at, len(s))
}

// Hits is how many places the search has found, and which of them is shown, from 0.
func (p *Panel) Hits() (count, shown int) { return len(p.sought.hits), p.sought.shown }

// ShowHit shows another hit, by so many after the shown one; after the last one comes the
// first. It reports where in the document that is; not where there are none.
func (p *Panel) ShowHit(by int) (at geom.Rect, ok bool) {
	f := &p.sought
	n := len(f.hits)
	if n == 0 {
		return geom.Rect{}, false
	}
	f.shown = ((f.shown+by)%n + n) % n
	return f.hits[f.shown][0], true
}

// ShowHitFrom shows the first hit that is not above y, or the very first.
func (p *Panel) ShowHitFrom(y float64) (at geom.Rect, ok bool) {
	p.sought.shown = 0
	for i, boxes := range p.sought.hits {
		if boxes[0].Min.Y >= y {
			p.sought.shown = i
			break
		}
	}
	return p.ShowHit(0)
}

// drawHits draws the ground of what the search has found, and a line around what is shown.
func (p *Panel) drawHits(c canvas, visible geom.Rect, th *theme.Theme) {
	const part, line = 0.45, 2.0
	for i, boxes := range p.sought.hits {
		for _, b := range boxes {
			if !b.Overlaps(visible) {
				continue
			}
			p.boxes.Add(c.whole(b), 3*c.scale, th.Levels[1].Fade(part))
			if i == p.sought.shown {
				p.boxes.AddBorder(c.whole(b).Inset(-line/2*c.scale), 4*c.scale, line*c.scale, th.Focus)
			}
		}
	}
}
