#!/usr/bin/env node
// What a stranger's cheap phone meets. run.mjs [--visits N] [--of ACADEMY]… [--built] [--write]; about five minutes. See bench/README.md.
import path from 'node:path';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { build, command, freshFolder, root, serveEssai } from '../lib/program.mjs';
import { figure, publish } from '../lib/report.mjs';
import { browserPath, install } from '../lib/packages.mjs';
import { settled, touch, visit } from './visit.mjs';

const { values: options } = parseArgs({ options: { visits: { type: 'string', default: '5' }, of: { type: 'string', multiple: true }, built: { type: 'boolean' }, write: { type: 'boolean' } } });
const academies = options.of ?? ['banque-horizon', 'lumen', 'boussole', 'mes-sous', 'maison-rosee'];
const lang = 'fr';
// Once something is chosen, the question may ask how sure instead.
const validate = '#answer .dock button:visible, .dock button[form=answer]:visible';
const executablePath = browserPath();

build('src/Essai/Essai.csproj');
const data = freshFolder('web');
command('seed', path.join(root, 'courses'), '--data', data);
const essai = await serveEssai(data);
const { chromium } = createRequire(path.join(install('playwright-core@1.64.0'), 'package.json'))('playwright-core');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

/** The first two taps of a stranger on the home page; what stands in between would be a dialog. */
async function firstVerdict(page) {
  if (await page.locator('dialog[open], [role=dialog]').count()) throw new Error('a dialog stands before the first question');
  if (!await page.locator('label.choice').count()) return {};
  await page.locator('label.choice').first().tap();
  await page.locator(validate).first().tap();
  await page.locator('.verdict').waitFor();
  return { taps: 2 };
}

/** On a question: choose, validate, and at the first miss open the lesson. */
async function missAndRead(page) {
  const waits = { select: 0, validate: 0, lesson: 0 };
  for (let question = 0; question < 6; question++) {
    if (!await page.locator('label.choice').count()) break;
    waits.select = Math.max(waits.select, await touch(page, `label.choice >> nth=${question % 2}`));
    waits.validate = Math.max(waits.validate, await touch(page, validate));
    await page.locator('.verdict').waitFor();
    if (await page.locator('.verdict[data-verdict=notyet]').count()) {
      waits.lesson = await touch(page, 'form[data-opens=drawer] button');
      await page.locator('dialog.drawer[open]').waitFor();
      return { waits, clsAll: (await settled(page)).cls };
    }

    await page.locator('.verdict a[data-inplace]').tap();
    await page.locator('.verdict').waitFor({ state: 'detached' });
  }

  return {};
}

async function firstChapter(academy) {
  const { items } = await (await fetch(`${essai.url}/api/v1/${academy}/courses?lang=${lang}`)).json();
  return `${essai.url}/${academy}/${lang}/play/${items[0].chapters[0].id}`;
}

const median = values => values.toSorted((a, b) => a - b)[values.length >> 1];
const many = async work => { const all = []; for (let i = 0; i < +options.visits; i++) all.push(await work()); return all; };
const seen = {};
for (const academy of academies) {
  console.error(academy);
  const play = await firstChapter(academy);
  seen[academy] = {
    home: await many(() => visit(browser, `${essai.url}/${academy}/${lang}/`, firstVerdict)),
    question: await many(() => visit(browser, play, missAndRead)),
  };
}

await browser.close();
await essai.stop();

/** The academy with the worst median tells. */
const worst = (page, of) => Math.max(...academies.map(a => seen[a][page].map(of).filter(v => v !== undefined)).filter(v => v.length).map(median));
const kB = bytes => bytes / 1000;
publish('web', [
  figure('LCP, academy home (K1)', worst('home', v => v.lcp), 'ms', { most: 1000 }),
  figure('LCP, question (K2)', worst('question', v => v.lcp), 'ms', { most: 1000 }),
  figure('CLS, academy home (K1)', worst('home', v => v.cls), '', { most: 0.02 }),
  figure('CLS, question (K2)', worst('question', v => v.cls), '', { most: 0.02 }),
  figure('CLS, question to verdict and open lesson (K3)', worst('question', v => v.clsAll), '', { most: 0.02 }),
  figure('INP, select', worst('question', v => v.waits?.select), 'ms', { most: 150 }),
  figure('INP, validate', worst('question', v => v.waits?.validate), 'ms', { most: 150 }),
  figure('INP, open lesson', worst('question', v => v.waits?.lesson), 'ms', { most: 150 }),
  figure('First exercise, cold, without media', Math.max(...['home', 'question'].map(p => worst(p, v => kB(v.bytes - v.media)))), 'kB', { most: 60 }),
  figure('First exercise, cold, with media', Math.max(...['home', 'question'].map(p => worst(p, v => kB(v.bytes)))), 'kB', { most: 150 }),
  figure('First exercise, script', Math.max(...['home', 'question'].map(p => worst(p, v => kB(v.script)))), 'kB', { most: 25 }),
  figure('Academy home, requests without media', worst('home', v => v.requests - v.mediaRequests), '', { most: 8 }),
  figure('Academy home, requests with media', worst('home', v => v.requests), '', { most: 12 }),
  figure('Question, requests without media', worst('question', v => v.requests - v.mediaRequests), '', { most: 8 }),
  figure('Question, requests with media', worst('question', v => v.requests), '', { most: 12 }),
  figure('Requests to anybody else', Math.max(...['home', 'question'].map(p => worst(p, v => v.foreign))), '', { most: 0 }),
  figure('Taps to the first verdict', worst('home', v => v.taps), '', { most: 2 }),
], seen);
