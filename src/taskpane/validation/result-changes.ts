/** How a result changes when reasons change, and how a new result differs from an old one. Pure. */
import type { Finding } from '../../core/finding';
import { findingKey, isOpen, submission } from '../../core/submission';
import type { Reasons } from '../../core/submission';
import type { ValidateResult } from '../../tasks/validate-result';
import { judged } from '../../tasks/reasons';

/** Returns a result after reasons were changed, with the judgement on submission that follows. */
export function withReasons(result: ValidateResult, written: Reasons): ValidateResult {
  const { findings } = result;
  const { reasons, refused } = judged(findings, written, result.rules);
  return {
    ...result,
    reasons,
    refused,
    submission: submission(findings, reasons),
    sections: result.sections.map((state) => ({
      ...state,
      open: findings.filter(
        (finding) => finding.sections.includes(state.section) && isOpen(finding, reasons),
      ).length,
    })),
  };
}

function tally(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const key = findingKey(finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Counts the findings that a new result no longer has, and those that it has in addition. */
export function changesBetween(
  before: readonly Finding[],
  after: readonly Finding[],
): { readonly gone: number; readonly come: number } {
  const old = tally(before);
  const now = tally(after);
  const surplus = (these: Map<string, number>, those: Map<string, number>): number =>
    [...these].reduce((sum, [key, n]) => sum + Math.max(0, n - (those.get(key) ?? 0)), 0);
  return { gone: surplus(old, now), come: surplus(now, old) };
}
