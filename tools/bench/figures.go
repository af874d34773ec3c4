package main

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// table holds figures of one kind: a row for each measure, a column for each subject. The
// modules in JavaScript write it as JSON.
type table struct {
	Title   string   `json:"title"`
	Unit    string   `json:"unit"`
	About   string   `json:"about,omitempty"` // a sentence or two
	Columns []string `json:"columns"`
	// Base is the column that the others are multiples of. Where it is not the best, the
	// row says why. It is nil where that has no meaning.
	Base *int  `json:"base,omitempty"`
	Rows []row `json:"rows"`
}

// row is one measure. Less is better, unless More says otherwise.
type row struct {
	Name   string `json:"name"`
	Target string `json:"target,omitempty"` // what is to be reached, such as "≤ 50"
	More   bool   `json:"more,omitempty"`
	Why    string `json:"why,omitempty"` // the reason where the base is not the best
	// Cells has the values of all runs for each column, and none where there is nothing
	// to measure.
	Cells [][]float64 `json:"cells"`
}

// median returns the middle of the values, NaN for none.
func median(values []float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	s := slices.Sorted(slices.Values(values))
	return (s[(len(s)-1)/2] + s[len(s)/2]) / 2
}

// number writes three figures, and all that stand before the point.
func number(x float64) string {
	switch a := math.Abs(x); {
	case math.IsNaN(x):
		return ""
	case a >= 1e4:
		return group(strconv.FormatFloat(x, 'f', 0, 64))
	case a >= 100 || x == math.Trunc(x):
		return strconv.FormatFloat(x, 'f', 0, 64)
	default:
		return strconv.FormatFloat(x, 'g', 3, 64)
	}
}

// group puts commas between thousands.
func group(digits string) string {
	for i := len(digits) - 3; i > 0 && digits[i-1] != '-'; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// cell writes a median, with the smallest and the largest value if they differ from it.
func cell(values []float64) string {
	if len(values) == 0 {
		return "–"
	}
	m, low, high := number(median(values)), number(slices.Min(values)), number(slices.Max(values))
	if low == high {
		return m
	}
	return fmt.Sprintf("%s (%s – %s)", m, low, high)
}

// markdown writes the table for readers, and names below it the rows in which the base is
// not the best.
func (t table) markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "### %s, %s\n\n", t.Title, t.Unit)
	if t.About != "" {
		fmt.Fprintf(&b, "%s\n\n", t.About)
	}
	targets := slices.ContainsFunc(t.Rows, func(r row) bool { return r.Target != "" })
	head := append([]string{""}, t.Columns...)
	if targets {
		head = append(head, "target")
	}
	fmt.Fprintf(&b, "| %s |\n|%s%s\n", strings.Join(head, " | "), " --- |", strings.Repeat(" ---: |", len(head)-1))
	var lost []string
	for _, r := range t.Rows {
		cells := []string{r.Name}
		for i := range t.Columns {
			cells = append(cells, t.cell(r, i))
		}
		if targets {
			cells = append(cells, r.Target)
		}
		fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | "))
		if t.loses(r) {
			lost = append(lost, fmt.Sprintf("- Not the best at *%s*: %s", r.Name, reason(r)))
		}
	}
	b.WriteString("\n")
	if len(lost) > 0 {
		fmt.Fprintf(&b, "%s\n\n", strings.Join(lost, "\n"))
	}
	return b.String()
}

func reason(r row) string {
	if r.Why == "" {
		return "the reason is not known yet."
	}
	return r.Why
}

// cell writes a row's figure in a column, with its ratio to the base.
func (t table) cell(r row, i int) string {
	text := cell(r.Cells[i])
	if t.Base == nil || i == *t.Base || len(r.Cells[i]) == 0 {
		return text
	}
	if ratio := median(r.Cells[i]) / median(r.Cells[*t.Base]); !math.IsNaN(ratio) && !math.IsInf(ratio, 0) {
		text += fmt.Sprintf(" ×%s", strconv.FormatFloat(ratio, 'f', 2, 64))
	}
	return text
}

// loses says whether another column is better than the base by more than a twentieth and
// by more than the base's own spread: less is chance.
func (t table) loses(r row) bool {
	if t.Base == nil || len(r.Cells[*t.Base]) == 0 {
		return false
	}
	own := r.Cells[*t.Base]
	for i, values := range r.Cells {
		if i == *t.Base || len(values) == 0 {
			continue
		}
		other := median(values)
		if r.More && other > median(own)*1.05 && other > slices.Max(own) {
			return true
		}
		if !r.More && other < median(own)*0.95 && other < slices.Min(own) {
			return true
		}
	}
	return false
}

// check returns an error if a row does not fit its table, or there is no column for the base.
func (t table) check() error {
	for _, r := range t.Rows {
		if len(r.Cells) != len(t.Columns) {
			return fmt.Errorf("table %q: row %q has %d cells for %d columns", t.Title, r.Name, len(r.Cells), len(t.Columns))
		}
	}
	if t.Base != nil && (*t.Base < 0 || *t.Base >= len(t.Columns)) {
		return fmt.Errorf("table %q: there is no column %d for its base", t.Title, *t.Base)
	}
	return nil
}
