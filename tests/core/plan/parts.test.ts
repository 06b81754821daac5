/** Every part of a plan is described, and each kind by the name under which its registry has it. */
import { describe, expect, it } from '@jest/globals';
import type * as v from 'valibot';
import { allPlanParts } from '../../../src/core/plan/parts';

interface WithEntries {
  readonly entries?: Readonly<Record<string, v.GenericSchema & { readonly literal?: unknown }>>;
}

const parts = allPlanParts().map(({ name, family, kind, schema }) => ({
  name,
  family,
  kind,
  entries: (schema as WithEntries).entries,
}));

const TELLING = new Map([
  ['value', 'kind'],
  ['rule', 'kind'],
  ['measure', 'measure'],
  ['rows', 'by'],
  ['form', 'kind'],
  ['band', 'band'],
  ['cell', 'element'],
]);

describe('the parts of a plan', () => {
  it('have names of their own', () => {
    const names = parts.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(parts.filter(({ family, kind }) => kind !== null && TELLING.has(family ?? '')))(
    'hold $name under the name that tells it',
    ({ family, kind, entries }) => {
      expect(entries?.[TELLING.get(family ?? '') ?? '']?.literal).toBe(kind);
    },
  );

  it.each(parts.filter(({ family, kind }) => kind !== null && family === 'condition'))(
    'hold $name, told by the property that it must bear',
    ({ kind, entries }) => {
      expect(entries?.[kind ?? '']?.type).not.toBe('optional');
      expect(Object.keys(entries ?? {})).toContain(kind);
    },
  );
});
