package facts

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"sync"

	"tripoint/assets/outlines"
)

// countries maps the codes of the countries that the program can draw to their names.
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
			l.fault(path, l.positionOf(path, dir), "there is no outline "+quote(code), outlineFor(code))
		}
	}
}

// outlineFor says what to write instead of a code that no country has. Authors tend
// to write a name, or to leave the leading zeros out.
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

// CountryName is the English name of the country with a code, "" if there is none.
func CountryName(code string) string { return countries()[code] }

// Countries are the codes that a node's outlines may have, in order, and the English names
// of the countries.
func Countries() (codes, names []string) {
	codes = slices.Sorted(maps.Keys(countries()))
	for _, code := range codes {
		names = append(names, countries()[code])
	}
	return codes, names
}
