package main

import (
	"fmt"
	"regexp"
	"strconv"

	"tripoint/wasm/core/theme"
)

// conditions are what style sheets may call by a name, as in @media (--narrow) or in
// @container: a custom property cannot stand there.
var conditions = map[string]string{
	"--narrow":        under(theme.BesideFrom), // the panel is under the map
	"--beside":        from(theme.BesideFrom),
	"--wide-timeline": from(theme.WideTimeline), // of a container
	"--wide-page":     from(widePage),
	"--narrow-page":   under(widePage),
	"--signs":         "print, (prefers-contrast: more), (forced-colors: active)", // where colours alone may not tell
}

// widePage is the width from which the reading page has its sides and wide tables.
const widePage = 640

func from(dp int) string  { return fmt.Sprintf("(min-width: %dpx)", dp) }
func under(dp int) string { return fmt.Sprintf("(max-width: %dpx)", dp-1) }

var (
	prelude   = regexp.MustCompile(`@(?:media|container)[^{]*`)
	condition = regexp.MustCompile(`\(--[a-z-]+\)`)
)

// conditioned is a style sheet with each condition in the place of its name.
func conditioned(file string, sheet []byte) ([]byte, error) {
	var unknown error
	sheet = prelude.ReplaceAllFunc(sheet, func(text []byte) []byte {
		return condition.ReplaceAllFunc(text, func(name []byte) []byte {
			known, ok := conditions[string(name[1:len(name)-1])]
			if !ok {
				unknown = fmt.Errorf("%s: %s is no condition of tools/site/layout.go", file, name)
			}
			return []byte(known)
		})
	})
	return sheet, unknown
}

// layoutProperties is a style sheet with the measures that others use; lanes is how many
// the timeline has.
func layoutProperties(lanes int) []byte {
	return fmt.Appendf(nil, `:root { --panel: clamp(%dpx, %dvw, %dpx); --lanes: %dpx; --key: %dpx; --height: %d; }
@media (--narrow) { :root { --height: %d; } }
`, theme.WidePanel, theme.PanelShare, theme.WidestPanel, theme.TimelineHeight(lanes), theme.KeyHeight, theme.FrameHeight, theme.NarrowFrameHeight)
}

// mapHeights is a style sheet that gives the frame in the reading page the height that it
// asks other hosts for: the page hears no messages about heights. As the page has sides,
// the width of the figure around the frame decides, and not the page's.
func mapHeights() []byte {
	return fmt.Appendf(nil, `#map { container-type: inline-size; }
#map iframe { height: %dpx; }
@container %s { #map iframe { height: %dpx; } }
`, theme.FrameHeight, under(theme.BesideFrom), theme.NarrowFrameHeight)
}

// layoutNumbers are the measures that web/embed.js uses, by their names there.
func layoutNumbers() map[string]string {
	return map[string]string{
		"LAYOUT.height":       strconv.Itoa(theme.FrameHeight),
		"LAYOUT.narrowHeight": strconv.Itoa(theme.NarrowFrameHeight),
		"LAYOUT.narrow":       strconv.Itoa(theme.BesideFrom - 1),
	}
}
