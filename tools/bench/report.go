package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// head opens the report: what it is, and of which machine, versions and commit.
func (b bench) head(now time.Time) (string, error) {
	commit, err := b.output("git", "describe", "--always", "--dirty", "--abbrev=12")
	if err != nil {
		return "", err
	}
	var s strings.Builder
	fmt.Fprintf(&s, "# What was measured\n\n")
	fmt.Fprintf(&s, "Written by `make bench`; not to be edited. A figure is the median of %d runs, with the smallest and the largest where they differ; ×2 is twice the first column. Times are those of this machine, and WebGL was drawn by its processor.\n\n", b.runs)
	fmt.Fprintf(&s, "| | |\n| --- | --- |\n")
	for _, line := range [][2]string{
		{"date", now.UTC().Format("2 January 2006, 15:04 UTC")},
		{"commit", commit},
		{"processor", fmt.Sprintf("%s, %d cores", processor(), runtime.NumCPU())},
		{"memory", memory()},
		{"system", system()},
		{"Go", strings.TrimPrefix(runtime.Version(), "go")},
		{"Ebitengine", version("github.com/hajimehoshi/ebiten/v2")},
		{"D3", npm("d3")},
		{"ECharts", npm("echarts")},
		{"Cytoscape.js", npm("cytoscape")},
		{"Node", strings.TrimPrefix(b.tell("node", "--version"), "v")},
		{"browser", b.tell(chromium(), "--version")},
	} {
		fmt.Fprintf(&s, "| %s | %s |\n", line[0], line[1])
	}
	return s.String(), nil
}

// text is a part of the report.
func (p part) text(before, after string, tables []table, err error) string {
	var s strings.Builder
	fmt.Fprintf(&s, "\n## %s\n\n%s\n\n", p.title, p.about)
	fmt.Fprintf(&s, "Load of the machine, one minute: %s before, %s after.\n\n", before, after)
	if err != nil {
		fmt.Fprintf(&s, "It could not be measured: %v\n\n", err)
	}
	for _, t := range tables {
		s.WriteString(t.markdown())
	}
	return strings.TrimRight(s.String(), "\n") + "\n"
}

// output runs a command and returns what it prints, or why it could not.
func (b bench) output(name string, args ...string) (string, error) {
	out, err := exec.CommandContext(b.ctx, name, args...).Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w", name, strings.Join(args, " "), err)
	}
	return strings.TrimSpace(string(out)), nil
}

// tell is what a command says of itself; the report does without if it says nothing.
func (b bench) tell(name string, args ...string) string {
	out, err := b.output(name, args...)
	if err != nil {
		return "unknown"
	}
	return out
}

// chromium is the browser that the modules in JavaScript start, too.
func chromium() string {
	if path := os.Getenv("CHROMIUM"); path != "" {
		return path
	}
	return "/usr/bin/chromium"
}

// field is the rest of the first line of a file that begins with a key.
func field(file, key string) string {
	text, err := os.ReadFile(file)
	if err != nil {
		return "unknown"
	}
	for line := range strings.Lines(string(text)) {
		if rest, ok := strings.CutPrefix(line, key); ok {
			return strings.Trim(rest, " \t:=\",\n")
		}
	}
	return "unknown"
}

// npm is the version of an npm package that is pinned.
func npm(name string) string { return field("tools/package.json", fmt.Sprintf("    %q: ", name)) }

func processor() string { return field("/proc/cpuinfo", "model name") }
func memory() string    { return field("/proc/meminfo", "MemTotal") }

// system is the distribution and the release of the kernel, without who built it.
func system() string {
	return fmt.Sprintf("%s, Linux %s", field("/etc/os-release", "PRETTY_NAME"), field("/proc/sys/kernel/osrelease", ""))
}

// load is how many processes have waited for a core in the last minute.
func load() string {
	text, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return "unknown"
	}
	first, _, _ := strings.Cut(string(text), " ")
	return first
}

// version is that of a module in go.mod.
func version(module string) string {
	text, err := os.ReadFile(filepath.FromSlash("go.mod"))
	if err != nil {
		return "unknown"
	}
	for line := range strings.Lines(string(text)) {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(line), module+" "); ok {
			return rest
		}
	}
	return "unknown"
}
