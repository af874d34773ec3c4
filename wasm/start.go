package main

import "tripoint/wasm/core/session"

// start makes the game in steps, with a pause after each: a reader who scrolls or presses
// something meanwhile waits for one step, not for all of them. The game goes on so in its
// first ticks; see game.begin.
func start(p platform) (*game, error) {
	p.Pause() // the packages have initialized themselves
	config, err := p.Config()
	if err != nil {
		return nil, err
	}
	p.Pause()
	s := session.New(config)
	p.Pause()
	if config.Device.Width > 0 { // otherwise only the engine will know what to prepare
		if err := p.Poll(s); err != nil {
			return nil, err
		}
		s.Prepare(p.Pause)
	}
	g := newGame(s, p)
	p.Pause()
	return g, nil
}
