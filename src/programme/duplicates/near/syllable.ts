/**
 * Which letters can be a Vietnamese syllable: the spelling is regular, so that most typing slips give
 * a syllable that does not exist.
 */
const RHYMES =
  'a ai ao au ay ac ach am an ang anh ap at ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng ' +
  'eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y ynh yt yêm yên ' +
  'yêng yêt yêu o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oap oat oay oao oăc oăm oăn ' +
  'oăng oăt oe oen oeo oet oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut ' +
  'uôc uôi uôm uôn uông uôt uân uât uây uâng uê uêch uênh uy uya uych uynh uyt uyp uyu uyên uyêt uơ ' +
  'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu';

const SHAPED: ReadonlySet<string> = new Set(RHYMES.split(' '));
const UNMARKED: ReadonlySet<string> = new Set(
  RHYMES.normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .split(' '),
);

const PARTS = /^(ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdđghklmnprstvx]|)([a-zà-ỹ]+?)(\p{M}?)$/u;
const SOFT = /^[eêiy]/;

/** Whether a lower-case word with its tone at the end exists as a syllable. */
export function isSyllable(toned: string): boolean {
  return fits(toned, SHAPED, true);
}

/** Whether lower-case letters are some syllable whose marks were left out. */
export function isUnmarkedSyllable(bare: string): boolean {
  return fits(bare, UNMARKED, false);
}

function fits(word: string, rhymes: ReadonlySet<string>, hasTone: boolean): boolean {
  const [, initial = '', rhyme = '', tone = ''] = PARTS.exec(word) ?? [];
  if (initial === 'gi' && !rhymes.has(rhyme)) return rhymes.has(`i${rhyme}`);
  if (initial === 'gi' && rhyme.startsWith('i')) return false;
  if (!rhymes.has(rhyme) || !isSpelled(initial, rhyme)) return false;
  // "c", "p", "t" at the end take the tones of "á" and "ạ" only.
  return !hasTone || !/(?:[cpt]|ch)$/.test(rhyme) || tone === '\u0301' || tone === '\u0323';
}

function isSpelled(initial: string, rhyme: string): boolean {
  if (initial === 'k' || initial === 'gh' || initial === 'ngh') return SOFT.test(rhyme);
  if (initial === 'c' || initial === 'ng') return !SOFT.test(rhyme);
  return initial !== 'g' || !/^[eêy]|^i./.test(rhyme) || rhyme === 'in';
}
