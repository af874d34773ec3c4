// Write shows a folder of facts in the browser while its authors write: each saved change
// is checked and seen at once, in the state that is open; problems stand beside the last facts
// that had none.
//
//	go run ./tools/write [-port N] [-editor FORM] FOLDER
//
// The form is that of the links that open an editor, such as vscode://file{file}:{line}:{col},
// or the command of an editor; it is $EDITOR unless it is given. Nothing of the preview
// gets into what readers fetch. Start reading at run, then room.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"tripoint/assets/outlines"
	"tripoint/data/file"
	"tripoint/tools/internal/command"
	"tripoint/tools/internal/served"
)

func main() { command.Main("write", run) }

func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("write", flag.ContinueOnError)
	port := flags.String("port", cmp.Or(os.Getenv("PORT"), "8080"), "port on the loopback interface; 0 for any free one")
	form := flags.String("editor", cmp.Or(os.Getenv("VISUAL"), os.Getenv("EDITOR")), "`form` of links that open a file, with {file}, {line} and {col}; or an editor’s command")
	if err := flags.Parse(args); err != nil {
		return err
	}
	dir := filepath.ToSlash(flags.Arg(0))
	if dir == "" || flags.NArg() > 1 {
		return errors.New("name a folder of facts; make write DATA=maps/baltic, or first: make new NAME=maps/baltic")
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return fmt.Errorf("there is no folder %s; make one with: make new NAME='%s'", dir, dir)
	}
	listener, err := served.Listen(*port, "make write DATA='"+dir+"'")
	if err != nil {
		return err
	}
	defer listener.Close()
	world, err := outlines.Load()
	if err != nil {
		return err
	}
	address := fmt.Sprintf("http://%s/", listener.Addr())
	r := newRoom(dir, world)
	b := &builder{room: r, make: makeSite(dir, address)}
	say := func(format string, args ...any) { fmt.Fprintf(stdout, "write: "+format+"\n", args...) }
	go watch(ctx, dir, func() {
		l := lookAt(dir)
		r.see(l)
		tellTerminal(say, l)
		if l.data != nil {
			if err := r.describe(l); err != nil { // the map is there all the same
				fmt.Fprintf(stderr, "write: %s\n", file.Printable(err.Error()))
			}
			b.start(ctx, waitFor(r))
		}
	})
	say("open %s and edit the files in %s; end it with Ctrl-C", address, file.Name(dir))
	err = served.Serve(ctx, listener, &server{room: r, editor: editorFor(*form), rebuild: func() { b.start(ctx, 0) }})
	b.wait()
	return err
}

// waitFor is how long the pages wait for another change: not at all before there are any.
func waitFor(r *room) time.Duration {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.site == nil || r.frame != r.good.frame {
		return 0
	}
	return calm
}

func tellTerminal(say func(format string, args ...any), l *look) {
	when := l.at.Format("15:04:05")
	if len(l.problems) == 0 {
		say("%s: no problem; %d nodes, %d edges, %d events", when, len(l.data.Nodes), len(l.data.Edges), len(l.data.Events))
		return
	}
	say("%s: problems: %d", when, len(l.problems))
	for _, p := range l.problems {
		say("%s", p)
	}
}
