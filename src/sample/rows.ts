import { addDays, type Day, dayOf, daysBetween, type Moment } from '../workbook/moment.ts';
import { officeMoment, registrationDays, workingDay } from './calendar.ts';
import { grassrootsOf, type SampleUnion, type Sector } from './grassroots.ts';
import { APPLIED_FROM, AS_OF } from './lai-chau.ts';
import { inventNames } from './names.ts';
import type { Random } from './random.ts';
import { onDay, type SampleRow } from './row.ts';
import type { Titles, Topic } from './titles.ts';
import { KINDS, type KindKey } from './vocabulary/pattern.ts';

const REMARKS: readonly string[] = [
  'Đã bổ sung minh chứng',
  'Bản giấy lưu tại CĐCS',
  'Đã nhân rộng',
];

/** The last day on which the sample registers anything. */
const LAST_DAY: Day = '2022-11-30';

/** A document that recognises several initiatives of one grassroots union. */
interface Decision {
  readonly day: Day;
  readonly text: string;
}

/** Invents the rows of one unit: its people, their documents, their initiatives. */
export class RowMaker {
  readonly random: Random;
  private readonly titles: Titles;
  private readonly unions: readonly (readonly [SampleUnion, number])[];
  private readonly members = new Map<string, readonly string[]>();
  private readonly decisions = new Map<string, readonly (readonly Decision[])[]>();
  private readonly usedCodes: Set<string>;

  constructor(tab: string, random: Random, titles: Titles, usedCodes: Set<string>) {
    this.random = random;
    this.titles = titles;
    this.usedCodes = usedCodes;
    const active = grassrootsOf(tab).filter(({ weight }) => weight > 0);
    this.unions = active.map((union) => [union, union.weight] as const);
    for (const union of active) {
      this.members.set(union.name, inventNames(random, 8 + 4 * union.weight));
      this.decisions.set(union.name, [this.decide(union, 0), this.decide(union, 1)]);
    }
  }

  /** A row without any finding that counts in the phase. */
  sound(phase: 0 | 1, registered = this.registration(phase, AS_OF)): SampleRow {
    return this.row(phase, registered);
  }

  /** A sound row that was registered after the day of the report. */
  later(): SampleRow {
    const moment = officeMoment(this.random, addDays(AS_OF, 1), LAST_DAY);
    return { ...this.row(1, moment), fate: 'later' };
  }

  /** A sound research topic: accepted, of the level of the province, its application confirmed. */
  research(phase: 0 | 1): SampleRow {
    const row = this.row(phase, this.registration(phase, AS_OF), true);
    return {
      ...row,
      kind: KINDS.research,
      researchLevel: this.random.chance(0.8) ? 'Tỉnh' : 'Bộ/ngành',
      researchAccepted: 'có',
      applicationConfirmed: 'có',
    };
  }

  /** A code that the portal has given to no other row. */
  portalCode(): string {
    for (;;) {
      const code = `SK22-${String(this.random.integer(10_000, 999_999)).padStart(6, '0')}`;
      if (this.usedCodes.has(code)) continue;
      this.usedCodes.add(code);
      return code;
    }
  }

  private row(phase: 0 | 1, registered: Moment, isResearch = false): SampleRow {
    const { random } = this;
    const union = random.weighted(this.unions);
    const topic = isResearch
      ? this.titles.inventResearch(random, union.sector)
      : this.titles.invent(random, union.sector, union.name);
    const decision = this.recognition(union, phase, dayOf(registered));
    const [author = '', ...others] = random.shuffled(this.members.get(union.name) ?? []);
    return {
      title: topic.title,
      author,
      coauthors: coauthorsAmong(random, others),
      grassroots: union.name,
      participant: participantOf(random, union.sector),
      kind: KINDS[topic.kind],
      applied: onDay(applicationDay(random, decision.day)),
      recognised: onDay(decision.day),
      recognitionDocument: decision.text,
      registered: { at: registered, clock: true },
      portalCode: this.portalCode(),
      ...benefitOf(random, topic, union.sector),
      protectedIp: 'không',
      publicOrder: 'không',
      researchLevel: '',
      researchAccepted: '',
      applicationConfirmed: '',
      remark: random.weighted([
        ['', 24],
        [random.pick(REMARKS), 1],
      ]),
      order: registered,
      fate: 'counts',
      phase,
      rules: [],
      topic: topic.kind,
    };
  }

  private registration(phase: 0 | 1, asOf: Day): Moment {
    return officeMoment(this.random, ...registrationDays(phase, asOf));
  }

