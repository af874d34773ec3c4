package theme

// The measures in dp that the core, the desktop's window and the style sheets share.
// tools/site/layout.go writes them into the style sheets, and into web/embed.js.
const (
	// BesideFrom is the width of a page from which the panel lies beside the map, and not
	// under it. It is WidePanel wide; in a browser it grows to WidestPanel, as PanelShare
	// per cent of the page.
	BesideFrom  = 900
	WidePanel   = 376
	PanelShare  = 26
	WidestPanel = 480
	// SmallPanel is the width of the panel beside the map of a low window that is narrower.
	SmallPanel = 320

	// KeyHeight is the height of the key, a strip under the map.
	KeyHeight = 30
	// WideTimeline is the width from which a timeline has the names of relationships in full,
	// and the caption in the row of the buttons. A narrower one has codes such as "CN–RU" for
	// names, and the caption under that row.
	WideTimeline = 600

	// FrameHeight is the height that a frame asks its host page for if it is at least
	// BesideFrom wide, and NarrowFrameHeight below that: there the panel is under the map, and
	// most overviews end above it. For a longer one the frame asks for more.
	FrameHeight       = 640
	NarrowFrameHeight = 1560
)

// TimelineHeight returns the height of a timeline by the number of relationships, each of
// which has a lane. Of very many the lanes become thinner.
func TimelineHeight(lanes int) int {
	const rest, lane, fewest, most = 77, 17, 2, 9
	return rest + lane*min(max(lanes, fewest), most)
}
