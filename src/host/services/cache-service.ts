import { utf8 } from './bytes.ts';
import { as } from './google.ts';
import { Exception, host, modelled, other, scope } from './runtime.ts';

type GCache = GoogleAppsScript.Cache.Cache;

const MAX_KEY = 250;
const MAX_VALUE = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;

/** Texts that may be gone at any time (documented); here they last their seconds by the host's clock. */
export class CacheStore implements GCache {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  get(key: string): string | null {
    return host().cacheGet(this.name, checkKey(key));
  }

  getAll(keys: string[]): Record<string, string> {
    const found = keys.map((key) => [key, this.get(key)] as const);
    return Object.fromEntries(
      found.flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
    );
  }

  put(key: string, value: string, seconds: number = DEFAULT_SECONDS): void {
    checkKey(key);
    if (utf8(value).length > MAX_VALUE) throw new Exception('Argument too large: value');
    if (seconds < 1 || seconds > MAX_SECONDS) {
      throw new Exception('Argument expirationInSeconds must be between 1 and 21600.');
    }
    host().cachePut(this.name, key, value, seconds);
  }

  putAll(values: Record<string, string>, seconds: number = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }

  remove(key: string): void {
    host().cacheRemove(this.name, checkKey(key));
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }
}

function checkKey(key: string): string {
  if (key.length > MAX_KEY) throw new Exception('Argument too large: key');
  return key;
}

export class CacheServiceService implements GoogleAppsScript.Cache.CacheService {
  getDocumentCache(): GCache {
    return as(new CacheStore('document'));
  }

  getScriptCache(): GCache {
    return as(new CacheStore('script'));
  }

  getUserCache(): GCache {
    return as(new CacheStore(`user:${host().effectiveUser}`));
  }
}

modelled('CacheService.Cache', scope.none, CacheStore, {
  get: other('String'),
  getAll: other('String[]'),
  put: other('String,String', 'String,String,number'),
  putAll: other('Map', 'Map,number'),
  remove: other('String'),
  removeAll: other('String[]'),
});

modelled('CacheService', scope.none, CacheServiceService, {
  getDocumentCache: other(''),
  getScriptCache: other(''),
  getUserCache: other(''),
});
