/** The causes of findings: a cause groups all findings of one kind of error, in any number of cells. Pure. */
import type { Finding, FixWay, Severity } from '../../core/finding';

/** Findings of one code and one sentence that are fixed in the same way; if only a few fields are affected, also of one field. */
export interface Cause {
  readonly key: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** null where the rule knows no repair. */
  readonly way: FixWay | null;
  /** The field they all are about, or null where they are about many. */
  readonly field: string | null;
  readonly findings: readonly Finding[];
}

/** Up to this many fields, each field is a separate cause, because an error in one column is fixed in that column. */
const FEW_FIELDS = 3;

function gathered<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function slipOf({ code, severity, message, composed, fix }: Finding): string {
  // All conditions share one sentence, so its parameters distinguish them.
  const parts = [...(composed?.because ?? []), ...(composed?.broken ?? [])];
  const texts = parts.map(({ message, holds, params }) => [message, holds, params['is'] ?? '']);
  return JSON.stringify([code, severity, message, texts, fix?.way ?? null]);
}

/** Gives the causes of findings, in the order of first appearance; every finding has exactly one. */
export function causesOf(findings: readonly Finding[]): readonly Cause[] {
  return [...gathered(findings, slipOf)].flatMap(([slip, alike]) => {
    const byField = gathered(alike, ({ field }) => field);
    const groups: readonly (readonly [string | null, readonly Finding[]])[] =
      byField.size > FEW_FIELDS ? [[null, alike]] : [...byField];
    return groups.flatMap(([field, inside]) => {
      const [first] = inside;
      if (!first) return [];
      const { code, severity, message, fix } = first;
      const way = fix?.way ?? null;
      const key = `${slip} ${JSON.stringify(field)}`;
      return [{ key, code, severity, message, way, field, findings: inside }];
    });
  });
}
