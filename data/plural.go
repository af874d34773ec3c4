package data

import "strings"

// Plural returns the category of CLDR that a whole number has in a language: "one", "few",
// "other" …; "" for a language whose rules are not here. A fraction is "other" in most
// languages, and whoever counts in fractions takes that. plural_test.go checks the rules
// against those of CLDR.
func Plural(lang string, n int) string {
	base, _, _ := strings.Cut(lang, "-")
	if lang == "pt-PT" {
		base = "es"
	}
	ten, hundred := n%10, n%100
	teen := hundred > 10 && hundred < 20
	million := n != 0 && n%1000000 == 0
	is := func(category string, yes bool) string {
		if yes {
			return category
		}
		return ""
	}
	one := is("one", n == 1)
	two := is("two", n == 2)
	switch base {
	case "id", "ja", "km", "ko", "lo", "ms", "my", "th", "vi", "yue", "zh":
		return "other"
	case "af", "az", "bg", "da", "de", "el", "en", "eo", "et", "eu", "fi", "gl", "hu", "ka", "kk", "ky", "ml", "mn", "mr", "nb", "ne", "nl", "nn",
		"no", "ps", "sq", "sv", "sw", "ta", "te", "tk", "tr", "ug", "ur", "uz", "yi":
		return first(one)
	case "am", "bn", "fa", "gu", "hi", "hy", "kn", "pa", "si", "zu":
		return first(is("one", n <= 1))
	case "fr", "pt":
		return first(is("one", n <= 1), is("many", million))
	case "ca", "es", "it":
		return first(one, is("many", million))
	case "be", "ru", "uk":
		return first(is("one", ten == 1 && !teen), is("few", ten > 1 && ten < 5 && !teen), "many")
	case "bs", "hr", "sr":
		return first(is("one", ten == 1 && !teen), is("few", ten > 1 && ten < 5 && !teen))
	case "pl":
		return first(one, is("few", ten > 1 && ten < 5 && !teen), "many")
	case "cs", "sk":
		return first(one, is("few", n > 1 && n < 5))
	case "lt":
		return first(is("one", ten == 1 && !teen), is("few", ten > 1 && !teen))
	case "lv":
		return first(is("zero", ten == 0 || teen), is("one", ten == 1))
	case "is", "mk":
		return first(is("one", ten == 1 && hundred != 11))
	case "ro":
		return first(one, is("few", n == 0 || hundred > 0 && hundred < 20))
	case "sl":
		return first(is("one", hundred == 1), is("two", hundred == 2), is("few", hundred == 3 || hundred == 4))
	case "he":
		return first(one, two)
	case "ga":
		return first(one, two, is("few", n > 2 && n < 7), is("many", n > 6 && n < 11))
	case "ar":
		return first(is("zero", n == 0), one, two, is("few", hundred > 2 && hundred < 11), is("many", hundred > 10))
	}
	return ""
}

// first returns the first category that a number has, or "other".
func first(categories ...string) string {
	for _, c := range categories {
		if c != "" {
			return c
		}
	}
	return "other"
}
