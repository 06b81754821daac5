/** A name is spelled in one way in all of a field. */
import { describe, expect, it } from '@jest/globals';
import { check } from '../../../../../src/core/check';
import type { Finding } from '../../../../../src/core/finding';
import { recognise } from '../../../../../src/core/ledger/recognise';
import type { Plan } from '../../../../../src/core/plan';
import type { ValueType } from '../../../../../src/core/values';
import { plainSigns, tidySpaces } from '../../../../../src/plans/common-rules';
import { plainSheet } from '../../../plain-sheet';
import { showKind, textField } from '../made-up';

showKind('one-spelling', {
  town: { fields: [textField('unit', '担当班'), textField('what', '内容')] },
  rule: { fields: ['unit'] },
  right: [{ 担当班: 'DX推進班' }, { 担当班: '財政班' }],
  wrong: {
    'name-spelling': {
      rows: [{ 担当班: 'DX推進班' }, { 担当班: 'dx推進班' }, { 担当班: 'DX推進班' }],
      at: ['2 担当班'],
    },
    'name-spaced': { rows: [{ 担当班: '総　務　班' }, { 担当班: '財政班' }], at: ['1 担当班'] },
  },
});

const LIST: ValueType = { kind: 'section-list', sectionEndings: ['課'], freeEndings: ['全課'] };
const HEADING: ValueType = { kind: 'heading' };
const TEXT: ValueType = { kind: 'text' };

function findingsOf(type: ValueType, names: readonly string[]): readonly Finding[] {
  const plan: Plan = {
    id: 'spelling',
    municipality: '試験市',
    title: '試験計画',
    years: [2020],
    ledgers: [
      {
        id: 'items',
        name: '項目一覧',
        recordName: '項目',
        numberField: 'number',
        sectionField: 'name',
        fields: [
          { id: 'number', label: '番号', type: { kind: 'integer', min: 1 } },
          { id: 'name', label: '担当課', type },
          { id: 'note', label: '備考', type: TEXT },
        ],
      },
    ],
    // C21 holds for every plan.
    rules: [tidySpaces(), plainSigns()],
    rollups: [],
    forms: [],
  };
  const rows = names.map((name, at) => [at + 1, name, '']);
  const recognition = recognise(
    { workbook: 'names.xlsx', sheets: [plainSheet([['番号', '担当課', '備考'], ...rows])] },
    [plan],
  );
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return check(recognition.workbook);
}

function short(findings: readonly Finding[]): readonly unknown[] {
  return findings.map(({ code, record, fix }) => [code, record, fix?.way, fix?.content]);
}

describe('C21, a name in several spellings', () => {
  it.each([
    ['in full width', 'ＤＸ推進課', 'width'],
    ['in other case', 'dx推進課', 'spelling'],
    ['with a chosen shape of sign', 'DX推\u{E0100}進課', 'spelling'],
  ])('%s is offered the commoner one', (_, rare, way) => {
    for (const type of [LIST, TEXT])
      expect(short(findingsOf(type, ['DX推進課', rare, 'DX推進課', '財政課']))).toEqual([
        ['C21', '2', way, 'DX推進課'],
      ]);
  });

  it('is offered the spelling that most rows have, be it the wider one', () => {
    expect(short(findingsOf(LIST, ['DX推進課', 'ＤＸ推進課', 'ＤＸ推進課']))).toEqual([
      ['C21', '1', 'width', 'ＤＸ推進課'],
    ]);
  });

  it('is offered the plain spelling where neither is commoner', () => {
    expect(short(findingsOf(LIST, ['ＤＸ推進課', 'DX推進課']))).toEqual([
      ['C21', '1', 'width', 'DX推進課'],
    ]);
  });

  it.each(['総　務　課', '総務 課', '総 務課'])(
    '%j is 総務課 with white space for looks, also where no other row names it',
    (name) => {
      for (const type of [LIST, TEXT])
        expect(short(findingsOf(type, [name, '財政課']))).toEqual([['C21', '1', 'trim', '総務課']]);
    },
  );

  it('keeps what else the cell says', () => {
    expect(short(findingsOf(LIST, ['ＤＸ推進課、総　務　課', 'DX推進課', 'DX推進課']))).toEqual([
      ['C21', '1', 'width', 'DX推進課、総務課'],
    ]);
    expect(short(findingsOf(HEADING, ['１　ＩＣＴの活用', '１　ICTの活用', 'ICTの活用']))).toEqual([
      ['C21', '1', 'width', '１　ICTの活用'],
    ]);
  });

  it('says nothing again of what C11 and C15 fix', () => {
    expect(
      short(findingsOf(LIST, ['デジタル課', ' デジタル課', 'ﾃﾞｼﾞﾀﾙ課', 'デジ\u200Bタル課'])),
    ).toEqual([
      ['C11', '2', 'trim', 'デジタル課'],
      ['C15', '3', 'width', 'デジタル課'],
      ['C11', '4', 'trim', 'デジタル課'],
    ]);
  });

  it('says nothing of names that differ, nor of numbers before a heading', () => {
    expect(findingsOf(LIST, ['総務課', '総務課', '財政課・総務課', '総務財政課'])).toEqual([]);
    expect(findingsOf(HEADING, ['１　道路', '道路', '(1) 道路'])).toEqual([]);
    const units: ValueType = { kind: 'sections', everyBureau: [] };
    expect(findingsOf(units, ['総務部\n総務課　人事課', '総務部総務課'])).toEqual([]);
    expect(findingsOf(TEXT, ['行政 改革', '行政 改革', '育む', 'はぐくむ'])).toEqual([]);
  });

  it('says it of the fields that hold names alone', () => {
    const [finding] = findingsOf(LIST, ['DX推進課', 'ＤＸ推進課']);
    expect(finding).toMatchObject({
      severity: 'info',
      message: 'name-spelling',
      params: { written: 'ＤＸ推進課', common: 'DX推進課' },
    });
  });
});
