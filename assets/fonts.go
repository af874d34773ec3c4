package assets

import _ "embed"

// The fonts of the desktop program, where no browser brings its own. They are
// parts of the Noto fonts; fonts/README.md tells which, and fonts/OFL.txt is
// their licence.
var (
	//go:embed fonts/NotoSans-Regular.ttf
	SansRegular []byte
	//go:embed fonts/NotoSans-Bold.ttf
	SansBold []byte
	//go:embed fonts/NotoSans-Italic.ttf
	SansItalic []byte
	//go:embed fonts/NotoSerif-Bold.ttf
	SerifBold []byte
	// MathRegular and SymbolsRegular have the signs that the others lack.
	//go:embed fonts/NotoSansMath-Regular.ttf
	MathRegular []byte
	//go:embed fonts/NotoSansSymbols2-Regular.ttf
	SymbolsRegular []byte
	// HanRegular and HanBold have the letters of Chinese in the facts.
	//go:embed fonts/NotoSansSC-Regular.ttf
	HanRegular []byte
	//go:embed fonts/NotoSansSC-Bold.ttf
	HanBold []byte
)
