package rules

import (
	"fmt"
	"slices"
	"strings"

	"tripoint/data"
)

// maxCaption is how many words the English caption of a step may have: as many as a
// phone shows at once.
const maxCaption = 60

// The rules of the guided tour. Readers go through it by number, so the ids of its
// steps are numbers; and the explainer must be able to show the state of each step.

// steps checks the tour.
func (v *validator) steps() {
	v.numbered()
	for i := range v.ds.Steps {
		v.step(&v.ds.Steps[i], at("steps", i))
	}
}

// numbered reports the first step whose id is not its number; the next ones may be
// wrong for that reason only. It skips malformed and repeated ids: ref and id have
// reported them.
func (v *validator) numbered() {
	for i := range v.ds.Steps {
		id, want, path := v.ds.Steps[i].ID, data.StepRef(i+1), at("steps", i)
		if id == want {
			continue
		}
		if id.Valid() && id.Kind() == want.Kind() && v.first[id] == path {
			v.add(path+".id", fmt.Sprintf("step %d of the tour has the id %q", i+1, string(id)),
				"call it "+string(want)+", and number those after it in their order, without a hole")
		}
		return
	}
}

func (v *validator) step(s *data.Step, path string) {
	if n := len(strings.Fields(s.Caption.String())); n > maxCaption {
		v.add(path+".caption", fmt.Sprintf("the caption has %d words", n), fmt.Sprintf("shorten it to %d at most", maxCaption))
	}
	if v.ds.Article != nil && len(s.Claims) == 0 { // else there is nothing to name
		v.add(path+".claims", "the list is empty", "name at least one claim/…")
	}
	v.single(s.Date, path+".date")
	v.inSpan(s.Date, path+".date")
	v.compared(s, path)
	if s.Chapter != "" && s.Chapter != data.ArticleChapter {
		v.add(path+".page", fmt.Sprintf("there is no page %q", s.Chapter), "write "+data.ArticleChapter+", or leave page out")
	}
	if parts := data.PartsOf(s.Selection); s.Part != "" && !slices.Contains(parts, s.Part) {
		v.add(path+".part", fmt.Sprintf("there is no part %q of %q", s.Part, string(s.Selection)),
			"write one of these, or leave part out: "+strings.Join(parts, ", "))
	}
}

// compared reports a second edge without another one to compare it with. It skips a
// selection that is neither a node nor an edge: ref has reported it.
func (v *validator) compared(s *data.Step, path string) {
	switch {
	case s.Compare == "":
	case s.Selection == "" || s.Selection.Kind() == "node":
		v.depending(path+".compare", fmt.Sprintf("there is no edge to compare %s with", s.Compare),
			"give another edge as the selection, or leave compare out", path+".selection")
	case s.Selection == s.Compare:
		v.add(path+".compare", fmt.Sprintf("%s is compared with itself", s.Compare), "name another edge, or leave compare out")
	}
}
