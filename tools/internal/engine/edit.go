package engine

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
)

// edit is what is changed in a Go file of a module. It is made for one version of
// the file; imports that nothing uses any more go with what used them.
type edit struct {
	file string // the path in the module
	sum  string // the SHA-256 of the file for which the edit was made
	why  string // what it is for, as a sentence without its full stop

	bodies    map[string]string // new bodies of functions, of methods as Type.Method
	swaps     map[string]string // new text by the old one, which is there once
	drop      []string          // functions, methods and variables that go
	templates bool              // the templates of shaders are filled in
	late      bool              // it is made when the shaders have been translated
}

// apply makes the edit in the content of its file.
func (e edit) apply(content []byte) ([]byte, error) {
	if content == nil {
		return nil, errors.New("the file is not part of the program any more")
	}
	sum := sha256.Sum256(content)
	if got := hex.EncodeToString(sum[:]); got != e.sum {
		return nil, fmt.Errorf("the file is another than the one the edit was made for: its checksum is %s instead of %s", got, e.sum)
	}
	for old, text := range e.swaps {
		if n := bytes.Count(content, []byte(old)); n != 1 {
			return nil, fmt.Errorf("%q is in it %d times", old, n)
		}
		content = bytes.Replace(content, []byte(old), []byte(text), 1)
	}
	f, err := parse(content)
	if err != nil {
		return nil, err
	}
	bodies, drop := maps.Clone(e.bodies), slices.Clone(e.drop)
	var end string
	if e.templates {
		if bodies, drop, end, err = fillTemplates(f.ast); err != nil {
			return nil, err
		}
	}
	if err := f.edit(bodies, drop); err != nil {
		return nil, err
	}
	if f, err = parse(append(f.spliced(), end...)); err != nil {
		return nil, err
	}
	f.dropImports()
	return format.Source(fmt.Appendf(nil, "// Changed for Tripoint: %s.\n\n%s", e.why, f.spliced()))
}

// file is a Go file and the cuts to be made in it.
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

// edit gives functions new bodies and removes declarations, each of which must be
// there.
func (f *file) edit(bodies map[string]string, drop []string) error {
	missing := map[string]bool{}
	for _, name := range append(slices.Collect(maps.Keys(bodies)), drop...) {
		missing[name] = true
	}
	for _, decl := range f.ast.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			name := funcName(d)
			delete(missing, name)
			if body, ok := bodies[name]; ok {
				f.cut(d.Body.Lbrace+1, d.Body.Rbrace, "\n\t"+body+"\n")
			} else if slices.Contains(drop, name) {
				f.cut(d.Pos(), d.End(), "")
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				v, ok := spec.(*ast.ValueSpec)
				if ok && len(v.Names) == 1 && slices.Contains(drop, v.Names[0].Name) {
					delete(missing, v.Names[0].Name)
					f.cutSpec(d, v)
				}
			}
		}
	}
	if len(missing) > 0 {
		return fmt.Errorf("there is no %s in it", strings.Join(slices.Sorted(maps.Keys(missing)), ", "))
	}
	return nil
}

// cutSpec removes one of the specifications of a declaration.
func (f *file) cutSpec(d *ast.GenDecl, spec ast.Spec) {
	if d.Lparen.IsValid() {
		f.cut(spec.Pos(), spec.End(), "")
	} else {
		f.cut(d.Pos(), d.End(), "")
	}
}

// funcName is the name of a function, of a method with its type before it.
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

// dropImports removes the imports that nothing uses. The packages are called as
// the last part of their path.
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

// spliced is the content with the cuts made.
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
