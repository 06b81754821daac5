/** How the pane filters and groups findings. */
import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/core/finding';
import {
  groupedLines,
  ofSection,
  ofSeverity,
  sectionCounts,
} from '../../src/taskpane/validation/sorted-findings';
import type { Line } from '../../src/taskpane/validation/sorted-findings';

function finding(facts: Partial<Finding>): Finding {
  return {
    code: 'A03',
    severity: 'error',
    sentence: 'filled-when',
    facts: {},
    ledger: 'initiatives',
    sheetId: 's1',
    sheet: '取組一覧',
    cell: 'A1',
    record: '1',
    item: '',
    sections: [],
    field: '',
    year: '',
    value: '',
    ...facts,
  };
}

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
    return line.group.by === 'record' ? `[${line.group.record}]` : `[${line.group.code}]`;
  });
}

describe('sections', () => {
  it('are counted in the order of the ledger, a finding of two sections for both', () => {
    expect(sectionCounts(FINDINGS)).toEqual({
      sections: [
        { section: '総務部', count: 3 },
        { section: '経済部', count: 2 },
      ],
      without: 1,
    });
  });

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
    expect(group).toMatchObject({ counts: { error: 1, warning: 1, info: 1 }, total: 3 });
  });

  it('of the same number on two sheets are two records', () => {
    const two = [finding({ sheet: '上期' }), finding({ sheet: '下期' })];
    expect(groupedLines(two, 'record').filter(({ kind }) => kind === 'group')).toHaveLength(2);
  });

  it('number the findings through the whole list', () => {
    const places = groupedLines(FINDINGS, 'rule').flatMap((line) =>
      line.kind === 'finding' ? [line.place] : [],
    );
    expect(places).toEqual([0, 1, 2, 3, 4]);
  });
});
