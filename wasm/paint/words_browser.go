//go:build js

package paint

import "tripoint/wasm/core/scene"

// drawText draws nothing: in the browser words are the page's.
func (p *Painter) drawText(canvas, *scene.Text) {}
