/**
 * A package of its own below the project, with its own lock file, is installed on first use, so that the add-in
 * itself is installed as fast as ever.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the packages of a folder are there, as its lock file names them. */
export function isInstalled(folder) {
  const [installed, wanted] = ['node_modules/.package-lock.json', 'package-lock.json'].map((name) =>
    join(folder, name),
  );
  return existsSync(installed) && timeOf(installed) >= timeOf(wanted) - A_DAY;
}

/** A fresh checkout has the time of the checkout, also where packages of the same lock came before it. */
const A_DAY = 86_400_000;

const timeOf = (path) => statSync(path).mtimeMs;

/** Answers what it failed with, or an empty text. */
export function install(folder) {
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const shell = process.platform === 'win32';
  const options = { cwd: folder, encoding: 'utf8', shell };
  const { status, error, stderr } = spawnSync('npm', args, options);
  if (error) return error.message;
  return status === 0 ? '' : (stderr.trim().split('\n')[0] ?? `npm: ${status}`);
}
