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
		"the page imports the script as a module, and then makes the runtime by that name",
	},
	{
		"Go.importObject.gojs", runtimeScript, []string{"this.importObject = {", "gojs: {"}, ".importObject.gojs",
		"the page replaces the two functions of timers in it",
	},
	{
		"runtime.scheduleTimeoutEvent", runtimeScript,
		[]string{`"runtime.scheduleTimeoutEvent": (sp) => {`, "this._scheduledTimeouts.set(id, setTimeout("}, "runtime.scheduleTimeoutEvent",
		"the page gives it another setTimeout for each call; if it kept the first, timers would run while the program sleeps",
	},
	{
		"runtime.clearTimeoutEvent", runtimeScript,
		[]string{`"runtime.clearTimeoutEvent": (sp) => {`, "clearTimeout(this._scheduledTimeouts.get(id));"}, "runtime.clearTimeoutEvent",
		"the page gives it another clearTimeout for each call",
	},
	{
		"Go.run", runtimeScript, []string{"async run(instance) {", "await this._exitPromise;"}, ".run(instance)",
		"its promise says that the program has ended, or why it has failed to start",
	},
	{
		"Go._resume", runtimeScript, []string{"_resume() {", "this._resume();", "go._resume();"}, "._resume",
		"every event and timer calls it on the object, where the page puts one of its own, to notice when the program fails",
	},
	{
		"Go.exited", runtimeScript, []string{"this.exited = true;", "this.exited = false;"}, ".exited",
		"it says after an event whether the program has ended",
	},
	{
		"Go._scheduledTimeouts", runtimeScript,
		[]string{"this._scheduledTimeouts = new Map();", "while (this._scheduledTimeouts.has(id)) {"}, "._scheduledTimeouts",
		"the page clears the map when the program has ended, or a timer would resume it without end",
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
		"Ebitengine keeps the one it finds at its start; the page puts its own there, so that the program can sleep",
	},
	{
		"devicePixelRatio", uiScript, []string{`window.Get("devicePixelRatio").Float()`, "m.deviceScaleFactor = ratio"}, "devicePixelRatio",
		"Ebitengine asks the window for it once; the page bounds it there, and starts the program anew when it changes",
	},
	{
		"getGamepads", "internal/gamepad/gamepad_js.go", []string{`nav.Call("getGamepads")`}, "getGamepads",
		"the page takes it away, because where a host denies gamepads the call ends the program",
	},
	{
		"body > canvas", uiScript,
		[]string{`canvas = document.Call("createElement", "canvas")`, `document.Get("body").Call("appendChild", canvas)`}, "body > canvas",
		"scripts and styles find the canvas as a child of the body",
	},
	{
		"tabindex of the canvas", uiScript, []string{`canvas.Call("setAttribute", "tabindex", 1)`}, "tabindex",
		"the page sets another, because a canvas with that one takes the focus before everything else",
	},
	{
		"webgl2", "internal/graphicsdriver/opengl/graphics_js.go", []string{`canvas.Call("getContext", "webgl2", attr)`}, "webgl2",
		"the page tries such a context before it fetches the program, and asks the canvas for its own to see whether it is lost",
	},
	{
		"webglcontextlost", uiScript, []string{`v.Call("addEventListener", "webglcontextlost"`}, "webglcontextlost",
		"Ebitengine reloads the page from a listener on the canvas; the page stops the event before it gets there",
	},
	{
		"clientWidth and clientHeight of the body", uiScript,
		[]string{`bw := body.Get("clientWidth").Float()`, `bh := body.Get("clientHeight").Float()`}, "clientWidth",
		"Ebitengine makes the canvas as large as the body, so the body is the map's box; the program asks for the same size at its start",
	},
	{
		"styles of html, body and canvas", uiScript,
		[]string{`htmlStyle.Set("height", "100%")`, `bodyStyle.Set("height", "100%")`, `canvasStyle.Set("width", "100%")`, `bodyStyle.Set("backgroundColor", "transparent")`}, "!important",
		"Ebitengine writes them into the elements, and the style sheet overrules them",
	},
	{
		"resize of the window", uiScript, []string{`v.Call("addEventListener", "resize"`, `canvas.Set("width", bw)`}, "addEventListener('resize'",
		"Ebitengine empties the canvas then, and the page has the program draw it again",
	},
	{
		"ResizeObserver on the canvas", uiScript, []string{`js.Global().Get("ResizeObserver")`, `observer.Call("observe", v)`}, "new ResizeObserver",
		"Ebitengine empties the canvas then, and the page has the program draw it again",
	},
	{
		"isOffscreenModified", "internal/ui/context.go", []string{"c.isOffscreenModified = true", "if !forceDraw && !c.isOffscreenModified {"}, "SetScreenClearedEveryFrame(false)",
		"in a frame in which nothing is drawn on the screen, Ebitengine leaves the last picture there",
	},
}
