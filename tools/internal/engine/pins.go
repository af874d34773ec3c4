package engine

import (
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// pinsFile has the pins: what the edits were made for.
const pinsFile = "tools/internal/engine/pins.txt"

//go:embed pins.txt
var pinsText string

const pinsHead = `# The versions of the modules for which the edits were made, and the SHA-256 of each
# file that an edit changes. go run ./tools/engine -repin writes this file.
`

// pins are the versions that the edits were made for, by the path of the module.
type pins map[string]pin

// pin is a version of a module, and the checksums of the files that are edited in it.
type pin struct {
	version string
	sums    map[string]string
}

func parsePins(text string) (pins, error) {
	all := pins{}
	var module string
	for i, line := range strings.Split(text, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		words := strings.Fields(line)
		switch {
		case len(words) == 2 && strings.HasPrefix(words[1], "v"):
			module = words[0]
			all[module] = pin{words[1], map[string]string{}}
		case len(words) == 2 && len(words[0]) == 2*sha256.Size && module != "":
			all[module].sums[words[1]] = words[0]
		default:
			return nil, fmt.Errorf("%s:%d: this is neither a module with its version nor a checksum with its file", pinsFile, i+1)
		}
	}
	return all, nil
}

func (p pins) String() string {
	var b strings.Builder
	b.WriteString(pinsHead)
	for _, module := range slices.Sorted(maps.Keys(p)) {
		fmt.Fprintf(&b, "\n%s %s\n", module, p[module].version)
		for _, file := range slices.Sorted(maps.Keys(p[module].sums)) {
			fmt.Fprintf(&b, "%s  %s\n", p[module].sums[file], file)
		}
	}
	return b.String()
}

// pinsOf returns the pins by which the edits are made for the sources.
func pinsOf(sources []source) pins {
	all := pins{}
	for _, s := range sources {
		p := pin{s.version, map[string]string{}}
		for _, e := range s.edits {
			p.sums[e.file] = checksum(s.files[e.file])
		}
		all[s.path] = p
	}
	return all
}

func checksum(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// changes says what other pins have that these do not.
func (p pins) changes(after pins) []string {
	var all []string
	for _, module := range slices.Sorted(maps.Keys(after)) {
		before, now := p[module], after[module]
		if before.version != now.version {
			all = append(all, fmt.Sprintf("%s: %s → %s", module, cmp.Or(before.version, "none"), now.version))
		}
		for _, file := range slices.Sorted(maps.Keys(now.sums)) {
			if before.sums[file] != now.sums[file] {
				all = append(all, "  "+file)
			}
		}
		for _, file := range slices.Sorted(maps.Keys(before.sums)) {
			if now.sums[file] == "" {
				all = append(all, "  "+file+" is not edited any more")
			}
		}
	}
	return all
}
