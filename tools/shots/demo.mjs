// Every page of the demo academies: each in both sizes, themes and languages. The pages are the running program's own.
import { open, poses, sizes } from './camera.mjs';
import { answer, kindOf, chapters } from './play.mjs';

const [url, into, executablePath, ...only] = process.argv.slice(2);
const langs = ['fr', 'en'];
const seen = new Set();
const { browser, page } = await open(executablePath);
const wanted = name => only.length === 0 || only.some(word => name.includes(word));

/** The address in every language, theme and size; `ready` is done once a page stands. */
async function matrix(name, address, ready, options = {}) {
  if (!wanted(name) || seen.has(name)) return;
  seen.add(name);
  const before = page.url();
  for (const lang of options.langs ?? langs) {
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.goto(new URL(address.replace('/fr/', `/${lang}/`), url).href);
      if (ready) await ready(page);
      // The player is taken as the screen shows it, other pages whole.
      const fullPage = options.full ?? !page.url().includes('/attempts/');
      await poses(page, [size], (theme, width) => page.screenshot({ path: `${into}/${name}-${lang}-${width}-${theme}.png`, fullPage }));
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(sizes[0]);
  if (before.startsWith('http')) await page.goto(before);
}

/** Plays a chapter to its end, never in a hurry to be right, and takes what has not been taken yet. */
async function play(academy, [course, chapter], mode = '') {
  await page.goto(`${url}/${academy}/fr/play/${course}/${chapter}${mode}`);
  for (let turn = 0; turn < 60 && await page.locator('es-player').count(); turn++) {
    const phase = await page.locator('es-player').getAttribute('data-phase');
    if (phase === 'verdict') await verdict(academy, 'other');
    else await turnOf(academy, phase, turn);
  }
  await matrix(`end-of-${academy}${mode && '-challenge'}`, page.url(), null, { full: true });
}

async function turnOf(academy, phase, turn) {
  const kind = await kindOf(page);
  if (phase !== 'answer') await matrix(phase, page.url());
  else {
    await matrix(`question-${kind}`, page.url());
    await matrix(`question-of-${academy}`, page.url(), null, { langs: ['fr'] });
    const clue = page.locator('button[form="clue-form"]');
    if (turn % 7 === 1 && await clue.count()) await clue.click().then(() => page.locator('#clue').waitFor());
    if (await page.locator('#clue').count()) await matrix('clue', page.url());
  }
  // Whoever never finds it leaves it for later: so every chapter ends.
  if (turn > 24 && await page.locator('[form="defer-form"]').count()) return send('[form="defer-form"]');
  if (phase === 'extraLife') return send('form[action$="surrenders"] button');
  await answer(page, turn);
  await verdict(academy, kind);
}

async function send(button) {
  await page.evaluate(() => document.querySelector('.task').classList.add('sent'));
  await page.locator(button).click();
  await page.locator('.task.sent').waitFor({ state: 'detached' });
  await page.waitForLoadState();
}

async function verdict(academy, kind) {
  const shown = page.locator('.verdict');
  if (!await shown.count()) return;
  const [word, address] = [await shown.getAttribute('data-verdict'), page.url()];
  const revealed = await page.locator('[data-mark="missing"], .reveal, .row[data-mark="notyet"]').count();
  await matrix(`verdict-${word}-${kind}${revealed ? '-revealed' : ''}`, address);
  await matrix(`verdict-${word}-of-${academy}`, address, null, { langs: ['fr'] });
  if (await shown.locator('[data-opens="drawer"]').count()) await lesson(address);
  await page.goto(address);
  await page.locator('.verdict a.button').click();
  await page.locator('.verdict').waitFor({ state: 'detached' });
  await page.waitForLoadState();
}

async function lesson(address) {
  if (seen.has('drawer') && seen.has('lesson')) return;
  const open = () => page.locator('.verdict [data-opens="drawer"] button').click();
  await matrix('drawer', address, async () => { await open(); await page.locator('.drawer[open]').waitFor(); }, { full: false });
  await page.goto(address);
  await open();
  await page.locator('.drawer[open]').waitFor();
  await matrix('lesson', page.url());
}

await matrix('front', '/', null, { langs: ['fr'] });
const academies = await page.goto(url).then(() => page.locator('.way').evaluateAll(links => links.map(link => new URL(link.href).pathname.split('/')[1])));
for (const academy of academies) {
  await matrix(`home-of-${academy}`, `/${academy}/fr/`);
  for (const one of await chapters(page, `${url}/${academy}/fr/`)) {
    await matrix(`course-of-${academy}`, `/${academy}/fr/courses/${one[0]}`);
    await play(academy, one);
  }
}

const [first] = academies;
const [one] = await chapters(page, `${url}/${first}/fr/`);
await play(first, one, '?mode=challenge');
for (const name of ['courses', 'settings', 'privacy', 'accessibility', 'legal']) await matrix(name, `/${first}/fr/${name}`);
await matrix('course-known', `/${first}/fr/courses/${one[0]}`);
await page.goto(`${url}/${first}/fr/play/${one.join('/')}`);
await answer(page, 0);
await matrix('home-known', `/${first}/fr/`);
await matrix('not-found', `/${first}/fr/nowhere`);
await browser.close();
