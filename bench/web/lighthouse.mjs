#!/usr/bin/env node
// Lighthouse as a phone on the pages that strangers meet. lighthouse.mjs [--built] [--write]; about five minutes. Ends with 1 where a goal is missed.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, command, freshFolder, root, serveEssai } from '../lib/program.mjs';
import { browserPath, install } from '../lib/packages.mjs';
import { figure, publish } from '../lib/report.mjs';

const load = async (name, file) => import(pathToFileURL(path.join(install(name), 'node_modules', file)));
const { default: lighthouse } = await load('lighthouse@12.2.3', 'lighthouse/core/index.js');
const { launch } = await load('chrome-launcher@1.2.1', 'chrome-launcher/dist/index.js');
const goals = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 95 };
const runs = 3;
// A question belongs to one learner's attempt: search engines are asked to leave it out, which is the one audit that has to fail.
const pages = [
  { name: 'academy home', path: '/maison-rosee/fr/' },
  { name: 'chapter with its question', path: '/lumen/fr/courses/exposition/lumiere' },
  { name: 'course', path: '/lumen/fr/courses/exposition' },
  { name: 'question in the player', path: '/lumen/fr/play/exposition/lumiere', skipAudits: ['is-crawlable'] },
];

build('src/Essai/Essai.csproj');
const data = freshFolder('lighthouse');
command('seed', path.join(root, 'courses'), '--data', data);
const essai = await serveEssai(data);
const chrome = await launch({ chromePath: browserPath(), chromeFlags: ['--headless=new', '--no-sandbox'] });
const figures = [];
const failing = new Set();
for (const { name, path: address, skipAudits } of pages) {
  const scores = [];
  for (let run = 0; run < runs; run++) {
    const { lhr } = await lighthouse(essai.url + address, { port: chrome.port, logLevel: 'error', output: 'json', onlyCategories: Object.keys(goals), skipAudits });
    scores.push(Object.fromEntries(Object.entries(lhr.categories).map(([id, category]) => [id, Math.round(category.score * 100)])));
    for (const id of ['accessibility', 'best-practices', 'seo']) {
      for (const { id: audit } of lhr.categories[id].auditRefs) if (lhr.audits[audit].score === 0) failing.add(`${name}: ${audit}: ${lhr.audits[audit].title}`);
    }
  }
  for (const [id, least] of Object.entries(goals)) figures.push(figure(`${name}, ${id}`, scores.map(s => s[id]).sort((a, b) => a - b)[1], '', { least }));
}
chrome.kill();
await essai.stop();
publish('lighthouse', figures, [...failing]);
for (const audit of failing) console.log(audit);
process.exit(figures.every(f => f.met) ? 0 : 1);
