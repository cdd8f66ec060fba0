import * as z from 'zod/mini';
import type { StoredValue } from '../../workbook/stored.ts';
import type { Phase, Settings } from './programme.ts';

/** What a check of edited rows needs of the set-up tabs, without reading them. */
export interface RememberedSetup {
  /** The spreadsheet's time zone. */
  readonly zone: string;
  readonly settings: Settings;
  readonly phases: readonly Phase[];
  /** Numbers of the set-up tabs. */
  readonly tabs?: readonly number[] | undefined;
}

const settings = (): { readonly [Key in keyof Settings]: z.ZodMiniType<Settings[Key]> } => ({
  programmeName: z.string(),
  shortName: z.string(),
  parentBody: z.string(),
  issuingBody: z.string(),
  scope: z.string(),
  place: z.string(),
  plan: z.string(),
  below: z.string(),
  mustDeclare: z.boolean(),
  timeZone: z.string(),
  reportDay: z.nullable(z.string()),
  comparedDay: z.nullable(z.string()),
  appliedFrom: z.string(),
  appliedTo: z.string(),
  phaseMismatch: z.enum(['warning', 'error']),
  severeBelow: z.number(),
  slowRule: z.enum(['share', 'chance']),
  awardThreshold: z.number(),
  awardPapersFrom: z.string(),
  awardPapersTo: z.string(),
  leaderRecipients: z.array(z.string()),
  encloseQuality: z.boolean(),
  copies: z.array(z.string()),
  senderName: z.string(),
  replyTo: z.string(),
  contact: z.string(),
  papersTo: z.string(),
  senderCode: z.string(),
  programmeKey: z.string(),
  sendsAuthors: z.boolean(),
  packageRecipients: z.array(z.string()),
  noughtWord: z.string(),
  deadline: z.nullable(z.string()),
});

const phase = (): { readonly [Key in keyof Phase]: z.ZodMiniType<Phase[Key]> } => ({
  name: z.string(),
  opens: z.string(),
  closesBefore: z.string(),
  recognisedFrom: z.string(),
  recognisedTo: z.string(),
});

const schema = (): z.ZodMiniType<RememberedSetup> =>
  z.object({
    zone: z.string(),
    settings: z.object(settings()),
    phases: z.array(z.object(phase())),
    tabs: z.optional(z.array(z.number())),
  });

/** The set-up as the last run kept it; `null` where another version kept it otherwise. */
export function rememberedSetup(kept: StoredValue<'setup'> | null): RememberedSetup | null {
  return z.safeParse(schema(), kept).data ?? null;
}
