import type { Store } from '../state.ts';
import { utf8 } from './bytes.ts';
import { as } from './google.ts';
import { Exception, host, modelled, other, scope } from './runtime.ts';

type GProperties = GoogleAppsScript.Properties.Properties;

const MAX_VALUE = 9 * 1024;
const MAX_STORE = 500 * 1024;

/** Names and texts kept with the file or the user; 9 KB a value and 500 KB a store (documented). */
class PropertiesStore implements Pick<GProperties, keyof typeof storeMethods> {
  readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  getProperty(key: string): string | null {
    return this.store[key] ?? null;
  }

  getProperties(): Store {
    return { ...this.store };
  }

  setProperty(key: string, value: unknown): GProperties {
    const text = String(value);
    if (utf8(text).length > MAX_VALUE) throw new Exception('Argument too large: value');
    if (sizeOf({ ...this.store, [key]: text }) > MAX_STORE) {
      throw new Exception(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.store[key] = text;
    return as(this);
  }

  setProperties(values: Store, deleteAllOthers = false): GProperties {
    if (deleteAllOthers) for (const key of Object.keys(this.store)) delete this.store[key];
    for (const [key, value] of Object.entries(values)) this.setProperty(key, value);
    return as(this);
  }

  deleteProperty(key: string): GProperties {
    delete this.store[key];
    return as(this);
  }
}

/** Exact only when it may matter: no character takes more than three bytes a code unit. */
function sizeOf(store: Store): number {
  const text = Object.entries(store).flat().join('');
  return text.length * 3 > MAX_STORE ? utf8(text).length : text.length;
}

export class PropertiesServiceService
  implements Pick<GoogleAppsScript.Properties.PropertiesService, keyof typeof methods>
{
  getDocumentProperties(): GProperties {
    return as(new PropertiesStore(host().state.documentProperties));
  }

  getScriptProperties(): GProperties {
    return as(new PropertiesStore(host().state.scriptProperties));
  }

  getUserProperties(): GProperties {
    const { state, effectiveUser } = host();
    const store = state.userProperties[effectiveUser] ?? {};
    state.userProperties[effectiveUser] = store;
    return as(new PropertiesStore(store));
  }
}

const storeMethods = {
  deleteProperty: other('String'),
  getProperties: other(''),
  getProperty: other('String'),
  setProperties: other('Map', 'Map,Boolean'),
  setProperty: other('String,String'),
};

modelled('PropertiesService.Properties', scope.none, PropertiesStore, storeMethods);

const methods = {
  getDocumentProperties: other(''),
  getScriptProperties: other(''),
  getUserProperties: other(''),
};

modelled('PropertiesService', scope.none, PropertiesServiceService, methods);
