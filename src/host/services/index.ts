import { ConsoleService } from './console.ts';
import { type Entry, enter } from './entry.ts';
import { as } from './google.ts';
import { useMakers } from './handles.ts';
import { HtmlServiceService } from './html-service.ts';
import { LockServiceService } from './lock-service.ts';
import { MailAppService } from './mail-app.ts';
import type { HostPort } from './port.ts';
import { PropertiesServiceService } from './properties-service.ts';
import { RangeService } from './range.ts';
import { connect, unmodelled } from './runtime.ts';
import { ScriptAppService } from './script-app.ts';
import { SessionService } from './session.ts';
import { SheetService } from './sheet.ts';
import { SpreadsheetService } from './spreadsheet.ts';
import { SpreadsheetAppService } from './spreadsheet-app.ts';
import { hostDate, UtilitiesService } from './utilities.ts';

/** Services that exist at Google and not here; any use of them throws. */
const UNMODELLED = [
  'Browser',
  'CacheService',
  'CalendarApp',
  'CardService',
  'Charts',
  'ContactsApp',
  'ContentService',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Logger',
  'Maps',
  'MimeType',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
];

export { takeDown, wash } from './language.ts';

/** Gives the context the services of Apps Script and the host's clock; asked once, before anything runs in it. */
export function installServices(): void {
  useMakers({
    spreadsheet: () => as(new SpreadsheetService()),
    sheet: (tab) => as(new SheetService(tab)),
    range: (tab, area) => as(new RangeService(tab, area)),
  });
  const services: Record<string, unknown> = {
    SpreadsheetApp: new SpreadsheetAppService(),
    LockService: new LockServiceService(),
    PropertiesService: new PropertiesServiceService(),
    Session: new SessionService(),
    Utilities: new UtilitiesService(),
    ScriptApp: new ScriptAppService(),
    MailApp: new MailAppService(),
    HtmlService: new HtmlServiceService(),
    console: new ConsoleService(),
    Date: hostDate(),
  };
  for (const name of UNMODELLED) services[name] = unmodelled(name);
  for (const [name, value] of Object.entries(services)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
}

/**
 * Runs a function of the bundle, which `load` evaluates first, for this host. Entry and outcome are JSON,
 * so that only text crosses the border.
 */
export function run(
  host: HostPort,
  load: () => void,
  entry: string,
  done: (outcome: string) => void,
): void {
  connect(host);
  load();
  enter(JSON.parse(entry) as Entry, (outcome) => done(JSON.stringify(outcome)));
}
