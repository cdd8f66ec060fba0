import { fileName, type Manifest, PACKAGE_FILES, type PackageFile } from '../../packages/lines.ts';
import { makePackage, type Package } from '../../packages/package.ts';
import { VERSION } from '../../packages/version.ts';
import { SETTING_ITEMS } from '../../programme/set-up/setting-items.ts';
import { LEGAL_FORM } from '../../words/legal-form.ts';
import { PACKAGE_TROUBLES as TROUBLES } from '../../words/package.ts';
import type { Reading } from '../run/read.ts';

type Blob = GoogleAppsScript.Base.Blob;

/** A code is part of a file's name, and of a table's at the level above. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/;

/** Why no package can be made, as a sentence; `null` where one can. */
export function whyNoPackage({ workbook, programme }: Reading): string | null {
  const { senderCode: code } = programme.settings;
  const [{ item }, tab] = [SETTING_ITEMS.senderCode, workbook.nameOf('settings')];
  if (code === '') return TROUBLES.noCode(item, tab);
  return CODE.test(code) ? null : TROUBLES.badCode(item, tab, code);
}

/** What is handed up of the report at hand. */
export function packageOf({ programme, report, now }: Reading): Package {
  const { programmeKey: key } = programme.settings;
  const { UTF_8 } = Utilities.Charset;
  return makePackage(report, {
    madeAt: now,
    madeBy: `${LEGAL_FORM.application} ${VERSION}`,
    hash:
      key === '' ? null : (name) => hexOf(Utilities.computeHmacSha256Signature(name, key, UTF_8)),
  });
}

/** `goi-LC-2022-11-10.zip` */
export function packageName({ manifest }: Pick<Package, 'manifest'>): string {
  return `goi-${manifest.sender.code}-${manifest.asOf}.zip`;
}

/** One archive of the manifest and a compressed file for each kind of line. */
export function packFigures(made: Package): Blob {
  const packed = PACKAGE_FILES.map((file) => packLines(file, made[file]));
  const manifest: Manifest = {
    ...made.manifest,
    files: Object.fromEntries(packed.map(({ file, sum }) => [file, sum])) as Manifest['files'],
  };
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  const first = Utilities.newBlob(text, 'application/json', 'manifest.json');
  return Utilities.zip([first, ...packed.map(({ blob }) => blob)], packageName(made));
}

function packLines(file: PackageFile, lines: readonly object[]) {
  let text = '';
  for (const line of lines) text += `${JSON.stringify(line)}\n`;
  const blob = Utilities.gzip(Utilities.newBlob(text), fileName(file));
  const sha256 = hexOf(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, blob.getBytes()));
  return { file, blob, sum: { rows: lines.length, sha256 } };
}

/** Of bytes from -128 to 127. */
function hexOf(bytes: readonly number[]): string {
  return bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');
}
