import type { MetadataState } from '../state.ts';
import { metadataLocationType, metadataVisibility } from './enums.ts';
import {
  as,
  type GMetadata,
  type GMetadataFinder,
  type GMetadataLocation,
  type GRange,
  type GSheet,
  type GSpreadsheet,
} from './google.ts';
import { sheetOf, spreadsheet } from './handles.ts';
import { EnumValue, Exception, go, host, modelled, read, scope, write } from './runtime.ts';
import { tabById } from './tabs.ts';

type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
type LocationType = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType;

/** The calls of `addDeveloperMetadata` that tabs and spreadsheet understand. */
export const addingMetadata = write(
  'String',
  'String,EnumValue',
  'String,String',
  'String,String,EnumValue',
);

/** Adds metadata to a tab, or to the spreadsheet (`null`), from the arguments of `addDeveloperMetadata`. */
export function addMetadata(
  sheetId: number | null,
  key: string,
  second?: unknown,
  third?: unknown,
): void {
  if (key === '') throw new Exception('The metadata key must not be empty.');
  const { state } = host();
  state.lastMetadataId += 1;
  state.metadata.push({
    id: state.lastMetadataId,
    key,
    value: typeof second === 'string' ? second : null,
    visibility: visibilityOf(second instanceof EnumValue ? second : third),
    sheetId,
  });
}

function visibilityOf(value: unknown): MetadataState['visibility'] {
  return String(value ?? 'DOCUMENT') === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
}

/** The metadata of one tab, or of the spreadsheet itself. */
export function metadataOf(sheetId: number | null): GMetadata[] {
  return host()
    .state.metadata.filter((each) => each.sheetId === sheetId)
    .map((each) => as(new DeveloperMetadataService(each)));
}

/** Looks in one tab, or in the spreadsheet and all its tabs. */
export function metadataFinder(sheetId: number | null): GMetadataFinder {
  return as(new DeveloperMetadataFinderService(sheetId));
}

export class DeveloperMetadataService implements Pick<GMetadata, keyof typeof metadataMethods> {
  readonly kept: MetadataState;

  constructor(kept: MetadataState) {
    this.kept = kept;
  }

  getId(): number {
    return this.kept.id;
  }

  getKey(): string {
    return this.kept.key;
  }

  getValue(): string | null {
    return this.kept.value;
  }

  getVisibility(): Visibility {
    return metadataVisibility[this.kept.visibility] as Visibility;
  }

  getLocation(): GMetadataLocation {
    return as(new DeveloperMetadataLocationService(this.kept));
  }

  setKey(key: string): GMetadata {
    this.#find().key = key;
    return as(this);
  }

  setValue(value: string): GMetadata {
    this.#find().value = value;
    return as(this);
  }

  setVisibility(visibility: Visibility): GMetadata {
    this.#find().visibility = visibilityOf(visibility);
    return as(this);
  }

  remove(): void {
    const { id } = this.#find();
    const { state } = host();
    state.metadata = state.metadata.filter((each) => each.id !== id);
  }

  #find(): MetadataState {
    if (!host().state.metadata.includes(this.kept)) {
      throw new Exception('The developer metadata does not exist anymore.');
    }
    return this.kept;
  }
}

export class DeveloperMetadataLocationService implements GMetadataLocation {
  readonly kept: MetadataState;

  constructor(kept: MetadataState) {
    this.kept = kept;
  }

  getLocationType(): LocationType {
    return (
      this.kept.sheetId === null ? metadataLocationType.SPREADSHEET : metadataLocationType.SHEET
    ) as LocationType;
  }

  getSheet(): GSheet | null {
    const tab = this.kept.sheetId === null ? undefined : tabById(this.kept.sheetId);
    return tab ? sheetOf(tab) : null;
  }

  getSpreadsheet(): GSpreadsheet | null {
    return this.kept.sheetId === null ? spreadsheet() : null;
  }

  getRow(): GRange | null {
    return null;
  }

  getColumn(): GRange | null {
    return null;
  }
}

export class DeveloperMetadataFinderService
  implements Pick<GMetadataFinder, keyof typeof finderMethods>
{
  readonly sheetId: number | null;
  tests: ((metadata: MetadataState) => boolean)[] = [];

  constructor(sheetId: number | null) {
    this.sheetId = sheetId;
  }

  find(): GMetadata[] {
    return host()
      .state.metadata.filter((each) => this.sheetId === null || each.sheetId === this.sheetId)
      .filter((each) => this.tests.every((test) => test(each)))
      .map((each) => as(new DeveloperMetadataService(each)));
  }

  withId(id: number): GMetadataFinder {
    return this.#where((each) => each.id === id);
  }

  withKey(key: string): GMetadataFinder {
    return this.#where((each) => each.key === key);
  }

  withValue(value: string): GMetadataFinder {
    return this.#where((each) => each.value === value);
  }

  withVisibility(visibility: Visibility): GMetadataFinder {
    return this.#where((each) => each.visibility === visibilityOf(visibility));
  }

  withLocationType(type: LocationType): GMetadataFinder {
    const wanted = String(type);
    return this.#where((each) => (each.sheetId === null ? 'SPREADSHEET' : 'SHEET') === wanted);
  }

  #where(test: (metadata: MetadataState) => boolean): GMetadataFinder {
    this.tests.push(test);
    return as(this);
  }
}

const metadataMethods = {
  getId: go(''),
  getKey: go(''),
  getLocation: go(''),
  getValue: go(''),
  getVisibility: go(''),
  remove: write(''),
  setKey: write('String'),
  setValue: write('String'),
  setVisibility: write('EnumValue'),
};

modelled(
  'SpreadsheetApp.DeveloperMetadata',
  scope.sheets,
  DeveloperMetadataService,
  metadataMethods,
);

modelled(
  'SpreadsheetApp.DeveloperMetadataLocation',
  scope.sheets,
  DeveloperMetadataLocationService,
  {
    getColumn: go(''),
    getLocationType: go(''),
    getRow: go(''),
    getSheet: go(''),
    getSpreadsheet: go(''),
  },
);

const finderMethods = {
  find: read(''),
  withId: go('number'),
  withKey: go('String'),
  withLocationType: go('EnumValue'),
  withValue: go('String'),
  withVisibility: go('EnumValue'),
};

modelled(
  'SpreadsheetApp.DeveloperMetadataFinder',
  scope.sheets,
  DeveloperMetadataFinderService,
  finderMethods,
);
