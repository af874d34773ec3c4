// Pseudo copies a folder of facts and puts words of another length in place of the English
// ones: longer ones, as those of Russian, or shorter ones without spaces, as those of
// Chinese. They mean nothing. A site of them shows what a translation would clip.
//
//	go run ./tools/pseudo [-words long|short] [-as TAG [-name NAME]] -out DIR [FOLDER]
//
// With -as the English words stay, and the others are a translation into a further language,
// in files of its own.
//
// FOLDER is data/source unless it is given. Numbers, signs, slots, addresses and the texts
// in other languages stay as they are. No site for readers is made of what it writes.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"reflect"
	"strings"

	"github.com/goccy/go-yaml"

	"tripoint/data"
	"tripoint/data/file"
	"tripoint/tools/facts"
	"tripoint/tools/facts/rules"
	"tripoint/tools/internal/command"
	"tripoint/tools/internal/disk"
)

func main() {
	command.Main("pseudo", func(_ context.Context, args []string, stdout, _ io.Writer) error {
		return run(args, stdout)
	})
}

func run(args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("pseudo", flag.ContinueOnError)
	out := flags.String("out", "", "folder that the facts are written to")
	words := flags.String("words", "long", "`length` of the words: long or short")
	var as data.Language
	flags.StringVar(&as.Tag, "as", "", "`tag` of the language that the words are a translation into; empty to change the English ones")
	flags.StringVar(&as.Name, "name", "Pseudo", "of that language, in itself")
	if err := flags.Parse(args); err != nil {
		return err
	}
	change, found := lengths[*words]
	if !found {
		return fmt.Errorf("there are no words of the length %q; write long or short", *words)
	}
	if *out == "" {
		return errors.New("name a folder to write to, with -out")
	}
	from := "data/source"
	if flags.NArg() > 0 {
		from = flags.Arg(0)
	}
	names, err := filepath.Glob(filepath.Join(from, "*.yaml"))
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("there are no facts in %s; name a folder that has *.yaml files", from)
	}
	if as.Tag != "" {
		if err := translate(from, *out, as, change); err != nil {
			return err
		}
		fmt.Fprintf(stdout, "pseudo: %s in %s, with a translation into %s of %s words\n", file.Name(from), file.Name(*out), as.Tag, *words)
		return nil
	}
	for _, name := range names {
		written, err := file.Read(name, facts.MaxFile)
		if err != nil {
			return err
		}
		if written, err = rewrite(written, change); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := disk.Keep(filepath.Join(*out, filepath.Base(name)), written); err != nil {
			return err
		}
	}
	fmt.Fprintf(stdout, "pseudo: %d files of %s in %s, with %s words\n", len(names), file.Name(from), file.Name(*out), *words)
	return nil
}

// rewrite changes the English texts of a file of facts. It returns JSON, which is YAML too.
func rewrite(written []byte, change func(string) string) ([]byte, error) {
	var sections map[string]any
	if err := yaml.Unmarshal(written, &sections); err != nil {
		return nil, err
	}
	return json.MarshalIndent(changed(sections, reflect.TypeFor[data.Dataset](), change), "", " ")
}

// changed returns what YAML has of a value of the schema, with its texts changed.
func changed(value any, of reflect.Type, change func(string) string) any {
	switch {
	case of == reflect.TypeFor[data.Text]():
		return changedText(value, change)
	case of == reflect.TypeFor[[]data.Word]():
		words, _ := value.(map[string]any)
		for key, text := range words {
			words[key] = changedText(text, change)
		}
	case of.Kind() == reflect.Pointer:
		return changed(value, of.Elem(), change)
	case of.Kind() == reflect.Slice:
		rows, _ := value.([]any)
		for i := range rows {
			rows[i] = changed(rows[i], of.Elem(), change)
		}
	case of.Kind() == reflect.Struct:
		fields, _ := value.(map[string]any)
		for _, f := range rules.FieldsOf(of) {
			if value, found := fields[f.Name]; found {
				fields[f.Name] = changed(value, of.Field(f.Index).Type, change)
			}
		}
	}
	return value
}

// changedText changes a plain text, or the English one among several.
func changedText(text any, change func(string) string) any {
	switch text := text.(type) {
	case string:
		return change(text)
	case map[string]any:
		if english, ok := text[data.English].(string); ok {
			text[data.English] = change(strings.TrimSpace(english))
		}
	}
	return text
}
