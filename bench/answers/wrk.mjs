// Runs wrk with one of the scripts here, and reads what server and machine did meanwhile.
import fs from 'node:fs';
import path from 'node:path';
import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { rightText } from '../sessions/lib/course.mjs';
import { scratch } from '../lib/program.mjs';

const keys = path.join(scratch, 'keys.tsv');

export function needWrk() {
  try {
    execFileSync('wrk', ['--version'], { stdio: 'ignore' });
  } catch (e) {
    if (e.code === 'ENOENT') throw new Error('This bench needs wrk: sudo apt-get install -y wrk');
  }
}

/** Attempts that nobody has answered yet, for `api` or `html`. */
export function prepare(kind, server, attempts) {
  const file = path.join(scratch, kind + '.tsv');
  fs.writeFileSync(keys, [...rightText].map(pair => pair.join('\t')).join('\n') + '\n');
  const out = fs.openSync(file, 'w');
  execFileSync('node', [path.join(import.meta.dirname, 'prepare.mjs'), kind, server.url, String(attempts)], { stdio: ['ignore', out, 'inherit'] });
  fs.closeSync(out);
  return { file, attempts };
}

/** load: {script, connections, seconds, prepared?, pause?} -> what wrk counted, with the server's CPU. */
export async function press(server, { script, connections, seconds, prepared, pause }) {
  const before = server.cpuMs();
  const { stdout } = await promisify(execFile)('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', '-s', script + '.lua', server.url, '--',
    ...(prepared ? [prepared.file, '0', String(prepared.attempts), keys, String(pause ?? 0)] : [])], { cwd: import.meta.dirname, maxBuffer: 1 << 24 });
  const told = JSON.parse(stdout.trim().split('\n').at(-1));
  const cpuMs = server.cpuMs() - before;
  return { ...told, connections, perSecond: told.stored / told.seconds, cpuMsPerAnswer: cpuMs / told.stored, bytesPerAnswer: told.bytes / told.stored };
}
