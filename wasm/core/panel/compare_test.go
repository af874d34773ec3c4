package panel

import (
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/internal/dump"
	. "tripoint/wasm/internal/sample"
)

// some returns a document with only those sections whose keys begin with one of keys.
func some(d *doc.Document, keys ...string) *doc.Document {
	part := &doc.Document{Ref: d.Ref}
	for _, s := range d.Sections {
		for _, key := range keys {
			if strings.HasPrefix(s.Key, key) {
				part.Sections = append(part.Sections, s)
			}
		}
	}
	return part
}

func TestComparisonsMatchTheirGoldens(t *testing.T) {
	x, p := real(t)
	for name, test := range map[string]struct{ hash, keys string }{
		"facts-compare": {"#edge/cn-ru?compare=edge/cn-us&date=2016-05", "head sides record triangle end"},
		"facts-hinge":   {"#node/cn?date=2016-05&part=relationships", "head tabs edges sides"},
		"facts-node":    {"#node/ru?date=2016-05", "head tabs relations view"},
		"facts-home":    {"#?date=2016-05", "head edges next more"},
	} {
		t.Run(name, func(t *testing.T) {
			dump.Golden(t, name+".txt", dump.Document(some(p.Panel(at(x, test.hash)), strings.Fields(test.keys)...)))
		})
	}
}

// judged returns the sample with a verdict on two edges in one domain.
func judged() *data.Dataset {
	ds := Dataset()
	a := ds.Article
	a.Verdicts = []data.Verdict{{Domain: Guard, Edges: []data.Ref{SouthWest, NorthSouth}, Whose: data.Plain("North and South"),
		Content: data.Plain("Walls."), Verdict: data.NotNecessarily, Text: data.Plain("May hold"), Condition: data.Plain("While it rains."),
		By: data.Plain("A. Herder, in the article"), Sources: []data.Ref{Paper}}}
	ds.Words = append(ds.Words, data.Word{Key: "verdict.told", Text: data.Plain("{sign} {verdict}.")})
	a.Claims[1].Domains = []data.Ref{Guard}
	a.Differences[0].About, a.Differences[0].Domains = []data.Ref{NorthSouth}, []data.Ref{Guard}
	return ds
}

// documentOf returns the panel of a dataset at an address.
func documentOf(ds *data.Dataset, hash string) *doc.Document {
	x := data.NewIndex(ds)
	m := app.New(x, screen, hash)
	return newPanels(x, nil).Panel(&m)
}

func TestAComparisonShowsTheVerdictByNameBesideTheRecord(t *testing.T) {
	for _, hash := range []string{
		"#edge/north-south?compare=edge/south-west", "#edge/south-west?compare=edge/north-south", "#node/south?part=relationships"} {
		d := documentOf(judged(), hash)
		var table *doc.Table
		for _, s := range some(d, "sides").Sections {
			table = s.Blocks[0].(*doc.Table)
		}
		var across []string
		for _, row := range table.Rows {
			if len(row) == 1 {
				across = append(across, dump.Spans(row[0]))
			}
		}
		if len(across) != 2 || !strings.Contains(across[0], "May hold") || !strings.Contains(across[0], "While it rains.") ||
			!strings.Contains(across[1], "There was none.") || !strings.Contains(across[1], "→claim/2") {
			t.Errorf("%s: the rows across are %q", hash, across)
		}
		text := dump.Document(some(d, "record"))
		for _, want := range []string{"It will not stop raids.", "There was none.", "→difference/goats", "Many were.", "Walls.", "Gazette"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: the record lacks %q", hash, want)
			}
		}
		if strings.Contains(dump.Document(d), "{compare.noverdict}") {
			t.Errorf("%s: the panel says that there is no verdict", hash)
		}
	}
}

func TestAComparisonInventsNoVerdictWhenThereIsNone(t *testing.T) {
	bare := judged()
	bare.Article, bare.Steps = nil, nil
	for name, ds := range map[string]*data.Dataset{"on other edges": judged(), "without an article": bare} {
		d := documentOf(ds, "#edge/north-south?compare=edge/north-west")
		text := dump.Document(d)
		if says := strings.Contains(text, "{compare.noverdict}"); says != (ds.Article != nil) || strings.Contains(text, "{verdict.") || strings.Contains(text, "{record.adds}") {
			t.Errorf("%s: %s", name, dump.Document(some(d, "sides")))
		}
	}
}

