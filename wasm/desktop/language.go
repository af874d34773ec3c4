package desktop

import (
	"fmt"
	"os"
	"strings"

	"golang.org/x/text/language"

	"tripoint/data"
)

// languagesOf are the language of a dataset, and then those that it is translated into.
func languagesOf(ds *data.Dataset) []string {
	all := []string{ds.Lang()}
	for _, l := range ds.Languages {
		all = append(all, l.Tag)
	}
	return all
}

// languageFor is the language of a dataset that is nearest to what the command line asks
// for, or else to that of the system; the dataset's own where none is near.
func languageFor(ds *data.Dataset, asked string, getenv func(string) string) (string, error) {
	all := languagesOf(ds)
	if asked == "" {
		asked = systemLanguage(getenv)
		if found, ok := nearest(all, asked); ok {
			return found, nil
		}
		return all[0], nil
	}
	if found, ok := nearest(all, asked); ok {
		return found, nil
	}
	return "", fmt.Errorf("-lang %q: the facts are in %s; take one of these", asked, strings.Join(all, ", "))
}

// nearest finds the language that a reader of another understands: zh-CN finds zh-Hans.
func nearest(all []string, asked string) (string, bool) {
	var tags []language.Tag
	for _, tag := range all {
		tags = append(tags, language.Make(tag))
	}
	want, err := language.Parse(asked)
	if err != nil {
		return "", false
	}
	_, i, confidence := language.NewMatcher(tags).Match(want)
	return all[i], confidence >= language.Low
}

// systemLanguage is what the environment says, as POSIX has it: "ru_RU.UTF-8" is "ru-RU".
func systemLanguage(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			value, _, _ = strings.Cut(value, ".")
			value, _, _ = strings.Cut(value, "@")
			return strings.ReplaceAll(value, "_", "-")
		}
	}
	return ""
}

// environment is that of the program, or none for a screenshot, which is the same
// everywhere.
func (o *options) environment() func(string) string {
	if o.screenshot != "" {
		return func(string) string { return "" }
	}
	return os.Getenv
}
