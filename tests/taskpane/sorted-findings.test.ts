/** How the pane filters and groups findings. */
import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/core/finding';
import { findingKey } from '../../src/core/submission';
import {
  countOpen,
  findingKeys,
  groupedLines,
  ofSection,
  ofSeverity,
  unexplained,
} from '../../src/taskpane/validation/sorted-findings';
import type { Line } from '../../src/taskpane/validation/sorted-findings';
import { finding } from './findings-for-tests';

const FINDINGS: readonly Finding[] = [
  finding({
    cell: 'A2',
    record: '2',
    code: 'A17',
    severity: 'info',
    sections: ['総務部', '経済部'],
  }),
  finding({ cell: 'B2', record: '2', code: 'A15', severity: 'warning', sections: ['総務部'] }),
  finding({ cell: 'A3', record: '3', code: 'A03', severity: 'error', sections: ['経済部'] }),
  finding({ cell: 'A1', record: '', code: 'C17', severity: 'warning' }),
  finding({ cell: 'C2', record: '2', code: 'A03', severity: 'error', sections: ['総務部'] }),
];

/** Groups by their name, findings by their cell. */
function drawn(lines: readonly Line[]): readonly string[] {
  return lines.map((line) => {
    if (line.kind === 'finding') return line.finding.cell;
    const name = line.group.by === 'record' ? line.group.record : line.group.code;
    return line.open ? `[${name}]` : `[${name} +${line.findings.length}]`;
  });
}

describe('sections', () => {
  it('filter the findings that name them, or that name none', () => {
    const cells = (filter: Parameters<typeof ofSection>[1]): readonly string[] =>
      ofSection(FINDINGS, filter).map(({ cell }) => cell);
    expect(cells({ section: '経済部' })).toEqual(['A2', 'A3']);
    expect(cells('none')).toEqual(['A1']);
    expect(cells('all')).toEqual(['A2', 'B2', 'A3', 'A1', 'C2']);
  });
});

describe('severities', () => {
  it('filter the findings that have them', () => {
    expect(ofSeverity(FINDINGS, 'warning').map(({ cell }) => cell)).toEqual(['B2', 'A1']);
    expect(ofSeverity(FINDINGS, 'all')).toHaveLength(5);
  });
});

describe('groups', () => {
  it('by record keep the order of the ledger and gather what belongs to one record', () => {
    expect(drawn(groupedLines(FINDINGS, 'record'))).toEqual([
      '[2]',
      'A2',
      'B2',
      'C2',
      '[3]',
      'A3',
      '[]',
      'A1',
    ]);
  });

  it('by rule go from errors to infos, and by code within', () => {
    expect(drawn(groupedLines(FINDINGS, 'rule'))).toEqual([
      '[A03]',
      'A3',
      'C2',
      '[A15]',
      'B2',
      '[C17]',
      'A1',
      '[A17]',
      'A2',
    ]);
  });

  it('count their findings by severity', () => {
    const [group] = groupedLines(FINDINGS, 'record');
    expect(group).toMatchObject({ counts: { error: 1, warning: 1, info: 1 } });
  });

  it('of the same number on two sheets are two records', () => {
    const two = [finding({ sheet: '上期' }), finding({ sheet: '下期' })];
    expect(groupedLines(two, 'record').filter(({ kind }) => kind === 'group')).toHaveLength(2);
  });

  it('by cause are closed until somebody opens them', () => {
    const closed = groupedLines(FINDINGS, 'cause');
    expect(drawn(closed)).toEqual(['[A03 +2]', '[A15 +1]', '[C17 +1]', '[A17 +1]']);
    const [first] = closed;
    const opened = groupedLines(FINDINGS, 'cause', new Set([first?.key ?? '']));
    expect(drawn(opened).slice(0, 4)).toEqual(['[A03]', 'A3', 'C2', '[A15 +1]']);
  });

  it('by record can be closed', () => {
    const [first] = groupedLines(FINDINGS, 'record');
    const lines = groupedLines(FINDINGS, 'record', new Set([first?.key ?? '']));
    expect(drawn(lines).slice(0, 2)).toEqual(['[2 +3]', '[3]']);
  });
});

describe('warnings with a reason', () => {
  const reasons = Object.fromEntries(
    FINDINGS.filter(({ code }) => code === 'A15').map((each) => [findingKey(each), '別紙のとおり']),
  );

  it('can be hidden', () => {
    expect(unexplained(FINDINGS, reasons).map(({ cell }) => cell)).toEqual([
      'A2',
      'A3',
      'A1',
      'C2',
    ]);
  });

  it('no longer stand in the way of submission, as infos never do', () => {
    expect(countOpen(FINDINGS, {})).toBe(4);
    expect(countOpen(FINDINGS, reasons)).toBe(3);
  });
});

describe('the keys of findings', () => {
  it('stay the same when the value of the cell changes', () => {
    const before = finding({ value: '１２' });
    const after = finding({ value: '１３' });
    expect(findingKeys([after]).get(after)).toBe(findingKeys([before]).get(before));
  });

  it('tell two findings of one rule in one cell apart', () => {
    const two = [finding({ item: '①' }), finding({ item: '②' })];
    expect(new Set(findingKeys(two).values()).size).toBe(2);
  });
});
