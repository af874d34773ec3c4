package engine

// ebitengine without what a browser's program never does. Most of it is dear for
// what it imports. The templates are dearest: text/template looks methods up by
// name, for which the linker keeps every method of every type.
var ebitengine = module{
	path:  "github.com/hajimehoshi/ebiten/v2",
	name:  "Ebitengine",
	short: "ebiten", shaders: true,
	edits: []edit{
		{
			file:      "internal/builtinshader/shader.go",
			sum:       "c37e473dfc068aa388ce180d730a56ba149aa1ae7ef1dab7939796a7a90e86a2",
			why:       "the shaders are filled in when the program is built, without text/template in it",
			templates: true,
		},
		{
			file:      "internal/colormshader/shader.go",
			sum:       "64d3e7652dfab658e1035362d64d814c747fef693ac66f32684bddba7bc0ae32",
			why:       "the shaders are filled in when the program is built, without text/template in it",
			templates: true,
		},
		{
			file:   "internal/debug/caller.go",
			sum:    "3399bb9882b1954d1e94569392ab06d695427b85c84af0c567ca2ffe7f9ffb02",
			why:    "callers are not named in messages, for in a browser go/build finds no sources to compare them with",
			bodies: map[string]string{"FirstCaller": `return "", 0, CallerTypeNone`},
			drop:   []string{"ebitengineFileDir", "ebitengineFileDirOnce"},
		},
		{
			file: "internal/vmguest/vmguest.go",
			sum:  "7da531ef7c0bc7f81ac04333a3bbf013f707e47189cb06665d77d7bc32fc6abe",
			why:  "nothing is left that talks to a host of virtual machines, with encoding/gob over net",
			drop: []string{
				"postTickHooks", "postTickHooksMu", "AppendPostTickHook", "RunPostTickHooks",
				"textInputHandlersMu", "textInputStateHandler", "textInputEndHandler",
				"RegisterTextInputHandlers", "RunTextInputStateHandler", "RunTextInputEndHandler",
			},
		},
		{
			file:   "internal/thread/thread.go",
			sum:    "c4c8cc267764546102576d48f75456da3e84f9c32fadfc1a2537cf8e3d83c555",
			why:    "calls after the end are discarded without a line in a log, which log/slog would write with encoding/json",
			bodies: map[string]string{"logDiscardedCall": ``},
		},
		{
			file: "internal/atlas/gpuresources.go",
			sum:  "3be72f1dddafff9a7454aef8e2dcfe7149f1f566618619976a57625cd94e8c10",
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
			sum:  "bc0b1646e1b7f6554c1b03c1abc614989c32c7a7d5d5983855d87ca548f6497c",
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
			sum:    "cc4b98f57f47ce6ae95cf42ee43337067834ce9f6810437b8a7af4ff69873359",
			why:    "images are not downloaded in an archive, which only the keys of imagedumper.go ask for",
			bodies: map[string]string{"DumpImages": `panic("graphicscommand: images are not dumped")`},
		},
		{
			file:  "internal/graphicsdriver/opengl/graphics_js.go",
			sum:   "be727e6efbb0e6a8b20edbc5e74fc9ea67b39508c60c9cd85ad7db0f21d9c031",
			why:   "the canvas has neither samples nor a stencil buffer, since a frame is copied to it pixel by pixel",
			swaps: map[string]string{`attr.Set("stencil", true)`: `attr.Set("antialias", false)`},
		},
		{
			file:   "internal/legacyshader/convert.go",
			sum:    "ba0edd363441e00f173f50b91293d3bbe09b41abc82724bae6b47a118e68bc11",
			why:    "shaders in texels are refused instead of being translated with go/printer; those of the program are in pixels",
			bodies: map[string]string{"convertToPixels": `return nil, fmt.Errorf("legacyshader: a shader in texels; write it in pixels")`},
			drop:   []string{"texelBuiltinNames", "texelHelpersSuffix", "srcPosConversionStmt", "blankUseStmt"},
		},
		{
			file:   "internal/legacyshader/legacyshader.go",
			sum:    "c7fd4caa2671f0cd4a59f158438cfa1dcb19d5cea4d58b356895b7619a2a7878",
			why:    "shaders are looked up in compiled.go beside it, which is added, instead of being parsed and compiled when the program starts",
			bodies: map[string]string{"CompileShader": `return compiled(fragmentSrc)`},
			late:   true,
		},
		{
			file: "internal/graphics/shader.go",
			sum:  "7edded0133e4f78df63dbdae9ef43105a7ba03143eafd5d264ed6d693a704918",
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
			sum:    "5a43a0f1cc7042b4945783f5d332446ea9cddcd25d750b543aaeb3fe5c3d7928",
			why:    "nothing is translated to the language of WebGL 2 any more; compiled.go holds what comes out",
			bodies: map[string]string{"Compile": `panic("glsl: a shader that was not there when the program was built")`},
			late:   true,
		},
	},
}

// library is the MessagePack library without what reads and writes JSON. Its tables
// are filled when a program starts, and by way of them a streaming reader, base64,
// JSON and much else would get into ours, which reads one bundle from memory.
var library = module{
	path:  "github.com/tinylib/msgp",
	name:  "The MessagePack library",
	short: "msgp",
	edits: []edit{
		{
			file:   "msgp/json.go",
			sum:    "d4ca5e29caeab3a6e388b1275a203b6a5ecb65c1cd6c88f99f8f8ba8f47ae360",
			why:    "the table of functions that write JSON from a stream stays empty, and what is in it needs no JSON",
			bodies: map[string]string{"rwExtension": noJSON, "rwBytes": noJSON},
			drop:   []string{"init"},
		},
		{
			file:   "msgp/json_bytes.go",
			sum:    "2c2763cd3df4a1fad0116e71ff549948ffc6255f67685fd74dff8f92d6360dce",
			why:    "the table of functions that write JSON from memory stays empty, and what is in it needs no JSON",
			bodies: map[string]string{"rwBytesBytes": noJSON, "rwExtensionBytes": noJSON, "writeExt": noJSON},
			drop:   []string{"init"},
		},
		{
			file: "msgp/read.go",
			sum:  "22276bc32ad68560e8a42142c53585412381c8f3347b6d8314075ab93eaf7992",
			why:  "no number is read as one of JSON",
			drop: []string{"Reader.ReadJSONNumber"},
		},
		{
			file: "msgp/read_bytes.go",
			sum:  "8a865ab944433074e47163acce511beb46a8709d08df0154ddbdd29167616ba9",
			why:  "no number is read as one of JSON",
			drop: []string{"ReadJSONNumberBytes"},
		},
		{
			file:  "msgp/write.go",
			sum:   "62063acb1a645adb1751e866a763ccf2774f6cdc0dfd75854bc1e9c289254a8a",
			why:   "no number of JSON is written",
			swaps: map[string]string{"\tcase json.Number:\n\t\treturn mw.WriteJSONNumber(v)\n": ""},
			drop:  []string{"Writer.WriteJSONNumber"},
		},
		{
			file:  "msgp/write_bytes.go",
			sum:   "b1306806790cf338ac404d1bff04be745c41373236d586f522dd784be581b5b9",
			why:   "no number of JSON is written",
			swaps: map[string]string{"\tcase json.Number:\n\t\treturn AppendJSONNumber(b, i)\n": ""},
			drop:  []string{"AppendJSONNumber"},
		},
	},
}

// noJSON is a function's body where JSON would be written.
const noJSON = `panic("msgp: the program writes no JSON")`
