package view

import (
	"strconv"
	"strings"
	"testing"

	"tripoint/wasm/core/app"
)

// What a reader of the tour sees first, step by step: the address, the card, and
// of the panel its headings, what leads them, and its tables.
func TestTheStepsOfTheTourReadAsBefore(t *testing.T) {
	x, v := real(t)
	for i := range x.Data().Steps {
		m := at(x, "#?step="+strconv.Itoa(i+1))
		t.Run(strconv.Itoa(i+1), func(t *testing.T) {
			golden(t, "step-"+strconv.Itoa(i+1)+".txt",
				app.Hash(m, x)+"\n\n"+dump(v.MapCard(m))+"\n"+outline(dump(v.Document(m))))
		})
	}
}

// outline keeps of a dump what stands out.
func outline(dumped string) string {
	var kept strings.Builder
	for line := range strings.Lines(dumped) {
		word := strings.TrimSpace(line)
		for _, start := range []string{"section", "h1", "h2", "h3", "p.kicker", "p.lead", "table", "# ", "| ", "figure"} {
			if strings.HasPrefix(word, start) {
				kept.WriteString(line)
				break
			}
		}
	}
	return kept.String()
}
