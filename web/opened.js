/** A frame that begins with a state, of a released version: its frame shows the state, by the address. */
import { enter } from './address.js';
import { currentHash } from './allowed.js';

enter();
location.replace(`frame.html${location.search}${currentHash()}`);
