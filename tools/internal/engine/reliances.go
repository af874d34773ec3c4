package engine

// Where the private parts are that the page and the program rely on.
const (
	runtimeScript = "lib/wasm/wasm_exec.js" // in the root of Go
	uiScript      = "internal/ui/ui_js.go"  // in Ebitengine, as those below
)

// reliances are all of them: first those on Go's script, then those on Ebitengine.
var reliances = []reliance{
	{
		"Go", runtimeScript, []string{"globalThis.Go = class {"}, "new Go(",
		"web/program.js makes the runtime by that name, and imports the script as a module for its effect alone",
	},
	{
		"Go.importObject.gojs", runtimeScript, []string{"this.importObject = {", "gojs: {"}, ".importObject.gojs",
		"the gate of timers replaces functions in it",
	},
	{
		"runtime.scheduleTimeoutEvent", runtimeScript,
		[]string{`"runtime.scheduleTimeoutEvent": (sp) => {`, "this._scheduledTimeouts.set(id, setTimeout("}, "runtime.scheduleTimeoutEvent",
		"the gate gives it another setTimeout, which it must look up at each call, or timers run while the program sleeps",
	},
	{
		"runtime.clearTimeoutEvent", runtimeScript,
		[]string{`"runtime.clearTimeoutEvent": (sp) => {`, "clearTimeout(this._scheduledTimeouts.get(id));"}, "runtime.clearTimeoutEvent",
		"the gate gives it another clearTimeout, which it must look up at each call",
	},
	{
		"Go.run", runtimeScript, []string{"async run(instance) {", "await this._exitPromise;"}, ".run(instance)",
		"its promise tells that the program has ended, or why it failed to start",
	},
	{
		"Go._resume", runtimeScript, []string{"_resume() {", "this._resume();", "go._resume();"}, "._resume",
		"every event and timer enters the program by way of it, looked up on the object, so that one of ours sees the program fail",
	},
	{
		"Go.exited", runtimeScript, []string{"this.exited = true;", "this.exited = false;"}, ".exited",
		"it tells after an event that the program has ended",
	},
	{
		"Go._scheduledTimeouts", runtimeScript,
		[]string{"this._scheduledTimeouts = new Map();", "while (this._scheduledTimeouts.has(id)) {"}, "._scheduledTimeouts",
		"a timer of a program that has ended would resume it without end unless the map is cleared",
	},
	{
		"Go._inst", runtimeScript, []string{"this._inst = instance;"}, "._inst",
		"the memory of a program that has ended is given back by letting go of it",
	},
	{
		"Go.mem", runtimeScript, []string{"this.mem = new DataView("}, ".mem",
		"the memory of a program that has ended is given back by letting go of it",
	},
	{
		"Go._values", runtimeScript, []string{"this._values = ["}, "._values",
		"what a program that has ended held of the page is given back by letting go of it",
	},
	{
		"requestAnimationFrame", uiScript,
		[]string{`requestAnimationFrame = js.Global().Get("requestAnimationFrame")`, "requestAnimationFrame.Invoke(cf)"}, "window.requestAnimationFrame =",
		"Ebitengine keeps the one it finds at its start, which is the gate's, or the program never sleeps",
	},
	{
		"devicePixelRatio", uiScript, []string{`window.Get("devicePixelRatio").Float()`, "m.deviceScaleFactor = ratio"}, "devicePixelRatio",
		"Ebitengine asks the window for it once; web/gates.js bounds it there, and starts anew when it changes",
	},
	{
		"getGamepads", "internal/gamepad/gamepad_js.go", []string{`nav.Call("getGamepads")`}, "getGamepads",
		"web/gates.js takes it away, for where a host denies gamepads the call ends the program",
	},
	{
		"body > canvas", uiScript,
		[]string{`canvas = document.Call("createElement", "canvas")`, `document.Get("body").Call("appendChild", canvas)`}, "body > canvas",
		"scripts and styles find the canvas as a child of the body",
	},
	{
		"tabindex of the canvas", uiScript, []string{`canvas.Call("setAttribute", "tabindex", 1)`}, "tabindex",
		"web/shell.js sets another when the program has started, or the canvas takes the focus first",
	},
	{
		"webgl2", "internal/graphicsdriver/opengl/graphics_js.go", []string{`canvas.Call("getContext", "webgl2", attr)`}, "webgl2",
		"the shell tests for that kind of context before it fetches the program, and asks the canvas for it again to see whether it is lost",
	},
	{
		"webglcontextlost", uiScript, []string{`v.Call("addEventListener", "webglcontextlost"`}, "webglcontextlost",
		"Ebitengine reloads the page from a listener on the canvas, before which web/context.js stops the event",
	},
	{
		"clientWidth and clientHeight of the body", uiScript,
		[]string{`bw := body.Get("clientWidth").Float()`, `bh := body.Get("clientHeight").Float()`}, "clientWidth",
		"the map is as large as the body, so the frame's body is the map's box; the program asks for the same size at its start",
	},
	{
		"styles of html, body and canvas", uiScript,
		[]string{`htmlStyle.Set("height", "100%")`, `bodyStyle.Set("height", "100%")`, `canvasStyle.Set("width", "100%")`, `bodyStyle.Set("backgroundColor", "transparent")`}, "!important",
		"Ebitengine writes them into the elements, where web/frame.css overrules them",
	},
	{
		"resize of the window", uiScript, []string{`v.Call("addEventListener", "resize"`, `canvas.Set("width", bw)`}, "addEventListener('resize'",
		"Ebitengine empties the canvas then, and the shell has the program draw it again",
	},
	{
		"ResizeObserver on the canvas", uiScript, []string{`js.Global().Get("ResizeObserver")`, `observer.Call("observe", v)`}, "new ResizeObserver",
		"Ebitengine empties the canvas then, and the shell has the program draw it again",
	},
	{
		"isOffscreenModified", "internal/ui/context.go", []string{"c.isOffscreenModified = true", "if !forceDraw && !c.isOffscreenModified {"}, "SetScreenClearedEveryFrame(false)",
		"a frame on whose screen nothing is drawn shows the last picture again, at no cost",
	},
}
