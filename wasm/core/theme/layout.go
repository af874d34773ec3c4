package theme

// The measures in dp that the core, the desktop's window and the style sheets share.
// tools/site/layout.go writes them into the style sheets, and into web/embed.js.
const (
	// BesideFrom is the width of a page from which the panel lies beside the map, and not
	// under it.
	BesideFrom = 600
	// WideFrom is the width of a page from which the panel beside the map is WidePanel wide;
	// in a browser it grows to WidestPanel, as PanelShare per cent of the page. Below
	// WideFrom it is SmallPanel wide.
	WideFrom    = 900
	WidePanel   = 376
	PanelShare  = 26
	WidestPanel = 480
	SmallPanel  = 320

	// TimelineHeight is the height of a timeline; its width is that of its box.
	TimelineHeight = 112
	// WideTimeline is the width from which a timeline has the names of the lanes at its
	// left, and the buttons above those names. A narrower one has the buttons in a row above
	// the lanes.
	WideTimeline = 600

	// FrameHeight is the height that a frame asks its host page for if it is at least
	// WideFrom wide; MediumFrameHeight from BesideFrom, NarrowFrameHeight below that.
	FrameHeight       = 640
	MediumFrameHeight = 600
	NarrowFrameHeight = 720
)
