package html

import (
	"tripoint/wasm/core/doc"
)

var sectionClasses = [...]string{
	doc.Contents: "contents", doc.Filter: "filter", doc.Invitation: "invitation", doc.Band: "band", doc.Ways: "ways", doc.Exit: "exit",
}

// firstFar is the first section that is likely to begin below what a reader sees at
// once.
const firstFar = 4

// SectionClass is the class of the i-th section's element. One that is "far" may get its
// lines when it comes near: but for one that ends with a figure over the next section,
// which would be cut off at its own edge.
func SectionClass(d *doc.Document, i int) string {
	s := &d.Sections[i]
	if s.Role != doc.Part || i < firstFar || endsOver(s) {
		return sectionClasses[s.Role]
	}
	return "far"
}

func endsOver(s *doc.Section) bool {
	if len(s.Blocks) == 0 {
		return false
	}
	f, ok := s.Blocks[len(s.Blocks)-1].(*doc.Figure)
	return ok && f.Over
}
