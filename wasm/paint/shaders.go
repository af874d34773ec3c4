package paint

import (
	_ "embed"
	"sync"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

var (
	//go:embed band.kage
	bandSource []byte
	//go:embed area.kage
	areaSource []byte
)

// program is the compiled shaders, which all painters share.
type program struct{ band, area *ebiten.Shader }

// shaders compiles them once. They are part of the program, so every test finds one
// that does not compile.
var shaders = sync.OnceValue(func() program {
	return program{compiled(bandSource), compiled(areaSource)}
})

func compiled(source []byte) *ebiten.Shader {
	s, err := ebiten.NewShader(source)
	if err != nil {
		panic("paint: " + err.Error())
	}
	return s
}

// Primer is a scene of one pixel that needs all shaders. The graphics processor's driver
// links a shader when it is drawn with for the first time, and the engine waits for that.
func Primer() *scene.Scene {
	corner := []geom.Point{{}, {X: 1}, {Y: 1}}
	ink := theme.Color{A: 255}
	return &scene.Scene{Width: 1, Height: 1, Layers: []scene.Layer{{Name: "primer", Transform: geom.Identity, Marks: []scene.Mark{
		&scene.Fill{Rings: [][]geom.Point{corner}, Color: ink},
		&scene.Stroke{Lines: [][]geom.Point{corner}, Width: 1, Color: ink},
	}}}}
}
