/** A place in a plan is named as people call it. */
import { expect, it } from '@jest/globals';
import { editionPlan } from '../../src/core/plan/edition/edition-plan';
import { span } from '../../src/core/plan/edition/year-shift';
import { tomakomai } from '../../src/plans/tomakomai';
import { planPlace } from '../../src/words/plan-file';

it('by ledger and field, where a text of the next plan is still to be read by a person', () => {
  const words = { label: '旧番号', advice: { ja: '', en: '' }, why: { ja: '', en: '' } };
  const moved = { years: span(2025, 2029), title: tomakomai.title };
  const made = editionPlan(tomakomai, moved, () => [], words);
  const places = made.ok ? made.fixed.map(({ steps }) => planPlace(steps, 'ja')) : [];
  expect(places).toHaveLength(2);
  for (const place of places) expect(place).toContain('台帳「実践項目」の項目「改定」');
});
