// npm packages that a bench needs: installed into the ignored artifacts folder, never committed.
import fs from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { scratch } from './program.mjs';

/** Installs `name@version` and returns the folder from which it can be required. */
export function install(wanted) {
  const folder = path.join(scratch, 'packages', wanted.replace(/[^\w.]+/g, '-'));
  if (!fs.existsSync(path.join(folder, 'package-lock.json'))) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', wanted], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  }

  return folder;
}
