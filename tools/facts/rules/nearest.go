package rules

// Nearest returns the word of known that the author of word probably meant, or "" if
// none is near: at most a third of the letters may differ, and a swap of neighbours
// counts as one. Of equally near words it returns the first.
func Nearest(word string, known []string) string {
	best, least := "", len(word)/3+1
	for _, k := range known {
		if n := distance(word, k, least); n < least {
			best, least = k, n
		}
	}
	return best
}

// distance is the number of letters to add, drop, change or swap with their
// neighbour to get from a to b (the restricted Damerau–Levenshtein distance),
// or limit if it is not smaller.
func distance(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], limit)
}
