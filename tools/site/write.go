package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/andybalholm/brotli"
)

// mark is the file by which a folder is known to be ours to replace.
const mark = ".tripoint-site"

// write writes the files and their compressed twins into a new folder and puts
// it in the place of dir, so that nobody is ever served half a site. It returns
// the size of each file in brotli.
func write(dir string, files map[string][]byte, quality int) (map[string]int, error) {
	if err := mayReplace(dir); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return nil, err
	}
	next, err := os.MkdirTemp(filepath.Dir(dir), filepath.Base(dir)+"-next-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(next)
	if err := os.Chmod(next, 0o755); err != nil {
		return nil, err
	}
	packed := map[string]int{}
	all := map[string][]byte{mark: nil}
	for name, content := range files {
		all[name] = content
		br, err := compress(content, quality)
		if err != nil {
			return nil, err
		}
		packed[name] = len(br)
		all[name+".br"], all[name+".gz"] = br, zip(content, quality)
	}
	for name, content := range all {
		path := filepath.Join(next, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return nil, err
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			return nil, err
		}
	}
	if err := os.RemoveAll(dir); err != nil {
		return nil, err
	}
	return packed, os.Rename(next, dir)
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

// cache keeps what took long to compress, by what it was.
const cache = ".build/cache"

// worthCaching is the size from which compressing takes longer than looking.
const worthCaching = 1 << 20

// compress is content in brotli, with a window that holds the whole program.
func compress(content []byte, quality int) ([]byte, error) {
	sum := sha256.Sum256(content)
	kept := filepath.Join(cache, fmt.Sprintf("%s-%d.br", hex.EncodeToString(sum[:16]), quality))
	large := len(content) >= worthCaching
	if large {
		if b, err := os.ReadFile(kept); err == nil {
			return b, nil
		}
	}
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: quality, LGWin: 24})
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	if large {
		if err := keep(kept, b.Bytes()); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

// keep writes a file of the cache whole or not at all.
func keep(name string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), "new-")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if _, err := f.Write(content); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// zip is content in gzip, which every client reads.
func zip(content []byte, quality int) []byte {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, min(quality, gzip.BestCompression)) // the level is valid
	w.Write(content)                                                    // a buffer takes everything
	w.Close()
	return b.Bytes()
}
