// A cold visit by a cheap phone: what a page weighs, when it is there, what moves, how soon it answers a finger.
export const phone = { width: 360, height: 740, scale: 2, cpu: 4, bytesPerS: 1.6e6 / 8, latencyMs: 150 };

const watching = () => {
  const seen = window.seen = { lcp: 0, cls: 0, events: [] };
  const watch = (type, each, more = {}) => new PerformanceObserver(list => list.getEntries().forEach(each)).observe({ type, buffered: true, ...more });
  watch('largest-contentful-paint', e => { seen.lcp = e.startTime; });
  watch('layout-shift', e => { if (!e.hadRecentInput) seen.cls += e.value; });
  watch('event', e => { if (e.interactionId) seen.events.push({ name: e.name, ms: e.duration }); }, { durationThreshold: 16 });
};

/** Opens a page in a browser profile of its own and leaves it open for `then`. */
export async function visit(browser, url, then = async () => ({})) {
  const context = await browser.newContext({ viewport: { width: phone.width, height: phone.height }, deviceScaleFactor: phone.scale, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const cdp = await context.newCDPSession(page);
    const traffic = await listen(cdp, url);
    await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: phone.latencyMs, downloadThroughput: phone.bytesPerS, uploadThroughput: phone.bytesPerS });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: phone.cpu });
    await page.addInitScript(watching);
    await page.goto(url, { waitUntil: 'networkidle' });
    const seen = await settled(page);
    const weight = { ...traffic };
    return { lcp: seen.lcp, cls: seen.cls, ...weight, ...await then(page) };
  } finally {
    await context.close();
  }
}

/** What was seen since the page began, once two frames have passed. */
export async function settled(page) {
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))));
  return page.evaluate(() => ({ lcp: window.seen.lcp, cls: window.seen.cls, events: window.seen.events }));
}

/** The longest wait between a finger's touch and the paint that answers it. */
export async function touch(page, selector) {
  const before = (await settled(page)).events.length;
  await page.locator(selector).first().tap();
  const events = (await settled(page)).events.slice(before);
  return Math.max(0, ...events.map(e => e.ms));
}

/** Media are what authors bring, pictures and videos; logos, icons and fonts are the page's own. */
const isMedia = url => /^\/[^/]+\/media\//.test(new URL(url).pathname);

async function listen(cdp, home) {
  const traffic = { requests: 0, mediaRequests: 0, foreign: 0, bytes: 0, media: 0, script: 0 };
  const asked = new Map();
  await cdp.send('Network.enable');
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (response.fromDiskCache || response.url.startsWith('data:')) return;
    asked.set(requestId, { type, url: response.url });
    traffic.requests++;
    if (isMedia(response.url)) traffic.mediaRequests++;
    if (new URL(response.url).origin !== new URL(home).origin) traffic.foreign++;
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { type, url } = asked.get(requestId) ?? {};
    if (!url) return;
    traffic.bytes += encodedDataLength;
    if (isMedia(url)) traffic.media += encodedDataLength;
    if (type === 'Script') traffic.script += encodedDataLength;
  });
  return traffic;
}
