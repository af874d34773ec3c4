package session

// memo caches the value made for the last key. The zero value is empty.
type memo[K comparable, V any] struct {
	key   K
	known bool
	value *V                 // may be nil
	same  func(a, b *V) bool // if it holds for the old and the new value, the memo keeps the old; may be nil
}

// of returns the value of a key; it calls make only if the key is another one. Of the
// state make gets nothing but the key, so that a value cannot depend on what its key lacks.
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
