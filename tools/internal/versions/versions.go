// Package versions reads versions of the facts: from a folder of YAML, from a bundle, from a
// revision of git, or from the releases. Releases stay for ever, beside the facts, as
// releases/2026-11-30/dataset.msgp.
//
// It must not know what versions are compared for. Start reading at Released.
package versions

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/data/file"
	"tripoint/tools/facts"
)

// Source is the folder of the facts that the program embeds.
const Source = "data/source"

// Read reads a version by its name: a folder, a bundle or a revision.
func Read(ctx context.Context, name string) (*data.Dataset, error) {
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return folder(name)
	case err == nil:
		b, err := file.Read(name, bundle.MaxSize)
		if err != nil {
			return nil, err
		}
		ds, err := bundle.Decode(b)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file.Name(name), err)
		}
		return ds, nil
	}
	return revision(ctx, name)
}

func folder(dir string) (*data.Dataset, error) {
	ds, problems := facts.Load(dir)
	if len(problems) > 0 {
		return nil, fmt.Errorf("the facts in %s have faults; the first of %d: %s", file.Name(dir), len(problems), problems[0])
	}
	return ds, nil
}

// revision reads the facts as they were committed.
func revision(ctx context.Context, name string) (*data.Dataset, error) {
	rev, dir, named := strings.Cut(name, ":")
	if !named {
		dir = Source
	}
	if _, err := git(ctx, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}"); err != nil {
		return nil, fmt.Errorf("%s is no folder, no bundle and no revision of this repository; see git log -- %s", file.Name(name), Source)
	}
	packed, err := git(ctx, "archive", "--format=tar", rev, "--", dir)
	if err != nil {
		return nil, fmt.Errorf("there is no %s in %s", file.Name(dir), rev)
	}
	temp, err := os.MkdirTemp("", "facts")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	if err := unpack(packed, temp, isFactsWithoutWords); err != nil {
		return nil, err
	}
	ds, problems := facts.Load(filepath.Join(temp, filepath.FromSlash(dir)))
	if len(problems) > 0 {
		p := problems[0]
		p.File = strings.TrimPrefix(strings.TrimPrefix(p.File, filepath.ToSlash(temp)), "/")
		return nil, fmt.Errorf("the facts of %s follow rules of before, which nothing reads any more; name a later revision, or a released version, for those stay readable (problems: %d, the first: %s)", rev, len(problems), p)
	}
	return ds, nil
}

func git(ctx context.Context, args ...string) ([]byte, error) {
	return exec.CommandContext(ctx, "git", args...).Output()
}

// unpack writes those files of an archive that are wanted.
func unpack(packed []byte, into string, wanted func(name string) bool) error {
	r := tar.NewReader(bytes.NewReader(packed))
	for {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if h.Typeflag != tar.TypeReg || !wanted(h.Name) || !filepath.IsLocal(h.Name) {
			continue
		}
		content, err := io.ReadAll(io.LimitReader(r, facts.MaxFile+1))
		if err != nil {
			return err
		}
		name := filepath.Join(into, h.Name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, content, 0o644); err != nil {
			return err
		}
	}
}
