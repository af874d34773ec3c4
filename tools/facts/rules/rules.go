package rules

import (
	"fmt"
	"slices"
	"strings"

	"tripoint/data"
)

// rules checks what one field alone does not show. It skips refs to nothing and dates
// that are wrong: value has reported them.
func (v *validator) rules() {
	v.header()
	for i := range v.ds.Nodes {
		v.node(i, at("nodes", i))
	}
	for i := range v.ds.Edges {
		v.edge(&v.ds.Edges[i], at("edges", i))
	}
	v.baselines()
	v.codebook()
	for i := range v.ds.Agreements {
		v.agreement(&v.ds.Agreements[i], at("agreements", i))
	}
	for i := range v.ds.Events {
		v.event(&v.ds.Events[i], at("events", i))
	}
	v.codings()
	v.assessments()
	v.incidents()
	v.outside()
	v.sources()
	if a := v.ds.Article; a != nil {
		v.claims(a)
		for i := range a.Verdicts {
			v.verdict(&a.Verdicts[i], at("article.verdicts", i))
		}
	}
	v.steps()
	v.words()
}

func (v *validator) header() {
	ds := v.ds
	if !isVersion(ds.Version) {
		v.add("version", fmt.Sprintf("%q is not a version", ds.Version), "write the day of the facts as 2026.11.4, a day that there is, without leading zeros")
	}
	if !isLanguage(ds.Lang()) {
		v.add("language", fmt.Sprintf("%q is not a language tag", ds.Language), `write a BCP 47 tag such as "en", "ru" or "zh-Hans"`)
	}
	v.single(ds.AsOf, "as_of")
	v.single(ds.Start, "start")
	v.single(ds.From, "from")
	v.single(ds.Until, "until")
	v.atLeast(len(ds.Nodes), 2, "nodes")
	v.atLeast(len(ds.Edges), 1, "edges")
	v.atLeast(len(ds.Domains), 1, "domains")
	if v.valid(ds.From, ds.Until) && !(ds.From.Years() < ds.Until.Years()) {
		v.add("until", "the span ends before it begins", "give a date after "+string(ds.From))
	}
	if v.valid(ds.From, ds.Until) && ds.Until.Years()-ds.From.Years() > data.MaxSpan {
		v.add("until", fmt.Sprintf("the span from %s is %.0f years, the program shows up to %d", ds.From, ds.Until.Years()-ds.From.Years(), data.MaxSpan), "give two dates nearer to each other")
	}
	v.inSpan(ds.Start, "start")
	v.formula(&ds.Formula)
	v.within(ds.Center.Lat, -90, 90, "lens.lat")
	for i := range ds.Places {
		path := fmt.Sprintf("places[%d]", i)
		v.within(ds.Places[i].Lat, -90, 90, path+".lat")
		v.within(ds.Places[i].Lng, -180, 180, path+".lng")
	}
	v.within(ds.Center.Lng, -180, 180, "lens.lng")
}

// isVersion reports whether s is a day of the calendar as 2026.11.4.
func isVersion(s string) bool {
	parts := strings.Split(s, ".")
	if len(parts) != 3 {
		return false
	}
	for i, p := range parts {
		if p == "" || p[0] == '0' || strings.Trim(p, "0123456789") != "" {
			return false
		}
		if len(p) == 1 {
			parts[i] = "0" + p
		}
	}
	return data.Date(strings.Join(parts, "-")).Check() == nil
}

// single reports an interval or an uncertain date where the program needs one certain
// date.
func (v *validator) single(d data.Date, path string) {
	if d.Check() == nil && strings.ContainsAny(string(d), "/~?%") {
		v.add(path, fmt.Sprintf("%q is not a single date that is sure", string(d)), "write one as 2016, 2016-05 or 2016-05-27, without ~, ? or %")
	}
}

// inSpan reports a date outside the dataset's span.
func (v *validator) inSpan(d data.Date, path string) {
	ds := v.ds
	if v.valid(ds.From, ds.Until, d) && ds.From.Years() < ds.Until.Years() && !ds.Shows(d) {
		v.add(path, fmt.Sprintf("%s is outside the span from %s until %s", d, ds.From, ds.Until), "give a date within")
	}
}

// valid reports whether all the dates are given and correct, so that they can be
// compared.
func (v *validator) valid(dates ...data.Date) bool {
	return !slices.ContainsFunc(dates, func(d data.Date) bool { return d.Check() != nil })
}

// atLeast reports a list of fewer than least things.
func (v *validator) atLeast(n, least int, path string) {
	if n < least {
		v.absent(strings.TrimSuffix(path, "s"), path, fmt.Sprintf("there are too few %s: %d", path, n), fmt.Sprintf("give at least %d", least))
	}
}

// within reports a number outside least…most. It skips NaN and infinities: value has
// reported them.
func (v *validator) within(x, least, most float64, path string) {
	if x-x == 0 && (x < least || x > most) {
		v.add(path, fmt.Sprintf("%v is out of range", x), fmt.Sprintf("give a number from %v to %v", least, most))
	}
}

// oneOf reports a value that is not in a list of known ones.
func (v *validator) oneOf(value, path string, known ...string) {
	if value == "" || slices.Contains(known, value) {
		return
	}
	v.add(path, fmt.Sprintf("there is no %q", value), suggest(value, known))
}

// suggest advises to write one of a few known values, the nearest first.
func suggest(value string, known []string) string {
	all := "it is one of " + strings.Join(known, ", ")
	if near := Nearest(value, known); near != "" {
		return fmt.Sprintf("did you mean %q? %s", near, all)
	}
	return all
}

func (v *validator) node(i int, path string) {
	n := &v.ds.Nodes[i]
	v.within(n.Lat, -90, 90, path+".lat")
	v.within(n.Lng, -180, 180, path+".lng")
	v.oneOf(n.Label, path+".label", "above", "below", "left", "right")
	for j, code := range n.Outlines {
		path := at(path+".outlines", j)
		if slices.Contains(n.Outlines[:j], code) {
			v.add(path, fmt.Sprintf("the outline %q is in the list twice", code), "take one out")
			continue
		}
		for k := range v.ds.Nodes[:i] {
			// id reports two nodes with one id.
			if o := &v.ds.Nodes[k]; o.ID != n.ID && slices.Contains(o.Outlines, code) {
				v.duplicate(path, fmt.Sprintf("the outline %q is that of %s already", code, o.ID),
					at(at("nodes", k)+".outlines", slices.Index(o.Outlines, code)), "take it out of one of them")
			}
		}
	}
}

func (v *validator) words() {
	first := map[string]int{}
	for i, w := range v.ds.Words {
		if other, twice := first[w.Key]; twice {
			v.duplicate(at("words", i), fmt.Sprintf("the word %q is there already", w.Key), at("words", other), "keep one")
			continue
		}
		first[w.Key] = i
	}
}
