package facts

import (
	"strings"
	"testing"
)

func TestLoadReadsOnlyPlainDecimalNumbers(t *testing.T) {
	for _, test := range []struct {
		written        string
		whole, decimal bool
	}{
		{"0", true, true},
		{"12", true, true},
		{"-2", true, true},
		{"0.50", false, true},
		{"-10.25", false, true},
		{"007", false, false},
		{"01", false, false},
		{"-01", false, false},
		{"00.5", false, false},
		{"1_0", false, false},
		{"+1", false, false},
		{"0x10", false, false},
		{"0o7", false, false},
		{"0b1", false, false},
		{".5", false, false},
		{"-.5", false, false},
		{"5.", false, false},
		{"1e3", false, false},
		{"1.0e3", false, false},
		{".inf", false, false},
		{`"1"`, false, false},
		{"99999999999999999999", false, false},
	} {
		t.Run(test.written, func(t *testing.T) {
			problems := problemsOf("lens:\n  lat: " + test.written + "\nincidents:\n  - severity: " + test.written + "\n")
			if got := !strings.Contains(problems, ", wanted is a number; "); got != test.decimal {
				t.Errorf("as a decimal number it is read: %v, the problems are:\n%s", got, problems)
			}
			if got := !strings.Contains(problems, ", wanted is a whole number; "); got != test.whole {
				t.Errorf("as a whole number it is read: %v, the problems are:\n%s", got, problems)
			}
		})
	}
}

// problemsOf returns what the loader reports of one file, without the rules for a whole
// dataset.
func problemsOf(text string) string {
	l := newLoader()
	l.file(yamlFile{"test.yaml", []byte(text)})
	return l.problems.Error()
}
