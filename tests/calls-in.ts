/** Counts what a piece of work does, so that its growth is tested without a clock. */
import { Session, type Profiler } from 'node:inspector';

/** Gives how many functions of src/ are called while the work is done (the engine's own count, which no load of the machine changes). */
export function callsIn(work: () => unknown): number {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  let scripts: Profiler.ScriptCoverage[] = [];
  try {
    // What ran before is taken off.
    session.post('Profiler.takePreciseCoverage');
    work();
    session.post('Profiler.takePreciseCoverage', (failed, coverage) => {
      if (failed) throw failed;
      scripts = coverage.result;
    });
  } finally {
    session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
  return scripts
    .filter(({ url }) => /[\\/]src[\\/]/.test(url))
    .flatMap(({ functions }) => functions)
    .flatMap(({ ranges }) => ranges.slice(0, 1))
    .reduce((sum, { count }) => sum + count, 0);
}
