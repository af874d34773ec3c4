// Package publish writes files into a folder for tools/serve, or any server of static
// files: each with compressed copies beside it. It does not know what they hold. Start
// reading at Write.
package publish

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"time"

	"github.com/andybalholm/brotli"
	"golang.org/x/sync/errgroup"

	"tripoint/tools/internal/disk"
)

// mark is a file that only our sites have: a folder with it may be replaced.
const mark = ".tripoint-site"

// Write replaces dir by files, named by their paths below it, and their compressed copies;
// pictures in PNG have none. Quality is that of brotli, 0…11. Write refuses a folder that
// holds something other than a site, and leaves the old one on an error. It returns the
// size of each file in brotli.
func Write(ctx context.Context, dir string, files map[string][]byte, quality int) (map[string]int, error) {
	if err := mayReplace(dir); err != nil {
		return nil, err
	}
	packed, all, err := compressed(ctx, files, quality)
	if err != nil {
		return nil, err
	}
	if err := disk.Folder(filepath.Dir(filepath.Clean(dir))); err != nil {
		return nil, err
	}
	return packed, disk.Swap(dir, func(next string) error {
		for name, content := range all {
			path := filepath.Join(next, name)
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				return err
			}
			if err := os.WriteFile(path, content, 0o644); err != nil {
				return err
			}
		}
		return nil
	})
}

// compressed returns the size of each file in brotli, and all files with their copies, made
// on all processors.
func compressed(ctx context.Context, files map[string][]byte, quality int) (map[string]int, map[string][]byte, error) {
	packed, all := map[string]int{}, map[string][]byte{mark: nil}
	var made sync.Mutex
	work, ctx := errgroup.WithContext(ctx)
	work.SetLimit(runtime.GOMAXPROCS(0))
	for name, content := range files {
		if filepath.Ext(name) == ".png" { // which is compressed already
			made.Lock()
			all[name] = content
			made.Unlock()
			continue
		}
		work.Go(func() error {
			br, err := Compress(ctx, content, quality)
			if err != nil {
				return err
			}
			gz := Gzip(content, quality)
			made.Lock()
			defer made.Unlock()
			packed[name] = len(br)
			all[name], all[name+".br"], all[name+".gz"] = content, br, gz
			return nil
		})
	}
	return packed, all, work.Wait()
}

// mayReplace refuses a folder that holds anything but a site.
func mayReplace(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0 {
		return nil
	}
	if err != nil {
		return err
	}
	if _, err := os.Stat(filepath.Join(dir, mark)); err != nil {
		return fmt.Errorf("%s holds something other than a site; empty it or choose another -out", dir)
	}
	return nil
}

// cache holds what took long to compress, by the hash of what it was.
const cache = ".build/cache"

const (
	// worthCaching is the size from which compressing takes longer than looking it up.
	worthCaching = 1 << 20
	// mostCached is how many files are cached, of about 2 MB each: the program and
	// the bare one at each quality, of a few folders of facts.
	mostCached = 12
)

// Compress returns content in brotli, with a window that holds the whole program. It
// caches what takes long, in the working directory.
func Compress(ctx context.Context, content []byte, quality int) ([]byte, error) {
	if len(content) < worthCaching {
		return pack(ctx, content, quality)
	}
	sum := sha256.Sum256(content)
	cached := filepath.Join(cache, fmt.Sprintf("%s-%d.br", hex.EncodeToString(sum[:16]), quality))
	if b, err := os.ReadFile(cached); err == nil {
		now := time.Now()
		_ = os.Chtimes(cached, now, now) // prune goes by the last use, and may just have been here
		return b, nil
	}
	b, err := pack(ctx, content, quality)
	if err != nil {
		return nil, err
	}
	return b, errors.Join(disk.Keep(cached, b), prune(cache, mostCached))
}

// pack compresses; a program takes up to a minute. It stops when its context ends.
func pack(ctx context.Context, content []byte, quality int) ([]byte, error) {
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: quality, LGWin: 24})
	for part := range slices.Chunk(content, 1<<16) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if _, err := w.Write(part); err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return b.Bytes(), err
}

// prune removes all but the newest files of a folder.
func prune(dir string, most int) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	age := map[string]time.Time{}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			continue // another build has removed it
		}
		age[e.Name()] = info.ModTime()
	}
	names := slices.SortedFunc(maps.Keys(age), func(a, b string) int { return age[b].Compare(age[a]) })
	for _, name := range names[min(most, len(names)):] {
		if err := os.Remove(filepath.Join(dir, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// Gzip returns content in gzip, which every client reads.
func Gzip(content []byte, quality int) []byte {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, min(quality, gzip.BestCompression)) // the level is valid
	w.Write(content)                                                    // a buffer takes everything
	w.Close()
	return b.Bytes()
}

// Hash returns 12 hexadecimal digits that name the names and contents of files: browsers
// may cache what is at an address with it for ever.
func Hash(files map[string][]byte) string {
	h := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(h, "%s\x00%d\x00", name, len(files[name]))
		h.Write(files[name])
	}
	return hex.EncodeToString(h.Sum(nil)[:6])
}
