/** WebGL2 without a graphics card, and a browser that calls nobody. */
export const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu-rasterization',
  // A test ends before a program compiled for the second time pays.
  '--js-flags=--liftoff-only',
];
