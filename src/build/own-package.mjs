/**
 * A package of its own below the project, with its own lock file, is installed on first use, so that the add-in
 * itself is installed as fast as ever.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the packages of a folder are there, as its lock file names them: each of them, of that version. */
export function isInstalled(folder) {
  const installed = packagesIn(join(folder, 'node_modules/.package-lock.json'));
  const wanted = packagesIn(join(folder, 'package-lock.json'));
  return Object.entries(wanted)
    .filter(([path]) => path !== '')
    .every(([path, { version, integrity, optional }]) => {
      const found = installed[path];
      // An optional one may be for other machines than this.
      if (!found) return optional === true;
      if (found.version !== version || found.integrity !== integrity) return false;
      return existsSync(join(folder, path, 'package.json'));
    });
}

/** npm writes down what it has installed as it writes what it shall install; none, where it has not. */
function packagesIn(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** Answers what it failed with, or an empty text. */
export function install(folder) {
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const shell = process.platform === 'win32';
  const options = { cwd: folder, encoding: 'utf8', shell };
  const { status, error, stderr } = spawnSync('npm', args, options);
  if (error) return error.message;
  return status === 0 ? '' : (stderr.trim().split('\n')[0] ?? `npm: ${status}`);
}

/**
 * For a command: installs the packages of a folder where they are not there yet, or ends the process with a
 * sentence.
 *
 * @param part what they are for, as its user calls it
 */
export function installOrExit(folder, part) {
  if (isInstalled(folder)) return;
  console.log(`Lần đầu: đang cài ${part}, khoảng 1 phút…`);
  const failure = install(folder);
  if (failure === '') return;
  console.error(`Không cài được ${part} (${failure}): kiểm tra mạng rồi chạy lại.`);
  process.exit(1);
}
