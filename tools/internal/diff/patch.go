package diff

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// File is what a patch does to one file.
type File struct {
	Before, After string // its path; empty where the patch creates or removes it

	hunks []hunk
}

// hunk is a run of lines, at a line of the file before the patch.
type hunk struct {
	at    int // counted from 1
	lines []line
}

var hunkHead = regexp.MustCompile(`^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@`)

// ParsePatch reads a patch in unified form. It passes over what stands between the
// files, such as the message that git format-patch writes.
func ParsePatch(text string) ([]File, error) {
	var files []File
	lines := split(text)
	for at := 0; at < len(lines); {
		head := hunkHead.FindStringSubmatch(lines[at])
		switch {
		case strings.HasPrefix(lines[at], "--- ") && at+1 < len(lines) && strings.HasPrefix(lines[at+1], "+++ "):
			files = append(files, File{Before: path(lines[at]), After: path(lines[at+1])})
			at += 2
		case head != nil && len(files) == 0:
			return nil, fmt.Errorf("line %d: a hunk stands before the name of its file", at+1)
		case head != nil:
			h, rest, err := parseHunk(head, lines[at+1:])
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", at+1, err)
			}
			files[len(files)-1].hunks = append(files[len(files)-1].hunks, h)
			at = len(lines) - len(rest)
		default:
			at++
		}
	}
	return files, nil
}

// path returns the path in a line such as "--- a/file.go".
func path(text string) string {
	name := strings.TrimSpace(text[len("--- "):])
	name, _, _ = strings.Cut(name, "\t")
	if name == "/dev/null" {
		return ""
	}
	return strings.TrimPrefix(strings.TrimPrefix(name, "a/"), "b/")
}

// parseHunk reads as many lines as the head of a hunk says.
func parseHunk(head, lines []string) (hunk, []string, error) {
	at, err := strconv.Atoi(head[1])
	if err != nil {
		return hunk{}, nil, err
	}
	before, after := count(head[2]), count(head[3])
	h := hunk{at: at}
	for before > 0 || after > 0 {
		if len(lines) == 0 {
			return hunk{}, nil, fmt.Errorf("the hunk ends too soon")
		}
		l := line{lines[0][0], lines[0][1:]}
		if l.sign == '\n' { // an editor has taken away the blank of an empty line
			l = line{' ', "\n"}
		}
		if !strings.ContainsRune(" -+", rune(l.sign)) {
			return hunk{}, nil, fmt.Errorf("the hunk has the line %q", lines[0])
		}
		if l.sign != '+' {
			before--
		}
		if l.sign != '-' {
			after--
		}
		lines = lines[1:]
		if len(lines) > 0 && lines[0] == unended {
			l.text, lines = strings.TrimSuffix(l.text, "\n"), lines[1:]
		}
		h.lines = append(h.lines, l)
	}
	return h, lines, nil
}

// count reads a number of lines, which a head leaves out where it is 1.
func count(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 1
	}
	return n
}

// side returns the lines of a hunk before ('-') or after ('+') it.
func side(lines []line, sign byte) []string {
	var texts []string
	for _, l := range lines {
		if l.sign == ' ' || l.sign == sign {
			texts = append(texts, l.text)
		}
	}
	return texts
}

// Apply carries out the patch. It is strict: each hunk must match at its very line.
func (f File) Apply(content string) (string, error) {
	lines := split(content)
	var b strings.Builder
	done := 0
	for _, h := range f.hunks {
		before := side(h.lines, '-')
		from := h.at - 1
		if len(before) == 0 {
			from = h.at // the head names the line before
		}
		if from < done || from+len(before) > len(lines) {
			return "", fmt.Errorf("the hunk for line %d of %s lies outside of the file, which has %d lines", h.at, f.Before, len(lines))
		}
		for i, want := range before {
			if got := lines[from+i]; got != want {
				return "", fmt.Errorf("line %d of %s is %q; the patch expects %q", from+i+1, f.Before, got, want)
			}
		}
		b.WriteString(strings.Join(lines[done:from], "") + strings.Join(side(h.lines, '+'), ""))
		done = from + len(before)
	}
	return b.String() + strings.Join(lines[done:], ""), nil
}
