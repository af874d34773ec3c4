package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"slices"
)

// The program reads bundles and never writes them. The linker would find that
// out by itself, but the engine uses text/template, which looks methods up by
// name and so keeps every method of every type. That is a twentieth of the bytes
// on the wire, so the program is built from the generated code without it. The
// same goes for the tags of the schema, which say how fields are written in YAML
// and checked: types keep them, and only the tools read them.

// generated are the files that msgp writes, encoder is the file of the only
// function that calls what is left out of them, and schema is where the tags are.
var (
	generated = []string{"data/schema_gen.go", "data/text_gen.go", "data/lists_gen.go"}
	encoder   = "data/bundle/bundle.go"
	schema    = "data/schema.go"
)

// readOnly returns the sources of package data and data/bundle, by path, without
// what writes bundles, without tags, and without the wrapping of errors that names
// the field where a damaged bundle goes wrong: tools/compile has decoded this one.
func readOnly() (map[string][]byte, error) {
	trimmed := map[string][]byte{}
	for _, name := range append([]string{encoder, schema}, generated...) {
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, fmt.Errorf("leaving the encoder out: %w", err)
		}
		trim(file, slices.Contains(generated, name))
		var b bytes.Buffer
		if err := format.Node(&b, files, file); err != nil {
			return nil, err
		}
		trimmed[name] = b.Bytes()
	}
	return trimmed, nil
}

// trim removes the functions that encode, the tags of fields and, if so asked,
// statements of the form err = msgp.WrapError(…). Comments stay where directives
// may be among them, and are not where nobody reads them.
func trim(file *ast.File, wrapping bool) {
	if wrapping {
		file.Comments = nil
	}
	kept := file.Decls[:0]
	for _, decl := range file.Decls {
		f, ok := decl.(*ast.FuncDecl)
		if ok && (f.Name.Name == "MarshalMsg" || f.Name.Name == "Msgsize" || f.Name.Name == "Encode") {
			continue
		}
		if ok && wrapping {
			f.Doc = nil
			ast.Inspect(f, dropWrapping)
		}
		ast.Inspect(decl, dropTag)
		kept = append(kept, decl)
	}
	file.Decls = kept
}

func dropTag(n ast.Node) bool {
	if field, ok := n.(*ast.Field); ok {
		field.Tag = nil
	}
	return true
}

func dropWrapping(n ast.Node) bool {
	block, ok := n.(*ast.BlockStmt)
	if !ok {
		return true
	}
	kept := block.List[:0]
	for _, s := range block.List {
		if !isWrapping(s) {
			kept = append(kept, s)
		}
	}
	block.List = kept
	return true
}

func isWrapping(s ast.Stmt) bool {
	assign, ok := s.(*ast.AssignStmt)
	if !ok || len(assign.Rhs) != 1 {
		return false
	}
	call, ok := assign.Rhs[0].(*ast.CallExpr)
	if !ok {
		return false
	}
	f, ok := call.Fun.(*ast.SelectorExpr)
	return ok && f.Sel.Name == "WrapError"
}
