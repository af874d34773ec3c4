package main

import (
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/scene"
)

// The static frame is shorter than the panels of the program. It leaves out what the
// reading page has: titles of sources, names in other languages, and what others count
// and list. Its charts have no range of interpretations; the program draws that.

// elsewhere has the beginnings of refs whose cards become a link to the reading page.
var elsewhere = map[string]string{
	"article/names": "./#page/article-words", "incidents/": "./#page/model-incidents", "outside/": "./#page/model-outside"}

// away returns where the reading page has a card, or "" if the frame keeps it.
func away(ref data.Ref) string {
	for begin, to := range elsewhere {
		if strings.HasPrefix(string(ref), begin) {
			return to
		}
	}
	return ""
}

// brief returns a document without all that. It does not change the given one.
func (s *site) brief(d *doc.Document) *doc.Document {
	short := *d
	short.Sections = nil
	for _, part := range d.Sections {
		if part.Key == "sources" {
			part.Blocks = append(part.Blocks[:1:1], link("./#page/sources", s.facts.index.Word("page.sources").String()))
		}
		part.Blocks = s.briefly(part.Blocks)
		short.Sections = append(short.Sections, part)
	}
	return &short
}

func (s *site) briefly(blocks []doc.Block) []doc.Block {
	var short []doc.Block
	for _, b := range blocks {
		switch x := b.(type) {
		case *doc.Paragraph:
			if len(x.Spans) == 1 && x.Spans[0].Text == s.facts.index.Word("trust.band").String() {
				continue
			}
			b = &doc.Paragraph{Role: x.Role, Spans: untitled(x.Spans)}
		case *doc.List:
			list := *x
			list.Items = nil
			for _, item := range x.Items {
				list.Items = append(list.Items, s.briefly(item))
			}
			b = &list
		case *doc.Card:
			if to := away(x.Ref); to != "" {
				short = append(short, link(to, x.Summary[0].Text))
				continue
			}
			card := *x
			card.Blocks, card.More = s.briefly(x.Blocks), s.briefly(x.More)
			b = &card
		case *doc.Figure:
			figure := *x
			figure.Picture = bandless(x.Picture)
			b = &figure
		default:
			// The others stay as they are.
		}
		short = append(short, b)
	}
	return short
}

// link returns a paragraph that leads to the reading page.
func link(to, text string) *doc.Paragraph {
	return &doc.Paragraph{Role: doc.Muted, Spans: []doc.Span{{Text: text, Href: to}}}
}

// untitled returns spans without the titles of their links.
func untitled(spans []doc.Span) []doc.Span {
	short := append([]doc.Span(nil), spans...)
	for i := range short {
		if short[i].Href != "" {
			short[i].Label = ""
		}
	}
	return short
}

// bandless returns a chart without its bands. There is one for each direction, and they
// are the chart's first areas.
func bandless(picture scene.Scene) scene.Scene {
	if picture.Layers[0].Name != "chart" {
		return picture
	}
	layer, bands := picture.Layers[0], 0
	layer.Marks = slices.DeleteFunc(slices.Clone(layer.Marks), func(m scene.Mark) bool {
		if _, is := m.(*scene.Fill); is {
			bands++
			return bands <= 2
		}
		return false
	})
	picture.Layers = []scene.Layer{layer}
	return picture
}
