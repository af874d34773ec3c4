package engine

// ebitengine has the edits that take out of Ebitengine what the browser's program
// never does. Most of that is dear because of what it imports. The templates cost
// most: text/template looks methods up by name, so that the linker must keep every
// method of every type.
var ebitengine = module{
	path:  "github.com/hajimehoshi/ebiten/v2",
	name:  "Ebitengine",
	short: "ebiten", shaders: true,
	edits: []edit{
		{
			file:      "internal/builtinshader/shader.go",
			why:       "the shaders are filled in when the program is built, without text/template in it",
			templates: true,
		},
		{
			file:      "internal/colormshader/shader.go",
			why:       "the shaders are filled in when the program is built, without text/template in it",
			templates: true,
		},
		{
			file:   "internal/debug/caller.go",
			why:    "callers are not named in messages, for in a browser go/build finds no sources to compare them with",
			bodies: map[string]string{"FirstCaller": `return "", 0, CallerTypeNone`},
			drop:   []string{"ebitengineFileDir", "ebitengineFileDirOnce"},
		},
		{
			file: "internal/vmguest/vmguest.go",
			why:  "nothing is left that talks to a host of virtual machines, with encoding/gob over net",
			drop: []string{
				"postTickHooks", "postTickHooksMu", "AppendPostTickHook", "RunPostTickHooks",
				"textInputHandlersMu", "textInputStateHandler", "textInputEndHandler",
				"RegisterTextInputHandlers", "RunTextInputStateHandler", "RunTextInputEndHandler",
			},
		},
		{
			file:   "internal/thread/thread.go",
			why:    "calls after the end are discarded without a line in a log, which log/slog would write with encoding/json",
			bodies: map[string]string{"logDiscardedCall": ``},
		},
		{
			file: "internal/atlas/gpuresources.go",
			why:  "what is saved and restored on telephones, and logged with log/slog, is never asked for in a browser",
			bodies: map[string]string{
				"gpuResourcesState.requestToSaveGPUResources":          `return false`,
				"gpuResourcesState.finishSavingGPUResources":           `return false`,
				"gpuResourcesState.requestToRestoreGPUResources":       `return false`,
				"gpuResourcesState.startRestoringGPUResourcesIfNeeded": `return false`,
			},
			drop: []string{"gpuResourcesStatePhase.String"},
		},
		{
			file: "imagedumper.go",
			why:  "no key writes what is drawn to a PNG file; environment variables name such keys, and a browser has none",
			bodies: map[string]string{
				"imageDumper.update": `return nil`,
				"imageDumper.dump":   `return nil`,
			},
			drop: []string{
				"datetimeForFilename", "takeScreenshot", "dumpInternalImages", "envScreenshotKey", "envInternalImagesKey",
			},
		},
		{
			file:   "internal/graphicscommand/image_js.go",
			why:    "images are not downloaded in an archive, which only the keys of imagedumper.go ask for",
			bodies: map[string]string{"DumpImages": `panic("graphicscommand: images are not dumped")`},
		},
		{
			file:  "internal/graphicsdriver/opengl/graphics_js.go",
			why:   "the canvas has neither samples nor a stencil buffer, since a frame is copied to it pixel by pixel",
			swaps: map[string]string{`attr.Set("stencil", true)`: `attr.Set("antialias", false)`},
		},
		{
			file: "internal/ui/ui_js.go",
			why:  "the canvas hears of nothing but its size, for the page has all input over it, and takes no files; its size in pixels is rounded, not cut",
			bodies: map[string]string{"UserInterface.setCanvasEventHandlers": `
	if resizeObserver := js.Global().Get("ResizeObserver"); resizeObserver.Truthy() {
		resizeObserver.New(js.FuncOf(func(this js.Value, args []js.Value) any {
			u.onResize()
			return nil
		})).Call("observe", v)
	}
`},
			swaps: map[string]string{
				`int(body.Get("clientWidth").Float() * f)`:  `int(math.Round(body.Get("clientWidth").Float() * f))`,
				`int(body.Get("clientHeight").Float() * f)`: `int(math.Round(body.Get("clientHeight").Float() * f))`,
				"\t// Pointer Lock\n":                       "\treturn nil // nothing locks the pointer, and the page asks for the full screen\n\n",
			},
			drop: []string{"UserInterface.appendDroppedFiles"},
		},
		{
			file:   "internal/legacyshader/convert.go",
			why:    "shaders in texels are refused instead of being translated with go/printer; those of the program are in pixels",
			bodies: map[string]string{"convertToPixels": `return nil, fmt.Errorf("legacyshader: a shader in texels; write it in pixels")`},
			drop:   []string{"texelBuiltinNames", "texelHelpersSuffix", "srcPosConversionStmt", "blankUseStmt"},
		},
		{
			file:   "internal/legacyshader/legacyshader.go",
			why:    "shaders are looked up in compiled.go beside it, which is added, instead of being parsed and compiled when the program starts",
			bodies: map[string]string{"CompileShader": `return compiled(fragmentSrc)`},
			late:   true,
		},
		{
			file: "internal/graphics/shader.go",
			why:  "the compiler of shaders is not in the program, nor go/parser, go/constant with math/big, and regexp, which it needs",
			bodies: map[string]string{
				"CompileShader":          `return nil, fmt.Errorf("graphics: shaders are compiled when the program is built")`,
				"ParseKageUnitDirective": `return "", fmt.Errorf("graphics: shaders are read when the program is built")`,
			},
			drop: []string{"reUnit"},
			late: true,
		},
		{
			file:   "internal/shaderir/glsl/glsl.go",
			why:    "nothing is translated to the language of WebGL 2 any more; compiled.go holds what comes out",
			bodies: map[string]string{"Compile": `panic("glsl: a shader that was not there when the program was built")`},
			late:   true,
		},
	},
}
