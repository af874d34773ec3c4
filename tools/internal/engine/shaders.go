package engine

import (
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"text/template"
)

// Ebitengine's files of shaders have one template each, which is filled in for each
// filter and each address. These are their constants, in the order of their values.
var (
	filters   = []string{"FilterNearest", "FilterLinear", "FilterPixelated"}
	addresses = []string{"AddressUnsafe", "AddressClampToZero", "AddressRepeat"}
)

// fillTemplates returns what puts the filled-in shaders in the place of their
// template: new bodies, what goes, and what comes at the end of the file.
func fillTemplates(f *ast.File) (bodies map[string]string, drop []string, end string, err error) {
	for kind, known := range map[string][]string{"Filter": filters, "Address": addresses} {
		if got := constants(f, kind); !slices.Equal(got, known) {
			return nil, nil, "", fmt.Errorf("its constants of the type %s are %v, and the edit knows %v; see shaders.go", kind, got, known)
		}
	}
	t, err := findTemplate(f)
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

// findTemplate returns the template in a file, which is its only text with braces.
func findTemplate(f *ast.File) (*template.Template, error) {
	var texts []string
	ast.Inspect(f, func(n ast.Node) bool {
		if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING && strings.Contains(l.Value, "{{") {
			texts = append(texts, l.Value)
		}
		return true
	})
	if len(texts) != 1 {
		return nil, fmt.Errorf("it has %d templates, and the edit fills in one", len(texts))
	}
	text, err := strconv.Unquote(texts[0])
	if err != nil {
		return nil, err
	}
	return template.New("").Option("missingkey=error").Parse(text)
}

// constants returns the names of the constants that count up from zero in a type.
func constants(f *ast.File, kind string) []string {
	var names []string
	for _, decl := range f.Decls {
		d, ok := decl.(*ast.GenDecl)
		if !ok || d.Tok != token.CONST {
			continue
		}
		if id, ok := d.Specs[0].(*ast.ValueSpec).Type.(*ast.Ident); !ok || id.Name != kind {
			continue
		}
		for _, spec := range d.Specs {
			for _, id := range spec.(*ast.ValueSpec).Names {
				names = append(names, id.Name)
			}
		}
	}
	return names
}

// fill returns the shader of a filter and an address.
func fill(t *template.Template, filter, address string) (string, error) {
	values := map[string]string{"Filter": filter, "Address": address}
	for _, name := range append(filters[:len(filters):len(filters)], addresses...) {
		values[name] = name
	}
	var b strings.Builder
	err := t.Execute(&b, values)
	return b.String(), err
}
