// Site builds everything that a web server has to serve: the program as wasm,
// the frame page, the reading page, their styles and scripts, and the licences.
//
//	go run ./tools/site [-out DIR] [-data DIR] [-engine light|stock] [-quality 0…11] [-url ADDRESS] [-debug] [-names] [-gcflags PATTERN=FLAGS]
//
// With -data it builds the site of another folder of facts, in a folder of its
// own; the committed bundle and its site stay as they are. Beside each file of text or
// wasm it writes compressed copies (.br and .gz).
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"time"

	"tripoint/data/file"
	"tripoint/tools/internal/built"
	"tripoint/tools/internal/command"
	"tripoint/tools/internal/engine"
	"tripoint/tools/internal/program"
	"tripoint/tools/internal/publish"
)

func main() {
	command.Main("site", func(ctx context.Context, args []string, stdout, _ io.Writer) error {
		return run(ctx, args, stdout)
	})
}

func run(ctx context.Context, args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("site", flag.ContinueOnError)
	out := flags.String("out", "", "folder to build into, whose content is replaced; empty for .build/site, or with -data one beside it")
	dataDir := flags.String("data", "", "folder of YAML facts; empty for the committed bundle")
	quality := flags.Int("quality", 11, "of brotli: 5 takes a second, 11 a minute and saves a tenth")
	address := flags.String("url", defaultURL, "`address` of the site for others, in what they paste and in what their services read")
	debug := flags.Bool("debug", false, "build what lets tests end the program from inside, and keep the names of functions for its traces; never for readers")
	names := flags.Bool("names", false, "keep the names of functions in the program, for profiles; never for readers")
	var further []string
	flags.Func("gcflags", "further `flags` of the compiler, as go build takes them, to measure what they change; may be given more than once", func(f string) error {
		further = append(further, "-gcflags="+f)
		return nil
	})
	kind := engine.Light
	flags.Var(&kind, "engine", "`light` or stock: without what the program never uses of it, or as it is")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *out == "" {
		var err error
		if *out, err = built.Site(*dataDir); err != nil {
			return err
		}
	}
	url, err := siteURL(*address)
	if err != nil {
		return err
	}
	begin := time.Now()
	// Each step is told before it begins: some take a minute, and may fail.
	say := func(format string, args ...any) { fmt.Fprintf(stdout, "site: "+format+" …\n", args...) }
	if *dataDir == "" {
		say("reading the committed facts")
	} else {
		say("reading the facts in %s", file.Name(*dataDir))
	}
	facts, err := load(*dataDir)
	if err != nil {
		return err
	}
	build := program.Build
	if *debug || *names {
		build = program.BuildNamed
	}
	if *debug {
		further = append(further, "-tags", "debug")
	}
	if *names {
		further = append(further, "-ldflags=-w")
	}
	say("compiling the program; the first time, Go compiles the engine too")
	wasm, err := build(ctx, "./wasm", kind, nil, further...)
	if err != nil {
		return err
	}
	say("drawing pictures and writing pages")
	s := site{facts: facts, engine: kind, url: url, quality: *quality, files: map[string][]byte{}}
	if err := s.addAll(ctx, wasm); err != nil {
		return err
	}
	if letters := s.unwritten(); letters != "" {
		fmt.Fprintf(stdout, "site: poster.png and posters/ lack the letters %s, which no font of assets/fonts has; assets/fonts/README.md says how to add them\n", letters)
	}
	say("packing %d files into %s", len(s.files), file.Name(*out))
	packed, err := publish.Write(ctx, *out, s.files, *quality)
	if err != nil {
		return err
	}
	fmt.Fprintf(stdout, "site: %s in %.1f s; the program is %.2f MB, %.2f MB in brotli %d\n", file.Name(*out),
		time.Since(begin).Seconds(), float64(len(wasm))/1e6, float64(packed[s.program])/1e6, *quality)
	return nil
}
