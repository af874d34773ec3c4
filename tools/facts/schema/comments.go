package schema

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"

	"tripoint/tools/internal/built"
)

// comments are what the source of package data says of its types, by name; of its
// fields, by type and name; and the values of its types of words.
type comments struct {
	types, fields map[string]string
	values        map[string][]string
}

// readComments parses the files of the schema.
func readComments() (comments, error) {
	c := comments{map[string]string{}, map[string]string{}, map[string][]string{}}
	files, err := filepath.Glob(filepath.Join(built.Top(), "data", "schema*.go"))
	if err != nil {
		return c, err
	}
	for _, name := range files {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			return c, err
		}
		for _, d := range f.Decls {
			if g, ok := d.(*ast.GenDecl); ok {
				c.declaration(g)
			}
		}
	}
	return c, nil
}

func (c comments) declaration(g *ast.GenDecl) {
	for _, spec := range g.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			c.types[s.Name.Name] = strings.TrimPrefix(strings.TrimPrefix(g.Doc.Text(), s.Name.Name+" is "), s.Name.Name+" are ")
			if fields, ok := s.Type.(*ast.StructType); ok {
				c.structure(s.Name.Name, fields)
			}
		case *ast.ValueSpec:
			if of, ok := s.Type.(*ast.Ident); ok && len(s.Values) == 1 {
				if lit, ok := s.Values[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
					value, _ := strconv.Unquote(lit.Value) // the parser has read it
					c.values[of.Name] = append(c.values[of.Name], value)
				}
			}
		}
	}
}

func (c comments) structure(name string, s *ast.StructType) {
	for _, f := range s.Fields.List {
		for _, id := range f.Names {
			said := f.Doc.Text()
			if said == "" {
				said = f.Comment.Text()
			}
			c.fields[name+"."+id.Name] = strings.TrimSpace(said)
		}
	}
}
