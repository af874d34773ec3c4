package session

// memo makes a value of a key once, and again only for another key. The zero value
// has made nothing.
type memo[K comparable, V any] struct {
	key   K
	known bool
	value *V                 // nil where there is none for the key
	same  func(a, b *V) bool // where a value may come out as it was, it stays; may be nil
}

// of returns the value of a key. Whoever makes it gets the key alone: what a key
// lacks, nothing can depend on.
func (m *memo[K, V]) of(key K, make func(K) *V) *V {
	if m.known && m.key == key {
		return m.value
	}
	value := make(key)
	if m.same == nil || m.value == nil || !m.same(m.value, value) {
		m.value = value
	}
	m.key, m.known = key, true
	return m.value
}
