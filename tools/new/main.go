// New writes a small dataset with comments, to begin a map of one's own with: three nodes,
// two agreements, four events, all invented.
//
//	go run ./tools/new FOLDER
//
// The folder must not exist, or be empty: nothing is ever overwritten.
package main

import (
	"context"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"tripoint/data/file"
	"tripoint/tools/facts"
	"tripoint/tools/facts/schema"
	"tripoint/tools/internal/command"
	"tripoint/tools/internal/disk"
)

//go:embed template
var template embed.FS

func main() { command.Main("new", run) }

func run(_ context.Context, args []string, stdout, _ io.Writer) error {
	flags := flag.NewFlagSet("new", flag.ContinueOnError)
	if err := flags.Parse(args); err != nil {
		return err
	}
	dir := flags.Arg(0)
	if flags.NArg() != 1 || dir == "" {
		return errors.New("name a folder for the new facts; make new NAME=maps/baltic")
	}
	if err := write(dir, time.Now()); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "new: %s has a map of three invented nodes; see it with: make write DATA='%s'\n", file.Name(dir), dir)
	return nil
}

// write makes the folder. Whatever fails, what was there before stays, and no half of the
// new facts is left.
func write(dir string, now time.Time) error {
	if err := free(dir); err != nil {
		return err
	}
	if err := disk.Folder(filepath.Dir(filepath.Clean(dir))); err != nil {
		return err
	}
	return disk.Swap(dir, func(next string) error { return fill(next, now) })
}

// free refuses a folder that has something in it.
func free(dir string) error {
	info, err := os.Stat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && !info.IsDir() {
		return fmt.Errorf("%s is a file; name a folder that does not exist yet", dir)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return file.Explain(dir, err)
	}
	if len(entries) > 0 {
		return fmt.Errorf("%s has something in it, and nothing is overwritten; name a folder that does not exist yet", dir)
	}
	return nil
}

func fill(dir string, now time.Time) error {
	files, err := template.ReadDir("template")
	if err != nil {
		return err
	}
	for _, f := range files {
		text, err := template.ReadFile("template/" + f.Name())
		if err != nil {
			return err
		}
		whole := schema.Modelines(f.Name()) + strings.ReplaceAll(string(text), "{{version}}", now.Format("2006.1.2"))
		if err := os.WriteFile(filepath.Join(dir, f.Name()), []byte(whole), 0o644); err != nil {
			return err
		}
	}
	ds, problems := facts.Load(dir)
	if len(problems) > 0 { // which a test excludes
		return problems
	}
	return schema.Put(dir, ds)
}
