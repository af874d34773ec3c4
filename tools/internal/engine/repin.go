package engine

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"tripoint/tools/internal/disk"
)

// Check compares what the program is built from with the pins, the edits and the
// names that the page relies on. It returns lines that say what is as it should be,
// or an error that reports all that is not.
func Check(ctx context.Context) ([]string, error) {
	sources, err := read(ctx, Light)
	if err != nil {
		return nil, err
	}
	pinned, err := parsePins(pinsText)
	if err != nil {
		return nil, err
	}
	tree, err := findTree(ctx, sources)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(check(ctx, sources, pinned, cached), checkNames(reliances, tree)); err != nil {
		return nil, err
	}
	var fine []string
	for _, s := range sources {
		fine = append(fine, fmt.Sprintf("%d edits apply to %s %s", len(s.edits), s.path, s.version))
	}
	return append(fine, fmt.Sprintf("%d names that the page relies on are there", len(reliances))), nil
}

// Repin writes the pins of the versions that go.mod asks for, once the edits apply
// to them and the test passes. The test gets an overlay for go test that has the new
// pins: if it fails, Repin has written nothing. Repin returns a line for each thing
// that it has pinned anew, which may be none.
func Repin(ctx context.Context, test func(ctx context.Context, overlay string) error) ([]string, error) {
	sources, err := read(ctx, Light)
	if err != nil {
		return nil, err
	}
	pinned, err := parsePins(pinsText)
	if err != nil {
		// A merge may have left anything in the file.
		pinned = pins{}
	}
	if err := checkEdits(ctx, sources, pinned, cached); err != nil {
		return nil, err
	}
	return writePins(ctx, pinsFile, pinned, pinsOf(sources), test)
}

// writePins writes pins to a file, once the test passes with them.
func writePins(ctx context.Context, file string, before, after pins, test func(context.Context, string) error) ([]string, error) {
	changes := before.changes(after)
	if len(changes) == 0 {
		return nil, nil
	}
	dir, err := os.MkdirTemp("", "tripoint-pins-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	overlay, err := overlayOf(dir, file, after.String())
	if err != nil {
		return nil, err
	}
	if err := test(ctx, overlay); err != nil {
		return nil, fmt.Errorf("the edits apply, but the tests fail with what comes out, and nothing is pinned: %w", err)
	}
	return changes, disk.Replace(file, []byte(after.String()))
}

// overlayOf writes into a folder what go -overlay reads: that a file holds a text.
func overlayOf(dir, file, text string) (string, error) {
	absolute, err := filepath.Abs(file)
	if err != nil {
		return "", err
	}
	content, overlay := filepath.Join(dir, filepath.Base(file)), filepath.Join(dir, "overlay.json")
	list, err := json.Marshal(map[string]map[string]string{"Replace": {absolute: content}})
	if err != nil {
		return "", err
	}
	return overlay, errors.Join(os.WriteFile(content, []byte(text), 0o600), os.WriteFile(overlay, list, 0o600))
}
