package deps

import (
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"tripoint/tools/internal/inputs"
)

// closedSets lists every closed set. The test must find a switch over each.
var closedSets = []string{
	"tripoint/wasm/core/app.Effect", "tripoint/wasm/core/app.Message",
	"tripoint/wasm/core/doc.Block", "tripoint/wasm/core/scene.Mark",
}

// A new kind in a closed set must reach all code that tells kinds apart. So
// a type switch over a closed set names all its kinds, or has a default with a comment
// that says why the others need nothing.
func TestATypeSwitchNamesEveryKindOfAClosedSet(t *testing.T) {
	inputs.Depend(t, "../..")
	found, reported := map[string]bool{}, map[token.Position]bool{}
	native := load(t, nil, "./wasm/...", "./tools/...")
	for _, p := range append(native, load(t, []string{"GOOS=js", "GOARCH=wasm"}, "./wasm/...")...) {
		for _, s := range switches(p) {
			found[name(s.set)] = true
			if len(s.missing) > 0 && !s.explained && !reported[s.at] {
				t.Errorf("%s: the switch over %s has no case for %s; add them, or a default with a comment that says why they need nothing",
					s.at, name(s.set), strings.Join(s.missing, ", "))
				reported[s.at] = true // a package and its tests are loaded more than once
			}
		}
	}
	for _, set := range closedSets {
		if !found[set] {
			t.Errorf("no type switch over %s is found", set)
		}
	}
}

// A typeSwitch makes a difference between the kinds of a closed set.
type typeSwitch struct {
	set       *types.Named
	at        token.Position
	missing   []string // kinds that no case names
	explained bool     // by a comment in its default
}

// switches returns the type switches of a package over closed sets.
func switches(p *packages.Package) []typeSwitch {
	var all []typeSwitch
	for _, file := range p.Syntax {
		ast.Inspect(file, func(n ast.Node) bool {
			s, ok := n.(*ast.TypeSwitchStmt)
			if !ok {
				return true
			}
			if set := closedSet(p.TypesInfo.TypeOf(operand(s))); set != nil {
				all = append(all, typeSwitch{set, p.Fset.Position(s.Pos()), missingKinds(p, s, set), explained(file, s)})
			}
			return true
		})
	}
	return all
}

// load returns packages of the project with their tests, built for a system.
func load(t *testing.T, env []string, patterns ...string) []*packages.Package {
	t.Helper()
	all, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedImports | packages.NeedExportFile |
			packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo,
		Env:        append(os.Environ(), env...),
		Dir:        "../..",
		Tests:      true,
		BuildFlags: []string{"-tags=facts"}, // which tests for the browser find
	}, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		for _, e := range p.Errors {
			t.Errorf("%s %v: %v", p.ID, env, e)
		}
	}
	return all
}

// operand returns what a type switch looks at: the x of x.(type).
func operand(s *ast.TypeSwitchStmt) ast.Expr {
	switch a := s.Assign.(type) {
	case *ast.AssignStmt:
		return a.Rhs[0].(*ast.TypeAssertExpr).X
	case *ast.ExprStmt:
		return a.X.(*ast.TypeAssertExpr).X
	}
	return nil
}

func name(set *types.Named) string { return set.Obj().Pkg().Path() + "." + set.Obj().Name() }

// closedSet returns a type of the project if nothing but its own package can implement
// it, else nil. It is an interface of a method that is not exported, takes nothing and
// returns nothing.
func closedSet(t types.Type) *types.Named {
	named, ok := t.(*types.Named)
	if !ok || named.Obj().Pkg() == nil || !strings.HasPrefix(named.Obj().Pkg().Path(), module) {
		return nil
	}
	i, ok := named.Underlying().(*types.Interface)
	if !ok || i.NumMethods() != 1 || i.Method(0).Exported() {
		return nil
	}
	if mark := i.Method(0).Signature(); mark.Params().Len() > 0 || mark.Results().Len() > 0 {
		return nil
	}
	return named
}

// missingKinds returns the kinds of a set that no case names. A case may name a kind by its
// type or by a pointer to it, whichever implements the set.
func missingKinds(p *packages.Package, s *ast.TypeSwitchStmt, set *types.Named) []string {
	named := map[string]bool{}
	for _, clause := range s.Body.List {
		for _, e := range clause.(*ast.CaseClause).List {
			named[types.TypeString(p.TypesInfo.TypeOf(e), nil)] = true
		}
	}
	var missing []string
	for _, kind := range kinds(set) {
		if !named[types.TypeString(kind, nil)] {
			missing = append(missing, types.TypeString(kind, func(*types.Package) string { return "" }))
		}
	}
	return missing
}

// kinds returns the types of a set's package that implement it, in order of their names.
func kinds(set *types.Named) []types.Type {
	i := set.Underlying().(*types.Interface)
	scope := set.Obj().Pkg().Scope()
	var all []types.Type
	for _, n := range scope.Names() {
		t, ok := scope.Lookup(n).(*types.TypeName)
		if !ok || types.IsInterface(t.Type()) {
			continue
		}
		switch pointer := types.NewPointer(t.Type()); {
		case types.Implements(t.Type(), i):
			all = append(all, t.Type())
		case types.Implements(pointer, i):
			all = append(all, pointer)
		}
	}
	return all
}

// explained reports whether a type switch has a default with a comment in it.
func explained(file *ast.File, s *ast.TypeSwitchStmt) bool {
	for i, clause := range s.Body.List {
		if clause.(*ast.CaseClause).List != nil {
			continue
		}
		end := s.Body.Rbrace
		if i+1 < len(s.Body.List) {
			end = s.Body.List[i+1].Pos()
		}
		return slices.ContainsFunc(file.Comments, func(c *ast.CommentGroup) bool { return c.Pos() > clause.Pos() && c.End() < end })
	}
	return false
}
