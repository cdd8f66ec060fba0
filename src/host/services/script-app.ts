import type { TriggerState } from '../state.ts';
import { weekday } from './enums.ts';
import { as } from './google.ts';
import { Exception, host, modelled, needing, other, scope } from './runtime.ts';

type G = GoogleAppsScript.Script.ScriptApp;
type GTrigger = GoogleAppsScript.Script.Trigger;
type GTriggerBuilder = GoogleAppsScript.Script.TriggerBuilder;
type GSheetBuilder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
type GClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

const MAX_TRIGGERS = 20;

export class ScriptAppService implements Pick<G, 'WeekDay' | keyof typeof methods> {
  readonly WeekDay = weekday;

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
}

function ownTriggers(): TriggerState[] {
  const { state, effectiveUser } = host();
  return state.triggers.filter(({ owner }) => owner === effectiveUser);
}

class TriggerService implements Pick<GTrigger, 'getHandlerFunction' | 'getUniqueId'> {
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
}

class TriggerBuilderService implements Pick<GTriggerBuilder, 'forSpreadsheet' | 'timeBased'> {
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

class SpreadsheetTriggerBuilderService implements Pick<GSheetBuilder, 'create' | 'onEdit'> {
  readonly handler: string;
  event: TriggerState['event'] | null = null;

  constructor(handler: string) {
    this.handler = handler;
  }

  onEdit(): GSheetBuilder {
    return this.#on('ON_EDIT');
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

class ClockTriggerBuilderService implements Pick<GClockBuilder, keyof typeof clockMethods> {
  readonly handler: string;
  clock: TriggerState['clock'] = {};

  constructor(handler: string) {
    this.handler = handler;
  }

  atHour(hour: number): GClockBuilder {
    if (hour < 0 || hour > 23) throw new Exception('The hour must be between 0 and 23.');
    return this.#set('atHour', hour);
  }

  everyDays(days: number): GClockBuilder {
    return this.#set('everyDays', days);
  }

  everyHours(hours: number): GClockBuilder {
    return this.#set('everyHours', hours);
  }

  onWeekDay(day: GoogleAppsScript.Base.Weekday): GClockBuilder {
    return this.#set('onWeekDay', String(day));
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
  newTrigger: needing(scope.triggers, other('String')),
};

modelled('ScriptApp', scope.none, ScriptAppService, methods);

modelled('ScriptApp.Trigger', scope.none, TriggerService, {
  getHandlerFunction: other(''),
  getUniqueId: other(''),
});

modelled('ScriptApp.TriggerBuilder', scope.none, TriggerBuilderService, {
  forSpreadsheet: needing(scope.sheets, other('Spreadsheet', 'String')),
  timeBased: other(''),
});

modelled('ScriptApp.SpreadsheetTriggerBuilder', scope.triggers, SpreadsheetTriggerBuilderService, {
  create: other(''),
  onEdit: other(''),
});

const clockMethods = {
  atHour: other('number'),
  create: other(''),
  everyDays: other('number'),
  everyHours: other('number'),
  inTimezone: other('String'),
  onWeekDay: other('EnumValue'),
};

modelled('ScriptApp.ClockTriggerBuilder', scope.triggers, ClockTriggerBuilderService, clockMethods);
