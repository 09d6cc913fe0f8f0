// The browser with which pictures are taken, and the poses in which a page is taken.
import { chromium } from 'playwright-core';

export const sizes = [{ width: 360, height: 740 }, { width: 1280, height: 800 }];
const themes = ['light', 'dark'];

export async function open(executablePath) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await (await browser.newContext({ deviceScaleFactor: 1, reducedMotion: 'reduce' })).newPage();
  page.on('console', message => message.type() === 'error' && console.error(`${page.url()}: ${message.text()}`));
  return { browser, page };
}

/** Has what is shown now taken in each size and theme, and leaves it light. */
export async function poses(page, inSizes, take) {
  for (const size of inSizes) {
    await page.setViewportSize(size);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      await page.evaluate(() => document.fonts.ready);
      await take(theme, size.width);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
