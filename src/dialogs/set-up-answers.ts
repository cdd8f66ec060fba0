import { planUnits, type SetUpChoices, type SetUpPlan } from '../programme/proposal/choices.ts';
import {
  isSetUp,
  proposeSetUp,
  type SetUpProposal,
  type WorkbookFacts,
} from '../programme/proposal/index.ts';
import type { LeftOverTab } from '../programme/proposal/tab-name.ts';
import type { ListedUnit } from '../programme/proposal/unit-list.ts';
import {
  type InspectedTab,
  inspectTab,
  type ListPlace,
  mayNameUnits,
} from '../programme/proposal/unit-tab.ts';
import { describeChoiceTrouble } from '../words/set-up-page.ts';
import type { Grid } from '../workbook/cell.ts';
import { type AnswerText, answerText } from './answer.ts';

/** What is done with choices, or a sentence that says why they cannot be followed. */
type Planned = { readonly refused: string } | { readonly refused: null; readonly plan: SetUpPlan };

/** What set-up would do, and whether that is nothing. */
export function propose(
  facts: WorkbookFacts,
): AnswerText<{ readonly proposal: SetUpProposal; readonly isSetUp: boolean }> {
  return answerText(() => {
    const proposal = proposeSetUp(facts);
    return { proposal, isSetUp: isSetUp(proposal) };
  });
}

/** What set-up does with what a person chose. */
export function follow(
  facts: WorkbookFacts,
  choices: SetUpChoices,
): AnswerText<Planned & { readonly proposal: SetUpProposal }> {
  return answerText(() => {
    const proposal = proposeSetUp(facts);
    return { proposal, ...planned(proposal, choices, proposal.leftOver) };
  });
}

/** What one more unit brings. */
export function takeIn(
  name: string,
  listed: readonly ListedUnit[],
  tabNames: readonly string[],
  leftOver: readonly LeftOverTab[],
): AnswerText<Planned> {
  const choices = { tabs: [], names: [name] };
  return answerText(() => planned({ listed, candidates: [], tabNames }, choices, leftOver));
}

/** What is recognised in a tab whose head stands where a person says. */
export function inspect(grid: Grid, place: ListPlace): AnswerText<InspectedTab | null> {
  return answerText(() => inspectTab(grid, place));
}

/** Of tabs that are seen in part, whether each may be a list of several units. */
export function nameUnits(grids: readonly Grid[]): AnswerText<readonly boolean[]> {
  return answerText(() => grids.map(mayNameUnits));
}

function planned(...[proposal, choices, leftOver]: Parameters<typeof planUnits>): Planned {
  const plan = planUnits(proposal, choices, leftOver);
  return 'trouble' in plan
    ? { refused: describeChoiceTrouble(plan.trouble) }
    : { refused: null, plan };
}
