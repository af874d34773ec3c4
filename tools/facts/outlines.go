package facts

import (
	"fmt"
	"strconv"
	"sync"

	"tripoint/assets/outlines"
)

// countries are the names of the countries that the program can draw, by code.
// The facts and the shapes come from different files, so that a code without a
// shape is seen only where both are at hand: here.
var countries = sync.OnceValue(func() map[string]string {
	o, err := outlines.Load()
	if err != nil {
		panic("facts: the outlines of the program are damaged: " + err.Error())
	}
	names := map[string]string{}
	for _, c := range o.Countries {
		if c.Code != "" {
			names[c.Code] = c.Name
		}
	}
	return names
})

// checkOutlines reports codes that no country has: the map would show nothing.
func (l *loader) checkOutlines(dir string) {
	for i := range l.ds.Nodes {
		for j, code := range l.ds.Nodes[i].Outlines {
			path := fmt.Sprintf("nodes[%d].outlines[%d]", i, j)
			if _, known := countries()[code]; known || code == "" || l.known(path) {
				continue
			}
			l.fault(path, l.placeOf(path, dir), "there is no outline "+quote(code), outlineFor(code))
		}
	}
}

// outlineFor says what to write instead of a code that no country has: people
// write a name, or leave the zeros out.
func outlineFor(code string) string {
	if n, err := strconv.Atoi(code); err == nil {
		code = fmt.Sprintf("%03d", n)
	}
	for known, name := range countries() {
		if known == code || name == code {
			return fmt.Sprintf("did you mean %q (%s)?", known, name)
		}
	}
	return fmt.Sprintf(`write the country’s number in ISO 3166-1, three digits: %s is "250"`, countries()["250"])
}
