import { parseArgs } from 'node:util';
import { eventsOf } from './events.ts';
import { shrink } from './history.ts';
import { type Played, play } from './play.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

/** Plays seeds one after the other and says how many; the first that fails is shrunk and told. */
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
  let events = 0;
  for (let seed = first; seed < first + count; seed += 1) {
    if (values.progress) console.error(seed);
    const planned = eventsOf(seed);
    const played = play(seed, planned);
    events += played.told.length;
    if (!played.violation) continue;
    tellFailure(seed, played);
    process.exitCode = 1;
    if (!values['go-on']) break;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${count} seeds from ${first}: ${events} events, ${seconds} s`);
}

function tellFailure(seed: number, { told, violation }: Played): void {
  if (!violation) return;
  const shrunk = shrink(seed, eventsOf(seed), { told, violation });
  console.log(`seed ${seed}: ${shrunk.violation.message}`);
  for (const words of shrunk.told) console.log(`  ${words}`);
  for (const detail of shrunk.violation.details.slice(0, 12)) console.log(`    ! ${detail}`);
  console.log(JSON.stringify(shrunk.events));
}

main();
