#!/usr/bin/env node
// Every template as the server sends it, through an HTML validator. html.mjs [--built]; about five minutes. Ends with 1 where one has errors.
import path from 'node:path';
import { createRequire } from 'node:module';
import { build, command, freshFolder, root, serveEssai } from '../lib/program.mjs';
import { browserPath, install } from '../lib/packages.mjs';

const require = name => createRequire(path.join(install(name), 'package.json'));
const { HtmlValidate } = require('html-validate@11.21.1')('html-validate');
const { chromium } = require('playwright-core@1.64.0')('playwright-core');
const { answer, chapters } = await import('../../tools/shots/play.mjs');

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // Matters of style, decided otherwise here: Razor writes attributes and white space in its own way.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'no-raw-characters': 'off',
    'attribute-boolean-style': 'off',
    'attr-quotes': 'off',
    'void-style': 'off',
    // Everything comes from the same address as the page, under a policy that allows no other.
    'require-sri': 'off',
  },
});

build('src/Essai/Essai.csproj');
const data = freshFolder('html');
for (const academies of ['courses', 'tests/academies']) command('seed', path.join(root, academies), '--data', data);
const essai = await serveEssai(data);
const pages = new Map();
const faults = new Map();

/** Validates a page as it was sent, once. */
async function validate(name, html) {
  if (!html || pages.has(html)) return;
  pages.set(html, name);
  const { results } = await validator.validateString(html);
  for (const { ruleId, message, line, column } of results.flatMap(r => r.messages)) {
    const fault = faults.get(ruleId + message) ?? { ruleId, message, name, count: 0, text: html.split('\n')[line - 1]?.slice(Math.max(0, column - 60), column + 60) };
    faults.set(ruleId + message, { ...fault, count: fault.count + 1 });
  }
}

async function fetched(address, options) {
  const reply = await fetch(new URL(address, essai.url), options);
  if (reply.headers.get('content-type')?.startsWith('text/html')) await validate(`${options?.method ?? 'GET'} ${address} ${reply.status}`, await reply.text());
}

const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
page.on('response', async reply => {
  if (reply.headers()['content-type']?.startsWith('text/html') && reply.status() < 300) await validate(reply.url(), await reply.text().catch(() => ''));
});

/** Plays to the end, never in a hurry to be right, and opens the lesson of each first miss. */
async function play(address) {
  await page.goto(address);
  for (let turn = 0; turn < 60 && await page.locator('es-player').count(); turn++) {
    const [defer, surrender] = [page.locator('[form="defer-form"]'), page.locator('form[action$="surrenders"] button')];
    if (await surrender.count()) await sent(surrender);
    else if (turn > 24 && await defer.count()) await sent(defer);
    else await answer(page, turn);
    const lesson = page.locator('.verdict [data-opens="drawer"] button');
    if (await lesson.count()) {
      await lesson.click();
      await page.locator('.drawer[open]').waitFor();
      await fetched(page.url(), { headers: { cookie: await cookies() } });
      await page.keyboard.press('Escape');
    }
    if (await page.locator('.verdict').count()) {
      await page.locator('.verdict a.button').click();
      await page.locator('.verdict').waitFor({ state: 'detached' });
      await page.waitForLoadState();
    }
  }
}

async function sent(button) {
  await page.evaluate(() => document.querySelector('.task').classList.add('sent'));
  await button.click();
  await page.locator('.task.sent').waitFor({ state: 'detached' });
  await page.waitForLoadState();
}

const cookies = async () => (await page.context().cookies()).map(c => `${c.name}=${c.value}`).join('; ');

await fetched('/');
const academies = [...(await (await fetch(essai.url)).text()).matchAll(/class="way[^"]*" href="\/([^/"]+)\//g)].map(match => match[1]);
if (academies.length < 6) throw new Error(`the front door shows ${academies.length} academies`);
for (const academy of academies) {
  const langs = academy === 'khutwa' ? ['ar'] : ['fr', 'en'];
  for (const lang of langs) {
    const base = `/${academy}/${lang}/`;
    for (const rest of ['', 'courses', 'courses?q=a', 'courses?q=xyzzyx', 'courses?level=beginner&minutes=5', 'settings', 'privacy', 'accessibility', 'legal', 'nowhere']) await fetched(base + rest);
    const known = await chapters(page, essai.url + base);
    for (const href of await linked(base)) await fetched(href);
    for (const [index, [course, chapter]] of known.entries()) {
      for (const rest of [`courses/${course}`, `courses/${course}/${chapter}`, `courses/${course}/${chapter}/sheet`]) await fetched(base + rest);
      if (lang !== 'en') await play(`${essai.url}${base}play/${course}/${chapter}${index === 0 ? '?mode=challenge' : ''}`);
      if (lang !== 'en' && index === 0) for (const href of await linked(new URL(page.url()).pathname, await cookies())) await fetched(href, { headers: { cookie: await cookies() } });
    }
  }
}

/** What a page links to in its academy: goals, teachers, sheets. */
async function linked(address, cookie = '') {
  const html = await (await fetch(new URL(address, essai.url), { headers: { cookie } })).text();
  return [...new Set([...html.matchAll(/href="(\/[^"#]+\/(?:goals|teachers|attempts)\/[^"#]+)"/g)].map(match => match[1]))];
}

await fetched('/docs/api');
await fetched(`/${academies[0]}/fr/`, { method: 'POST', body: new URLSearchParams({ a: 'b' }) });
await fetched(`/${academies[0]}/fr/answers`, { method: 'POST', body: 'x'.repeat(400_000), headers: { 'content-type': 'application/x-www-form-urlencoded' } });
await fetched(`/${academies[0]}/fr/answers`, { method: 'POST', body: new URLSearchParams({ ticket: 'forged' }) });
await browser.close();
await essai.stop();

for (const fault of [...faults.values()].sort((a, b) => b.count - a.count)) console.log(`${fault.ruleId}: ${fault.message} (${fault.count} pages, first ${fault.name})\n    ${fault.text ?? ''}`);
console.log(`${pages.size} different pages, ${faults.size} kinds of error`);
process.exit(faults.size ? 1 : 0);
