package engine

// library has the edits that take out of the MessagePack library what reads and
// writes JSON. The library fills tables of such functions when a program starts, and
// by way of them the linker would put a streaming reader, base64, JSON and much else
// into ours, which only reads one bundle from memory.
var library = module{
	path:  "github.com/tinylib/msgp",
	name:  "The MessagePack library",
	short: "msgp",
	edits: []edit{
		{
			file:   "msgp/json.go",
			why:    "the table of functions that write JSON from a stream stays empty, and what is in it needs no JSON",
			bodies: map[string]string{"rwExtension": noJSON, "rwBytes": noJSON},
			drop:   []string{"init"},
		},
		{
			file:   "msgp/json_bytes.go",
			why:    "the table of functions that write JSON from memory stays empty, and what is in it needs no JSON",
			bodies: map[string]string{"rwBytesBytes": noJSON, "rwExtensionBytes": noJSON, "writeExt": noJSON},
			drop:   []string{"init"},
		},
		{
			file: "msgp/read.go",
			why:  "no number is read as one of JSON",
			drop: []string{"Reader.ReadJSONNumber"},
		},
		{
			file: "msgp/read_bytes.go",
			why:  "no number is read as one of JSON",
			drop: []string{"ReadJSONNumberBytes"},
		},
		{
			file:  "msgp/write.go",
			why:   "no number of JSON is written",
			swaps: map[string]string{"\tcase json.Number:\n\t\treturn mw.WriteJSONNumber(v)\n": ""},
			drop:  []string{"Writer.WriteJSONNumber"},
		},
		{
			file:  "msgp/write_bytes.go",
			why:   "no number of JSON is written",
			swaps: map[string]string{"\tcase json.Number:\n\t\treturn AppendJSONNumber(b, i)\n": ""},
			drop:  []string{"AppendJSONNumber"},
		},
	},
}

// noJSON is a function's body where JSON would be written.
const noJSON = `panic("msgp: the program writes no JSON")`
