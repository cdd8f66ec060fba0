import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ClaspAnswer, claspIn, type PushOptions, push } from '../src/build/push.mjs';
import {
  compareManifests,
  describeVerdict,
  isGood,
  judgePush,
  settingsTrouble,
  TROUBLE_IDS,
  troubleIn,
} from '../src/build/push-verdict.mjs';

const root = join(import.meta.dirname, '..');
const FILES = ['dist/Code.js', 'dist/appsscript.json'];
const SCRIPT_ID = 'made-up-script-id-of-a-test';

describe('what clasp printed', () => {
  test.each([
    {
      name: 'every file pushed',
      text: 'Pushed 2 files at 8:00:00 AM.\n└─ dist/appsscript.json\n└─ dist/Code.js\n',
      id: 'pushed',
    },
    {
      name: 'the script is as it was',
      text: 'Script is already up to date.\n',
      id: 'up-to-date',
    },
    {
      name: 'skipped because of the manifest, although clasp ends well',
      text: 'Skipping push.\n',
      id: 'manifest-differs',
    },
    {
      name: 'pushed without the manifest',
      text: 'Pushed one file at 8:00:00 AM.\n└─ dist/Code.js\n',
      id: 'pushed-other',
    },
    {
      name: 'pushed with a file of somebody else',
      text: 'Pushed 3 files at 8:00:00 AM.\n└─ dist/appsscript.json\n└─ dist/Code.js\n└─ dist/x.js\n',
      id: 'pushed-other',
    },
    { name: 'pushed nothing', text: 'Pushed no files at 8:00:00 AM.\n', id: 'pushed-other' },
    { name: 'no word', text: '', id: 'silent' },
  ])('$name: $id', ({ text, id }) => {
    expect(judgePush(text, 0, FILES).id).toBe(id);
  });

  test.each([
    { id: 'no-script-id', text: 'Project settings not found.' },
    { id: 'no-script-id', text: 'Script ID is not set, unable to continue.' },
    { id: 'clasp-json', text: "JSON5: invalid character ',' at 1:17" },
    { id: 'not-logged-in', text: 'No credentials found.' },
    { id: 'login-expired', text: 'invalid_grant' },
    { id: 'login-expired', text: 'Request had insufficient authentication scopes.' },
    {
      id: 'api-off',
      text: 'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
    },
    {
      id: 'cloud-api-off',
      text: 'Apps Script API has not been used in project 123456789 before or it is disabled.',
    },
    { id: 'no-permission', text: 'The caller does not have permission' },
    { id: 'no-such-script', text: 'Requested entity was not found.' },
    { id: 'syntax-error', text: 'Unexpected token \')\' - "Code:12"' },
    { id: 'syntax-error', text: 'Syntax error: Unexpected token line: 12 file: Code.gs' },
    {
      id: 'no-manifest',
      text: 'Project contents must include a manifest file named appsscript.',
    },
    { id: 'manifest-invalid', text: 'Request contains an invalid argument.' },
    { id: 'conflict', text: 'Conflicting files found' },
    { id: 'quota', text: "Quota exceeded for quota metric 'Write requests'." },
    {
      id: 'network',
      text: 'request to https://script.googleapis.com/v1/projects/x/content failed, reason: getaddrinfo ENOTFOUND script.googleapis.com',
    },
    { id: 'google-trouble', text: 'Internal error encountered.' },
    { id: 'unknown', text: 'Unexpected error' },
  ])('“$text”: $id', ({ id, text }) => {
    expect(judgePush(`${text}\n`, 1, FILES).id).toBe(id);
  });

  test('files named by an error are not taken for pushed ones', () => {
    const text = 'Pushed 2 files at 8:00:00 AM.\n└─ dist/Code.js\nNo credentials found.\n';
    expect(isGood(judgePush(text, 1, FILES))).toBe(false);
  });

  test('every trouble has its two sentences', () => {
    for (const id of [...TROUBLE_IDS, 'unknown', 'silent']) {
      const [vietnamese, english, ...more] = describeVerdict({ id, facts: {} }).split('\n');
      expect(vietnamese).toMatch(/\p{Script=Latin}+/u);
      expect(english).toMatch(/^[\x20-\x7e’…]+$/);
      expect(more).toEqual([]);
    }
  });

  test('the sentences are those of the clasp that is installed', () => {
    const source = ['commands/push.js', 'core/utils.js', 'core/files.js']
      .map((file) => join(root, 'node_modules/@google/clasp/build/src', file))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    for (const sentence of [
      'Script is already up to date.',
      'Skipping push.',
      'value: "Pushed "',
      'No credentials found.',
      'Project settings not found.',
      'Conflicting files found',
    ]) {
      expect(source).toContain(sentence);
    }
  });
});

describe('.clasp.json', () => {
  test.each([
    { name: 'no id', text: '{ "scriptId": "", "rootDir": "dist" }', id: 'no-script-id' },
    { name: 'no such field', text: '{}', id: 'no-script-id' },
    { name: 'no JSON', text: 'scriptId', id: 'clasp-json' },
    {
      name: 'the address instead of the id',
      text: '{ "scriptId": "https://script.google.com/home/projects/x/edit" }',
      id: 'script-id-wrong',
    },
  ])('$name: $id', ({ text, id }) => {
    expect(settingsTrouble(text)?.id).toBe(id);
  });

  test('an id is an id', () => {
    expect(settingsTrouble(JSON.stringify({ scriptId: SCRIPT_ID }))).toBeNull();
  });
});

