package scene

import (
	"slices"

	"tripoint/wasm/core/geom"
)

// Equal reports whether two scenes have the same marks, targets and handles.
func Equal(a, b *Scene) bool {
	return a.Width == b.Width && a.Height == b.Height && a.Background == b.Background &&
		slices.Equal(a.Handles, b.Handles) &&
		slices.EqualFunc(a.Layers, b.Layers, equalLayers) &&
		slices.EqualFunc(a.Targets, b.Targets, equalTargets)
}

func equalLayers(a, b Layer) bool {
	return a.Name == b.Name && a.Key == b.Key && a.Transform == b.Transform && a.Rough == b.Rough && a.Group == b.Group &&
		slices.EqualFunc(a.Marks, b.Marks, equalMarks)
}

func equalTargets(a, b Target) bool {
	return a.Ref == b.Ref && a.Radius == b.Radius && equalPoints(a.Path, b.Path) // Bounds and Parts follow from Path
}

func equalMarks(a, b Mark) bool {
	if a == b { // such as the land, which all states share
		return true
	}
	switch a := a.(type) {
	case *Fill:
		b, ok := b.(*Fill)
		return ok && a.Color == b.Color && slices.EqualFunc(a.Rings, b.Rings, equalPoints)
	case *Stroke:
		b, ok := b.(*Stroke)
		return ok && a.Closed == b.Closed && a.Width == b.Width && a.Dash == b.Dash && a.Color == b.Color &&
			slices.EqualFunc(a.Lines, b.Lines, equalPoints)
	case *Ribbon:
		b, ok := b.(*Ribbon)
		return ok && a.Ref == b.Ref && a.Gap == b.Gap && a.Casing == b.Casing && a.Outline == b.Outline &&
			a.OutlineWidth == b.OutlineWidth && a.Fade == b.Fade && a.Start == b.Start && a.End == b.End &&
			slices.Equal(a.Strands, b.Strands) && equalPoints(a.Path, b.Path)
	case *Disc:
		b, ok := b.(*Disc)
		return ok && *a == *b
	case *Text:
		b, ok := b.(*Text)
		return ok && *a == *b
	}
	return false
}

// equalPoints compares points. It is fast for the same slice, as paths and outlines are.
func equalPoints(a, b []geom.Point) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0] || slices.Equal(a, b))
}
