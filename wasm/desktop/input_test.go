package desktop

import (
	"image"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
)

func TestASnapshotOfTheEngineBecomesPointersInDp(t *testing.T) {
	const finger = 3 // its ID; as a pointer it is one more
	at := geom.Point{X: 50, Y: 20}
	mouseDid := func(kind session.PointerKind) session.Pointer { return session.Pointer{Kind: kind, At: at} }
	tests := []struct {
		name     string
		snapshot snapshot
		want     []session.Pointer
	}{
		{"a mouse that rests does nothing", snapshot{}, nil},
		{"a mouse that rests with its button down does nothing", snapshot{held: true}, nil},
		{"a press", snapshot{pressed: true, held: true}, []session.Pointer{mouseDid(session.Down)}},
		{"a release", snapshot{released: true}, []session.Pointer{mouseDid(session.Up)}},
		{"a press and a release within a tick are a click", snapshot{pressed: true, released: true},
			[]session.Pointer{mouseDid(session.Down), mouseDid(session.Up)}},
		{"a release and a press within a tick", snapshot{pressed: true, released: true, held: true},
			[]session.Pointer{mouseDid(session.Up), mouseDid(session.Down)}},
		{"a finger comes", snapshot{touches: []touch{{id: finger, at: image.Pt(20, 30), down: true}}},
			[]session.Pointer{{Kind: session.Down, ID: finger + 1, At: geom.Point{X: 10, Y: 15}, Touch: true}}},
		{"a finger rests", snapshot{touches: []touch{{id: finger, at: image.Pt(20, 30), was: image.Pt(20, 30)}}}, nil},
		{"a finger moves", snapshot{touches: []touch{{id: finger, at: image.Pt(20, 30), was: image.Pt(20, 28)}}},
			[]session.Pointer{{Kind: session.Move, ID: finger + 1, At: geom.Point{X: 10, Y: 15}, Touch: true}}},
		{"a finger is lifted where it was", snapshot{touches: []touch{{id: finger, was: image.Pt(20, 28), up: true}}},
			[]session.Pointer{{Kind: session.Up, ID: finger + 1, At: geom.Point{X: 10, Y: 14}, Touch: true}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.snapshot.cursor = image.Pt(100, 40)
			in := test.snapshot.input(at, 2)
			if diff := cmp.Diff(test.want, in.pointers); diff != "" || in.at != at {
				t.Errorf("the mouse is at %v; pointers (-want +got):\n%s", in.at, diff)
			}
		})
	}
}

func TestAMouseThatMovesAndPressesWithinATickMovesFirst(t *testing.T) {
	r := snapshot{cursor: image.Pt(30, 60), pressed: true, held: true, wheel: geom.Point{Y: -0.25}}
	in := r.input(geom.Point{}, 1.5)
	at := geom.Point{X: 20, Y: 40}
	want := []session.Pointer{{Kind: session.Move, At: at}, {Kind: session.Down, At: at}}
	if diff := cmp.Diff(want, in.pointers); diff != "" {
		t.Errorf("pointers (-want +got):\n%s", diff)
	}
	if in.wheel.Y != -0.25 {
		t.Errorf("the wheel has turned by %v notches, want what the engine says: a notch has no pixels", in.wheel.Y)
	}
}

func TestOnlyKeysThatMoveSomethingRepeat(t *testing.T) {
	tests := []struct {
		name string
		key  ebiten.Key
		want int // presses within two seconds
	}{
		{"Tab repeats", ebiten.KeyTab, 24},
		{"an arrow repeats", ebiten.KeyArrowRight, 24},
		{"PageDown repeats", ebiten.KeyPageDown, 24},
		{"plus repeats", ebiten.KeyEqual, 24},
		{"minus repeats", ebiten.KeyNumpadSubtract, 24},
		{"Enter does not repeat", ebiten.KeyEnter, 1},
		{"Enter of the number pad does not repeat", ebiten.KeyNumpadEnter, 1},
		{"Space does not repeat", ebiten.KeySpace, 1},
		{"Escape does not repeat", ebiten.KeyEscape, 1},
		{"Home does not repeat", ebiten.KeyHome, 1},
		{"End does not repeat", ebiten.KeyEnd, 1},
		{"a key that the window does not use", ebiten.KeyQ, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			presses := 0
			for ticks := 1; ticks <= 120; ticks++ {
				r := snapshot{keys: map[ebiten.Key]int{test.key: ticks}}
				presses += len(r.input(geom.Point{}, 1).keys)
			}
			if presses != test.want {
				t.Errorf("held for two seconds it is pressed %d times, want %d", presses, test.want)
			}
		})
	}
}
