// A bench's figures beside their goals: on the console, as JSON and Markdown under artifacts/bench, and with --write in bench/README.md.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root, scratch } from './program.mjs';

const readme = path.join(root, 'bench/README.md');

/** A figure with its goal: `most` or `least`, or `exactly` for what must hold. */
export const figure = (what, value, unit, goal = {}) => ({ what, value, unit, ...goal, met: met(value, goal) });

function met(value, { most, least, exactly }) {
  if (most !== undefined) return value <= most;
  if (least !== undefined) return value >= least;
  return exactly === undefined ? undefined : value === exactly;
}

/** Goals missed do not fail a bench; they are told. */
export function publish(name, figures, details) {
  const report = { bench: name, at: new Date().toISOString(), machine: machine(), figures, details };
  const text = `${report.at.slice(0, 16).replace('T', ' ')} UTC, ${report.machine}\n\n${table(figures)}\n`;
  fs.mkdirSync(scratch, { recursive: true });
  fs.writeFileSync(path.join(scratch, name + '.json'), JSON.stringify(report, null, 1));
  fs.writeFileSync(path.join(scratch, name + '.md'), text);
  console.log('\n' + text);
  if (process.argv.includes('--write')) write(name, text);
}

function machine() {
  const cores = os.cpus();
  return `${cores.length} cores (${cores[0].model.trim()}), ${os.type()} ${os.release().split('-')[0]}, load before the run ${load}`;
}

const load = os.loadavg()[0].toFixed(1);

const written = value => typeof value !== 'number' ? String(value)
  : Math.abs(value) >= 100 || Number.isInteger(value) ? Math.round(value).toLocaleString('en') : String(+value.toPrecision(3));

function goal({ most, least, exactly, unit }) {
  const [sign, value] = most !== undefined ? ['≤', most] : least !== undefined ? ['≥', least] : ['', exactly];
  return value === undefined ? '' : `${sign} ${written(value)} ${unit}`.trim();
}

function table(figures) {
  const rows = figures.map(f => `| ${f.what} | ${`${written(f.value)} ${f.unit}`.trim()} | ${goal(f)} | ${f.met === undefined ? '' : f.met ? 'met' : '**missed**'} |`);
  return ['| what | measured | goal | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function write(name, text) {
  const [from, to] = [`<!-- ${name} -->\n`, `<!-- end of ${name} -->`];
  const page = fs.readFileSync(readme, 'utf8');
  const [start, end] = [page.indexOf(from), page.indexOf(to)];
  if (start < 0 || end < 0) throw new Error(`bench/README.md has no place for ${name}`);
  fs.writeFileSync(readme, page.slice(0, start + from.length) + text + page.slice(end));
}
