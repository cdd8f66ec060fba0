import type { MetadataState } from '../state.ts';
import {
  as,
  type GMetadata,
  type GMetadataFinder,
  type GMetadataLocation,
  type GSheet,
} from './google.ts';
import { sheetOf } from './handles.ts';
import { Exception, go, host, modelled, read, scope, write } from './runtime.ts';
import { tabById } from './tabs.ts';

/** Marks a tab with a key and a value, for all scripts of the file to read (documented). */
export function addMetadata(sheetId: number, key: string, value: string): void {
  if (key === '') throw new Exception('The metadata key must not be empty.');
  const { state } = host();
  state.lastMetadataId += 1;
  state.metadata.push({ id: state.lastMetadataId, key, value, sheetId });
}

/** The metadata of one tab. */
export function metadataOf(sheetId: number): GMetadata[] {
  return host()
    .state.metadata.filter((each) => each.sheetId === sheetId)
    .map((each) => as(new DeveloperMetadataService(each)));
}

/** Looks in all tabs. */
export function metadataFinder(): GMetadataFinder {
  return as(new DeveloperMetadataFinderService());
}

class DeveloperMetadataService implements Pick<GMetadata, keyof typeof metadataMethods> {
  readonly kept: MetadataState;

  constructor(kept: MetadataState) {
    this.kept = kept;
  }

  getKey(): string {
    return this.kept.key;
  }

  getValue(): string {
    return this.kept.value;
  }

  getLocation(): GMetadataLocation {
    return as(new DeveloperMetadataLocationService(this.kept));
  }

  setValue(value: string): GMetadata {
    this.#find().value = value;
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

class DeveloperMetadataLocationService implements Pick<GMetadataLocation, 'getSheet'> {
  readonly kept: MetadataState;

  constructor(kept: MetadataState) {
    this.kept = kept;
  }

  getSheet(): GSheet | null {
    const tab = tabById(this.kept.sheetId);
    return tab ? sheetOf(tab) : null;
  }
}

class DeveloperMetadataFinderService implements Pick<GMetadataFinder, keyof typeof finderMethods> {
  key: string | null = null;

  find(): GMetadata[] {
    const { state, doubts } = host();
    const found = state.metadata.filter((each) => this.key === null || each.key === this.key);
    if (doubts.tagOrder === 'last-first') found.reverse();
    return found.map((each) => as(new DeveloperMetadataService(each)));
  }

  withKey(key: string): GMetadataFinder {
    this.key = key;
    return as(this);
  }
}

const metadataMethods = {
  getKey: go(''),
  getLocation: go(''),
  getValue: go(''),
  remove: write(''),
  setValue: write('String'),
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
    getSheet: go(''),
  },
);

const finderMethods = {
  find: read(''),
  withKey: go('String'),
};

modelled(
  'SpreadsheetApp.DeveloperMetadataFinder',
  scope.sheets,
  DeveloperMetadataFinderService,
  finderMethods,
);
