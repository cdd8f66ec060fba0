import { areaName } from './a1.ts';
import type { Area, Validation } from './model.ts';
import { type Moves, moveWritten, parseAreas } from './references.ts';
import {
  attribute,
  contentOf,
  elementTexts,
  escapeAttribute,
  escapeText,
  findElement,
  flag,
  unescapeText,
  withAttribute,
} from './xml.ts';

/** A rule of the file with what the model made of it: one entry for each of its areas. */
export interface FileValidation {
  readonly xml: string;
  readonly read: readonly Validation[];
}

const CHECKBOX_VALUES = ['TRUE', 'FALSE'];
/** More makes Excel call the file damaged. */
const LONGEST_LIST = 255;
const LONGEST_HELP = 255;

/** The rules of a `<dataValidations>` element. */
export function readValidations(xml: string): FileValidation[] {
  return elementTexts(contentOf(xml)).map((rule) => {
    const meaning = readRule(rule);
    const areas = parseAreas(attribute(rule, 'sqref') ?? '');
    return { xml: rule, read: areas.map((area) => ({ area, ...meaning })) };
  });
}

function readRule(rule: string): Omit<Validation, 'area'> {
  const type = attribute(rule, 'type') ?? 'none';
  const operator = attribute(rule, 'operator') ?? 'between';
  const operands = ['formula1', 'formula2'].flatMap((name) => {
    const element = findElement(rule, name);
    return element ? [unescapeText(contentOf(element))] : [];
  });
  const numbers = operands.map((operand) => {
    return operand.trim() !== '' && Number.isFinite(Number(operand)) ? Number(operand) : operand;
  });
  const refuses = flag(rule, 'showErrorMessage') && !attribute(rule, 'errorStyle')?.match(/^[wi]/);
  const common = {
    values: [],
    criteria: [],
    allowInvalid: !refuses,
    helpText: attribute(rule, 'prompt') ?? '',
  };
  switch (type) {
    case 'list':
      return { ...common, ...readList(operands[0] ?? '') };
    case 'whole':
    case 'decimal':
      return { ...common, kind: 'number', criteria: [operator, ...numbers] };
    case 'date':
      return { ...common, kind: 'date', criteria: [operator, ...numbers] };
    case 'custom':
      return { ...common, kind: 'formula', criteria: operands };
    default:
      return { ...common, kind: 'other', criteria: [type, operator, ...numbers] };
  }
}

/** A list of words, TRUE and FALSE for what Google shows as a checkbox, or a range of the file. */
function readList(formula: string): Pick<Validation, 'kind' | 'values' | 'criteria'> {
  const literal = /^\s*"([\s\S]*)"\s*$/.exec(formula)?.[1];
  if (literal === undefined) return { kind: 'other', values: [], criteria: ['list', formula] };
  const values = literal
    .replaceAll('""', '"')
    .split(',')
    .map((value) => value.trim());
  const checkbox = values.join() === CHECKBOX_VALUES.join();
  return { kind: checkbox ? 'checkbox' : 'list', values: checkbox ? [] : values, criteria: [] };
}

/**
 * The `<dataValidations>` element for the rules of the model, null when there are none. A rule of the
 * file keeps its text (its titles and error messages) as long as something in the model still means
 * the same; a rule that the format cannot hold is left out.
 */
export function writeValidations(
  rules: readonly Validation[],
  fromFile: readonly FileValidation[],
  home: string,
  moves: Moves,
): string | null {
  const areas = new Map<string, Area[]>();
  for (const rule of rules) {
    const xml = fileRule(rule, fromFile) ?? newRule(rule);
    if (xml) areas.set(xml, [...(areas.get(xml) ?? []), rule.area]);
  }
  if (areas.size === 0) return null;
  const written = [...areas].map(([xml, places]) => {
    const moved = moveFormulas(xml, home, moves);
    return withAttribute(moved, 'sqref', places.map(areaName).join(' '));
  });
  return `<dataValidations count="${written.length}">${written.join('')}</dataValidations>`;
}

function fileRule(rule: Validation, fromFile: readonly FileValidation[]): string | null {
  const key = meaning(rule);
  const same = fromFile.filter(({ read }) => read[0] && meaning(read[0]) === key);
  const place = areaName(rule.area);
  const exact = same.find(({ read }) => read.some(({ area }) => areaName(area) === place));
  return (exact ?? same[0])?.xml ?? null;
}

function meaning({ area: _, ...rest }: Validation): string {
  return JSON.stringify([
    rest.kind,
    rest.kind === 'checkbox' ? [] : rest.values,
    rest.criteria,
    rest.allowInvalid,
    rest.helpText,
  ]);
}

function moveFormulas(rule: string, home: string, moves: Moves): string {
  if (moves.size === 0) return rule;
  return rule.replace(
    /(<formula[12]>)([^<]*)/g,
    (_, tag, formula) => tag + moveWritten(formula, home, moves),
  );
}

function newRule(rule: Validation): string | null {
  const typed = typeOf(rule);
  if (!typed) return null;
  const { type, operator, operands } = typed;
  const refuse = rule.allowInvalid ? '' : ' showErrorMessage="1"';
  const help = escapeAttribute(rule.helpText.slice(0, LONGEST_HELP));
  const prompt = help ? ` showInputMessage="1" prompt="${help}"` : '';
  const compare = operator ? ` operator="${escapeAttribute(operator)}"` : '';
  const formulas = operands.map((operand, index) => {
    const text = escapeText(String(operand).replace(/^=/, ''));
    return `<formula${index + 1}>${text}</formula${index + 1}>`;
  });
  return (
    `<dataValidation type="${escapeAttribute(type)}"${compare} allowBlank="1"${refuse}${prompt} ` +
    `sqref="A1">${formulas.join('')}</dataValidation>`
  );
}

interface Typed {
  readonly type: string;
  readonly operator: string | null;
  readonly operands: readonly (string | number | boolean)[];
}

function typeOf(rule: Validation): Typed | null {
  const [first = '', second = '', ...others] = rule.criteria;
  const rest = rule.criteria.slice(1);
  switch (rule.kind) {
    case 'list':
      return literalList(rule.values);
    case 'checkbox':
      return literalList(CHECKBOX_VALUES);
    case 'number':
      return { type: 'decimal', operator: String(first), operands: rest };
    case 'date':
      return { type: 'date', operator: String(first), operands: rest };
    case 'formula':
      return { type: 'custom', operator: null, operands: rule.criteria.slice(0, 1) };
    case 'other':
      return first === 'list'
        ? { type: 'list', operator: null, operands: [second] }
        : { type: String(first), operator: String(second), operands: others };
  }
}

/** A list in the rule itself cannot hold a comma within a value, nor be long. */
function literalList(values: readonly string[]): Typed | null {
  const text = values.join(',').replaceAll('"', '""');
  const holds = text.length <= LONGEST_LIST && !values.some((value) => value.includes(','));
  return holds ? { type: 'list', operator: null, operands: [`"${text}"`] } : null;
}
