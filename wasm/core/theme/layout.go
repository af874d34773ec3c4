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

	// KeyHeight is the height of the key, a strip under the map.
	KeyHeight = 30
	// WideTimeline is the width from which a timeline has the names of relationships in full,
	// and the caption in the row of the buttons. A narrower one has codes such as "CN–RU" for
	// names, and the caption under that row.
	WideTimeline = 600

	// FrameHeight is the height that a frame asks its host page for if it is at least
	// WideFrom wide; MediumFrameHeight from BesideFrom, NarrowFrameHeight below that.
	FrameHeight       = 640
	MediumFrameHeight = 600
	NarrowFrameHeight = 720
)

// TimelineHeight returns the height of a timeline by the number of relationships, each of
// which has a lane. Of very many the lanes become thinner.
func TimelineHeight(lanes int) int {
	const rest, lane, fewest, most = 77, 17, 2, 7
	return rest + lane*min(max(lanes, fewest), most)
}
