// Every command is kept on the device before it is sent, and let go only when the server has said what became of it: through
// tunnels, reloads and dead batteries. It is sent again with the same id, so that the server counts it once.
import { say } from './live.js';

const later = new Set([429, 502, 503, 504]);
const tabs = globalThis.BroadcastChannel && new BroadcastChannel('essai-outbox');

/** One request that does not give up. */
export async function exchange(url, body, player) {
  if (!body) return deliver(url, body, player);
  const id = body.get('id');
  const at = Date.now();
  await keep({ id, url: String(url), body: String(body), page: home(location.pathname), at });
  const response = await deliver(url, body, player, at);
  // An error of the server says nothing of the command: it stays, and is tried once more on the next page.
  if (response.status !== 500) await release(id);
  tabs?.postMessage(home(new URL(response.url).pathname));
  return response;
}

/** Sends what an earlier page left behind. Resolves with what became of the command that was given on this very page, if one was. */
export async function resume(player) {
  let here;
  for (const { id, url, body, page, at } of await waiting()) {
    const response = await deliver(url, new URLSearchParams(body), player, at);
    await release(id);
    if (page === home(location.pathname)) here = response;
  }
  return here;
}

/** Calls back when another tab has sent something of the attempt that is shown here. */
export function joined(react) {
  tabs?.addEventListener('message', ({ data }) => data === home(location.pathname) && react());
}

// Where an attempt lives, whichever of its pages is shown.
const home = path => path.replace(/(\/attempts\/[^/]+).*/, '$1');

async function deliver(url, body, player, at) {
  let note;
  for (let tries = 0; ; tries++) {
    const response = await attempt(url, body, at);
    if (response && !later.has(response.status)) {
      note?.remove();
      if (note) say(player.dataset.back);
      const html = response.headers.get('content-type')?.startsWith('text/html') && await response.text();
      return { html, url: response.url, moved: response.redirected, status: response.status };
    }
    note ??= show(player);
    await pause(Number(response?.headers.get('retry-after')) || Math.min(30, 2 ** tries));
  }
}

// How long it was kept is told by one clock alone, so that a wrong one does not matter.
async function attempt(url, body, at) {
  const kept = at ? { 'essai-kept': String(Math.max(0, Math.round((Date.now() - at) / 1000))) } : {};
  try {
    return await fetch(url, {
      method: body ? 'POST' : 'GET', body, credentials: 'same-origin',
      headers: { accept: 'text/html', ...kept }, signal: AbortSignal.timeout(15_000),
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

// Where the browser has no database for us, in private windows or on a full disk, a plain item serves; where not even that, the
// form's own fields are all there is.
const name = 'essai-outbox';
let database;

const stored = () => database ??= new Promise((resolve, reject) => {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(name, { keyPath: 'id' });
  opening.onsuccess = () => resolve(opening.result);
  opening.onerror = () => reject(opening.error);
});

async function change(act) {
  const transaction = (await stored()).transaction(name, 'readwrite', { durability: 'strict' });
  act(transaction.objectStore(name));
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

const keep = command => change(store => store.put(command))
  .catch(() => localStorage.setItem(`${name} ${command.id}`, JSON.stringify(command))).catch(() => {});

async function release(id) {
  await change(store => store.delete(id)).catch(() => {});
  try { localStorage.removeItem(`${name} ${id}`); } catch { /* There is none. */ }
}

async function waiting() {
  const items = await stored().then(opened => new Promise((resolve, reject) => {
    const asked = opened.transaction(name).objectStore(name).getAll();
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  })).catch(() => []);
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(`${name} `)) items.push(JSON.parse(localStorage[key]));
  } catch { /* There is none. */ }
  return items.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
}
