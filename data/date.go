package data

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// day is one part of a date: a year, and month and day if they are known.
type day struct {
	year, month, day int  // month and day are 0 if the date lacks them
	qualifier        byte // '~', '?', '%' or 0
}

// Check reports what is wrong with a date, or nil. An empty date is an error: callers
// for whom it is optional ask first.
func (d Date) Check() error {
	if len(d) > len("2015-12-31~/2016-12-31~") {
		return errors.New("it is longer than two dates")
	}
	first, last, interval := strings.Cut(string(d), "/")
	a, err := parseDay(first)
	if err != nil || !interval {
		return err
	}
	b, err := parseDay(last)
	if err != nil {
		return err
	}
	if b.end() <= a.start() {
		return fmt.Errorf("the interval ends (%s) before it starts (%s)", last, first)
	}
	return nil
}

func parseDay(s string) (day, error) {
	var d day
	if s == "" {
		return d, errors.New("a date is missing")
	}
	if i := len(s) - 1; strings.IndexByte("~?%", s[i]) >= 0 {
		d.qualifier, s = s[i], s[:i]
	}
	if strings.ContainsAny(s, "T:") {
		return d, errors.New("a date has no time of day")
	}
	parts := strings.Split(s, "-")
	if len(parts) > 3 {
		return d, errors.New("it has more parts than year, month and day")
	}
	numbers := [3]*int{&d.year, &d.month, &d.day}
	for i, part := range parts {
		width, what := 2, [3]string{"year", "month", "day"}[i]
		if i == 0 {
			width = 4
		}
		n, err := digits(part)
		if err != nil || len(part) != width {
			return d, fmt.Errorf("the %s %q is not of %d digits", what, part, width)
		}
		*numbers[i] = n
	}
	if d.year == 0 {
		return d, errors.New("there is no year 0000, the first is 0001")
	}
	if len(parts) > 1 && (d.month < 1 || d.month > 12) {
		return d, fmt.Errorf("there is no month %s", parts[1])
	}
	if len(parts) > 2 && (d.day < 1 || d.day > daysIn(d.year, d.month)) {
		return d, fmt.Errorf("there is no day %s in %s-%s", parts[2], parts[0], parts[1])
	}
	return d, nil
}

// digits reads a number that consists of digits only; strconv would accept a sign.
func digits(s string) (int, error) {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' || i >= 4 {
			return 0, strconv.ErrSyntax
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, nil
}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func daysIn(year, month int) int {
	switch month {
	case 2:
		if leap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// start is the first moment of the day, month or year, in decimal years.
func (d day) start() float64 {
	before := max(d.day, 1) - 1
	for m := 1; m < d.month; m++ {
		before += daysIn(d.year, m)
	}
	return float64(d.year) + float64(before)/float64(yearLength(d.year))
}

// end is the moment at which the day, month or year is over, in decimal years.
func (d day) end() float64 {
	switch {
	case d.month == 0:
		return float64(d.year + 1)
	case d.day == 0:
		d.day = daysIn(d.year, d.month)
	}
	return d.start() + 1/float64(yearLength(d.year))
}

func yearLength(year int) int {
	if leap(year) {
		return 366
	}
	return 365
}

// first and last read the parts of a date that Check accepts. Of other strings they
// read what they can, and never panic.
func (d Date) first() day {
	s, _, _ := strings.Cut(string(d), "/")
	return readDay(s)
}

func (d Date) last() day {
	s := string(d)
	if i := strings.IndexByte(s, '/'); i >= 0 {
		s = s[i+1:]
	}
	return readDay(s)
}

// readDay is parseDay without errors and without allocating.
func readDay(s string) day {
	var d day
	part := 0
	for i := 0; i < len(s) && part < 3; i++ {
		switch c := s[i]; {
		case c == '-':
			part++
		case c < '0' || c > '9':
			d.qualifier = c
			part = 3
		case part == 0 && d.year < 1000:
			d.year = d.year*10 + int(c-'0')
		case part == 1 && d.month < 10:
			d.month = d.month*10 + int(c-'0')
		case part == 2 && d.day < 10:
			d.day = d.day*10 + int(c-'0')
		}
	}
	d.month = min(d.month, 12)
	d.day = min(d.day, 31)
	return d
}

// Years is the date's first day in decimal years: 2016-07-02 is 2016.5. An
// interval counts from its first day.
func (d Date) Years() float64 { return d.first().start() }

// EndYears is the moment at which the date is over in decimal years: 2016 ends
// at 2017.0.
func (d Date) EndYears() float64 { return d.last().end() }

// YearMonth is the year and the month of the date's first day; the month is 0 if it is
// not known.
func (d Date) YearMonth() (year, month int) {
	f := d.first()
	return f.year, f.month
}

// First is the date's first day, month or year, without a qualifier: 2015-12-01 of
// 2015-12-01~/2015-12-02.
func (d Date) First() Date {
	s, _, _ := strings.Cut(string(d), "/")
	return Date(strings.TrimRight(s, "~?%"))
}

// Month is the date's first month, January if only the year is known.
func (d Date) Month() Date {
	year, month := d.YearMonth()
	return MakeMonth(year, max(month, 1))
}

// MakeMonth is the date of a month, 1…12, of a year, 1…9999.
func MakeMonth(year, month int) Date { return Date(fmt.Sprintf("%04d-%02d", year, month)) }

// Compare orders dates by their first day. Of two that begin on the same day the less
// precise comes first, and of two equally precise ones the lesser string.
func Compare(a, b Date) int {
	return cmp.Or(
		cmp.Compare(a.Years(), b.Years()),
		cmp.Compare(a.first().precision(), b.first().precision()),
		strings.Compare(string(a), string(b)),
	)
}

// precision is 1 for a year, 2 for a month and 3 for a day.
func (d day) precision() int {
	switch {
	case d.month == 0:
		return 1
	case d.day == 0:
		return 2
	}
	return 3
}
