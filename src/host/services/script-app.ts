import type { TriggerState } from '../state.ts';
import { authMode, eventType, triggerSource, weekday } from './enums.ts';
import { as } from './google.ts';
import { Exception, host, missingScope, modelled, needing, other, scope } from './runtime.ts';

type Script = typeof GoogleAppsScript.Script;
type G = GoogleAppsScript.Script.ScriptApp;
type GTrigger = GoogleAppsScript.Script.Trigger;
type GTriggerBuilder = GoogleAppsScript.Script.TriggerBuilder;
type GSheetBuilder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
type GClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

const MAX_TRIGGERS = 20;

export class ScriptAppService
  implements Pick<G, 'AuthMode' | 'EventType' | 'TriggerSource' | 'WeekDay' | keyof typeof methods>
{
  readonly AuthMode = authMode;
  readonly EventType = eventType;
  readonly TriggerSource = triggerSource;
  readonly WeekDay = weekday;

  getScriptId(): string {
    return host().scriptId;
  }

  /** Other users' triggers are not seen (documented). */
  getProjectTriggers(): GTrigger[] {
    return ownTriggers().map((kept) => as(new TriggerService(kept)));
  }

  newTrigger(functionName: string): GTriggerBuilder {
    return as(new TriggerBuilderService(functionName));
  }

  deleteTrigger(trigger: GTrigger): void {
    const { state } = host();
    const { id } = (trigger as unknown as TriggerService).kept;
    state.triggers = state.triggers.filter((each) => each.id !== id);
  }

  requireScopes(_mode: unknown, scopes: string[]): void {
    const { scopes: granted } = host();
    const missing = scopes.filter((each) => granted !== null && !granted.includes(each));
    if (missing.length > 0) throw missingScope('ScriptApp.requireScopes', missing);
  }
}

function ownTriggers(): TriggerState[] {
  const { state, effectiveUser } = host();
  return state.triggers.filter(({ owner }) => owner === effectiveUser);
}

export class TriggerService
  implements
    Pick<GTrigger, 'getEventType' | 'getHandlerFunction' | 'getTriggerSource' | 'getUniqueId'>
{
  readonly kept: TriggerState;

  constructor(kept: TriggerState) {
    this.kept = kept;
  }

  getUniqueId(): string {
    return this.kept.id;
  }

  getHandlerFunction(): string {
    return this.kept.handler;
  }

  getEventType(): GoogleAppsScript.Script.EventType {
    return eventType[this.kept.event] as unknown as GoogleAppsScript.Script.EventType;
  }

  getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    const source: keyof Script['TriggerSource'] =
      this.kept.event === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS';
    return triggerSource[source] as unknown as GoogleAppsScript.Script.TriggerSource;
  }
}

export class TriggerBuilderService
  implements Pick<GTriggerBuilder, 'forSpreadsheet' | 'timeBased'>
{
  readonly handler: string;

  constructor(handler: string) {
    this.handler = handler;
  }

  forSpreadsheet(_file: unknown): GSheetBuilder {
    return as(new SpreadsheetTriggerBuilderService(this.handler));
  }

  timeBased(): GClockBuilder {
    return as(new ClockTriggerBuilderService(this.handler));
  }
}

export class SpreadsheetTriggerBuilderService
  implements Pick<GSheetBuilder, 'create' | 'onChange' | 'onEdit' | 'onOpen'>
{
  readonly handler: string;
  event: TriggerState['event'] | null = null;

  constructor(handler: string) {
    this.handler = handler;
  }

  onOpen(): GSheetBuilder {
    return this.#on('ON_OPEN');
  }

  onEdit(): GSheetBuilder {
    return this.#on('ON_EDIT');
  }

  onChange(): GSheetBuilder {
    return this.#on('ON_CHANGE');
  }

  create(): GTrigger {
    if (this.event === null) throw new Exception('The event type of the trigger was not set.');
    return create(this.handler, this.event, {});
  }

  #on(event: TriggerState['event']): GSheetBuilder {
    this.event = event;
    return as(this);
  }
}

export class ClockTriggerBuilderService implements Pick<GClockBuilder, keyof typeof clockMethods> {
  readonly handler: string;
  clock: TriggerState['clock'] = {};

