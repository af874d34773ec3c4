/** Starts the bare program as directly as can be, and tells when its first tick is shown. */
const nativeFrame = window.requestAnimationFrame.bind(window);
const root = document.documentElement;

// It would poll them for ever; the explainer does without, too.
Object.defineProperty(Navigator.prototype, 'getGamepads', { value: () => [] });
let asked = 0;
window.requestAnimationFrame = (callback) => {
  asked++;
  if (asked === 2)
    nativeFrame(() =>
      setTimeout(() => {
        root.dataset.state = 'live';
      }),
    ); // it has drawn one
  return nativeFrame(callback);
};

const go = new Go();
const module = await WebAssembly.compileStreaming(fetch('program.wasm'));
go.run(await WebAssembly.instantiate(module, go.importObject));
