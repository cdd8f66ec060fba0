import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import {
  fileName,
  type Manifest,
  PACKAGE_SCHEMA,
  type PackageFile,
} from '../src/packages/lines.ts';
import { openZip, unpack } from '../src/xlsx/zip.ts';
import { WORDS } from './words.ts';

/** Why a package is not taken in, as a sentence. */
export class Refused extends Error {}

/** A package whose files are as its manifest says; what they hold is looked at when it is loaded. */
export interface OpenedPackage {
  readonly manifest: Manifest;
  /** A JSON text a line. */
  readonly texts: Readonly<Record<PackageFile, Uint8Array>>;
  /** Of the archive. */
  readonly sha256: string;
}

/** Unpacked, a file of lines has no more: a bomb unpacks to a thousand times its size. */
const MOST_BYTES = 512 * 1024 * 1024;

const DAY = z.iso.date();
const MOMENT = z.iso.datetime({ local: true, precision: 0 });
const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/;

const counts = z.array(z.int().nonnegative());

const FILE = z.object({
  rows: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const MANIFEST = z.object({
  schema: z.literal(PACKAGE_SCHEMA),
  programme: z.object({ name: z.string(), shortName: z.string() }),
  sender: z.object({ code: z.string().regex(CODE), name: z.string() }),
  level: z.string(),
  below: z.string(),
  asOf: DAY,
  timeZone: z.string(),
  madeAt: MOMENT,
  madeBy: z.string(),
  authors: z.enum(['names', 'hashes', 'none']),
  phases: z
    .array(
      z.object({
        name: z.string(),
        opens: MOMENT,
        closesBefore: MOMENT,
        recognisedFrom: DAY,
        recognisedTo: DAY,
      }),
    )
    .min(1),
  files: z.object({ units: FILE, initiatives: FILE, findings: FILE }),
  sums: z.object({
    targets: counts,
    results: counts,
    reported: counts,
    notCounted: z.record(z.string(), z.int().positive()),
    benefit: z.string().regex(/^-?\d{1,30}$/),
    coverage: z.nullable(
      z.object({ listed: z.int().nonnegative(), covered: z.int().nonnegative() }),
    ),
  }),
}) satisfies z.ZodType<Manifest>;

/** The bytes of a file and their hash, so that one that is known already need not be opened. */
export function readPackage(path: string): { readonly bytes: Uint8Array; readonly sha256: string } {
  const bytes = readFileSync(path);
  return { bytes, sha256: hashOf(bytes) };
}

/**
 * Opens an archive and holds its files to the manifest.
 * @throws Refused
 */
export function openPackage(bytes: Uint8Array, sha256: string): OpenedPackage {
  const entries = new Map(entriesOf(bytes));
  const manifest = manifestOf(entries.get('manifest.json'));
  const text = (file: PackageFile): Uint8Array => {
    const packed = entries.get(fileName(file));
    if (!packed) throw new Refused(WORDS.refused.noFile(fileName(file)));
    if (hashOf(packed) !== manifest.files[file].sha256)
      throw new Refused(WORDS.refused.changed(fileName(file)));
    try {
      return gunzipSync(packed, { maxOutputLength: MOST_BYTES });
    } catch {
      throw new Refused(WORDS.refused.unreadable(fileName(file)));
    }
  };
  const texts = {
    units: text('units'),
    initiatives: text('initiatives'),
    findings: text('findings'),
  };
  return { manifest, texts, sha256 };
}

function entriesOf(bytes: Uint8Array): [string, Uint8Array][] {
  try {
    return openZip(bytes).map((entry) => [entry.name, unpack(entry)]);
  } catch {
    throw new Refused(WORDS.refused.noArchive);
  }
}

function manifestOf(bytes: Uint8Array | undefined): Manifest {
  if (!bytes) throw new Refused(WORDS.refused.noManifest);
  let said: unknown;
  try {
    said = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Refused(WORDS.refused.unreadable('manifest.json'));
  }
  const schema = z.object({ schema: z.number() }).safeParse(said).data?.schema;
  if (schema !== undefined && schema !== PACKAGE_SCHEMA)
    throw new Refused(WORDS.refused.otherSchema(schema, PACKAGE_SCHEMA));
  const read = MANIFEST.safeParse(said);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Refused(WORDS.refused.manifest(issue?.path.join('.') ?? ''));
  }
  const { phases, sums } = read.data;
  for (const key of ['targets', 'results', 'reported'] as const) {
    if (sums[key].length !== phases.length)
      throw new Refused(WORDS.refused.manifest(`sums.${key}`));
  }
  return read.data;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
