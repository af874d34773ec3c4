package panel

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// rendered returns the words of blocks, line by line, without what only a running program
// can do: controls, chapters that they lead to, and terms that open.
func rendered(lines []string, blocks []doc.Block) []string {
	text := func(spans []doc.Span) string {
		var b strings.Builder
		for _, s := range spans {
			b.WriteString(s.Text + s.Lang)
			if s.Action == "" { // where there is none, a page takes its place
				b.WriteString(s.Href)
			}
		}
		return b.String()
	}
	add := func(spans []doc.Span) {
		if s := text(spans); s != "" {
			lines = append(lines, s)
		}
	}
	for i, block := range blocks {
		switch x := block.(type) {
		case *doc.Heading:
			add(x.Spans)
		case *doc.Paragraph:
			if i+1 < len(blocks) {
				if c, ok := blocks[i+1].(*doc.Choice); ok && c.Label == text(x.Spans) {
					continue
				}
			}
			if len(x.Spans) != 1 || x.Spans[0].Ref != app.ChapterRef(app.ArticleChapter) { // a link in place of a button
				add(x.Spans)
			}
		case *doc.List:
			for _, item := range x.Items {
				lines = rendered(lines, item)
			}
		case *doc.Table:
			lines = append(lines, x.Caption)
			for _, row := range append([][][]doc.Span{x.Head}, x.Rows...) {
				var cells []string
				for _, c := range row {
					cells = append(cells, text(c))
				}
				lines = append(lines, strings.Join(cells, " | "))
			}
		case *doc.Figure:
			lines = append(lines, "figure "+x.Alt)
			add(x.Caption)
		case *doc.Rows:
			for k := range x.Rows {
				lines = row(lines, &x.Rows[k])
			}
		case *doc.Bars:
			for _, bar := range x.Rows {
				add(append(slices.Clone(bar.Name), doc.Span{Text: bar.Text[0]}, doc.Span{Text: bar.Text[1]}))
			}
		case *doc.Card:
			lines = append(lines, "card "+string(x.Ref))
			lines = rendered(lines, x.Blocks)
			if x.Line != nil {
				lines = row(lines, x.Line)
			}
			add(x.Summary)
			lines = rendered(lines, x.More)
		default:
			// Controls are the program’s alone.
		}
	}
	return lines
}

// row adds the words of a row.
func row(lines []string, r *doc.Row) []string {
	line := string(r.Ref) + r.Action
	for _, spans := range append([][]doc.Span{r.Begin, r.Text, {{Text: r.Alt}}}, r.End...) {
		for _, s := range spans {
			line += " " + s.Text
		}
	}
	return append(lines, line)
}

// renderedBy returns the words of a document about facts.
func renderedBy(d *doc.Document) []string {
	var lines []string
	for _, s := range d.Sections {
		if s.Key != "cite" && s.Key != "find" && s.Key != "ways" { // these sections are about the program's own state
			lines = rendered(lines, s.Blocks)
		}
	}
	return lines
}

// The program may be awaited or not.
func TestAStaticPanelShowsTheSameFacts(t *testing.T) {
	x, live := real(t)
	ds := x.Data()
	var refs []data.Ref
	for i := range ds.Edges {
		refs = append(refs, ds.Edges[i].ID)
	}
	for i := range ds.Nodes {
		refs = append(refs, ds.Nodes[i].ID)
	}
	hashes := []string{"", "#?page=article"}
	for _, r := range refs {
		hashes = append(hashes, "#"+string(r))
	}
	for _, awaited := range []bool{false, true} {
		_, static := real(t)
		static.Static, static.Awaited = true, awaited
		for _, hash := range hashes {
			m := at(x, hash)
			m.Device.Base = "https://example.org/frame.html"
			want, got := renderedBy(live.Whole(m)), renderedBy(static.Whole(m))
			if len(want) < 20 {
				t.Fatalf("%q has only %d lines", hash, len(want))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%q, awaited %v: with a program (-) and without (+)\n%s", hash, awaited, diff)
			}
		}
	}
}

func TestEveryAnnouncementIsOneShortSentence(t *testing.T) {
	x, p := real(t)
	ds := x.Data()
	queries := []string{"", "?page=model", "?page=article"}
	for i := range ds.Domains {
		queries = append(queries, "?domain="+strings.TrimPrefix(string(ds.Domains[i].ID), "domain/"))
	}
	for i := range ds.Events {
		queries = append(queries, "?date="+string(ds.Events[i].Date.First()))
	}
	refs := []string{""}
	for i := range ds.Nodes {
		refs = append(refs, string(ds.Nodes[i].ID))
	}
	for i := range ds.Edges {
		refs = append(refs, string(ds.Edges[i].ID))
		for j := range ds.Edges {
			if i != j {
				queries = append(queries, "?compare="+string(ds.Edges[j].ID))
			}
		}
	}
	var hashes []string
	for i := range ds.Steps {
		hashes = append(hashes, "#?step="+strconv.Itoa(i+1))
	}
	for _, r := range refs {
		for _, q := range queries {
			hashes = append(hashes, "#"+r+q)
		}
	}
	for _, hash := range hashes {
		m := at(x, hash)
		for what, s := range map[string]string{"selection": p.Announcement(m), "date": p.DateAnnouncement(m)} {
			if n := len([]rune(s)); n < 4 || n >= 120 || strings.HasSuffix(s, "…") || strings.ContainsAny(s, "\n{}") || strings.Contains(s, ". ") && what == "date" {
				t.Errorf("%s: the announcement of the %s has %d letters: %q", hash, what, n, s)
			}
		}
	}
}
