import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedFile } from '../book/desk.ts';
import { nextName } from '../book/names.ts';
import { Refusal } from '../book/session.ts';
import { words } from '../words.ts';

/** Writes a new file into a folder, whole or not at all; never over another. Answers where it is. */
export function saveInto(folder: string, { name, bytes }: SavedFile): string {
  const path = join(
    folder,
    nextName(name, (each) => existsSync(join(folder, each))),
  );
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  } catch (error) {
    throw new Refusal(words.unwritable(path, (error as NodeJS.ErrnoException).code ?? ''));
  }
  return path;
}
