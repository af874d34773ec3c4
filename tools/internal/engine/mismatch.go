package engine

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"tripoint/tools/internal/diff"
)

// mismatch is a file that is not as the edits expect it.
type mismatch struct {
	edit
	source source
	pinned string   // the version that the edit was made for
	faults []string // what keeps the edit from being made; empty if it can be made
}

// cached returns the folder of a version of a module in the module cache, into which
// go may fetch it.
func cached(ctx context.Context, module, version string) (string, error) {
	out, err := run(ctx, nil, nil, "mod", "download", "-json", module+"@"+version)
	var answer struct{ Dir, Error string }
	if broken := json.Unmarshal(out, &answer); broken == nil && answer.Error != "" {
		return "", errors.New(answer.Error)
	}
	return answer.Dir, err
}

// older finds the folder of a version of a module; it is cached but in tests.
type older func(ctx context.Context, module, version string) (string, error)

// check reports every file that is not the one its edit was made for, whether the
// edit still applies to it, and what has changed in it.
func check(ctx context.Context, sources []source, pinned pins, find older) error {
	var found []mismatch
	for _, s := range sources {
		found = append(found, s.mismatches(pinned[s.path])...)
	}
	return explain(ctx, found, find)
}

// checkEdits reports only the files to which their edits do not apply.
func checkEdits(ctx context.Context, sources []source, pinned pins, find older) error {
	var found []mismatch
	for _, s := range sources {
		for _, m := range s.mismatches(pinned[s.path]) {
			if len(m.faults) > 0 {
				found = append(found, m)
			}
		}
	}
	return explain(ctx, found, find)
}

// mismatches compares the files with the pins, and tries each edit. Late ones can be
// tried at once, because no two edits share a file.
func (s source) mismatches(pinned pin) []mismatch {
	var found []mismatch
	for _, e := range s.edits {
		_, faults := e.apply(s.files[e.file])
		if len(faults) == 0 && checksum(s.files[e.file]) == pinned.sums[e.file] {
			continue
		}
		m := mismatch{edit: e, source: s, pinned: pinned.version}
		for _, f := range faults {
			m.faults = append(m.faults, s.explain(f, e.file)...)
		}
		found = append(found, m)
	}
	return found
}

// explain says what a fault is, with a trace of what is missing. A fault that is only
// worth a line for its trace may have none.
func (s source) explain(f fault, file string) []string {
	trace := ""
	if f.name != "" {
		trace = s.whereIs(f.name, file)
	}
	switch {
	case f.text != "" && trace != "":
		return []string{f.text + "; " + trace}
	case f.text != "":
		return []string{f.text}
	case trace != "":
		return []string{"of " + f.name + ", " + trace}
	}
	return nil
}

// explain is the error of the mismatches, nil if there is none.
func explain(ctx context.Context, found []mismatch, find older) error {
	if len(found) == 0 {
		return nil
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%d of the files that tools/internal/engine edits are not as it expects them:\n", len(found))
	stuck, light := 0, true
	for _, m := range found {
		light = light && m.source.path != library.path
		fmt.Fprintf(&b, "\n%s: the edit is there so that %s.\n", m.path(), m.why)
		for _, fault := range m.faults {
			fmt.Fprintf(&b, "  - %s\n", fault)
		}
		if len(m.faults) > 0 {
			stuck++
		} else {
			b.WriteString("  The edit still applies.\n")
		}
		b.WriteString(m.change(ctx, find))
	}
	b.WriteByte('\n')
	if stuck > 0 {
		fmt.Fprintf(&b, "Mend the %d edits that do not apply, in edits.go or edits_msgp.go. ", stuck)
	}
	b.WriteString("Where an edit still applies, see what changed; then run go run ./tools/engine -repin; " +
		"tools/engine/README.md says more.")
	if light {
		b.WriteString(" Until then make site ENGINE=stock builds with the original.")
	}
	return errors.New(b.String())
}

// path returns where the file lies, for people to open it.
func (m mismatch) path() string {
	return filepath.Join(m.source.dir, filepath.FromSlash(m.file))
}

// mostLines is how much of a file's change a message shows.
const mostLines = 60

// change says what changed in the file since the edit was made.
func (m mismatch) change(ctx context.Context, find older) string {
	if m.pinned == "" {
		return "  There are no pins of " + m.source.path + " yet.\n"
	}
	dir, err := find(ctx, m.source.path, m.pinned)
	if err != nil {
		return fmt.Sprintf("  What it was in %s cannot be shown: %v\n", m.pinned, err)
	}
	name := filepath.Join(dir, filepath.FromSlash(m.file))
	before, err := os.ReadFile(name)
	if err != nil {
		return fmt.Sprintf("  What it was in %s cannot be shown: %v\n", m.pinned, err)
	}
	after, there := m.source.files[m.file]
	if !there {
		return fmt.Sprintf("  What it was in %s: %s\n", m.pinned, name)
	}
	hunks := diff.Unified(string(before), string(after))
	if hunks == "" {
		return fmt.Sprintf("  It is the same as in %s: its checksum in %s is wrong or missing.\n", m.pinned, pinsFile)
	}
	lines := strings.SplitAfter(strings.TrimSuffix(hunks, "\n"), "\n")
	rest := ""
	if len(lines) > mostLines {
		rest = fmt.Sprintf("\n    and %d lines more: diff -u %s %s", len(lines)-mostLines, name, m.path())
		lines = lines[:mostLines]
	}
	return fmt.Sprintf("  From %s to %s:\n    %s%s\n", m.pinned, m.source.version, strings.TrimSuffix(strings.Join(lines, "    "), "\n"), rest)
}
