// Embeds the frame whose address the query names, sandboxed as newsrooms do it,
// and keeps what it says.
const query = new URLSearchParams(location.search);
const frame = document.createElement('iframe');
frame.title = 'Map';
frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads');
frame.setAttribute('referrerpolicy', 'no-referrer');
frame.src = query.get('frame');
document.getElementById('below').parentNode.before(frame);

window.said = [];
addEventListener('message', (event) => {
  if (event.source === frame.contentWindow) window.said.push(event.data);
});
window.say = (message) => frame.contentWindow.postMessage(message, '*');
