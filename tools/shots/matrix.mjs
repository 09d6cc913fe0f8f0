// The fixed set: the key screens K1 to K12 that learners see, in three brands that each break a naive theme in a way of their own.
// Names: K{n}-{brand}-{theme}-{lang}-{width}.png
import { open, poses, sizes } from './camera.mjs';
import { answer, kindOf } from './play.mjs';

const [url, into, executablePath, ...brands] = process.argv.slice(2);
const kinds = { ordering: 'K10', matching: 'K11', hotspot: 'K12' };
const { browser, page } = await open(executablePath);

for (const brand of brands) {
  for (const lang of ['fr', 'en', 'ar']) {
    await page.context().clearCookies();
    await screens(brand, lang);
  }
}
await browser.close();

async function screens(brand, lang) {
  const taken = new Set();
  const take = async (screen, fullPage = false) => {
    if (taken.has(screen)) return;
    taken.add(screen);
    await poses(page, sizes, (theme, width) => page.screenshot({ path: `${into}/${screen}-${brand}-${theme}-${lang}-${width}.png`, fullPage }));
  };

  await page.goto(`${url}/${brand}/${lang}/`);
  await take('K1', true);
  await page.goto(`${url}/${brand}/${lang}/play/burns/first-minutes`);
  for (let turn = 0; turn < 60 && await page.locator('es-player').count(); turn++) {
    const kind = await kindOf(page);
    if (kind === 'single-choice') await take('K2');
    else if (kinds[kind]) await take(kinds[kind]);
    await answer(page, kind === 'single-choice' && !taken.has('K3') ? await beside() : turn);
    await told(take, kind);
  }
  await take('K6', true);
  const missing = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', ...Object.values(kinds)].filter(screen => !taken.has(screen));
  if (missing.length) throw new Error(`${brand} in ${lang}: no picture of ${missing.join(', ')}`);
}

/** Which option stands after the right one: the first answer misses. */
async function beside() {
  const options = await page.locator('label.choice').allTextContents();
  return 1 + options.findIndex(text => /eau tiède|lukewarm|جارٍ فاتر/.test(text));
}

/** The verdict, the lesson that it leads to, and on. */
async function told(take, kind) {
  const verdict = page.locator('.verdict');
  if (!await verdict.count()) return;
  const [word, address] = [await verdict.getAttribute('data-verdict'), page.url()];
  if (word === 'notyet' && kind === 'single-choice') {
    await take('K3');
    await page.locator('.verdict [data-opens="drawer"] button').click();
    await page.locator('.drawer[open]').waitFor();
    await take('K5');
    await page.goto(address);
  } else if (word === 'right') await take('K4');
  await page.locator('.verdict a.button').click();
  await page.locator('.verdict').waitFor({ state: 'detached' });
  await page.waitForLoadState();
}
