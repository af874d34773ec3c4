// Package diff compares texts line by line. Unified writes their difference in the
// form of diff -u and git; ParsePatch reads that form, and File.Apply carries it out.
package diff

import (
	"fmt"
	"strings"
)

// context is how many equal lines a hunk shows around a change.
const context = 3

// unended marks a last line without a newline, as diff and git do.
const unended = "\\ No newline at end of file\n"

// line is a line of a comparison: kept (' '), removed ('-') or added ('+').
type line struct {
	sign byte
	text string // with its newline, if it has one
}

// Unified returns the hunks that lead from one text to another, and nothing if they
// are equal.
func Unified(before, after string) string {
	var b strings.Builder
	all := compare(split(before), split(after))
	oldAt, newAt, at := 1, 1, 0
	for _, h := range hunks(all) {
		for _, l := range all[at:h.from] { // equal lines between hunks
			oldAt, newAt = advance(l, oldAt, newAt)
		}
		at = h.to
		oldFrom, newFrom := oldAt, newAt
		var body strings.Builder
		for _, l := range all[h.from:h.to] {
			body.WriteByte(l.sign)
			body.WriteString(l.text)
			if !strings.HasSuffix(l.text, "\n") {
				body.WriteString("\n" + unended)
			}
			oldAt, newAt = advance(l, oldAt, newAt)
		}
		fmt.Fprintf(&b, "@@ -%s +%s @@\n%s", span(oldFrom, oldAt), span(newFrom, newAt), body.String())
	}
	return b.String()
}

// span writes the lines [from, to) as the head of a hunk does.
func span(from, to int) string {
	if from == to {
		from-- // diff names the line before an empty span
	}
	return fmt.Sprintf("%d,%d", from, max(0, to-max(from, 1)))
}

// advance moves the line numbers of both texts past a line.
func advance(l line, oldAt, newAt int) (int, int) {
	if l.sign != '+' {
		oldAt++
	}
	if l.sign != '-' {
		newAt++
	}
	return oldAt, newAt
}

// stretch is a part [from, to) of a comparison.
type stretch struct{ from, to int }

// hunks returns the stretches around changes; those that touch are one.
func hunks(all []line) []stretch {
	var found []stretch
	for i, l := range all {
		if l.sign == ' ' {
			continue
		}
		h := stretch{max(0, i-context), min(len(all), i+1+context)}
		if n := len(found); n > 0 && h.from <= found[n-1].to {
			found[n-1].to = h.to
		} else {
			found = append(found, h)
		}
	}
	return found
}

// compare returns the lines of both texts in an order that keeps as many as it can.
func compare(a, b []string) []line {
	head := 0
	for head < min(len(a), len(b)) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < min(len(a), len(b))-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	var all []line
	for _, text := range a[:head] {
		all = append(all, line{' ', text})
	}
	all = append(all, compareMiddle(a[head:len(a)-tail], b[head:len(b)-tail])...)
	for _, text := range a[len(a)-tail:] {
		all = append(all, line{' ', text})
	}
	return all
}

// compareMiddle follows the table of longest common subsequences.
func compareMiddle(a, b []string) []line {
	common := make([][]int32, len(a)+1) // common[i][j] is the length for a[i:] and b[j:]
	for i := range common {
		common[i] = make([]int32, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	var all []line
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			all = append(all, line{' ', a[i]})
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && common[i+1][j] >= common[i][j+1]:
			all = append(all, line{'-', a[i]})
			i++
		default:
			all = append(all, line{'+', b[j]})
			j++
		}
	}
	return all
}

// split returns the lines of a text with their newlines.
func split(text string) []string {
	lines := strings.SplitAfter(text, "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}
