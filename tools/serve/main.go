// Serve is a web server for the built site, for people at their own machine and
// for tests. It listens on the loopback interface only.
//
//	go run ./tools/serve [-dir DIR] [-port N] [-header "Name: value"]…
//
// The port is 8080, or that of the environment variable PORT; 0 takes any free
// one. The address is printed when it can be opened.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Getenv("PORT"), os.Stdout); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "serve:", err)
		}
		os.Exit(1)
	}
}

// headers are further lines for every answer, as given by -header.
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
	dir := flags.String("dir", ".build/site", "folder to serve")
	flags.StringVar(&port, "port", port, "port on the loopback interface; 0 for any free one")
	var extra headers
	flags.Var(&extra, "header", "a further header \"Name: value\" of every answer; may be repeated")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if _, err := os.Stat(*dir); err != nil {
		return fmt.Errorf("there is no site in %s; build it with make site", *dir)
	}
	listener, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", port))
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("port %s is in use; choose another, as in PORT=8081 make serve", port)
	}
	if err != nil {
		return fmt.Errorf("listening on port %s: %w", port, err)
	}
	fmt.Fprintf(stdout, "http://%s/\n", listener.Addr())
	server := &http.Server{Handler: newHandler(*dir, extra), ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		server.Close()
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
