import { say } from './live.js';

// One request that does not give up: the answer stays in the form's fields and is sent again, with
// the same command id, so that the server counts it once.
const later = new Set([429, 502, 503, 504]);

export async function exchange(url, body, player) {
  let note;
  for (let tries = 0; ; tries++) {
    const response = await attempt(url, body);
    if (response && !later.has(response.status)) {
      note?.remove();
      if (note) say(player.dataset.back);
      const html = response.headers.get('content-type')?.startsWith('text/html') && await response.text();
      return { html, url: response.url, moved: response.redirected };
    }
    note ??= show(player);
    await pause(Number(response?.headers.get('retry-after')) || Math.min(30, 2 ** tries));
  }
}

async function attempt(url, body) {
  try {
    return await fetch(url, {
      method: body ? 'POST' : 'GET', body, credentials: 'same-origin',
      headers: { accept: 'text/html' }, signal: AbortSignal.timeout(15_000),
    });
  } catch {
    return null; // No network, or no reply in time: the two look alike, and both are tried again.
  }
}

// Back on line ends the wait at once.
function pause(seconds) {
  return new Promise(done => {
    const timer = setTimeout(go, seconds * 1000);
    addEventListener('online', go, { once: true });
    function go() {
      clearTimeout(timer);
      removeEventListener('online', go);
      done();
    }
  });
}

function show(player) {
  const note = document.createElement('p');
  note.className = 'note';
  note.textContent = player.dataset.offline;
  player.querySelector('.dock, .verdict')?.prepend(note);
  say(player.dataset.offline);
  return note;
}
