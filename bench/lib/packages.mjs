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

/** The system's own Chromium. */
export function browserPath() {
  const found = process.env.ESSAI_CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(file => fs.existsSync(file));
  if (!found) throw new Error('This bench needs Chromium: sudo apt-get install -y chromium, or name it in ESSAI_CHROMIUM');
  return found;
}
