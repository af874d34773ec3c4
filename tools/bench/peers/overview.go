package peers

import (
	"encoding/json"
	"fmt"
	"strings"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/session"
)

// The following is the overview of an edge as our panel has it, from the functions that
// write our panel, so that all pages say the same. A page decides how it looks.
type (
	section struct {
		Key    string  `json:"key"`
		Blocks []block `json:"blocks"`
	}
	block struct {
		Heading int    `json:"heading,omitempty"` // level
		Kind    string `json:"kind,omitempty"`    // of a paragraph, as kinds has it
		Spans   []span `json:"spans,omitempty"`   // of a heading or a paragraph
		Aside   []span `json:"aside,omitempty"`
		Rows    []row  `json:"rows,omitempty"`
		Tabs    []tab  `json:"tabs,omitempty"`
	}
	row struct {
		To    string `json:"to"`
		Begin []span `json:"begin,omitempty"`
		Text  []span `json:"text,omitempty"`
		// Chart is how trust went, and Alt says it in words.
		Chart *spark   `json:"chart,omitempty"`
		Alt   string   `json:"alt,omitempty"`
		End   [][]span `json:"end,omitempty"`
	}
	tab struct {
		Text  string `json:"text"`
		Count string `json:"count,omitempty"`
		To    string `json:"to"`
	}
	// span is only its text where there is no more to it.
	span struct {
		Text  string `json:"text"`
		Kind  string `json:"kind,omitempty"`
		Level int    `json:"level,omitempty"`
		Label string `json:"label,omitempty"`
		To    string `json:"to,omitempty"`
	}
)

func (s span) MarshalJSON() ([]byte, error) {
	if s == (span{Text: s.Text}) {
		return json.Marshal(s.Text)
	}
	type whole span
	return json.Marshal(whole(s))
}

// kinds has the roles that an overview may have.
var kinds = map[doc.Role]string{
	doc.Plain: "", doc.Kicker: "kicker", doc.Lead: "lead", doc.Muted: "muted", doc.Strong: "strong",
	doc.Coverage: "coverage", doc.Sign: "sign", doc.Move: "move", doc.Second: "second", doc.Note: "note",
}

// without are the sections of our panel that do what these pages cannot: compare, find and
// cite, or take away.
var without = map[string]bool{"ways": true, "find": true, "cite": true, "save": true}

// overviewsOf writes the overview of each edge.
func overviewsOf(ds *data.Dataset) ([][]section, error) {
	world, err := outlines.Load()
	if err != nil {
		return nil, err
	}
	s := session.New(session.Config{Data: ds, Outlines: world, Device: app.Device{Width: 824, Height: 600, Scale: 1, Lang: data.English}})
	var all [][]section
	for i := range ds.Edges {
		s.Send(app.Select{Ref: ds.Edges[i].ID})
		var overview []section
		for _, of := range s.Panel().Sections {
			if without[of.Key] {
				continue
			}
			blocks, err := blocksOf(of.Blocks)
			if err != nil {
				return nil, fmt.Errorf("the section %q of %s: %w", of.Key, ds.Edges[i].ID, err)
			}
			overview = append(overview, section{of.Key, blocks})
		}
		all = append(all, overview)
	}
	return all, nil
}

func blocksOf(of []doc.Block) ([]block, error) {
	var blocks []block
	for _, b := range of {
		var to block
		if heading, ok := b.(*doc.Heading); ok {
			to = block{Heading: heading.Level, Spans: spansOf(heading.Spans), Aside: spansOf(heading.Aside)}
		} else if paragraph, ok := b.(*doc.Paragraph); ok {
			to = block{Kind: kinds[paragraph.Role], Spans: spansOf(paragraph.Spans)}
		} else if tabs, ok := b.(*doc.Tabs); ok {
			for _, t := range tabs.Tabs {
				to.Tabs = append(to.Tabs, tab{t.Text, t.Count, placeOf("", t.Action)})
			}
		} else if rows, ok := b.(*doc.Rows); ok {
			for i := range rows.Rows {
				r, err := rowOf(&rows.Rows[i])
				if err != nil {
					return nil, err
				}
				to.Rows = append(to.Rows, r)
			}
		} else {
			return nil, fmt.Errorf("the peers do not know a %T", b)
		}
		blocks = append(blocks, to)
	}
	return blocks, nil
}

func rowOf(r *doc.Row) (row, error) {
	to := row{To: placeOf(r.Ref, r.Action), Begin: spansOf(r.Begin), Text: spansOf(r.Text), Alt: r.Alt}
	if !strings.HasPrefix(r.Action, "date:") { // their date stands still
		for _, line := range r.End {
			to.End = append(to.End, spansOf(line))
		}
	}
	if r.Picture == nil {
		return to, nil
	}
	chart, err := sparkOf(r.Picture)
	to.Chart = chart
	return to, err
}

// spansOf joins the spans that have nothing but a text.
func spansOf(of []doc.Span) []span {
	var spans []span
	for i := range of {
		s := &of[i]
		to := span{s.Text, kinds[s.Role], s.Level, s.Label, placeOf(s.Ref, s.Action)}
		if last := len(spans) - 1; last >= 0 && to == (span{Text: s.Text}) && spans[last] == (span{Text: spans[last].Text}) {
			spans[last].Text += s.Text
			continue
		}
		spans = append(spans, to)
	}
	return spans
}

// placeOf says where a press leads: the name of a part, perhaps with the id of a thing in
// it behind a space, or "home".
func placeOf(r data.Ref, action string) string {
	name, value, _ := strings.Cut(action, ":")
	value, _, _ = strings.Cut(value, ",")
	switch {
	case name == "part" && value == "":
		return "overview"
	case name == "part":
		return value
	case name == "date":
		return "events"
	case name == "select":
		return "home"
	case strings.HasPrefix(string(r), "event/"):
		return "events " + string(r)
	case strings.HasPrefix(string(r), "agreement/"):
		return "agreements " + string(r)
	}
	return ""
}