func TestPanelsShowOneDomainWhenThereIsALens(t *testing.T) {
	for _, hash := range []string{"#edge/north-south?compare=edge/south-west&domain=trade", "#edge/north-south?domain=trade", "#node/south?part=relationships&domain=trade"} {
		d := some(documentOf(judged(), hash), "sides", "edges", "record", "triangle", "levels")
		if text := dump.Document(d); !strings.Contains(text, "Trade") || strings.Contains(text, "Guard") {
			t.Errorf("%s: %s", hash, text)
		}
	}
}

// An agreement of the two may cover what one with others leaves out.
func TestAComparisonListsTheGapsOfTheTwoAloneWhenTheyHaveAny(t *testing.T) {
	ds := Dataset()
	wide := ds.Agreements[0]
	wide.ID, wide.Short, wide.LeavesOut = "agreement/wide", data.Plain("Wide"), []data.Gap{{Text: data.Plain("Goats."), Domain: Guard}}
	wide.Parties = append([]data.Party{{Name: data.Plain("Others")}}, wide.Parties...)
	ds.Agreements = append(ds.Agreements, wide)
	text := dump.Document(some(documentOf(ds, "#edge/north-south?compare=edge/south-west"), "sides"))
	if !strings.Contains(text, "Raids") || strings.Contains(text, "Goats") || strings.Contains(text, "→agreement/wide") {
		t.Error(text)
	}
	ds.Agreements = ds.Agreements[1:]
	text = dump.Document(some(documentOf(ds, "#edge/north-south?compare=edge/south-west"), "sides"))
	if !strings.Contains(text, "Goats") || !strings.Contains(text, "→agreement/wide") {
		t.Errorf("alone: %s", text)
	}
}

// more returns the sample with further nodes, each joined to all others.
func more(nodes int) *data.Dataset {
	ds := Dataset()
	for i := range nodes {
		n := ds.Nodes[0]
		n.ID, n.Short, n.Lat = data.MakeRef("node", string(rune('a'+i))), data.Plain(string(rune('A'+i))), float64(10*i)
		for k := range ds.Nodes {
			e := ds.Edges[0]
			e.ID, e.A, e.B = data.MakeRef("edge", n.ID.ID()+"-"+ds.Nodes[k].ID.ID()), n.ID, ds.Nodes[k].ID
			ds.Edges = append(ds.Edges, e)
		}
		ds.Nodes = append(ds.Nodes, n)
	}
	return ds
}

func TestTheNodePanelShowsNodesOfAnyNumberOfEdges(t *testing.T) {
	two := Dataset()
	two.Nodes, two.Edges = two.Nodes[:2], two.Edges[:1]
	for name, test := range map[string]struct {
		ds        *data.Dataset
		columns   int  // of the first table in the panel of South
		across    bool // whether a row may span the table
		triangles int  // in the chapter of the method
	}{
		"two nodes":   {two, 2, false, 0},
		"three nodes": {judged(), 3, true, 1},
		"four nodes":  {more(1), 4, false, 3},
		"six nodes":   {more(3), 3, false, 3}, // a matrix of two domains
	} {
		d := documentOf(test.ds, "#node/south?part=relationships")
		table := firstTable(d)
		if table == nil || len(table.Head) != test.columns {
			t.Fatalf("%s: the table is %+v", name, table)
		}
		for _, row := range table.Rows {
			if len(row) != len(table.Head) && !(test.across && len(row) == 1) {
				t.Errorf("%s: a row has %d cells", name, len(row))
			}
		}
		if n := len(some(documentOf(test.ds, "#?page=model"), "triangle").Sections); n != test.triangles {
			t.Errorf("%s: %d triangles", name, n)
		}
	}
	if text := dump.Document(documentOf(two, "#edge/north-south")); strings.Contains(text, "{compare.with}") {
		t.Error("the panel offers to compare the only edge")
	}
}

// firstTable returns the first table of a document.
func firstTable(d *doc.Document) *doc.Table {
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if table, ok := b.(*doc.Table); ok {
				return table
			}
		}
	}
	return nil
}

func TestAComparisonHasANeutralHeadingWhenItsEdgesShareNoNode(t *testing.T) {
	ds := more(1) // north-south and a-west have no node in common
	text := dump.Document(documentOf(ds, "#edge/north-south?compare=edge/a-west"))
	if !strings.Contains(text, "{compare.heading}") || strings.Contains(text, "section triangle") {
		t.Error(text)
	}
}
