package engine

import (
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"strconv"
	"strings"
	"text/template"
)

// The engine's file of shaders has one template, filled in for each filter and
// each address.
var (
	filters   = []string{"FilterNearest", "FilterLinear", "FilterPixelated"}
	addresses = []string{"AddressUnsafe", "AddressClampToZero", "AddressRepeat"}
)

// fillTemplates is the edit by which the file has the filled-in shaders instead
// of their template: new bodies, what goes, and what is put at the end.
func fillTemplates(f *ast.File) (bodies map[string]string, drop []string, end string, err error) {
	var text string
	ast.Inspect(f, func(n ast.Node) bool {
		if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING && strings.Contains(l.Value, "{{") {
			text, err = strconv.Unquote(l.Value)
		}
		return true
	})
	if err == nil && text == "" {
		err = errors.New("there is no template in it")
	}
	if err != nil {
		return nil, nil, "", err
	}
	t, err := template.New("").Option("missingkey=error").Parse(text)
	if err != nil {
		return nil, nil, "", err
	}
	var b strings.Builder
	b.WriteString("\nvar sources = [FilterCount][AddressCount]string{\n")
	for _, filter := range filters {
		fmt.Fprintf(&b, "\t%s: {\n", filter)
		for _, address := range addresses {
			shader, err := fill(t, filter, address)
			if err != nil {
				return nil, nil, "", err
			}
			fmt.Fprintf(&b, "\t\t%s: %q,\n", address, shader)
		}
		b.WriteString("\t},\n")
	}
	b.WriteString("}\n")
	bodies = map[string]string{"ShaderSource": "return []byte(sources[filter][address])"}
	return bodies, []string{"shaders", "shadersM", "tmpl"}, b.String(), nil
}

// fill is the shader of a filter and an address.
func fill(t *template.Template, filter, address string) (string, error) {
	values := map[string]string{"Filter": filter, "Address": address}
	for _, name := range append(filters[:len(filters):len(filters)], addresses...) {
		values[name] = name
	}
	var b strings.Builder
	err := t.Execute(&b, values)
	return b.String(), err
}
