import { execFileSync } from 'node:child_process';

/** Every run tests the bundle of the sources as they are now. */
export default function buildOnce(): void {
  execFileSync(process.execPath, ['build.mjs'], { stdio: 'inherit' });
}
