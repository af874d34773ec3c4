package panel

import (
	"strconv"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/data/datatest"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/internal/dump"
)

// graphs are facts of other forms than three countries, with the words that readers get.
func graphs(t *testing.T) map[string]*data.Index {
	t.Helper()
	facts, err := bundle.Load()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]*data.Index{}
	for name, form := range datatest.Forms {
		ds := datatest.Graph(form)
		ds.Words = facts.Words
		all[name] = data.NewIndex(ds)
	}
	return all
}

// everyDocument calls do with all that readers read of some facts: panels and the pages
// without a program.
func everyDocument(x *data.Index, do func(what string, d *doc.Document)) {
	p := newPanels(x, nil)
	hashes := []string{"", "#?view=text", "#?page=model"}
	for i := range x.Data().Edges {
		e := x.Data().Edges[i].ID
		hashes = append(hashes, "#"+string(e), "#"+string(e)+"?date=2029", "#"+string(x.Data().Edges[0].ID)+"?compare="+string(e))
		for _, part := range data.EdgeParts {
			hashes = append(hashes, "#"+string(e)+"?part="+part)
		}
	}
	for i := range x.Data().Nodes {
		n := x.Data().Nodes[i].ID
		hashes = append(hashes, "#"+string(n))
		for _, part := range data.NodeParts {
			hashes = append(hashes, "#"+string(n)+"?part="+part)
		}
	}
	for i := range x.Data().Steps {
		hashes = append(hashes, "#?step="+strconv.Itoa(i+1))
	}
	for _, hash := range hashes {
		m := app.New(x, screen, hash)
		p.Static = false
		do(hash, p.Panel(&m))
		if card := p.Card(&m); card != nil {
			do("card of "+hash, card)
		}
		p.Static = true
		do(hash+" without a program", p.Panel(&m))
		for _, d := range p.Page(KeyOf(&m)) {
			do("page of "+hash, d)
		}
	}
	m := app.New(x, screen, "")
	for _, d := range p.Reading(&m) {
		do("reading page", d)
	}
}

func TestAnyGraphReadsWell(t *testing.T) {
	for name, x := range graphs(t) {
		triangles := len(newPanels(x, nil).facts.Triangles)
		everyDocument(x, func(what string, d *doc.Document) {
			text := words(d)
			if gap := unworded.FindString(text); gap != "" {
				t.Errorf("%s, %s: no wording for %s", name, what, gap)
			}
			if triangles == 0 && strings.Contains(strings.ToLower(text), "triangle") {
				t.Errorf("%s, %s: it speaks of a triangle", name, what)
			}
			if len(x.Data().Edges) != 3 && strings.Contains(text, "‹ All three") {
				t.Errorf("%s, %s: it says that there are three", name, what)
			}
			for _, theirs := range []string{"countr", "cyber", "National", "other readings", "of readings", "judged"} {
				if strings.Contains(text, theirs) {
					t.Errorf("%s, %s: it supposes what the facts do not say: %s", name, what, theirs)
				}
			}
			for _, zero := range []string{"All 0", "0 in all", "1 readings", "(0)", " 0 of "} {
				if strings.Contains(text, zero) {
					t.Errorf("%s, %s: it counts nothing: %s", name, what, zero)
				}
			}
			for i := range d.Sections {
				if h := emptyHeading(d.Sections, i); h != nil {
					t.Errorf("%s, %s: there is nothing under %s", name, what, dump.Document(&doc.Document{Sections: doc.Sections{{Blocks: doc.Blocks{h}}}}))
				}
			}
		})
	}
}

// emptyHeading returns a heading of a section under which there is nothing, or nil.
func emptyHeading(sections doc.Sections, i int) *doc.Heading {
	var open *doc.Heading
	for _, b := range sections[i].Blocks {
		switch b := b.(type) {
		case *doc.Heading:
			if open != nil && open.Level >= b.Level {
				return open
			}
			open = b
		case *doc.Rows:
			if len(b.Rows) > 0 {
				open = nil
			}
		case *doc.List:
			if len(b.Items) > 0 {
				open = nil
			}
		case *doc.Table:
			if len(b.Rows) > 0 {
				open = nil
			}
		default:
			// None of the others is ever empty.
			open = nil
		}
	}
	if open != nil && i+1 < len(sections) { // a section that begins without a heading belongs to it
		if next, isHeading := sections[i+1].Blocks[0].(*doc.Heading); !isHeading || next.Level > open.Level {
			return nil
		}
	}
	return open
}

// Four nodes have four triangles: three are shown in full, the most telling first, and the
// judgements of the other stand below.
func TestEveryTriangleIsToldTheMostTellingFirst(t *testing.T) {
	x := graphs(t)["four nodes"]
	p := newPanels(x, nil)
	for _, hash := range []string{"#?page=model", "#?page=model&date=2016", "#?page=model&domain=d1", "#?page=model&date=2028&domain=d2"} {
		m := app.New(x, screen, hash)
		w := p.prepared(&m)
		if n := len(w.Triangles); n != 4 {
			t.Fatalf("%d triangles, want 4", n)
		}
		order := w.telling(nil)
		for i := 1; i < len(order); i++ {
			before := w.Levels.Telling(&w.Triangles[order[i-1]], w.ShownDomains(), w.Now)
			if told := w.Levels.Telling(&w.Triangles[order[i]], w.ShownDomains(), w.Now); told.MoreThan(before) {
				t.Errorf("%s: %+v stands below %+v", hash, told, before)
			}
		}
		var shown []string
		d := p.Panel(&m)
		for i := range d.Sections {
			if key, is := strings.CutPrefix(d.Sections[i].Key, "triangle-"); is {
				shown = append(shown, key)
			}
		}
		if len(shown) != 3 || shown[0] != strconv.Itoa(order[0]) {
			t.Errorf("%s: the triangles %v are shown, want three of %v", hash, shown, order)
		}
		others := cardsOf(d, "balance")["balance/others"]
		if others == nil || len(others.More[0].(*doc.List).Items) != 1 {
			t.Errorf("%s: the fourth triangle is not told", hash)
		}
	}
}

// Without an event there is no dot to press.
func TestAChartIsExplainedWhereItHasDots(t *testing.T) {
	for name, x := range graphs(t) {
		p := newPanels(x, nil)
		for i := range x.Data().Edges {
			e := x.Data().Edges[i].ID
			m := app.New(x, screen, "#"+string(e)+"?part=trust")
			if told := strings.Contains(dump.Document(p.Panel(&m)), "Press a dot"); told != (len(x.EventsOf(e)) > 0) {
				t.Errorf("%s: that dots of %s can be pressed is told: %v", name, e, told)
			}
		}
	}
}

// Of a single domain there is nothing to choose.
func TestADomainIsChosenWhereThereAreSeveral(t *testing.T) {
	for name, x := range graphs(t) {
		p := newPanels(x, nil)
		m := app.New(x, screen, "#"+string(x.Data().Edges[0].ID)+"?part=trust")
		several := len(x.Data().Domains) > 1
		for what, d := range map[string]*doc.Document{"bar": p.Bar(&m), "part": p.Panel(&m)} {
			if has := strings.Contains(dump.Document(d), "Domain"); has != several {
				t.Errorf("%s: that the %s has a choice of domains is %v", name, what, has)
			}
		}
	}
}
