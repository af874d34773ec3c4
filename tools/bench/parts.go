package main

// parts are what is measured, in the order of the report.
var parts = []part{
	{"bytes", "Bytes", "The files of the site, of pages that do the same with other libraries, and of programs that have nothing but the engine, all built in the same run.", bench.bytes},
	{"read", "Time to read", "A page of its own in Chromium, each time with nothing kept, then once more with what the browser has kept of the first time. A click is made as soon as it has an effect. *Tripoint* is the page as it comes, which answers before there is a program; *Tripoint, program* is the same page once the program runs. The other pages show the same facts; see `tools/bench/peers`.", browser("read")},
	{"start", "Start of the program", "From the click of who asks for the program to the first frame, beside two programs that have nothing but the engine. Processor time is that of the page's thread alone, without the browser's other threads and without waiting.", browser("start")},
	{"response", "Response", "From the time stamp of an input to the task after the first frame that shows its effect. A click is that of a mouse, a drag is one of many moves.", browser("response")},
	{"rest", "Rest", "All processes of a browser that has one page open and is not touched. Each browser has one page, and all wait in the same seconds.", browser("rest")},
	{"memory", "Memory", "After all garbage has been collected; a program's memory is what it has ever had at once.", browser("memory")},
	{"host", "A page of others", "The plain article of `web/demo`, from another server, with the map in it and with an empty box of the same size; nobody touches it.", browser("host")},
	{"growth", "Growth", "Made-up facts of three sizes; `tools/bench/growth` makes them. Go benchmarks of this machine's own code. The slope is the exponent by which a time grows with the events: 1 where twice as many take twice as long.", bench.growth},
	{"core", "The core, on the real facts", "Go benchmarks of this machine's own code, not of wasm. `.build/bench/core.txt` has them as `go tool benchstat` wants them.", bench.core},
}
