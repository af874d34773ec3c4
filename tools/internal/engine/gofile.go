package engine

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path"
	"slices"
	"strconv"
)

// file is a Go file with the cuts that are to be made in it.
type file struct {
	content []byte
	set     *token.FileSet
	ast     *ast.File
	cuts    []cut
}

// cut puts text in the place of the bytes in [from, to).
type cut struct {
	from, to int
	text     string
}

func parse(content []byte) (*file, error) {
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, "", content, parser.ParseComments|parser.SkipObjectResolution)
	return &file{content: content, set: set, ast: parsed}, err
}

func (f *file) cut(from, to token.Pos, text string) {
	f.cuts = append(f.cuts, cut{f.set.Position(from).Offset, f.set.Position(to).Offset, text})
}

// edit gives functions new bodies and removes declarations. What is not there is a
// fault.
func (f *file) edit(bodies map[string]string, drop []string) []fault {
	found := map[string]bool{}
	for _, decl := range f.ast.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			name := funcName(d)
			found[name] = true
			if body, ok := bodies[name]; ok && d.Body != nil {
				f.cut(d.Body.Lbrace+1, d.Body.Rbrace, "\n\t"+body+"\n")
			} else if slices.Contains(drop, name) {
				f.cut(d.Pos(), d.End(), "")
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				v, ok := spec.(*ast.ValueSpec)
				if ok && len(v.Names) == 1 && slices.Contains(drop, v.Names[0].Name) {
					found[v.Names[0].Name] = true
					f.cutSpec(d, v)
				}
			}
		}
	}
	var faults []fault
	for _, name := range slices.Sorted(maps.Keys(bodies)) {
		if !found[name] {
			faults = append(faults, fault{text: fmt.Sprintf("it has no function %s, which the edit gives a new body", name), name: name})
		}
	}
	for _, name := range drop {
		if !found[name] {
			faults = append(faults, fault{text: fmt.Sprintf("it has no %s, which the edit drops", name), name: name})
		}
	}
	return faults
}

// cutSpec removes one of the specifications of a declaration.
func (f *file) cutSpec(d *ast.GenDecl, spec ast.Spec) {
	if d.Lparen.IsValid() {
		f.cut(spec.Pos(), spec.End(), "")
	} else {
		f.cut(d.Pos(), d.End(), "")
	}
}

// funcName returns the name of a function, or of a method as Type.Method.
func funcName(d *ast.FuncDecl) string {
	if d.Recv == nil {
		return d.Name.Name
	}
	t := d.Recv.List[0].Type
	if star, ok := t.(*ast.StarExpr); ok {
		t = star.X
	}
	if id, ok := t.(*ast.Ident); ok {
		return id.Name + "." + d.Name.Name
	}
	return d.Name.Name
}

// dropImports removes the imports that nothing uses. It takes the last part of a
// path for the package's name.
func (f *file) dropImports() {
	used := map[string]bool{}
	ast.Inspect(f.ast, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if id, ok := s.X.(*ast.Ident); ok {
				used[id.Name] = true
			}
		}
		return true
	})
	for _, decl := range f.ast.Decls {
		d, ok := decl.(*ast.GenDecl)
		if !ok || d.Tok != token.IMPORT {
			continue
		}
		for _, spec := range d.Specs {
			i := spec.(*ast.ImportSpec)
			quoted, err := strconv.Unquote(i.Path.Value)
			if err == nil && i.Name == nil && !used[path.Base(quoted)] {
				f.cutSpec(d, i)
			}
		}
	}
}

// spliced returns the content with the cuts made.
func (f *file) spliced() []byte {
	slices.SortFunc(f.cuts, func(a, b cut) int { return a.from - b.from })
	var b []byte
	at := 0
	for _, c := range f.cuts {
		b = append(append(b, f.content[at:c.from]...), c.text...)
		at = c.to
	}
	return append(b, f.content[at:]...)
}
