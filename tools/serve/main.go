// Serve is a web server for the built site, for people at their own machine and
// for tests. It listens on the loopback interface only.
//
//	go run ./tools/serve [-check] [-data DIR | -dir DIR] [-port N] [-header "Name: value"]…
//
// The port is 8080, or that of the environment variable PORT; 0 takes any free
// one. It prints the address once that can be opened, and goes on serving the site as it
// was at that moment, whatever is built later. With -check it only says whether the port
// is free, which make asks before a long build.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"tripoint/data/file"
	"tripoint/tools/internal/built"
	"tripoint/tools/internal/served"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Getenv("PORT"), os.Stdout); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "serve:", file.Printable(err.Error()))
		}
		os.Exit(1)
	}
}

// headers are the headers of -header, which every answer has too.
type headers [][2]string

func (h *headers) String() string { return fmt.Sprint([][2]string(*h)) }

func (h *headers) Set(line string) error {
	name, value, ok := strings.Cut(line, ":")
	if !ok || strings.TrimSpace(name) == "" {
		return fmt.Errorf("%q is no header; write it as \"Name: value\"", line)
	}
	*h = append(*h, [2]string{strings.TrimSpace(name), strings.TrimSpace(value)})
	return nil
}

func run(ctx context.Context, args []string, port string, stdout io.Writer) error {
	if port == "" {
		port = "8080"
	}
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	data := flags.String("data", "", "folder of YAML facts whose site is served; empty for the committed facts")
	dir := flags.String("dir", "", "folder to serve, instead of that of -data")
	check := flags.Bool("check", false, "only see whether the port is free")
	flags.StringVar(&port, "port", port, "port on the loopback interface; 0 for any free one")
	var extra headers
	flags.Var(&extra, "header", "a further header \"Name: value\" of every answer; may be repeated")
	if err := flags.Parse(args); err != nil {
		return err
	}
	listener, err := served.Listen(port, "make serve")
	if err != nil {
		return err
	}
	defer listener.Close()
	if *check {
		return nil
	}
	if *dir == "" {
		if *dir, err = built.Site(*data); err != nil {
			return err
		}
	}
	files, err := served.Read(*dir)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no site in %s; build it with make site", *dir)
	}
	if err != nil {
		return fmt.Errorf("reading the site in %s: %w", *dir, err)
	}
	fmt.Fprintf(stdout, "http://%s/\n", listener.Addr())
	return served.Serve(ctx, listener, &served.Handler{Files: files, Extra: extra})
}
