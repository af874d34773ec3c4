package datatest

import (
	"testing"

	"tripoint/data"
)

func TestGraphsAreValidAndAsLargeAsTheyShouldBe(t *testing.T) {
	for name, form := range Forms {
		ds := Graph(form)
		if err := data.Consistent(ds); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if len(ds.Nodes) != form.Nodes || len(ds.Edges) != form.Edges || len(ds.Domains) != form.Domains || len(ds.Events) != form.Events*form.Edges {
			t.Errorf("%s: %d nodes, %d edges, %d domains, %d events", name, len(ds.Nodes), len(ds.Edges), len(ds.Domains), len(ds.Events))
		}
	}
}
