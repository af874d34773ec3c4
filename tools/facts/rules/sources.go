package rules

import (
	"slices"

	"tripoint/data"
)

// The rules of sources.

func (v *validator) sources() {
	for i := range v.ds.Sources {
		s, path := &v.ds.Sources[i], at("sources", i)
		v.oneOf(string(s.Kind), path+".kind", sourceKinds...)
		if s.SameText == s.ID && s.ID != "" {
			v.add(path+".same_text", "the source is said to be a copy of itself", "name the other source")
		}
	}
	for i := range v.ds.Agreements {
		v.primary(&v.ds.Agreements[i], at("agreements", i))
	}
}

var sourceKinds = []string{string(data.Primary), string(data.OfficialReprint), string(data.Reporting), string(data.Analysis), string(data.Reprint)}

func (v *validator) primary(a *data.Agreement, path string) {
	has := slices.ContainsFunc(a.Sources, func(r data.Ref) bool {
		s := v.x.Source(r)
		return s != nil && (s.Kind == data.Primary || s.Kind == data.OfficialReprint)
	})
	switch {
	case has && len(a.NoPrimary) > 0:
		v.add(path+".no_primary", "a primary source is named", "take no_primary out")
	case !has && len(a.NoPrimary) == 0 && len(a.Sources) > 0 && !slices.ContainsFunc(a.Sources, func(r data.Ref) bool { return v.x.Source(r) == nil }):
		v.depending(path+".sources", "no primary source is among them", "add one, or say in no_primary why there is none", "sources")
	}
}