  constructor(handler: string) {
    this.handler = handler;
  }

  after(milliseconds: number): GClockBuilder {
    return this.#set('at', host().now() + milliseconds);
  }

  at(date: GoogleAppsScript.Base.Date): GClockBuilder {
    return this.#set('at', date.getTime());
  }

  atHour(hour: number): GClockBuilder {
    if (hour < 0 || hour > 23) throw new Exception('The hour must be between 0 and 23.');
    return this.#set('atHour', hour);
  }

  nearMinute(minute: number): GClockBuilder {
    if (minute < 0 || minute > 59) throw new Exception('The minute must be between 0 and 59.');
    return this.#set('nearMinute', minute);
  }

  everyMinutes(minutes: number): GClockBuilder {
    if (![1, 5, 10, 15, 30].includes(minutes)) {
      throw new Exception(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    }
    return this.#set('everyMinutes', minutes);
  }

  everyHours(hours: number): GClockBuilder {
    return this.#set('everyHours', hours);
  }

  everyDays(days: number): GClockBuilder {
    return this.#set('everyDays', days);
  }

  everyWeeks(weeks: number): GClockBuilder {
    return this.#set('everyWeeks', weeks);
  }

  onWeekDay(day: GoogleAppsScript.Base.Weekday): GClockBuilder {
    return this.#set('onWeekDay', String(day));
  }

  onMonthDay(day: number): GClockBuilder {
    return this.#set('onMonthDay', day);
  }

  inTimezone(timeZone: string): GClockBuilder {
    return this.#set('inTimezone', timeZone);
  }

  create(): GTrigger {
    const kinds = [
      'at',
      'everyMinutes',
      'everyHours',
      'everyDays',
      'everyWeeks',
      'onWeekDay',
      'onMonthDay',
    ];
    if (!kinds.some((kind) => kind in this.clock)) {
      throw new Exception('The frequency of the trigger was not set.');
    }
    return create(this.handler, 'CLOCK', this.clock);
  }

  #set(key: string, value: number | string): GClockBuilder {
    this.clock = { ...this.clock, [key]: value };
    return as(this);
  }
}

/** Twenty a user and script (documented), with the reported text. */
function create(
  handler: string,
  event: TriggerState['event'],
  clock: TriggerState['clock'],
): GTrigger {
  const { state, effectiveUser, uuid } = host();
  if (ownTriggers().length >= MAX_TRIGGERS) {
    throw new Exception(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const kept: TriggerState = { id: uuid(), owner: effectiveUser, handler, event, clock };
  state.triggers.push(kept);
  return as(new TriggerService(kept));
}

const methods = {
  deleteTrigger: needing(scope.triggers, other('Trigger')),
  getProjectTriggers: needing(scope.triggers, other('')),
  getScriptId: other(''),
  newTrigger: needing(scope.triggers, other('String')),
  requireScopes: other('EnumValue,String[]'),
};

modelled('ScriptApp', scope.none, ScriptAppService, methods);

modelled('ScriptApp.Trigger', scope.none, TriggerService, {
  getEventType: other(''),
  getHandlerFunction: other(''),
  getTriggerSource: other(''),
  getUniqueId: other(''),
});

modelled('ScriptApp.TriggerBuilder', scope.none, TriggerBuilderService, {
  forSpreadsheet: needing(scope.sheets, other('Spreadsheet', 'String')),
  timeBased: other(''),
});

modelled('ScriptApp.SpreadsheetTriggerBuilder', scope.triggers, SpreadsheetTriggerBuilderService, {
  create: other(''),
  onChange: other(''),
  onEdit: other(''),
  onOpen: other(''),
});

const clockMethods = {
  after: other('number'),
  at: other('Date'),
  atHour: other('number'),
  create: other(''),
  everyDays: other('number'),
  everyHours: other('number'),
  everyMinutes: other('number'),
  everyWeeks: other('number'),
  inTimezone: other('String'),
  nearMinute: other('number'),
  onMonthDay: other('number'),
  onWeekDay: other('EnumValue'),
};

modelled('ScriptApp.ClockTriggerBuilder', scope.triggers, ClockTriggerBuilderService, clockMethods);
