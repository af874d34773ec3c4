package app

import (
	"slices"
	"testing"

	"tripoint/data"
)

func TestRefsKeepTheirOrder(t *testing.T) {
	var r Refs
	for _, ref := range []data.Ref{"event/b", "event/a", "event/bc"} {
		r = r.Toggled(ref)
	}
	if got := r.All(); !slices.Equal(got, []data.Ref{"event/b", "event/a", "event/bc"}) || r.Len() != 3 {
		t.Errorf("%d refs, %v", r.Len(), got)
	}
	if r.Has("event/c") || r.Has("") || !r.Has("event/bc") {
		t.Errorf("Has does not find the refs of %q, or others", r)
	}
	for _, ref := range r.All() {
		if r = r.Toggled(ref); r.Has(ref) {
			t.Errorf("%s stays in %q", ref, r)
		}
	}
	if r != (Refs("")) || r.Len() != 0 || r.All() != nil {
		t.Errorf("%q is left of an empty list", r)
	}
}
