// A contact sheet: pictures side by side, small, as one JPEG. Each line of the list is a row of names.
import { readFile } from 'node:fs/promises';
import { open } from './camera.mjs';

const [from, to, executablePath, list] = process.argv.slice(2);
const rows = (await readFile(list, 'utf8')).split('\n').filter(Boolean).map(line => line.split(' '));
const { browser, page } = await open(executablePath);
const img = async name => `<img src="data:image/png;base64,${(await readFile(`${from}/${name}.png`)).toString('base64')}">`;
const body = await Promise.all(rows.map(async row => `<div>${(await Promise.all(row.map(img))).join('')}</div>`));
await page.setViewportSize({ width: 1400, height: 100 });
await page.setContent(`<style>
  body { margin: 0; padding: 20px; background: #e7e5e1; display: grid; gap: 20px; width: max-content }
  div { display: flex; gap: 20px }
  img { width: 240px; height: 493px; object-fit: cover; object-position: top; border-radius: 12px; box-shadow: 0 2px 10px #0003 }
</style>${body.join('')}`);
await page.locator('body').screenshot({ path: to, type: 'jpeg', quality: 82 });
await browser.close();
