import { parseArgs } from 'node:util';
import { eventsOf } from './events.ts';
import { shrink } from './history.ts';
import type { Violation } from './invariants.ts';
import { type Played, play } from './play.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

/**
 * Plays seeds one after the other and says how many. The first that fails is shrunk and told; with
 * `--go-on` each that fails gets one line, and the end says how many failed in which way.
 */
function main(): void {
  process.env.TZ = ZONE;
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      'go-on': { type: 'boolean', default: false },
      progress: { type: 'boolean', default: false },
    },
  });
  const [first, count] = [Number(values.seed), Number(values.seeds)];
  const started = performance.now();
  const kinds = new Map<string, number>();
  let [played, events] = [0, 0];
  for (let seed = first; seed < first + count; seed += 1) {
    if (values.progress) console.error(seed);
    const { told, violation } = play(seed, eventsOf(seed));
    played += 1;
    events += told.length;
    if (!violation) continue;
    process.exitCode = 1;
    kinds.set(violation.invariant, (kinds.get(violation.invariant) ?? 0) + 1);
    if (!values['go-on']) {
      tellFailure(seed, { told, violation });
      break;
    }
    console.log(`seed ${seed} ${violation.invariant}: ${violation.details[0]?.slice(0, 200)}`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const failed = [...kinds].map(([kind, times]) => `${times} × ${kind}`).join(', ');
  console.log(
    `${played} seeds from ${first}: ${events} events, ${seconds} s, ${failed || 'no violation'}`,
  );
}

function tellFailure(seed: number, failed: Played & { readonly violation: Violation }): void {
  const shrunk = shrink(seed, eventsOf(seed), failed);
  console.log(`seed ${seed}: ${shrunk.violation.message}`);
  for (const words of shrunk.told) console.log(`  ${words}`);
  for (const detail of shrunk.violation.details.slice(0, 12)) console.log(`    ! ${detail}`);
  console.log(JSON.stringify(shrunk.events));
}

main();
