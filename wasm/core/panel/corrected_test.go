package panel

import (
	"strings"
	"testing"
)

func TestEachCorrectedFactSaysSinceWhenAndLeadsToTheCorrection(t *testing.T) {
	x, p := real(t)
	ds, marks := x.Data(), 0
	if len(ds.Corrections) == 0 {
		t.Fatal("there are no corrections")
	}
	for i := range ds.Corrections {
		c := &ds.Corrections[i]
		for _, r := range c.Concerns {
			card := cardsByRef(p.Panel(at(x, "#"+string(r))))[r]
			if card == nil { // of an event or agreement: with the lists of its relationship
				t.Errorf("%s: %s has no card", c.ID, r)
				continue
			}
			if !strings.Contains(dumpCard(card), correctionsPage+"#"+string(c.ID)) {
				t.Errorf("%s does not lead to %s", r, c.ID)
			}
			marks++
		}
	}
	if card := cardsByRef(p.Panel(at(x, "#event/2015-06-opm")))["event/2015-06-opm"]; strings.Contains(dumpCard(card), correctionsPage) {
		t.Error("a fact that nobody corrected says that it was")
	}
	if marks < 20 {
		t.Errorf("only %d facts say that they were corrected", marks)
	}
}
