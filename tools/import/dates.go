package main

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"tripoint/data"
)

var (
	dotted  = regexp.MustCompile(`^(\d{1,2})\.(\d{1,2})\.(\d{4})$`)
	slashed = regexp.MustCompile(`^(\d{1,2})/(\d{1,2})/(\d{4})$`)
	ordered = regexp.MustCompile(`^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$`)
	timed   = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*$`)
)

// dateOrder is what 3/4/2015 means in a table: either its other dates say so, or nobody
// knows.
type dateOrder struct {
	by           string // "month/day/year" or "day/month/year", "" if it is not known
	proof        string // the date that says so
	line         int
	contradicted bool // by another
}

// learn takes a date of the table into account.
func (o *dateOrder) learn(s string, line int) {
	m := slashed.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return
	}
	first, second := number(m[1]), number(m[2])
	by := ""
	switch {
	case first > 12 && second <= 12:
		by = "day/month/year"
	case second > 12 && first <= 12:
		by = "month/day/year"
	default:
		return
	}
	if o.by == "" && !o.contradicted {
		o.by, o.proof, o.line = by, s, line
	} else if o.by != by {
		o.by, o.contradicted = "", true
	}
}

// dateOf reads a date as tables have it. What could be two days is an error: nobody is
// to guess.
func (o *dateOrder) dateOf(s string) (data.Date, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return "", errors.New("it is empty; write one as sure as it is: 2015, 2015-09 or 2015-09-25")
	}
	if m := timed.FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	if m := ordered.FindStringSubmatch(s); m != nil {
		s = iso(m[1], m[2], m[3])
	}
	if m := dotted.FindStringSubmatch(s); m != nil {
		s = iso(m[3], m[2], m[1])
	}
	if m := slashed.FindStringSubmatch(s); m != nil {
		first, second := number(m[1]), number(m[2])
		dayFirst, monthFirst := iso(m[3], m[2], m[1]), iso(m[3], m[1], m[2])
		switch {
		case first > 12 || first == second || o.by == "day/month/year" && second <= 12:
			s = dayFirst
		case second > 12 || o.by == "month/day/year":
			s = monthFirst
		default:
			return "", fmt.Errorf("it may be %s or %s; write year, month and day in this order, with hyphens", dayFirst, monthFirst)
		}
	}
	d := data.Date(s)
	if err := d.Check(); err != nil {
		return "", fmt.Errorf("%w; write one as 2015, 2015-09 or 2015-09-25, with ~ behind it if it is not sure", err)
	}
	return d, nil
}

// number is that of digits, as the patterns have them.
func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func iso(year, month, day string) string {
	pad := func(s string) string {
		if len(s) == 1 {
			return "0" + s
		}
		return s
	}
	return year + "-" + pad(month) + "-" + pad(day)
}
