import { foldText } from '../workbook/text.ts';
import type { Sector } from './grassroots.ts';
import type { Random } from './random.ts';
import { POWER, ROADS, TEA, WATER } from './vocabulary/enterprises.ts';
import { HEALTH_OFFICE, HOSPITAL } from './vocabulary/health.ts';
import { COMMUNE, FARMING, OFFICE } from './vocabulary/offices.ts';
import { HIGH_SCHOOL, SECONDARY } from './vocabulary/older-schools.ts';
import type { Gain, KindKey, Vocabulary } from './vocabulary/pattern.ts';
import { RESEARCH, UNION_WORK } from './vocabulary/union.ts';
import { PRESCHOOL, PRIMARY } from './vocabulary/young-schools.ts';

/** A title with what belongs to it: its solution kind and the benefit it may bring. */
export interface Topic {
  readonly title: string;
  readonly kind: KindKey;
  readonly gain: Gain;
  readonly socialBenefit: string;
}

const VOCABULARIES: Readonly<Record<Sector, Vocabulary>> = {
  preschool: PRESCHOOL,
  primary: PRIMARY,
  secondary: SECONDARY,
  'high-school': HIGH_SCHOOL,
  hospital: HOSPITAL,
  'health-office': HEALTH_OFFICE,
  office: OFFICE,
  commune: COMMUNE,
  farming: FARMING,
  tea: TEA,
  power: POWER,
  roads: ROADS,
  water: WATER,
};

const UNION_SHARE = 0.06;

/**
 * Invents titles that differ in more than their first words: “Một số biện pháp …” and “Giải pháp …”
 * of the same content would be near duplicates, so the same content is given only once.
 */
export class Titles {
  private readonly used = new Set<string>();

  /** A topic of somebody who works in this line at this organisation. */
  invent(random: Random, sector: Sector, organisation: string): Topic {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const vocabulary = random.chance(UNION_SHARE) ? UNION_WORK : VOCABULARIES[sector];
      const topic = this.draw(random, vocabulary, organisation);
      if (topic) return topic;
    }
    throw new Error(`No titles left for ${organisation}`);
  }

  /** A research topic of the level of the province. */
  inventResearch(random: Random, sector: Sector): Topic {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const topic = this.draw(random, researchOf(sector), '');
      if (topic) return topic;
    }
    throw new Error('No research topics left');
  }

  private draw(random: Random, vocabulary: Vocabulary, organisation: string): Topic | null {
    const [kind, gain, pattern] = random.pick(vocabulary.patterns);
    const content = fillSlots(random, pattern, { ...vocabulary.slots, org: [organisation] });
    const key = foldText(content);
    if (this.used.has(key)) return null;
    this.used.add(key);
    const title = startsSmall(content) ? `${random.pick(vocabulary.leads)} ${content}` : content;
    return { title, kind, gain, socialBenefit: random.pick(vocabulary.socialBenefits) };
  }
}

function researchOf(sector: Sector): Vocabulary {
  if (sector === 'high-school') return RESEARCH.schools;
  return sector === 'hospital' || sector === 'health-office' ? RESEARCH.health : RESEARCH.province;
}

function fillSlots(
  random: Random,
  pattern: string,
  slots: Readonly<Record<string, readonly string[]>>,
): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const words = slots[name];
    if (!words) throw new Error(`No words for {${name}}`);
    return random.pick(words);
  });
}

function startsSmall(text: string): boolean {
  const first = text.charAt(0);
  return first === first.toLowerCase();
}