  /** The union's documents of a phase; the first is older than any ordinary registration. */
  private decide(union: SampleUnion, phase: 0 | 1): Decision[] {
    const { random } = this;
    const spans: readonly (readonly [Day, Day])[] =
      phase === 0
        ? [
            ['2021-10-04', '2022-01-06'],
            ['2022-01-17', '2022-03-10'],
            ['2022-03-14', '2022-05-20'],
          ]
        : [
            ['2022-06-01', '2022-06-08'],
            ['2022-07-11', '2022-08-31'],
            ['2022-09-12', '2022-10-28'],
          ];
    return spans.map(([from, to]) => {
      const day = workingDay(random, from, to);
      return { day, text: documentText(random, union.issuer, day) };
    });
  }

  private recognition(union: SampleUnion, phase: 0 | 1, registered: Day): Decision {
    const known = this.decisions.get(union.name)?.[phase] ?? [];
    const ready = known.filter(({ day }) => day <= registered);
    if (ready.length > 0) return this.random.pick(ready);
    return { day: registered, text: documentText(this.random, union.issuer, registered) };
  }
}

function documentText(random: Random, issuer: string, day: Day): string {
  const number = random.integer(11, 890);
  const [year, month, date] = day.split('-').map(Number);
  return random.weighted([
    [`Số ${number}/QĐ-${issuer}`, 3],
    [`QĐ ${number}/QĐ-${issuer} ngày ${date}/${month}/${year}`, 2],
    [`Quyết định số ${number}/QĐ-${issuer}`, 2],
  ]);
}

function applicationDay(random: Random, recognised: Day): Day {
  const span = Math.min(230, daysBetween(APPLIED_FROM, recognised));
  return workingDay(random, addDays(recognised, -span), addDays(recognised, -14));
}

function coauthorsAmong(random: Random, others: readonly string[]): string {
  const [first = '', second = ''] = others;
  return random.weighted([
    ['', 84],
    [`${first} ${random.pick([20, 30, 40])}%`, 10],
    [`${first} ${random.pick([20, 25, 30])}%; ${second} ${random.pick([10, 15, 20])}%`, 6],
  ]);
}

const TEACHING: readonly Sector[] = ['preschool', 'primary', 'secondary', 'high-school'];
const PUBLIC: readonly Sector[] = ['office', 'commune', 'farming', 'hospital', 'health-office'];

function participantOf(random: Random, sector: Sector): string {
  const own = TEACHING.includes(sector)
    ? 'Giáo viên'
    : PUBLIC.includes(sector)
      ? 'Viên chức'
      : 'Công nhân';
  return random.weighted([
    ['Đoàn viên', 7],
    [own, 4],
    ['Cán bộ công đoàn', 1],
  ]);
}

type Benefit = Pick<SampleRow, 'benefit' | 'socialBenefit' | 'benefitDocument'>;

/** What a year brings in this line of work, in million đồng, from little to much. */
const MILLIONS: Readonly<Record<'school' | 'public' | 'health' | 'company', readonly number[]>> = {
  school: [2, 3, 4.5, 5, 8, 10, 12, 15, 20, 25],
  public: [10, 15, 20, 25, 36, 48, 60, 85, 120, 150],
  health: [15, 24, 30, 45, 60, 80, 120, 180, 350, 520],
  company: [45, 60, 90, 125, 180, 240, 360, 500, 650, 820, 1200, 1550],
};

function benefitOf(random: Random, topic: Topic, sector: Sector): Benefit {
  const { gain, socialBenefit } = topic;
  const hasMoney = gain === 'money' || random.chance(gain === 'mixed' ? 0.6 : 0.05);
  if (!hasMoney) return { benefit: '', socialBenefit, benefitDocument: '' };
  const benefit = Math.round(random.pick(MILLIONS[lineOf(sector, topic.kind)]) * 1_000_000);
  const isConfirmed = random.chance(benefit >= 500_000_000 ? 0.7 : 0.2);
  return {
    benefit,
    socialBenefit: gain === 'money' && random.chance(0.5) ? '' : socialBenefit,
    benefitDocument: isConfirmed ? `Biên bản xác nhận số ${random.integer(1, 60)}/BB-XN` : '',
  };
}

/** Only machines and technology save a company much; what people arrange saves about as much anywhere. */
function lineOf(sector: Sector, kind: KindKey): keyof typeof MILLIONS {
  if (TEACHING.includes(sector)) return 'school';
  if (sector === 'hospital' || sector === 'health-office') return 'health';
  const isOffice = sector === 'office' || sector === 'commune';
  return !isOffice && (kind === 'technical' || kind === 'progress') ? 'company' : 'public';
}
