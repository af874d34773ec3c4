package trust

import "testing"

func TestTensionTellsMoreThanBalanceAndBalanceMoreThanDistance(t *testing.T) {
	for _, test := range []struct{ more, less Telling }{
		{Telling{Unbalanced: 1}, Telling{Balanced: 3, Apart: 4}},
		{Telling{Unbalanced: 2}, Telling{Unbalanced: 1, Balanced: 2, Apart: 4}},
		{Telling{Unbalanced: 1, Balanced: 1}, Telling{Unbalanced: 1, Apart: 4}},
		{Telling{Balanced: 1}, Telling{Apart: 4}},
		{Telling{Balanced: 1, Apart: 2}, Telling{Balanced: 1, Apart: 1}},
	} {
		if !test.more.MoreThan(test.less) || test.less.MoreThan(test.more) {
			t.Errorf("%+v does not tell more than %+v", test.more, test.less)
		}
	}
	if same := (Telling{1, 1, 1}); same.MoreThan(same) {
		t.Error("it tells more than itself")
	}
}
