import type { TriggerState } from '../state.ts';
import { authMode, weekday } from './enums.ts';
import { as } from './google.ts';
import { Exception, host, modelled, needing, other, scope } from './runtime.ts';

type G = GoogleAppsScript.Script.ScriptApp;
type GTrigger = GoogleAppsScript.Script.Trigger;
type GTriggerBuilder = GoogleAppsScript.Script.TriggerBuilder;
type GClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

const MAX_TRIGGERS = 20;

export class ScriptAppService implements Pick<G, 'AuthMode' | 'WeekDay' | keyof typeof methods> {
  readonly AuthMode = authMode;
  readonly WeekDay = weekday;

  /** What was not allowed is asked for, and the run ends (documented; the words are inferred). */
  requireScopes(_mode: GoogleAppsScript.Script.AuthMode, wanted: string[]): void {
    const missing = wanted.filter((each) => !(host().scopes ?? wanted).includes(each));
    if (missing.length > 0) {
      throw new Exception(
        `Authorization is required to perform that action: ${missing.join(', ')}`,
      );
    }
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

class TriggerBuilderService implements Pick<GTriggerBuilder, 'timeBased'> {
  readonly handler: string;

  constructor(handler: string) {
    this.handler = handler;
  }

  timeBased(): GClockBuilder {
    return as(new ClockTriggerBuilderService(this.handler));
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

  /** Only these are taken (documented). */
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
    return create(this.handler, this.clock);
  }

  #set(key: string, value: number | string): GClockBuilder {
    this.clock = { ...this.clock, [key]: value };
    return as(this);
  }
}

/** Twenty a user and script (documented), with the reported text. */
function create(handler: string, clock: TriggerState['clock']): GTrigger {
  const { state, effectiveUser, uuid } = host();
  if (ownTriggers().length >= MAX_TRIGGERS) {
    throw new Exception(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const kept: TriggerState = { id: uuid(), owner: effectiveUser, handler, event: 'CLOCK', clock };
  state.triggers.push(kept);
  return as(new TriggerService(kept));
}

const methods = {
  deleteTrigger: needing(scope.triggers, other('Trigger')),
  getProjectTriggers: needing(scope.triggers, other('')),
  newTrigger: needing(scope.triggers, other('String')),
  requireScopes: other('EnumValue,String[]'),
};

modelled('ScriptApp', scope.none, ScriptAppService, methods);

modelled('ScriptApp.Trigger', scope.none, TriggerService, {
  getHandlerFunction: other(''),
  getUniqueId: other(''),
});

modelled('ScriptApp.TriggerBuilder', scope.none, TriggerBuilderService, {
  timeBased: other(''),
});

const clockMethods = {
  atHour: other('number'),
  create: other(''),
  everyDays: other('number'),
  everyHours: other('number'),
  everyMinutes: other('number'),
  inTimezone: other('String'),
  onWeekDay: other('EnumValue'),
};

modelled('ScriptApp.ClockTriggerBuilder', scope.triggers, ClockTriggerBuilderService, clockMethods);
