package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	"tripoint/tools/internal/built"
	"tripoint/tools/internal/disk"
	"tripoint/tools/internal/served"
)

// calm is how long nothing must have been saved before pages are made anew: that takes
// both hands of a small machine.
const calm = 4 * time.Second

// builder makes the pages of the site in the background, one build at a time.
type builder struct {
	room *room
	make func(ctx context.Context, say func(step string)) (served.Snapshot, error)

	mu     sync.Mutex
	cancel context.CancelFunc // ends the build that runs or waits
	done   chan struct{}      // of the last one; nil before the first
}

// wait returns once the last build has ended.
func (b *builder) wait() {
	b.mu.Lock()
	done := b.done
	b.mu.Unlock()
	if done != nil {
		<-done
	}
}

// start makes the pages of the last good facts after a wait, unless something is asked for
// before. An earlier build that has not ended is given up.
func (b *builder) start(ctx context.Context, wait time.Duration) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.cancel != nil {
		b.cancel()
	}
	ctx, b.cancel = context.WithCancel(ctx)
	before, done := b.done, make(chan struct{})
	b.done = done
	go func() {
		defer close(done)
		if before != nil {
			<-before
		}
		select {
		case <-ctx.Done():
		case <-time.After(wait):
			b.build(ctx)
		}
	}()
}

func (b *builder) build(ctx context.Context) {
	b.room.mu.Lock()
	of := b.room.good
	b.room.mu.Unlock()
	if of == nil {
		return
	}
	say := func(step string) { b.room.with(func() { b.room.step, b.room.failure = step, "" }) }
	site, err := b.make(ctx, say)
	switch {
	case ctx.Err() != nil:
		b.room.with(func() { b.room.step = "" })
	case err != nil:
		b.room.with(func() { b.room.step, b.room.failure = "", err.Error() })
	default:
		b.room.take(site, of)
	}
}

// siteTool is where tools/site is compiled to: so that its process can be ended.
const siteTool = ".build/bin/site"

// makeSite builds the site of a folder with tools/site, and reads it.
func makeSite(dir, address string) func(ctx context.Context, say func(step string)) (served.Snapshot, error) {
	return func(ctx context.Context, say func(step string)) (served.Snapshot, error) {
		out, err := built.Site(dir)
		if err != nil {
			return nil, err
		}
		out += "-preview"
		say("compiling what makes pages; the first time, Go compiles the engine too")
		if err := execute(ctx, nil, "go", "build", "-o", siteTool, "./tools/site"); err != nil {
			return nil, err
		}
		told := func(line string) { say(strings.TrimSuffix(strings.TrimPrefix(line, "site: "), " …")) }
		if err := execute(ctx, told, siteTool, "-quality", "1", "-data", dir, "-url", address, "-out", out); err != nil {
			return nil, err
		}
		return served.Read(out)
	}
}

// execute runs a command, tells each line that it prints, and returns what it says in vain.
func execute(ctx context.Context, told func(line string), name string, args ...string) error {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) } // it ends what it has begun
	cmd.WaitDelay = 10 * time.Second
	var said bytes.Buffer
	cmd.Stderr = &said
	if told != nil {
		cmd.Stdout = lines(told)
	}
	if err := cmd.Run(); err != nil {
		text := strings.TrimSpace(said.String())
		if full := disk.Command(text, err); full != err {
			return full
		}
		if text != "" {
			err = errors.New(text)
		}
		return err
	}
	return nil
}

// lines is a writer that hands on whole lines.
type lines func(line string)

func (l lines) Write(b []byte) (int, error) {
	for line := range strings.Lines(string(b)) {
		l(strings.TrimSpace(line))
	}
	return len(b), nil
}
