// Package fetched reads from the frame's page what a browser fetches: for a reader who
// only looks at the frame, and for one who wants the program.
package fetched

import (
	"bytes"
	"errors"
	"regexp"
)

var (
	template = regexp.MustCompile(`(?s)<template id="modules">.*?</template>`)
	resource = regexp.MustCompile(`<(?:link rel="(?:stylesheet|modulepreload)"|script|img|iframe)[^>]*? (?:href|src)="([^"]+)"`)
	shell    = regexp.MustCompile(`<html\b[^>]* data-shell="([^"]+)"`)
	facts    = regexp.MustCompile(`<html\b[^>]* data-facts="([^"]+)"`)
	program  = regexp.MustCompile(`<html\b[^>]* data-program="([^"]+)"`)
)

// Frame has the paths, from its page, of what a browser fetches for a frame.
type Frame struct {
	Early   []string // by the page itself, before anybody asks for the program
	Late    []string // when somebody does, beside the program
	Program string
	Facts   string // beside the program
}

// Read reads the page of a frame.
func Read(page []byte) (Frame, error) {
	late := template.Find(page)
	first, main, dataset := shell.FindSubmatch(page), program.FindSubmatch(page), facts.FindSubmatch(page)
	if late == nil || first == nil || main == nil || dataset == nil {
		return Frame{}, errors.New("the page does not name its modules, its shell, its program and its facts; it is no frame")
	}
	return Frame{
		Early:   resources(bytes.Replace(page, late, nil, 1)),
		Late:    append([]string{string(first[1])}, resources(late)...),
		Program: string(main[1]),
		Facts:   string(dataset[1]),
	}, nil
}

func resources(text []byte) []string {
	var paths []string
	for _, m := range resource.FindAllSubmatch(text, -1) {
		paths = append(paths, string(m[1]))
	}
	return paths
}
