/**
 * `npm run push`: builds, shows what would go, settles the question of the manifest, lets clasp push, and
 * says what was really pushed. Ends with 1 whenever Google may not have what was built.
 *
 * Options: --manifest agrees that Google's appsscript.json is replaced, --dry-run stops before clasp
 * pushes, --user NAME takes the login that `clasp login --user NAME` stored.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  compareManifests,
  describeVerdict,
  isGood,
  judgePush,
  settingsTrouble,
  troubleIn,
} from './push-verdict.mjs';

const home = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Said when the new manifest asks for rights that the last one did not. */
const AGAIN =
  'Tiện ích xin thêm quyền: mỗi người sẽ được hỏi cho phép lại, và các lịch tự chạy dừng cho đến khi chủ lịch cho phép.\nThe add-in asks for more rights: everybody authorises again, and triggers stop until their owner did.';

/** Pushes the project in `root`; `world` is what it meets: the build, clasp, a person, the screen. */
export async function push(root, options, world) {
  const tell = (id, facts = {}) => {
    world.say(describeVerdict({ id, facts }));
    return 1;
  };
  const wrong = settingsTrouble(readText(join(root, '.clasp.json')) ?? '');
  if (wrong) return tell(wrong.id, wrong.facts);
  if (!world.build()) return 1;
  const status = world.clasp(['status', '--json']);
  if (status.code !== 0) return tell(troubleIn(status.text));
  const files = [...JSON.parse(status.text).filesToPush].sort();
  world.say(describeFiles(root, files));
  const change = compareManifests(lastManifest(root), readManifest(root));
  world.say(describeChange(change));
  if (options.dryRun) return 0;
  const agreed = await agreeToManifest(change, options, world);
  if (agreed !== null) return tell(agreed);
  const user = options.user ? ['--user', options.user] : [];
  const force = change.change === 'same' && !options.manifest ? [] : ['--force'];
  const { code, text } = world.clasp(['push', ...force, ...user]);
  const verdict = judgePush(text, code, files);
  if (!isGood(verdict)) world.say(text.trim());
  world.say(describeVerdict(withAccount(verdict, user, world)));
  if (!isGood(verdict)) return 1;
  remember(root);
  if (change.added.length > 0) world.say(AGAIN);
  return 0;
}

/** The verdict that ends the push here, or null when it may go on. */
async function agreeToManifest({ change }, { manifest }, world) {
  if (manifest || change === 'same') return null;
  if (!world.isTerminal) return 'manifest-unanswered';
  const agreed = await world.ask(
    'Thay appsscript.json ở Google bằng bản này? / Replace the manifest at Google? (y/N) ',
  );
  return agreed ? null : 'manifest-refused-by-person';
}

/** Where the account is the likely cause, it is named: people do not know which one clasp took. */
function withAccount(verdict, user, world) {
  if (!['no-permission', 'no-such-script'].includes(verdict.id)) return verdict;
  const { text } = world.clasp(['show-authorized-user', '--json', ...user]);
  const account = /"email": "([^"]+)"/.exec(text)?.[1];
  return { ...verdict, facts: { ...verdict.facts, account } };
}

function describeFiles(root, files) {
  const lines = files.map((name) => {
    const kilobytes = Math.ceil(statSync(join(root, name)).size / 1024);
    return `  ${name}  ${kilobytes} KB`;
  });
  return `Sẽ đưa lên Google, thay toàn bộ tập lệnh ở đó / Will replace the whole script:\n${lines.join('\n')}`;
}

function describeChange({ change, added, removed }) {
  const words = {
    first: 'lần đầu đưa lên từ máy này / first push from this machine',
    same: 'như lần đưa lên trước / as pushed last',
    changed: 'khác lần đưa lên trước / changed since the last push',
  };
  const scopes = [...added.map((scope) => `  + ${scope}`), ...removed.map((each) => `  - ${each}`)];
  return [`appsscript.json: ${words[change]}`, ...scopes].join('\n');
}

// --- what was pushed last ----------------------------------------------------------------------

const LAST = 'build/pushed.json';

function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function readManifest(root) {
  return readFileSync(join(root, 'dist/appsscript.json'), 'utf8');
}

function scriptIdOf(root) {
  return JSON.parse(readFileSync(join(root, '.clasp.json'), 'utf8')).scriptId;
}

/** The manifest that this machine last pushed to this script, or null. */
function lastManifest(root) {
  const last = JSON.parse(readText(join(root, LAST)) ?? '{}');
  return last.scriptId === scriptIdOf(root) ? last.manifest : null;
}

function remember(root) {
  const last = { scriptId: scriptIdOf(root), manifest: readManifest(root) };
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(join(root, LAST), JSON.stringify(last));
}

// --- the world ---------------------------------------------------------------------------------

/** clasp of this project's own version, on the project in `root`; its streams as one text. */
export function claspIn(root, environment = process.env) {
  const clasp = join(home, 'node_modules/@google/clasp/build/src/index.js');
  return (args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [clasp, ...args], {
      cwd: root,
      encoding: 'utf8',
      // Its sentences are read, so they must be the English ones.
      env: { ...environment, LC_ALL: 'en' },
    });
    return { code: status ?? 1, text: `${stdout}${stderr}` };
  };
}

async function ask(question) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return /^(y|yes|c|có)$/i.test(answer.trim());
}

async function main() {
  const { values } = parseArgs({
    options: {
      manifest: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      user: { type: 'string' },
    },
  });
  const { 'dry-run': dryRun, ...options } = values;
  return push(
    home,
    { ...options, dryRun },
    {
      build: () =>
        spawnSync(process.execPath, ['build.mjs'], { cwd: home, stdio: 'inherit' }).status === 0,
      clasp: claspIn(home),
      isTerminal: Boolean(process.stdin.isTTY && process.stdout.isTTY),
      ask,
      say: (text) => console.log(text),
    },
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main().catch((error) => {
    console.error(error.message);
    return 1;
  });
}
