#!/usr/bin/env node
// What a durable answer costs. run.mjs [--seconds N] [--rounds N] [--built] [--write]; about four minutes. See bench/README.md.
import path from 'node:path';
import { execFile } from 'node:child_process';
import { promisify, parseArgs } from 'node:util';
import { build, command, count, freshFolder, root, serveBare, serveEssai } from '../lib/program.mjs';
import { figure, publish } from '../lib/report.mjs';
import { needWrk, prepare, press } from './wrk.mjs';

const { values: options } = parseArgs({ options: { seconds: { type: 'string', default: '8' }, rounds: { type: 'string', default: '3' }, built: { type: 'boolean' }, write: { type: 'boolean' } } });
const [seconds, rounds] = [Math.min(60, +options.seconds), Math.min(10, +options.rounds)];
const connections = 32;
const arrivals = { perSecond: 2200, connections: 256 };
const Answered = 9;   // of ten questions: a prepared attempt of the pages has one answer already
const tell = text => console.error(`[${new Date().toISOString().slice(11, 19)}] ${text}`);
const rest = ms => new Promise(done => setTimeout(done, ms));

needWrk();
tell('building');
build('src/Essai/Essai.csproj');
build('bench/bare/bare.csproj');
const data = freshFolder('answers');
command('import', path.join(root, 'bench/courses/bench'), '--academy', 'bench', '--data', data);
const [essai, bare] = [await serveEssai(data), await serveBare(data)];
const database = path.join(data, 'essai.db');

await rest(2000);
const memory = { idle: essai.memoryMiB() };

/** Runs a load and compares what the database holds with what was acknowledged. What was under way when the load stopped may be stored unheard. */
async function counted(run) {
  const before = count(database).answers;
  const result = await run();
  await rest(500);
  return { ...result, inDatabase: count(database).answers - before };
}

async function sessions(adapter) {
  tell(`learner sessions: ${adapter}`);
  const { stdout } = await promisify(execFile)('node', [path.join(root, 'bench/sessions/run.mjs'), '--adapter', path.join(root, `bench/sessions/adapters/${adapter}.mjs`),
    '--base', essai.url, '--c', '8', '--warm', '4', '--seconds', String(seconds), '--procs', `server=${essai.pid}`], { maxBuffer: 1 << 24 });
  const told = JSON.parse(stdout);
  return { ...told, stored: told.answersInAll, connections: 0, wrong: told.counts.verdictWrong, refused: told.counts.errors, dry: 0 };
}

const attemptsFor = (perSecond, perAttempt) => Math.ceil(perSecond * seconds * 1.4 / perAttempt) + connections;

async function hotStep(kind, perSecond) {
  const prepared = prepare(kind, essai, attemptsFor(perSecond, kind === 'api' ? 10 : Answered));
  return counted(() => press(essai, { script: kind, connections, seconds, prepared }));
}

async function inTurn() {
  const results = { bare: [], api: [], html: [] };
  let [api, html] = [4000, 1000];
  for (let round = 0; round <= rounds; round++) {
    tell(round === 0 ? 'warming up' : `round ${round} of ${rounds}: bare, API, pages`);
    const now = { bare: await press(bare, { script: 'bare', connections, seconds }), api: await hotStep('api', api), html: await hotStep('html', html) };
    [api, html] = [Math.max(now.api.perSecond, 500), Math.max(now.html.perSecond, 200)];
    if (round > 0) for (const kind of Object.keys(results)) results[kind].push(now[kind]);
  }

  return results;
}

async function atRandom() {
  tell(`${arrivals.perSecond} answers/s at random moments`);
  const long = 2 * seconds;
  const prepared = prepare('api', essai, Math.ceil(arrivals.perSecond * long * 1.1 / 10) + arrivals.connections);
  const pause = arrivals.connections / arrivals.perSecond * 1000 - 2;
  return counted(() => press(essai, { script: 'paced', connections: arrivals.connections, seconds: long, prepared, pause }));
}

const sitting = { api: await counted(() => sessions('essai-api')), html: await counted(() => sessions('essai-html')) };
const turns = await inTurn();
const random = await atRandom();
memory.loaded = essai.memoryMiB();
await Promise.all([essai.stop(), bare.stop()]);

const median = values => values.toSorted((a, b) => a - b)[values.length >> 1];
const of = (kind, key) => median(turns[kind].map(r => r[key]));
const all = [sitting.api, sitting.html, random, ...turns.api, ...turns.html];
const sum = key => all.reduce((total, run) => total + run[key], 0);
const share = median(turns.api.map((run, i) => run.perSecond / turns.bare[i].perSecond));
const unheard = all.map(run => run.inDatabase - run.stored);

publish('answers', [
  figure('API, hot step: share of the bare endpoint', 100 * share, '%', { least: 50 }),
  figure('API, hot step', of('api', 'perSecond'), 'answers/s', { least: 5500 }),
  figure('API, hot step: server CPU of a durable answer', of('api', 'cpuMsPerAnswer'), 'ms', { most: 0.23 }),
  figure(`API, ${Math.round(random.perSecond)}/s at random: p50`, random.p50, 'ms'),
  figure(`API, ${Math.round(random.perSecond)}/s at random: p99`, random.p99, 'ms', { most: 20 }),
  figure('API, a question once warm, uncompressed, headers included', of('api', 'bytesPerAnswer'), 'bytes', { most: 2048 }),
  figure('API, whole sittings: answers, eight learners at once', sitting.api.answersPerS, 'answers/s'),
  figure('API, whole sittings: p50 / p95 / p99 of an answer', ['p50', 'p95', 'p99'].map(p => sitting.api.latencyMs.answer[p]).join(' / '), 'ms'),
  figure('API, whole sittings: server CPU, all of a sitting by its answers', sitting.api.cpuMsPerAnswer, 'ms'),
  figure('Pages (post, redirect, verdict, next question)', of('html', 'perSecond'), 'answers/s', { least: 1100 }),
  figure('Pages: server CPU of an answer, next question included', of('html', 'cpuMsPerAnswer'), 'ms', { most: 1.1 }),
  figure('Pages, whole sittings: answers, eight learners at once', sitting.html.answersPerS, 'answers/s'),
  figure('Pages, whole sittings: p50 / p95 / p99 of an answer', ['p50', 'p95', 'p99'].map(p => sitting.html.latencyMs.answer[p]).join(' / '), 'ms'),
  figure('Bare endpoint', of('bare', 'perSecond'), 'answers/s'),
  figure('Bare endpoint: server CPU of a row', of('bare', 'cpuMsPerAnswer'), 'ms'),
  figure('Memory idle', memory.idle, 'MiB', { most: 150 }),
  figure('Memory after load', memory.loaded, 'MiB', { most: 300 }),
  figure('Answers acknowledged', sum('stored'), ''),
  figure('Acknowledged but not in the database', unheard.reduce((total, n) => total + Math.max(0, -n), 0), '', { exactly: 0 }),
  figure('In the database but neither acknowledged nor under way at the end', all.reduce((total, run, i) => total + Math.max(0, unheard[i] - run.connections), 0), '', { exactly: 0 }),
  figure('Wrong verdicts', sum('wrong'), '', { exactly: 0 }),
  figure('Replies other than 2xx and 303, broken connections', sum('refused') + turns.bare.reduce((n, r) => n + r.refused, 0) + [...turns.api, ...turns.html, ...turns.bare, random].reduce((n, r) => n + r.socket, 0), '', { exactly: 0 }),
  figure('Requests sent for want of a question', sum('dry'), '', { exactly: 0 }),
], { sitting, turns, random, memory });
