package rules

import (
	"slices"
	"testing"

	"tripoint/data"
	"tripoint/data/datatest"
)

// Many other facts name an edge, so that one wrong id could look like many faults.
// Validate must report exactly this.
func TestValidateReportsAWrongIDWithoutItsConsequences(t *testing.T) {
	for _, test := range []struct {
		name  string
		spoil func(*data.Dataset)
		want  []string
	}{
		{"an edge with the id of another", func(d *data.Dataset) { d.Edges[1].ID = "edge/ay-bee" },
			[]string{`edges[1].id: the edge of node/bee and node/cee has the id "edge/ay-bee"; call it edge/bee-cee`}},
		{"an edge with the id of one that comes later", func(d *data.Dataset) { d.Edges[0].ID = "edge/bee-cee" },
			[]string{`edges[0].id: the edge of node/ay and node/bee has the id "edge/bee-cee"; call it edge/ay-bee`}},
		{"an edge called in reverse order", func(d *data.Dataset) { d.Edges[0].ID = "edge/bee-ay" },
			[]string{`edges[0].id: the edge of node/ay and node/bee has the id "edge/bee-ay"; call it edge/ay-bee`}},
		{"an edge in reverse order", func(d *data.Dataset) {
			d.Edges[0].ID, d.Edges[0].A, d.Edges[0].B = "edge/bee-ay", "node/bee", "node/ay"
		}, []string{`edges[0].a: node/bee comes after node/ay in the alphabet; swap a and b, and call the edge edge/ay-bee`}},
		{"an edge twice", func(d *data.Dataset) { d.Edges = append(d.Edges, d.Edges[0]) },
			[]string{`edges[2].id: the id "edge/ay-bee" is there already, at edges[0]; give each its own`}},
		{"an edge with a wrong node that makes it another", func(d *data.Dataset) { d.Edges[1].B = "node/ay" },
			[]string{`edges[1].a: node/bee comes after node/ay in the alphabet; swap a and b, and call the edge edge/ay-bee`}},
		{"an edge with the nodes of another", func(d *data.Dataset) { d.Edges[1].A, d.Edges[1].B = "node/ay", "node/bee" },
			[]string{`edges[1].id: the edge of node/ay and node/bee is not called "edge/bee-cee", and is there already; correct a or b, or take one edge out`}},
		{"an edge with a node that is none", func(d *data.Dataset) { d.Edges[0].A = "node/az" },
			[]string{`edges[0].a: there is no "node/az"; add it, or name another`}},
		{"a node with the id of another", func(d *data.Dataset) {
			n := d.Nodes[0]
			n.Lat, n.Lng = 2, 2
			d.Nodes = append(d.Nodes, n)
		}, []string{`nodes[3].id: the id "node/ay" is there already, at nodes[0]; give each its own`}},
		{"an agreement twice", func(d *data.Dataset) {
			a := d.Agreements[0]
			a.Edges, a.Parties = data.Refs{"edge/bee-cee"}, []data.Party{{Node: "node/bee"}, {Node: "node/cee"}}
			d.Agreements = append(d.Agreements, a)
		}, []string{`agreements[2].id: the id "agreement/nets" is there already, at agreements[0]; give each its own`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			ds := datatest.Sample()
			test.spoil(ds)
			var got []string
			for _, p := range Validate(ds) {
				got = append(got, p.String())
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got:\n%q\nwant:\n%q", got, test.want)
			}
		})
	}
}

func TestValidateRecognisesAnEdgeWhoseNodesAreReversed(t *testing.T) {
	for path, spoil := range map[string]func(*data.Dataset, data.Ref){
		"agreements[0].edges[0]":       func(d *data.Dataset, r data.Ref) { d.Agreements[0].Edges[0] = r },
		"events[0].edges[0]":           func(d *data.Dataset, r data.Ref) { d.Events[0].Edges[0] = r },
		"assessments[1].edge":          func(d *data.Dataset, r data.Ref) { d.Assessments[1].Edge = r },
		"article.claims[0].about[0]":   func(d *data.Dataset, r data.Ref) { d.Article.Claims[0].About[0] = r },
		"article.verdicts[0].edges[0]": func(d *data.Dataset, r data.Ref) { d.Article.Verdicts[0].Edges[0] = r },
		"contested[0].edges[0]":        func(d *data.Dataset, r data.Ref) { d.Contested[0].Edges[0] = r },
		"steps[0].selection":           func(d *data.Dataset, r data.Ref) { d.Steps[0].Selection = r },
		"steps[0].compare":             func(d *data.Dataset, r data.Ref) { d.Steps[0].Compare = r },
		"steps[0].show[1]":             func(d *data.Dataset, r data.Ref) { d.Steps[0].Show[1] = r },
	} {
		ds := datatest.Sample()
		spoil(ds, "edge/bee-ay")
		var got []string
		for _, p := range Validate(ds) {
			got = append(got, p.String())
		}
		want := path + `: there is no "edge/bee-ay"; did you mean "edge/ay-bee"?`
		if !slices.Contains(got, want) {
			t.Errorf("got:\n%q\nwant:\n%s", got, want)
		}
		if len(got) > 1 {
			t.Errorf("%s: more follows from it: %q", path, got)
		}
	}
}
