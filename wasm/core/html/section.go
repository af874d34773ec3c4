package html

import (
	"tripoint/wasm/core/doc"
)

var sectionClasses = [...]string{
	doc.Contents: "contents", doc.Filter: "filter", doc.Invitation: "invitation", doc.Band: "band", doc.Ways: "ways", doc.Exit: "exit", doc.Parts: "parts", doc.Foot: "foot",
}

// firstFar is the index of the first section that is likely to begin below what a reader
// sees at once.
const firstFar = 4

// SectionClass returns the class of the i-th section's element. The browser may lay out a
// section of the class "far" when a reader comes near to it. A section that ends with a
// figure over the next one is never far: the browser would cut off the figure at the
// section's edge.
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
