package raster

import (
	"cmp"
	"image"
	"image/color"
	"iter"
	"slices"
)

// mostColors is how many colours a picture of one byte for each pixel can have.
const mostColors = 256

// Reduced returns an opaque image with 256 colours at most, each as near to the image's
// own as such a palette allows: its file takes about a third of the bytes. Areas of one
// colour keep it if they are large.
func Reduced(img *image.RGBA) *image.Paletted {
	counts := map[color.RGBA]int{}
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for c, pixels := range runs(img, y) {
			counts[c] += pixels
		}
	}
	boxes := []colors{newColors(counts)}
	for len(boxes) < mostColors {
		widest := 0
		for i := range boxes {
			if boxes[i].spread > boxes[widest].spread {
				widest = i
			}
		}
		if boxes[widest].spread == 0 {
			break
		}
		below, above := boxes[widest].split()
		boxes[widest] = below
		boxes = append(boxes, above)
	}
	out := image.NewPaletted(b, nil)
	index := map[color.RGBA]uint8{}
	for i := range boxes {
		out.Palette = append(out.Palette, boxes[i].mean())
		for _, c := range boxes[i].all {
			index[c.RGBA] = uint8(i)
		}
	}
	for y := b.Min.Y; y < b.Max.Y; y++ {
		at := out.PixOffset(b.Min.X, y)
		for c, pixels := range runs(img, y) {
			i := index[c]
			for range pixels {
				out.Pix[at] = i
				at++
			}
		}
	}
	return out
}

// runs gives the colours of a row from left to right, each with how many pixels have it.
func runs(img *image.RGBA, y int) iter.Seq2[color.RGBA, int] {
	b := img.Bounds()
	return func(yield func(color.RGBA, int) bool) {
		for x := b.Min.X; x < b.Max.X; {
			c, from := img.RGBAAt(x, y), x
			for x < b.Max.X && img.RGBAAt(x, y) == c {
				x++
			}
			if !yield(c, x-from) {
				return
			}
		}
	}
}

// counted is a colour, and how many pixels have it.
type counted struct {
	color.RGBA
	pixels int
}

func (c *counted) channel(i int) int { return int([3]uint8{c.R, c.G, c.B}[i]) }

// colors are some that share a place in the palette. Spread is the squared distance of
// all their pixels from their mean along the channel in which that is largest.
type colors struct {
	all     []counted
	channel int
	spread  float64
}

func newColors(counts map[color.RGBA]int) colors {
	var all []counted
	for c, n := range counts {
		all = append(all, counted{c, n})
	}
	slices.SortFunc(all, func(a, b counted) int {
		return cmp.Or(cmp.Compare(a.R, b.R), cmp.Compare(a.G, b.G), cmp.Compare(a.B, b.B))
	})
	return measured(all)
}

func measured(all []counted) colors {
	c := colors{all: all}
	for channel := range 3 {
		n, sum, squares := 0.0, 0.0, 0.0
		for i := range all {
			v, pixels := float64(all[i].channel(channel)), float64(all[i].pixels)
			n, sum, squares = n+pixels, sum+v*pixels, squares+v*v*pixels
		}
		if spread := squares - sum*sum/n; len(all) > 1 && spread > c.spread {
			c.channel, c.spread = channel, spread
		}
	}
	return c
}

// split parts the colours where the two halves have the least spread together.
func (c *colors) split() (below, above colors) {
	slices.SortStableFunc(c.all, func(a, b counted) int { return cmp.Compare(a.channel(c.channel), b.channel(c.channel)) })
	type sums struct{ n, sum, squares float64 }
	before := make([]sums, len(c.all)+1)
	for i := range c.all {
		v, pixels := float64(c.all[i].channel(c.channel)), float64(c.all[i].pixels)
		before[i+1] = sums{before[i].n + pixels, before[i].sum + v*pixels, before[i].squares + v*v*pixels}
	}
	spread := func(from, to sums) float64 {
		n, sum := to.n-from.n, to.sum-from.sum
		return to.squares - from.squares - sum*sum/n
	}
	last := before[len(c.all)]
	best, least := 0, 0.0
	for i := 1; i < len(c.all); i++ {
		if c.all[i-1].channel(c.channel) == c.all[i].channel(c.channel) {
			continue
		}
		if s := spread(sums{}, before[i]) + spread(before[i], last); best == 0 || s < least {
			best, least = i, s
		}
	}
	return measured(c.all[:best:best]), measured(c.all[best:])
}

// mean returns the colour for all of them: the commonest, if most pixels have it.
func (c *colors) mean() color.RGBA {
	n, commonest, sum := 0, 0, [3]int{}
	for i := range c.all {
		n += c.all[i].pixels
		if c.all[i].pixels > c.all[commonest].pixels {
			commonest = i
		}
		for k := range sum {
			sum[k] += c.all[i].channel(k) * c.all[i].pixels
		}
	}
	if 2*c.all[commonest].pixels > n {
		return c.all[commonest].RGBA
	}
	return color.RGBA{uint8((sum[0] + n/2) / n), uint8((sum[1] + n/2) / n), uint8((sum[2] + n/2) / n), 255}
}
