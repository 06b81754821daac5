/** A plan's file that cannot be used is refused with one sentence that says where and what to do; nothing of it is taken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { plans } from '../../src/plans';
import { readPlanBytes } from '../../src/tasks/plan-text';
import { noTextSentence, planFaultLine } from '../../src/words/plan-file';
import type { Language } from '../../src/words/language';

const PLAN = readFileSync(join('assets', 'plans', 'mihon.json'), 'utf8');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function changed(from: string, to: string): Uint8Array {
  expect(PLAN).toContain(from);
  return bytesOf(PLAN.replace(from, to));
}

/** What a person is told, a line a fault. */
function told(bytes: Uint8Array, language: Language = 'ja'): readonly string[] {
  const reading = readPlanBytes(bytes);
  if (reading.state === 'read') return [];
  return reading.state === 'no-text'
    ? [noTextSentence(reading.fault, language)]
    : reading.faults.map((fault) => planFaultLine(fault, language));
}

const KIND = '"type": { "kind": "one-of", "values": ["検討", "実施", "完了"] }';

describe('the file of a plan', () => {
  it('is read, with a mark of byte order and without', () => {
    expect(readPlanBytes(bytesOf(PLAN))).toMatchObject({ state: 'read', plan: { id: 'mihon' } });
    expect(readPlanBytes(bytesOf(`\uFEFF${PLAN}`))).toMatchObject({ state: 'read' });
  });

  it.each(plans.map((plan) => [plan.id, plan] as const))('of %s is read', (_id, plan) => {
    expect(readPlanBytes(bytesOf(JSON.stringify(plan)))).toEqual({ state: 'read', plan });
  });

  it.each<readonly [string, Uint8Array, string, string]>([
    [
      'lacks a comma',
      changed('"municipality": "見本町",', '"municipality": "見本町"'),
      '5行目の3文字目、「"title"」の前に、カンマ（,）が必要です。',
      'Line 5, column 3: a comma (,) is needed before “"title"”.',
    ],
    [
      'has a comma too many',
      changed('"years": [', '"years": [,'),
      '6行目の13文字目、「,」のところに、値が必要です。余分なカンマがないか確かめてください。',
      'Line 6, column 13: a value is needed where “,” stands. Look for a comma too many.',
    ],
    [
      'has quotes in full width',
      changed('"id": "mihon"', '“id”: "mihon"'),
      '3行目の3文字目、「“」は使えません。文字列は半角の "" で囲み、記号は半角で書いてください。',
      'Line 3, column 3: ““” cannot be read. Put text in "", and write signs in half width.',
    ],
    [
      'has a text that is not closed',
      changed('"見本町",', '"見本町,'),
      '4行目の19文字目、「"見本町,」の文字列が正しく閉じていません。" で閉じ、改行は \\n と書いてください。',
      'Line 4, column 19: the text at “"見本町,” is not closed. Close it with ", and write a new line as \\n.',
    ],
    [
      'was cut off',
      bytesOf(PLAN.slice(0, PLAN.indexOf('"rollups"'))),
      '49行目の5文字目で途切れています。最後まで保存されたファイルを使ってください。',
      'Line 49, column 5: the file ends in the middle. Use one that was saved whole.',
    ],
    [
      'was cut off in a text',
      bytesOf(PLAN.slice(0, PLAN.indexOf('見本町') + 2)),
      '4行目の22文字目で途切れています。最後まで保存されたファイルを使ってください。',
      'Line 4, column 22: the file ends in the middle. Use one that was saved whole.',
    ],
    [
      'is empty',
      bytesOf(' \n'),
      '何も書かれていません。計画のファイルか確かめてください。',
      'It is empty. Check whether it is a plan’s file.',
    ],
    [
      // {"市":1} as Excel and Notepad of Japan save it.
      'is in Shift_JIS',
      Uint8Array.from([0x7b, 0x22, 0x8e, 0x73, 0x22, 0x3a, 0x31, 0x7d]),
      '文字コードが Shift_JIS です。UTF-8 で保存し直してください。',
      'Its character encoding is Shift_JIS. Save it as UTF-8.',
    ],
    [
      'is in UTF-16',
      Uint8Array.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
      '文字コードが UTF-16 です。UTF-8 で保存し直してください。',
      'Its character encoding is UTF-16. Save it as UTF-8.',
    ],
    [
      'is in no encoding at all',
      Uint8Array.from([0x7b, 0x22, 0x81, 0xff, 0xff, 0x22]),
      '文字コードが分かりません。UTF-8 で保存し直してください。',
      'Its character encoding is not known. Save it as UTF-8.',
    ],
    [
      'is a workbook',
      Uint8Array.from([0x50, 0x4b, 0x03, 0x04]),
      '計画のファイルではなく、Excelブックなどのファイルです。計画のファイル（.json）を指定してください。',
      'It is a workbook or another archive. Name the plan’s file (.json).',
    ],
    [
      'is deep',
      bytesOf('['.repeat(400_000)),
      '1行目の101文字目で、かっこの重なりが深すぎます。計画のファイルか確かめてください。',
      'Line 1, column 101: brackets are nested too deep. Check whether it is a plan’s file.',
    ],
    [
      'is huge',
      bytesOf(' '.repeat(1_000_001)),
      '大きすぎます。計画のファイルは 1MB までです。計画のファイルか確かめてください。',
      'It is too large: a plan’s file takes 1 MB at most. Check whether it is a plan’s file.',
    ],
    [
      'says more than any plan',
      bytesOf(`{"rules": [${'1,'.repeat(60_000)}1]}`),
      '内容が多すぎます。計画のファイルか確かめてください。',
      'It says more than any plan does. Check whether it is a plan’s file.',
    ],
    [
      'says one thing twice',
      changed('"id": "mihon",', '"id": "mihon", "id": "other",'),
      '3行目の18文字目の「id」は、同じかっこの中にもう一つあります。一つにしてください。',
      'Line 3, column 18: “id” stands twice in the same braces. Leave one.',
    ],
    [
      'is of a version that is not known',
      changed('"id": "mihon",', '"id": "mihon", "formatVersion": 2, "new": 1,'),
      '「formatVersion」：書式の版 2 は、このTorikumiでは読めません。Torikumiを新しくするか、版 1 の計画を使ってください。（3行目、formatVersion）',
      '“formatVersion”: version 2 of the format is not known to this Torikumi. Update Torikumi, or use a plan of version 1. (line 3, formatVersion)',
    ],
    [
      'would change what objects inherit',
      changed('"recordName"', '"__proto__": { "optional": true }, "recordName"'),
      '台帳「取組一覧」の「__proto__」：この項目は使えません。綴りを確かめてください。（11行目、ledgers.0.__proto__）',
      'ledger “取組一覧”, “__proto__”: is not known here. Check the spelling. (line 11, ledgers.0.__proto__)',
    ],
    [
      'bears the name of what every object has',
      changed('"recordName"', '"constructor": 1, "recordName"'),
      '台帳「取組一覧」の「constructor」：この項目は使えません。綴りを確かめてください。（11行目、ledgers.0.constructor）',
      'ledger “取組一覧”, “constructor”: is not known here. Check the spelling. (line 11, ledgers.0.constructor)',
    ],
    [
      'has a field of a kind that is not known',
      changed(KIND, '"type": { "kind": "oneof" }'),
      '台帳「取組一覧」の項目「進捗」の「type」の「kind」：「oneof」は使えません。「one-of」、「money」、「text」など、決まったものにしてください。（27行目、ledgers.0.fields.3.type.kind）',
      'ledger “取組一覧”, field “進捗”, “type”, “kind”: “oneof” cannot stand here. Use “one-of”, “money”, “text” or another that is known. (line 27, ledgers.0.fields.3.type.kind)',
    ],
    [
      'has an amount in a unit that is not known',
      changed(KIND, '"type": { "kind": "money", "unit": "両" }'),
      '台帳「取組一覧」の項目「進捗」の「type」の「unit」：「両」は使えません。「円」、「千円」、「万円」、「百万円」、「千万円」、「億円」、「兆円」のどれかにしてください。（27行目、ledgers.0.fields.3.type.unit）',
      'ledger “取組一覧”, field “進捗”, “type”, “unit”: “両” cannot stand here. Use one of “円”, “千円”, “万円”, “百万円”, “千万円”, “億円”, “兆円”. (line 27, ledgers.0.fields.3.type.unit)',
    ],
    [
      'has a year that no plan has',
      changed('[2024, 2025, 2026]', '[2024, 20255, 2026]'),
      '「years」の2番目：20255は使えません。2200以下の数にしてください。（6行目、years.1）',
      '“years”, item 2: 20255 cannot stand here. Use a number of at most 2200. (line 6, years.1)',
    ],
    [
      'has a bound that no number is',
      changed(KIND, '"type": { "kind": "integer", "min": 1e999 }'),
      '台帳「取組一覧」の項目「進捗」の「type」の「min」：Infinityは使えません。1000000000000000以下の数にしてください。（27行目、ledgers.0.fields.3.type.min）',
      'ledger “取組一覧”, field “進捗”, “type”, “min”: Infinity cannot stand here. Use a number of at most 1000000000000000. (line 27, ledgers.0.fields.3.type.min)',
    ],
    [
      'has a decimal that is none',
      changed(
        KIND,
        '"type": { "kind": "bounded-decimal", "min": "1,0", "max": "5.0", "places": 1 }',
      ),
      '台帳「取組一覧」の項目「進捗」の「type」の「min」：数を表す文字列にしてください。例："0.5"（27行目、ledgers.0.fields.3.type.min）',
      'ledger “取組一覧”, field “進捗”, “type”, “min”: must be a number written as text, e.g. "0.5". (line 27, ledgers.0.fields.3.type.min)',
    ],
    [
      'has no years',
      changed('[2024, 2025, 2026]', '[]'),
      '「years」：少なくとも1個必要です。書き足してください。（6行目、years）',
      '“years”: at least 1 must stand here. Write more. (line 6, years)',
    ],
    [
      'is a list',
      bytesOf('[]'),
      '一覧（[ ]）は使えません。まとまり（{ }）にしてください。（1行目）',
      'a list in [ ] cannot stand here. Use properties in { }. (line 1)',
    ],
  ])('that %s is refused in both languages', (_case, bytes, japanese, english) => {
    expect(told(bytes)).toEqual([japanese]);
    expect(told(bytes, 'en')).toEqual([english]);
  });

  it('has a condition of no kind told as such, with the rule', () => {
    const rule = { code: 'M02', severity: 'error', kind: 'cells', fields: ['stage'], must: {} };
    const bytes = changed('"rules": [', `"rules": [${JSON.stringify(rule)},`);
    expect(told(bytes)).toEqual([
      expect.stringMatching(/^規則「M02」の「must」：条件の種類がありません。.*blank, filled, in/u),
    ]);
  });

  it('has a fault of one of several shapes told of the shape that it comes near to', () => {
    const must = { atLeast: { fild: 'stage' } };
    const rule = { code: 'M02', severity: 'error', kind: 'cells', fields: ['stage'], must };
    const bytes = changed('"rules": [', `"rules": [${JSON.stringify(rule)},`);
    expect(told(bytes)).toEqual([
      '規則「M02」の「must」の「atLeast」の「fild」：この項目は使えません。綴りを確かめてください。（33行目、rules.0.must.atLeast.fild）',
    ]);
  });

  it('shows neither what a terminal would obey, nor more of a text than can be read', () => {
    const [line = ''] = told(
      changed('"severity": "warning"', `"severity": "\\u001b[31m${'x'.repeat(5000)}"`),
    );
    expect(line).not.toContain('\u001b');
    expect(line.length).toBeLessThan(200);
    expect(line).toMatch(/^規則「M01」の「severity」：/u);
  });

  it('has its first faults told with their places, and the others counted', () => {
    const fields = Array.from({ length: 40_000 }, () => 1);
    const data = { ...(JSON.parse(PLAN) as object), rules: fields };
    const reading = readPlanBytes(bytesOf(JSON.stringify(data)));
    if (reading.state !== 'faulty') throw new Error(reading.state);
    expect({ told: reading.faults.length, more: reading.more }).toEqual({ told: 20, more: 39_980 });
  });

  it('is refused where its lists are longer than any plan’s', () => {
    const rules = Array.from({ length: 501 }, () => ({
      code: 'C08',
      severity: 'error',
      kind: 'no-cell-errors',
    }));
    const data = { ...(JSON.parse(PLAN) as object), rules };
    expect(told(bytesOf(JSON.stringify(data)))).toEqual([
      '「rules」：多すぎます。500個までにしてください。（1行目、rules）',
    ]);
  });

  it('is refused where its ledgers have more columns than anybody fills in', () => {
    const plan = JSON.parse(PLAN) as {
      readonly ledgers: readonly { readonly fields: readonly object[] }[];
    };
    const ledgers = Array.from({ length: 8 }, (_, number) => ({
      ...plan.ledgers[0],
      id: number === 0 ? 'initiatives' : `ledger${number}`,
      fields: [
        ...(plan.ledgers[0]?.fields ?? []),
        ...Array.from({ length: 130 }, (__, at) => ({
          id: `field${at}`,
          label: `項目${at}`,
          type: { kind: 'text' },
          byYear: true,
        })),
      ],
    }));
    expect(told(bytesOf(JSON.stringify({ ...plan, ledgers })))).toEqual([
      '「ledgers」：台帳の列が多すぎます。合わせて3000列までにしてください。（1行目、ledgers）',
    ]);
  });
});
