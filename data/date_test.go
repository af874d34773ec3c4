package data

import (
	"math"
	"slices"
	"testing"
)

func TestADateBeginsAndEndsAsItsPrecisionSays(t *testing.T) {
	for _, test := range []struct {
		name        string
		date        Date
		years, ends float64
	}{
		{"a year", "2015", 2015, 2016},
		{"a month", "2015-09", 2015 + 243.0/365, 2015 + 273.0/365},
		{"a month of a leap year", "2016-05", 2016 + 121.0/366, 2016 + 152.0/366},
		{"a day", "2015-09-25", 2015 + 267.0/365, 2015 + 268.0/365},
		{"the middle of a leap year", "2016-07-02", 2016.5, 2016.5 + 1.0/366},
		{"the last day of a year", "2015-12-31", 2015 + 364.0/365, 2016},
		{"the leap day", "2016-02-29", 2016 + 59.0/366, 2016 + 60.0/366},
		{"the leap day of a leap century", "2000-02-29", 2000 + 59.0/366, 2000 + 60.0/366},
		{"a February without leap day", "2015-02", 2015 + 31.0/365, 2015 + 59.0/365},
		{"about a month", "2015-06~", 2015 + 151.0/365, 2015 + 181.0/365},
		{"an uncertain year", "2015?", 2015, 2016},
		{"about an uncertain day", "2015-01-01%", 2015, 2015 + 1.0/365},
		{"an interval of months", "2015-12/2016-04", 2015 + 334.0/365, 2016 + 121.0/366},
		{"an interval of unlike precision", "2015/2016-01-01", 2015, 2016 + 1.0/366},
		{"an interval with qualifiers", "2015-12~/2016?", 2015 + 334.0/365, 2017},
		{"an interval within its first part", "2015/2015-03", 2015, 2015 + 90.0/365},
		{"the first year", "0001", 1, 2},
		{"the last year", "9999", 9999, 10000},
	} {
		t.Run(test.name, func(t *testing.T) {
			if err := test.date.Check(); err != nil {
				t.Fatalf("%s is said to be wrong: %v", test.date, err)
			}
			if got := test.date.Years(); math.Abs(got-test.years) > 1e-9 {
				t.Errorf("%s begins at %v, want %v", test.date, got, test.years)
			}
			if got := test.date.EndYears(); math.Abs(got-test.ends) > 1e-9 {
				t.Errorf("%s ends at %v, want %v", test.date, got, test.ends)
			}
		})
	}
}

func TestCheckSaysWhatIsWrongWithADate(t *testing.T) {
	for _, test := range []struct{ name, date, want string }{
		{"nothing", "", "a date is missing"},
		{"a word", "May 2016", `the year "May 2016" is not of 4 digits`},
		{"a short year", "16", `the year "16" is not of 4 digits`},
		{"a long year", "20160", `the year "20160" is not of 4 digits`},
		{"a sign", "-2016", `the year "" is not of 4 digits`},
		{"a year before the first", "0000-05", "there is no year 0000, the first is 0001"},
		{"a month of one digit", "2016-5", `the month "5" is not of 2 digits`},
		{"an empty month", "2016-", `the month "" is not of 2 digits`},
		{"a thirteenth month", "2016-13", "there is no month 13"},
		{"a month zero", "2016-00", "there is no month 00"},
		{"a day zero", "2016-05-00", "there is no day 00 in 2016-05"},
		{"a day too many", "2016-04-31", "there is no day 31 in 2016-04"},
		{"a leap day out of turn", "2015-02-29", "there is no day 29 in 2015-02"},
		{"a leap day of a common century", "1900-02-29", "there is no day 29 in 1900-02"},
		{"four parts", "2016-05-01-02", "it has more parts than year, month and day"},
		{"a time of day", "2016-05-01T10:00", "a date has no time of day"},
		{"two qualifiers", "2016?~", `the year "2016?" is not of 4 digits`},
		{"a qualifier alone", "~", `the year "" is not of 4 digits`},
		{"digits of another script", "２０１６", `the year "２０１６" is not of 4 digits`},
		{"an open interval", "2016/", "a date is missing"},
		{"an interval of three", "2015/2016/2017", `the year "2016/2017" is not of 4 digits`},
		{"an interval backwards", "2016/2015", "the interval ends (2015) before it starts (2016)"},
		{"a whole sentence", "some time in the spring of 2016", "it is longer than two dates"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if err := Date(test.date).Check(); err == nil || err.Error() != test.want {
				t.Errorf("%q: got %v, want: %s", test.date, err, test.want)
			}
		})
	}
}

func TestDatesAreOrderedByFirstDayThenPrecision(t *testing.T) {
	want := []Date{"2015", "2015?", "2015-01", "2015-01/2016", "2015-01-01", "2015-01-02", "2015-02", "2016"}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, Compare)
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func TestMonthIsTheFirstMonthOfADate(t *testing.T) {
	for date, want := range map[Date]Date{
		"2016": "2016-01", "2016-05": "2016-05", "2016-05-27~": "2016-05", "2015-12/2016-04": "2015-12", "0007": "0007-01",
	} {
		if got := date.Month(); got != want {
			t.Errorf("the month of %s: got %s, want %s", date, got, want)
		}
	}
}

func TestADateInYearsAllocatesNothing(t *testing.T) {
	d := Date("2015-12-31~/2016-04?")
	if n := testing.AllocsPerRun(100, func() { _ = d.Years() + d.EndYears() }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// Whatever stands instead of a date: nothing panics, and what Check accepts begins and
// ends at some time.
func FuzzDate(f *testing.F) {
	for _, seed := range []string{"2015", "2015-09-25", "2015-12~/2016-04?", "2016-02-29", "9999-99-99", "----", "~", "/", "0000-01/"} {
		f.Add(seed, "2016-05")
	}
	f.Fuzz(func(t *testing.T, s, other string) {
		d, e := Date(s), Date(other)
		begins, ends, month := d.Years(), d.EndYears(), d.Month()
		if Compare(d, e) != -Compare(e, d) {
			t.Errorf("%q and %q are in two orders", s, other)
		}
		if d.Check() != nil {
			return
		}
		if !(begins >= 1 && begins < 10000 && ends > begins && ends <= 10000) {
			t.Errorf("%q lasts from %v until %v", s, begins, ends)
		}
		if err := month.Check(); err != nil || month.Years() > begins || month.EndYears() <= begins {
			t.Errorf("%q is in the month %q: %v", s, month, err)
		}
		if e.Check() == nil && Compare(d, e) < 0 && begins > e.Years() {
			t.Errorf("%q is put before %q", s, other)
		}
	})
}
