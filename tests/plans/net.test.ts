/**
 * The net under a rebuilding: the findings, figures and forms of the five samples are what net/ keeps of them. It says that
 * something changed, never that it is right: what is right is stated in the other tests here. After a change that is meant,
 * `KEEP_NET=1 npx jest tests/plans/net` keeps what is new, and the difference is read before it is committed.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cellAddress } from '../../src/core/area';
import { check } from '../../src/core/check';
import type { CellContent, SheetDraft } from '../../src/core/sheet/sheet-draft';
import { planById, plans } from '../../src/plans';
import { summaryDrafts } from '../../src/tasks/summary-drafts';
import { findingMessage } from '../../src/words/finding-message';
import { statusSheetsOf } from './status-sheets';
import { recognisedIn, sampleOf } from './summaries';

function contentOf(content: CellContent | undefined): string {
  if (content === undefined) return '';
  if (content.kind === 'formula') return `${content.figure} ${content.formula}`;
  return String(content.kind === 'number' ? content.value : content.text);
}

function cellsOf({ cells }: SheetDraft): readonly string[] {
  return cells.flatMap(({ row, column, content }) => {
    const text = contentOf(content).replaceAll('\n', '⏎');
    return text === '' ? [] : [`${cellAddress(row, column)} ${text}`];
  });
}

function digest(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}

/** A line a finding, a line a summary tab's cell, a line a status sheet (its cells as a digest: they are many). */
async function netOf(id: string): Promise<string> {
  const workbook = recognisedIn(sampleOf(id));
  const findings = check(workbook).map((finding) =>
    [
      finding.code,
      finding.record,
      finding.item,
      finding.year,
      `${finding.sheet}!${finding.cell}`,
      digest([findingMessage(finding, 'ja'), findingMessage(finding, 'en')]),
    ].join(' | '),
  );
  const summary = await summaryDrafts(workbook, { notes: new Map(), errors: 0 }, {});
  if (!summary.ok) throw new Error(JSON.stringify(summary.trouble));
  const figures = summary.result.drafts.flatMap((draft) => [`== ${draft.name}`, ...cellsOf(draft)]);
  const sheets = statusSheetsOf(id);
  const forms = (planById(id)?.forms ?? []).flatMap((form) =>
    sheets
      .drafts(form.id, { arrangement: 'record' })
      .map(
        (draft) => `${form.id} | ${draft.name} | ${draft.cells.length} | ${digest(cellsOf(draft))}`,
      ),
  );
  return ['# findings', ...findings, '# figures', ...figures, '# forms', ...forms, ''].join('\n');
}

describe('the net', () => {
  it.each(plans.map(({ id }) => id))('holds findings, figures and forms of %s', async (id) => {
    const file = join('tests', 'plans', 'net', `${id}.txt`);
    const now = await netOf(id);
    if (process.env['KEEP_NET'] !== undefined) writeFileSync(file, now);
    expect(now.split('\n')).toEqual(readFileSync(file, 'utf8').split('\n'));
  });
});
