// Onefile puts a built site's map into one HTML file: program, facts of all languages, styles
// and scripts. It opens from a disk, without a server or a network, for as long as there are
// browsers.
//
//	go run ./tools/onefile [-data DIR] [-site DIR] [-out FILE]
//
// Beside the file it writes its SHA-256, as sha256sum -c reads it.
package main

import (
	"context"
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"tripoint/tools/internal/built"
	"tripoint/tools/internal/command"
	"tripoint/tools/internal/disk"
)

func main() {
	command.Main("onefile", func(ctx context.Context, args []string, stdout, _ io.Writer) error {
		return run(ctx, args, stdout)
	})
}

// most is how many bytes the file may have: what fits into a letter.
const most = 2_500_000

func run(ctx context.Context, args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("onefile", flag.ContinueOnError)
	dir := flags.String("data", "", "folder of YAML facts whose site it is; empty for the committed facts")
	site := flags.String("site", "", "`folder` of a built site; empty for that of the facts")
	out := flags.String("out", ".build/tripoint.html", "`file` to write")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *site == "" {
		var err error
		if *site, err = built.Site(*dir); err != nil {
			return err
		}
	}
	if _, err := os.Stat(filepath.Join(*site, "frame.html")); err != nil {
		return fmt.Errorf("there is no site in %s; make site builds one", *site)
	}
	b, err := file(ctx, *site)
	if err != nil {
		return err
	}
	if len(b) > most {
		return fmt.Errorf("the file has %d bytes, more than %d; build the site with -quality 11, or leave out a language", len(b), most)
	}
	if err := disk.Folder(filepath.Dir(*out)); err != nil {
		return err
	}
	sum := fmt.Sprintf("%x  %s\n", sha256.Sum256(b), filepath.Base(*out))
	if err := disk.Replace(*out, b); err != nil {
		return err
	}
	if err := disk.Replace(*out+".sha256", []byte(sum)); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "onefile: %s, %.2f MB\nonefile: sha256 %s", *out, float64(len(b))/1e6, sum)
	return nil
}
