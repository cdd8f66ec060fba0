import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

test('clasp would push the bundle, the manifest and the pages, and nothing else', () => {
  const project = mkdtempSync(join(tmpdir(), 'sang-kien-clasp-'));
  const settings = JSON.parse(readFileSync(join(root, '.clasp.json'), 'utf8'));
  // clasp answers only for a project with an id; it asks nobody whether there is such a script.
  writeFileSync(join(project, '.clasp.json'), JSON.stringify({ ...settings, scriptId: 'made-up' }));
  cpSync(join(root, 'dist'), join(project, 'dist'), { recursive: true });
  const clasp = join(root, 'node_modules/.bin/clasp');
  const answer = execFileSync(clasp, ['status', '--json'], { cwd: project, encoding: 'utf8' });
  const { filesToPush, untrackedFiles } = JSON.parse(answer);
  expect(filesToPush.map((file: string) => basename(file)).sort()).toEqual([
    'Code.js',
    'appsscript.json',
    'document.html',
    'health.html',
    'huong-dan.html',
    'letters.html',
    'lint.html',
    'new-tabs.html',
    'overview.html',
    'package.html',
    'paper.html',
    'preview.html',
    'probes.html',
    'progress.html',
    'self-test.html',
    'set-up.html',
  ]);
  expect(untrackedFiles).toEqual([]);
});

test('whoever pastes the files by hand is told of each page', () => {
  const told = readFileSync(join(root, 'docs/trien-khai.md'), 'utf8');
  const pages = readdirSync(join(root, 'dist')).filter((file) => file.endsWith('.html'));
  expect(pages.filter((file) => !told.includes(`\`${file}\``))).toEqual([]);
});

test('a project without an id is not pushed by mistake', () => {
  expect(JSON.parse(readFileSync(join(root, '.clasp.json'), 'utf8'))).toEqual({
    scriptId: '',
    rootDir: 'dist',
  });
});