test('a manifest tells which rights are new', () => {
  const before = JSON.stringify({ oauthScopes: ['a', 'b'] });
  const now = JSON.stringify({ oauthScopes: ['b', 'c'] });
  expect(compareManifests(before, now)).toEqual({
    change: 'changed',
    added: ['c'],
    removed: ['a'],
  });
  expect(compareManifests(now, now).change).toBe('same');
  expect(compareManifests(null, now)).toEqual({ change: 'first', added: [], removed: [] });
});

/** A project of its own, as it would be pushed. */
function project(scriptId = SCRIPT_ID): string {
  const folder = mkdtempSync(join(tmpdir(), 'sang-kien-push-'));
  writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: 'dist' }));
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  return folder;
}

function filesOf(folder: string): string[] {
  return readdirSync(join(folder, 'dist'))
    .sort()
    .map((name) => `dist/${name}`);
}

/** Pushes with a clasp that answers `answer`, and tells what was said and which arguments it got. */
async function pushWith(
  folder: string,
  answer: ClaspAnswer,
  options: PushOptions,
  agree?: boolean,
) {
  const said: string[] = [];
  const calls: string[] = [];
  const files = filesOf(folder);
  const status = { code: 0, text: JSON.stringify({ filesToPush: [...files].reverse() }) };
  const code = await push(folder, options, {
    build: () => true,
    clasp: (args) => {
      calls.push(args.join(' '));
      return args[0] === 'status' ? status : answer;
    },
    isTerminal: agree !== undefined,
    ask: async () => agree ?? false,
    say: (text) => said.push(text),
  });
  return {
    code,
    said: said.join('\n'),
    pushes: calls.filter((each) => each !== 'status --json'),
    files,
  };
}

function pushedAll(folder: string): ClaspAnswer {
  const lines = filesOf(folder).map((name) => `└─ ${name}`);
  return { code: 0, text: `Pushed ${lines.length} files at 8:00:00 AM.\n${lines.join('\n')}\n` };
}

describe('npm run push', () => {
  test('asks nobody and pushes nothing when the manifest is new and nobody is there', async () => {
    const folder = project();
    const { code, said, pushes } = await pushWith(folder, pushedAll(folder), {});
    expect({ code, pushes }).toEqual({ code: 1, pushes: [] });
    expect(said).toContain('npm run push -- --manifest');
  });

  test('pushes with the manifest when told to, and without the question the next time', async () => {
    const folder = project();
    const first = await pushWith(folder, pushedAll(folder), { manifest: true });
    expect({ code: first.code, pushes: first.pushes }).toEqual({
      code: 0,
      pushes: ['push --force'],
    });
    const next = await pushWith(folder, pushedAll(folder), {});
    expect({ code: next.code, pushes: next.pushes }).toEqual({ code: 0, pushes: ['push'] });
  });

  test('asks the person at the terminal; a no pushes nothing', async () => {
    const folder = project();
    const no = await pushWith(folder, pushedAll(folder), {}, false);
    expect({ code: no.code, pushes: no.pushes }).toEqual({ code: 1, pushes: [] });
    const yes = await pushWith(folder, pushedAll(folder), {}, true);
    expect({ code: yes.code, pushes: yes.pushes }).toEqual({ code: 0, pushes: ['push --force'] });
  });

  test('tells that the rights grew, and what the others will meet', async () => {
    const folder = project();
    const path = join(folder, 'dist/appsscript.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...manifest, oauthScopes: [] }));
    await pushWith(folder, pushedAll(folder), { manifest: true });
    writeFileSync(path, JSON.stringify(manifest));
    const { said } = await pushWith(folder, pushedAll(folder), { manifest: true });
    expect(said).toContain(`+ ${manifest.oauthScopes[0]}`);
    expect(said).toContain('xin thêm quyền');
  });

  test('a skipped push is a failure and is not remembered as a push', async () => {
    const folder = project();
    const { code, said } = await pushWith(
      folder,
      { code: 0, text: 'Skipping push.\n' },
      { manifest: true },
    );
    expect(code).toBe(1);
    expect(said).toContain('Chưa đưa lên được gì');
    expect(existsSync(join(folder, 'build/pushed.json'))).toBe(false);
  });

  test('names the account that has no rights', async () => {
    const folder = project();
    const answer = {
      code: 1,
      text: '"email": "can-bo@cong-doan.example"\nThe caller does not have permission',
    };
    const { code, said } = await pushWith(folder, answer, { manifest: true });
    expect(code).toBe(1);
    expect(said).toContain('Tài khoản can-bo@cong-doan.example không có quyền');
  });

  test('shows what would go, sorted, and stops there when only asked to show', async () => {
    const folder = project();
    const { code, said, pushes, files } = await pushWith(folder, pushedAll(folder), {
      dryRun: true,
    });
    expect({ code, pushes }).toEqual({ code: 0, pushes: [] });
    const shown = [...said.matchAll(/^ {2}(dist\/\S+)/gm)].map(([, name]) => name);
    expect(shown).toEqual(files);
  });

  test('without a login, the real clasp is refused and the remedy is named', async () => {
    const folder = project();
    const said: string[] = [];
    const code = await push(
      folder,
      { manifest: true },
      {
        build: () => true,
        clasp: claspIn(folder, { ...process.env, HOME: folder, USERPROFILE: folder }),
        isTerminal: false,
        ask: async () => false,
        say: (text) => said.push(text),
      },
    );
    expect(code).toBe(1);
    expect(said.at(-1)).toContain('npx clasp login');
    expect(said).toContain('No credentials found.');
  });

  test('the command itself ends with 1 as long as the project has no id', () => {
    const { status, stdout } = spawnSync(process.execPath, ['src/build/push.mjs'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stdout).toContain('.clasp.json chưa có scriptId');
  });
});

test('an error in the status is judged like one in the push', () => {
  expect(troubleIn('Project settings not found.')).toBe('no-script-id');
});
