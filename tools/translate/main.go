// Translate carries translations to the tools of translators and back, as PO files.
//
//	go run ./tools/translate [-data data/source] -lang ru out FILE.po
//	go run ./tools/translate [-data data/source] -lang ru in FILE.po
//
// Out writes all texts of the facts and of the interface with what there is of them in the
// language. In writes the translations of such a file into <lang>/*.yaml and
// words/<lang>.yaml. Nothing is lost on the way and back: notes, translations that have
// become stale (they are fuzzy), and those of texts that are gone. In writes nothing if a
// text of the file is unknown; it tells the line.
//
// Start reading at run; po.go has the one side, yaml.go the other.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"

	"tripoint/data/file"
	"tripoint/tools/facts"
	"tripoint/tools/internal/command"
	"tripoint/tools/internal/disk"
)

func main() {
	command.Main("translate", func(_ context.Context, args []string, stdout, _ io.Writer) error {
		return run(args, stdout)
	})
}

// maxPO is the size in bytes of the largest PO file that is read.
const maxPO = 64 << 20

func run(args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("translate", flag.ContinueOnError)
	dir := flags.String("data", "data/source", "`folder` of the facts")
	lang := flags.String("lang", "", "`language` of the translation, a BCP 47 tag such as ru")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *lang == "" || flags.NArg() != 2 || flags.Arg(0) != "out" && flags.Arg(0) != "in" {
		return errors.New("write: translate -lang TAG out FILE.po, or: translate -lang TAG in FILE.po")
	}
	list, problems := facts.Translations(*dir, *lang)
	if len(problems) > 0 {
		return problems
	}
	name := flags.Arg(1)
	if flags.Arg(0) == "out" {
		if err := disk.Keep(name, toPO(list, *lang)); err != nil {
			return err
		}
		fmt.Fprintf(stdout, "%s: %s\n", file.Name(name), counted(list))
		return nil
	}
	written, err := file.Read(name, maxPO)
	if err != nil {
		return err
	}
	list, err = fromPO(list, name, written)
	if err != nil {
		return err
	}
	files := toYAML(list, *lang)
	for _, f := range files {
		if err := disk.Keep(f.name, f.text); err != nil {
			return err
		}
	}
	fmt.Fprintf(stdout, "%s: %s, in %d files\n", file.Name(name), counted(list), len(files))
	return nil
}

// counted tells how far a translation is.
func counted(list []facts.Translation) string {
	done, stale, missing, gone := 0, 0, 0, 0
	for i := range list {
		switch t := &list[i]; {
		case t.Wording == "":
			gone++
		case t.Text == "":
			missing++
		case t.Stale:
			stale++
		default:
			done++
		}
	}
	return fmt.Sprintf("%d texts are translated, %d are stale, %d are missing, %d are of texts that are gone", done, stale, missing, gone)
}
