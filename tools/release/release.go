package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/data/file"
	"tripoint/tools/facts"
	"tripoint/tools/internal/changes"
	"tripoint/tools/internal/disk"
	"tripoint/tools/internal/versions"
)

// release is a version about to be made.
type release struct {
	dir     string // of the facts
	version string
	tree    func(ctx context.Context) (string, error)       // what is not committed
	run     func(ctx context.Context, args ...string) error // a program
	say     io.Writer
	undo    []func() error
}

// goldens are what the committed facts are held against, and with -update what is written
// of them.
var goldens = []string{"./wasm/core/panel", "./wasm/core/picture", "./wasm/browser"}

// make goes through all steps, and takes back what it did if one fails.
func (r *release) make(ctx context.Context) (err error) {
	defer func() {
		if err == nil {
			return
		}
		for _, undo := range slices.Backward(r.undo) {
			err = errors.Join(err, undo())
		}
	}()
	released, err := r.check(ctx)
	if err != nil {
		return err
	}
	ds, err := r.date(ctx)
	if err != nil {
		return err
	}
	if err := r.keep(ds, released); err != nil {
		return err
	}
	r.lead()
	return nil
}

// own reports whether these are the facts that the program embeds.
func (r *release) own() bool { return r.dir == versions.Source }

func (r *release) tell(format string, args ...any) {
	fmt.Fprintf(r.say, "release: "+format+"\n", args...)
}

// check finds what stands against a release.
func (r *release) check(ctx context.Context) ([]versions.Release, error) {
	if err := versions.Check(r.version); err != nil {
		return nil, err
	}
	r.tell("checking the facts of %s …", r.version)
	released, err := versions.Released(r.dir)
	if err != nil {
		return nil, err
	}
	for _, old := range released {
		switch {
		case old.Version == r.version:
			return nil, fmt.Errorf("the version %s exists, and stays as it is; wait for tomorrow, or give another day with -version", r.version)
		case old.Version > r.version:
			return nil, fmt.Errorf("the version %s is older than %s, the last one; give a later day with -version", r.version, old.Version)
		}
	}
	changed, err := r.tree(ctx)
	if err != nil {
		return nil, fmt.Errorf("git cannot say whether all is committed: %w", err)
	}
	if changed != "" {
		return nil, fmt.Errorf("not everything is committed; commit or drop first:\n%s", strings.TrimRight(changed, "\n"))
	}
	if missing := facts.Incomplete(r.dir); len(missing) > 0 {
		return nil, fmt.Errorf("translations that call themselves complete are not; texts: %d; the first: %s", len(missing), missing[0])
	}
	if r.own() {
		r.tell("holding goldens and bundle against the facts; this takes minutes …")
		return released, r.run(ctx, append([]string{"go", "test", "./data/...", "./tools/compile", "./tools/facts/..."}, goldens...)...)
	}
	return released, nil
}

// versionLine is the section of the facts that names their version.
var versionLine = regexp.MustCompile(`(?m)^version:[ \t]*.*$`)

// date writes the version into the facts, and into all that is made of them.
func (r *release) date(ctx context.Context) (*data.Dataset, error) {
	files, err := filepath.Glob(filepath.Join(r.dir, "*.yaml"))
	if err != nil {
		return nil, err
	}
	for _, name := range files {
		old, err := file.Read(name, facts.MaxFile)
		if err != nil {
			return nil, err
		}
		dated := versionLine.ReplaceAll(old, fmt.Appendf(nil, "version: %q", versions.Dotted(r.version)))
		if string(dated) == string(old) {
			continue
		}
		r.tell("%s: version %s", file.Name(filepath.ToSlash(name)), versions.Dotted(r.version))
		if err := r.replace(name, old, dated); err != nil {
			return nil, err
		}
	}
	ds, problems := facts.Load(r.dir)
	if len(problems) > 0 {
		return nil, fmt.Errorf("the facts have faults:\n%s", problems)
	}
	if versions.Name(ds.Version) != r.version {
		return nil, fmt.Errorf("no file of %s has the section version", file.Name(r.dir))
	}
	if r.own() {
		return ds, r.renew(ctx)
	}
	return ds, nil
}

// renew makes bundle and goldens again: they name the version.
func (r *release) renew(ctx context.Context) error {
	r.undo = append(r.undo, func() error {
		return r.run(context.WithoutCancel(ctx), "git", "checkout", "--", "data/bundle", "wasm")
	})
	if err := r.run(ctx, "go", "run", "./tools/compile"); err != nil {
		return err
	}
	return r.run(ctx, append(append([]string{"go", "test"}, goldens...), "-update")...)
}

// replace writes a file, and notes how to take that back.
func (r *release) replace(name string, old, now []byte) error {
	r.undo = append(r.undo, func() error { return disk.Replace(name, old) })
	return disk.Replace(name, now)
}

// keep writes the files that stay for ever.
func (r *release) keep(ds *data.Dataset, released []versions.Release) error {
	encoded, err := bundle.Encode(ds)
	if err != nil {
		return err
	}
	notes := changes.First(ds)
	if n := len(released); n > 0 {
		notes = changes.Between(released[n-1].Data, ds).Markdown()
	}
	into := filepath.Join(r.dir, versions.Folder, r.version)
	if err := disk.Folder(filepath.Dir(into)); err != nil {
		return err
	}
	return disk.Swap(into, func(dir string) error {
		err := os.WriteFile(filepath.Join(dir, versions.Dataset), encoded, 0o644)
		return errors.Join(err, os.WriteFile(filepath.Join(dir, versions.Notes), []byte(notes), 0o644))
	})
}

// lead says what is left for a person.
func (r *release) lead() {
	at := file.Name(filepath.ToSlash(filepath.Join(r.dir, versions.Folder, r.version)))
	r.tell("%s is written; read %s/%s, and then:", at, at, versions.Notes)
	fmt.Fprintf(r.say, "\n  git add -A && git commit -m 'facts: release %s'\n  git push\n", r.version)
	if r.own() {
		fmt.Fprintf(r.say, "  make site URL=https://…/\n\nand copy .build/site to the host, as tools/README.md says.\n")
	}
}
