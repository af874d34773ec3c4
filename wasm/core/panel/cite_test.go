package panel

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	. "tripoint/wasm/internal/sample"
)

// csl is a citation read from CSL-JSON.
type csl struct {
	ID, Type, Title, Version, Note, URL string
	Container                           string `json:"container-title"`
	Issued                              struct {
		Parts [][]int `json:"date-parts"`
	}
}

// cited reads the citation of a panel.
func cited(t *testing.T, p *testPanels, m *app.Model) csl {
	t.Helper()
	var items []csl
	if err := json.Unmarshal([]byte(p.Copied(m, copyCSL)), &items); err != nil || len(items) != 1 {
		t.Fatalf("%v in %s", err, p.Copied(m, copyCSL))
	}
	return items[0]
}

func TestEveryPanelEndsWithItsCitation(t *testing.T) {
	x, p := real(t)
	ds := x.Data()
	for hash, title := range map[string]string{
		"#":                      ds.Title.String(),
		"#edge/cn-us?date=2019":  "United States – China",
		"#node/ru":               "Russia",
		"#?page=article":         "The article and the record",
		"#edge/cn-us?page=model": "How is this computed?",
		"#edge/cn-ru?compare=edge/cn-us&theme=dark": "China – Russia compared with United States – China",
	} {
		m := at(x, hash)
		m.Device.Base = "https://example.org/tripoint/"
		sections := p.Panel(m).Sections
		card := sections[len(sections)-2].Blocks[0].(*doc.Card) // above the foot
		var copies []string                                     // the names of what it offers to copy
		for _, b := range card.More {
			switch b := b.(type) {
			case *doc.Code:
				copies = append(copies, b.Copy.Action)
				if got := p.Copied(m, copyText); got != b.Text {
					t.Errorf("%s: %q is copied, and %q shown", hash, got, b.Text)
				}
			case *doc.Buttons:
				for _, o := range b.Options {
					copies = append(copies, o.Action)
				}
			default:
				// Other blocks copy nothing.
			}
		}
		if want := []string{"copy:citation", "copy:link", "copy:bibtex", "copy:csl-json", "save:png1"}; !slices.Equal(copies[:len(want)], want) {
			t.Fatalf("%s: it offers %q", hash, copies)
		}
		link := m.Device.Base + strings.TrimSuffix(strings.Replace(hash, "&theme=dark", "", 1), "#")
		item := cited(t, p, m)
		if item.Title != title || item.URL != link || item.Version != ds.Version || item.Issued.Parts[0][0] < 2016 {
			t.Errorf("%s: %+v, want %q at %s", hash, item, title, link)
		}
		for _, what := range []string{copyText, copyBibTeX, copyCSL} {
			text := p.Copied(m, what)
			for _, want := range []string{ds.Version, "May 2026", "Shown date: ", link} {
				if !strings.Contains(text, want) {
					t.Errorf("%s: %q is not in\n%s", hash, want, text)
				}
			}
		}
		if got := p.Copied(m, copyLink); got != link {
			t.Errorf("%s: the link is %s", hash, got)
		}
	}
}

func TestTheCitationOfAHypothesisSaysThatItIsOne(t *testing.T) {
	x, p := real(t)
	m := at(x, "#edge/cn-us?without=event/2015-06-opm")
	if item := cited(t, p, m); !strings.HasPrefix(item.Note, "What if “") || !strings.Contains(item.URL, "without=") {
		t.Errorf("%+v", item)
	}
}

// Whatever the facts contain, programs can read the citation: braces balance as BibTeX
// counts them, and JSON gives the text back.
func TestCitationsEscapeWhatTheyQuote(t *testing.T) {
	for _, title := range []string{
		`A "title" with \ and }{ braces`, "50 % & #1 $x_y ~ ^", "–—−“”‘’…", "Мир 与 平", "tab\tand\nline", "}}}", "\xff",
	} {
		ds := Dataset()
		ds.Edges[0].Name = data.Plain(title)
		ds.Title = data.Plain(title + "!")
		x := data.NewIndex(ds)
		m := app.New(x, screen, "#"+string(NorthSouth)+"?date=2011-06~")
		m.Device.Base = `https://example.org/{a}\"é /`
		p := newPanels(x, nil)
		if item := cited(t, p, &m); item.Title != strings.ToValidUTF8(title, "\uFFFD") || item.Container != item.Title+"!" {
			t.Errorf("%q is read as %q in %q", title, item.Title, item.Container)
		}
		bib := p.Copied(&m, copyBibTeX)
		depth := 0
		for i, c := range bib {
			switch c {
			case '{':
				depth++
			case '}':
				depth--
			}
			if depth < 0 || depth == 0 && i > len("@misc") && i < len(bib)-1 {
				t.Fatalf("%q: the braces do not balance at %d of\n%s", title, i, bib)
			}
		}
		if depth != 0 {
			t.Errorf("%q: the braces do not balance in\n%s", title, bib)
		}
		for _, raw := range []string{"50 %", " & ", " #1", "–", "“", "\t"} {
			if strings.Contains(bib, raw) {
				t.Errorf("%q stands as it is in\n%s", raw, bib)
			}
		}
	}
}

func TestCopiedReturnsAnyOtherTextAsItIs(t *testing.T) {
	if got := newPanels(index, nil).Copied(model("#node/north"), "x"); got != "x" {
		t.Errorf("copied %q", got)
	}
}
