package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

const (
	// rest is how long a folder must stay as it is before it is read: editors write in
	// several steps, and two of them may write at once.
	rest = 25 * time.Millisecond
	// restless is how often the watcher waits for that.
	restless = 40
	// empty is how often it waits for a file that has nothing in it: many editors empty one
	// before they fill it.
	empty = 12
	// between is how often the watcher looks without having been told: systems do not tell
	// of shared folders, nor of one that was deleted and has come back.
	between = 500 * time.Millisecond
)

// signatureOf says what a folder of facts has, without reading it: another signature
// means that something has been saved, renamed or deleted.
func signatureOf(dir string) string {
	var b strings.Builder
	err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		below, _ := filepath.Rel(dir, name)
		switch {
		case err != nil && name == dir:
			return err
		case err != nil: // it went while we looked
			return nil
		case e.IsDir() && name != dir && (strings.HasPrefix(e.Name(), ".") || e.Name() == "testdata" || strings.Contains(below, string(filepath.Separator))):
			return fs.SkipDir
		case e.IsDir() || strings.HasPrefix(e.Name(), ".") || !strings.EqualFold(filepath.Ext(name), ".yaml") && !strings.EqualFold(filepath.Ext(name), ".yml"):
			return nil
		}
		if info, err := os.Stat(name); err == nil {
			fmt.Fprintf(&b, "%s %d %d\n", below, info.Size(), info.ModTime().UnixNano())
		}
		return nil
	})
	if err != nil {
		return "! " + err.Error()
	}
	return b.String()
}

// settled waits until a signature stays the same, and returns it.
func settled(signature func() string, wait func()) string {
	now := signature()
	for range restless {
		wait()
		then := now
		if now = signature(); now == then {
			break
		}
	}
	for range empty {
		if !hollow.MatchString(now) {
			break
		}
		wait()
		now = signature()
	}
	return now
}

// hollow finds a file of no bytes in a signature.
var hollow = regexp.MustCompile(`(?m) 0 [0-9]+$`)

// watch calls changed after each change of a folder, once it has come to rest, until the
// context ends. Changes while changed runs are seen after it.
func watch(ctx context.Context, dir string, changed func()) {
	events, err := fsnotify.NewWatcher()
	if err != nil { // the system has no watchers left; looking from time to time is enough
		events = &fsnotify.Watcher{}
	} else {
		defer events.Close()
	}
	tick := time.NewTicker(between)
	defer tick.Stop()
	wait := func() { time.Sleep(rest) }
	last := ""
	for {
		if err == nil {
			follow(events, dir)
		}
		if now := signatureOf(dir); now != last {
			last = settled(func() string { return signatureOf(dir) }, wait)
			changed()
			continue
		}
		select {
		case <-ctx.Done():
			return
		case <-events.Events:
		case <-events.Errors: // it lost count of events
		case <-tick.C:
		}
	}
}

// follow watches the folder and those in it. What is watched already stays so; what is
// gone and has come back is watched anew.
func follow(events *fsnotify.Watcher, dir string) {
	watched := map[string]bool{}
	for _, name := range events.WatchList() {
		watched[name] = true
	}
	add := func(name string) {
		if !watched[name] {
			if err := events.Add(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return // the ticks are left
			}
		}
	}
	add(filepath.Clean(dir))
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if e.IsDir() && !strings.HasPrefix(e.Name(), ".") && e.Name() != "testdata" {
			add(filepath.Join(dir, e.Name()))
		}
	}
}
