#!/usr/bin/env node
// What the engine takes for an answer, beside a public package that does the same work. run.mjs [--built] [--write]; about three minutes. See bench/README.md.
import fs from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { build, freshFolder, root } from '../lib/program.mjs';
import { figure, publish } from '../lib/report.mjs';
import { install } from '../lib/packages.mjs';

const folder = freshFolder('engine');
build('bench/engine/engine.csproj');
execFileSync('dotnet', [path.join(root, 'bench/engine/bin/Release/net10.0/engine-bench.dll'), folder], { stdio: ['ignore', 'ignore', 'inherit'] });
const ours = read(path.join(folder, 'results'));
const peer = JSON.parse(execFileSync('node', [path.join(import.meta.dirname, 'peer.cjs'), install('@coorpacademy/progression-engine@11.8.1')]).toString());

/** "Method" or "Method 200" -> nanoseconds, the median. */
function read(results) {
  const files = fs.readdirSync(results).filter(f => f.endsWith('.json'));
  const all = files.flatMap(f => JSON.parse(fs.readFileSync(path.join(results, f), 'utf8')).Benchmarks);
  return new Map(all.map(b => [b.Method + (b.Parameters ? ' ' + b.Parameters.split('=')[1] : ''), b.Statistics.Median]));
}

const logs = [10, 40, 200];
const us = ns => ns / 1000;
const beside = (what, mine, theirs, least) => [
  figure(what, us(mine), 'µs'),
  figure(`… the package`, us(theirs), 'µs'),
  figure('… times faster', theirs / mine, '×', { least }),
];

publish('engine', [
  ...logs.flatMap(n => beside(`Mark, follow the rules, present the next step, after ${n} answers`, ours.get(`Next ${n}`), peer.next[n], 100)),
  figure('An answer after 200 answers by one after 10', ours.get('Next 200') / ours.get('Next 10'), '×', { most: 1.5 }),
  ...beside('Mark a choice', ours.get('Choice'), peer.choice, 25),
  ...beside('Mark a typed answer', ours.get('Exact'), peer.exact, 25),
  ...beside('Mark a typed answer with a slip', ours.get('Typo'), peer.typo, 25),
  ...beside('A whole run of 200 answers, the package making its state from its log', ours.get('Whole'), peer.wholeFromLog, 500),
  figure('… the package carrying its state along', us(peer.whole), 'µs'),
  figure('… times faster', peer.whole / ours.get('Whole'), '×'),
  ...logs.flatMap(n => beside(`Replay a log of ${n} answers`, ours.get(`Replay ${n}`), peer.replay[n])),
], { ours: Object.fromEntries(ours), peer });
