import { isProse } from '../parse/read.ts';
import type { Initiative } from './read.ts';

/** Who the plan credits: the lead author as typed, without a share behind the name. */
export function leadName({ author }: Initiative): string {
  if (!author.includes('%') || isProse(author)) return author;
  return author.replace(/[\s:(‐-―−-]*\d+(?:[.,]\d+)?\s*%[\s).]*$/, '');
}
