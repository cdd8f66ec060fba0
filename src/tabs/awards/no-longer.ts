import { type AwardObject, rowsOf } from '../../programme/awards/candidates.ts';
import { judgeRow } from '../../programme/awards/conditions.ts';
import { type Proposed, personNamer } from '../../programme/awards/person.ts';
import type { Report } from '../../programme/report.ts';
import { AWARD_WORDS, conditionText } from '../../words/awards.ts';
import { foldText } from '../../workbook/text.ts';

/** Why somebody whom people had already judged is no candidate any more, in a few words each. */
export function whyNoLonger(report: Report, object: AwardObject, who: Proposed): string[] {
  if (object === 'support') return [AWARD_WORDS.noLongerInTeam];
  return object === 'collective' ? unitReasons(report, who.unit) : personReasons(report, who);
}

function unitReasons({ units }: Report, name: string): string[] {
  const found = units.find(({ unit }) => foldText(unit.name) === foldText(name));
  if (!found) return [AWARD_WORDS.noLongerUnit];
  return [AWARD_WORDS.targetMissed(found.result, found.target)];
}

/** Of several rows the one that comes nearest: with the fewest conditions against it. */
function personReasons(report: Report, who: Proposed): string[] {
  const { programme } = report;
  const rows = rowsOf(report, personNamer(programme)(who));
  const against = rows.map((row) =>
    judgeRow(row, programme.settings).filter(
      ({ id, answer }) => answer !== 'yes' && NEEDED.includes(id),
    ),
  );
  const [nearest] = against.sort((a, b) => a.length - b.length);
  if (!nearest) return [AWARD_WORDS.noLongerFound];
  return nearest.map((judged) => {
    const { title, found } = conditionText(judged);
    return `${title}: ${found}`;
  });
}

const NEEDED: readonly string[] = ['counted', 'benefit', 'outstanding'];
