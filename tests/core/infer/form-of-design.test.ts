/** The proposed status sheet: it fits its page also where another font makes the columns wider. */
import { describe, expect, it } from '@jest/globals';
import { formOfDesign } from '../../../src/core/infer/form-of-design';
import type { LedgerDefinition } from '../../../src/core/ledger/definition';
import { proposedPlanWords } from '../../../src/words/proposed-plan';

const A4 = { portrait: 595, landscape: 842 } as const;

describe.each(['portrait', 'landscape'] as const)('a proposed form in %s', (orientation) => {
  it.each([1, 3, 5, 8, 12])('has room for columns a sixth wider beside %i years', (count) => {
    const years = Array.from({ length: count }, (_, at) => 2020 + at);
    const ledger: LedgerDefinition = {
      id: 'items',
      name: '一覧',
      recordName: '項目',
      fields: [{ id: 'planned', label: '工程', byYear: true, type: { kind: 'text' } }],
    };
    const form = formOfDesign(
      {
        id: 'sheet',
        name: '状況シート',
        ledger: 'items',
        orientation,
        byYear: true,
        fields: [{ field: 'planned', fill: false }],
      },
      ledger,
      years,
      '計画',
      proposedPlanWords('ja'),
    );
    const { widths = [], margin = 0 } = form ?? {};
    expect(widths.length).toBeGreaterThan(count);
    const width = widths.reduce((sum, each) => sum + each, 0);
    expect((width * 7) / 6).toBeLessThanOrEqual(A4[orientation] - 2 * margin);
  });
});
