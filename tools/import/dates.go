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

// dateOf reads a date as tables have it. What could be two days is an error: nobody is
// to guess.
func dateOf(s string) (data.Date, error) {
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
		first, _ := strconv.Atoi(m[1]) // the pattern has digits only
		second, _ := strconv.Atoi(m[2])
		switch {
		case first > 12 || first == second:
			s = iso(m[3], m[2], m[1])
		case second > 12:
			s = iso(m[3], m[1], m[2])
		default:
			return "", fmt.Errorf("it may be %s or %s; write year, month and day in this order, with hyphens", iso(m[3], m[2], m[1]), iso(m[3], m[1], m[2]))
		}
	}
	d := data.Date(s)
	if err := d.Check(); err != nil {
		return "", fmt.Errorf("%w; write one as 2015, 2015-09 or 2015-09-25, with ~ behind it if it is not sure", err)
	}
	return d, nil
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
