package theme

// The measures in dp that the core, the desktop's window and the style sheets share.
// tools/site/layout.go writes them into the style sheets, and into web/embed.js.
const (
	// BesideFrom is the width of a page from which on the panel lies beside the map, and
	// not under it.
	BesideFrom = 600
	// WideFrom is the width from which on the panel beside the map is WidePanel wide; in a
	// browser it grows to WidestPanel, as PanelShare per cent of the page. Below WideFrom
	// it is SmallPanel wide.
	WideFrom    = 900
	WidePanel   = 376
	PanelShare  = 26
	WidestPanel = 480
	SmallPanel  = 320

	// TimelineHeight is how high a timeline is; it is as wide as its place.
	TimelineHeight = 112
	// WideTimeline is the width from which on the lanes have their names at the left,
	// with the buttons above them; otherwise there is a row of buttons over the lanes.
	WideTimeline = 600

	// FrameHeight is the height that a frame asks the page around it for, from WideFrom
	// on; MediumFrameHeight from BesideFrom on; NarrowFrameHeight below that.
	FrameHeight       = 640
	MediumFrameHeight = 600
	NarrowFrameHeight = 720
)
