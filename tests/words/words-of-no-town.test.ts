/** What the add-in says names no town's own headings, values and sections: each sentence fits whatever plan the workbook has. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { plans } from '../../src/plans';

const WORDS = join(__dirname, '../../src/words');

/** Headings of a plan that are everyday words as well: a sentence may use them without meaning that column. */
const EVERYDAY = new Set([
  ...['年度', '項目', '目標', '番号', '数値', '実績', '合計', '理由', '指標', '達成', '未達成'],
  ...[
    '担当課',
    '状況',
    '結果',
    '実施',
    '課題',
    '財政',
    '区分',
    '検討',
    '解決方法',
    '実績値',
    '方針',
    '各課',
  ],
  // A period that targets name in their own notation (/取組期間), which is the notation's word.
  '取組期間',
  // What a plan's mark of the end says, as the condition "over" names it.
  '取組終了',
  // Which of them was meant is what a rule asks; a figure in one is looked for on its own below.
  ...['千円', '百万円'],
  // Two rules ask how a goal was reached; they say so.
  '達成できた',
  '達成できなかった',
]);

/** Strips what people do not read, or read as an example: comments, and the wrong and right text of a rule's example. */
function sentencesOf(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '')
    .replace(/\b(?:wrong|right): ?(?:'[^']*'|`[^`]*`)/gu, '');
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    // What the format's description says are examples of what a plan's author may write.
    if (name === 'plan') return [];
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** Properties of a type whose texts are no names: what the code calls things, and how words end. */
const NO_NAMES = new Set(['id', 'kind', 'deadlineEnding']);

/** Gives every text in a plan's definition of its ledgers that names something of the town's. */
function namesIn(data: unknown, of: string): readonly string[] {
  if (typeof data === 'string') return NO_NAMES.has(of) ? [] : [data];
  if (Array.isArray(data)) return data.flatMap((each) => namesIn(each, of));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => namesIn(value, key));
}

const SIGNS = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]*$/u;

const names = new Set(
  plans
    .flatMap((plan) => [
      plan.municipality,
      plan.title,
      ...plan.ledgers.flatMap(({ fields }) =>
        fields.flatMap((field) => [field.label, ...namesIn(field.type, 'type')]),
      ),
    ])
    .filter((name) => name.length > 1 && !SIGNS.test(name) && !EVERYDAY.has(name)),
);

describe('the words', () => {
  it('are compared with what the plans name', () => {
    // Otherwise the test below would find nothing whatever the words said.
    expect([...names]).toEqual(expect.arrayContaining(['管理番号', '所管部局', '各部局']));
  });

  it.each(filesBelow(WORDS).map((file) => [file.slice(WORDS.length + 1), file]))(
    'of %s name no town’s headings, values or sections',
    (_, file) => {
      const said = sentencesOf(file);
      expect([...names].filter((name) => said.includes(name))).toEqual([]);
      expect(said).not.toMatch(/\d(?:千|百万)円/u);
    },
  );
});
