// Builds and runs the programs that are measured, on loopback, and reads from outside what they cost.
import fs from 'node:fs';
import path from 'node:path';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpu, mem } from '../sessions/lib/sample.mjs';

export const root = path.join(import.meta.dirname, '../..');
export const scratch = path.join(root, 'artifacts/bench');
const essai = path.join(root, 'src/Essai/bin/Release/net10.0/essai.dll');

/** Limits that a bench does not meet: all its learners stand behind one address. */
const unlimited = Object.fromEntries(['GuestBurst', 'GuestPerSecond', 'AddressBurst', 'AddressPerSecond'].map(limit => ['Essai__Limits__' + limit, '100000000']));

/** Unless --built says that it is. */
export function build(project) {
  if (process.argv.includes('--built')) return;
  try {
    execFileSync('dotnet', ['build', path.join(root, project), '-c', 'Release', '--nologo', '-v', 'quiet']);
  } catch (e) {
    throw new Error('The build failed.\n' + e.stdout);
  }
}

/** A data folder of its own, on the disk of the repository: a folder in memory would make every write durable for nothing. */
export function freshFolder(name) {
  const folder = path.join(scratch, name);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}

export function command(...args) {
  execFileSync('dotnet', [essai, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}

export const serveEssai = data => serve([essai, 'serve', '--urls', 'http://127.0.0.1:0', '--data', data]);

export const serveBare = data => serve([path.join(root, 'bench/bare/bin/Release/net10.0/bare.dll'), path.join(data, 'bare.db'), 'http://127.0.0.1:0']);

/** Rows in a server's own database, counted by neither server nor client. */
export function count(database) {
  return JSON.parse(execFileSync('dotnet', [path.join(root, 'bench/bare/bin/Release/net10.0/bare.dll'), 'count', database]).toString());
}

async function serve(args) {
  const child = spawn('dotnet', args, { env: { ...process.env, ...unlimited, 'Logging__LogLevel__Essai.Requests': 'Warning' }, stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  const url = await listening(child);
  const group = { server: [child.pid] };
  return {
    url,
    pid: child.pid,
    cpuMs: () => cpu(group).server * 1000,
    memoryMiB: () => mem(group).server.rssMiB,
    stop: () => stop(child),
  };
}

/** Resolves with the address that the server says it listens on. */
function listening(child) {
  let told = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', text => {
      told += text;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(told);
      if (url) resolve(url[0]);
    });
    child.on('exit', () => reject(new Error('the server ended before it listened: ' + told)));
  });
}

const running = new Set();

async function stop(child) {
  running.delete(child);
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

// Nothing is left running, however a bench ends.
process.on('exit', () => running.forEach(child => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
