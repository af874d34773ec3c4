package main

import (
	"net/url"
	"path/filepath"
	"strconv"
	"strings"
)

// editor is the form of the links that open a file at a line, with {file}, {line} and
// {col}.
type editor string

// editors are the forms that known editors take, by the name of their command.
var editors = map[string]editor{
	"code":     "vscode://file{file}:{line}:{col}",
	"codium":   "vscodium://file{file}:{line}:{col}",
	"cursor":   "cursor://file{file}:{line}:{col}",
	"windsurf": "windsurf://file{file}:{line}:{col}",
	"zed":      "zed://file{file}:{line}:{col}",
	"idea":     "idea://open?file={file}&line={line}&column={col}",
	"webstorm": "webstorm://open?file={file}&line={line}&column={col}",
	"pycharm":  "pycharm://open?file={file}&line={line}&column={col}",
	"subl":     "subl://open?url=file://{file}&line={line}&column={col}",
	"mate":     "txmt://open?url=file://{file}&line={line}&column={col}",
	"emacs":    "org-protocol://open-file?file={file}&line={line}&column={col}",
	"mvim":     "mvim://open?url=file://{file}&line={line}&column={col}",
}

// editorFor returns the links for what EDITOR names: a form of its own, as it has ://, or
// a command. One that takes no links, such as vi, gets those of VS Code.
func editorFor(name string) editor {
	if strings.Contains(name, "://") {
		return editor(name)
	}
	command, _, _ := strings.Cut(strings.TrimSpace(name), " ")
	if known, found := editors[strings.TrimSuffix(filepath.Base(command), ".exe")]; found {
		return known
	}
	return editors["code"]
}

// link is the address that opens a file; line 0 is the file as a whole.
func (e editor) link(file string, line, col int) string {
	path, err := filepath.Abs(file)
	if err != nil {
		return ""
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/…
	}
	escaped := (&url.URL{Path: path}).EscapedPath()
	return strings.NewReplacer("{file}", escaped, "{line}", strconv.Itoa(max(line, 1)), "{col}", strconv.Itoa(max(col, 1))).Replace(string(e))
}
