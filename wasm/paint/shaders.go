package paint

import (
	_ "embed"
	"sync"

	"github.com/hajimehoshi/ebiten/v2"
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
