/** As much of vitest as the tests of the heart use. */

import { format } from 'node:util';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import { fn, spyOn } from '@vitest/spy';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = (value, message) => {
  setState({ assertionCalls: getState(expect).assertionCalls + 1 }, expect);
  return chai.expect(value, message);
};
Object.assign(expect, chai.expect);
Object.defineProperties(
  expect,
  Object.getOwnPropertyDescriptors(globalThis[ASYMMETRIC_MATCHERS_OBJECT]),
);
setState({ assertionCalls: 0 }, expect);
globalThis[GLOBAL_EXPECT] = expect;

export const vi = { fn, spyOn };

/** The tests of the file that is read, in order. */
export const tests = [];
const path = [];
let hooks = [];

export function inFile(name) {
  tests.length = 0;
  path.splice(0, path.length, name);
  hooks = [];
}

export function describe(name, body) {
  const outer = hooks;
  hooks = [...hooks];
  path.push(name);
  body();
  path.pop();
  hooks = outer;
}

export function beforeAll(body) {
  let done = false;
  hooks.push(() => {
    if (!done) body();
    done = true;
  });
}

export function test(name, ...rest) {
  const body = rest.find((each) => typeof each === 'function');
  const before = hooks;
  tests.push({
    id: [...path, name].join(' > '),
    run: async () => {
      for (const hook of before) await hook();
      await body();
    },
  });
}

test.each = each(test);
describe.each = each(describe);

function each(declare) {
  return (cases) => (title, body) => {
    cases.forEach((values, index) => {
      const args = Array.isArray(values) ? values : [values];
      const named = title.replace(/\$(\w+)/g, (_, key) => String(args[0]?.[key]));
      const count = named.match(/%[a-z]/g)?.length ?? 0;
      declare(`${format(named, ...args.slice(0, count))} #${index}`, () => body(...args));
    });
  };
}
