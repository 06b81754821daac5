/** 計画のファイルが読めないとき、使えないときの文。 */
import type { NamedKind, NamedStep } from '../../core/plan/named-steps';
import type { Needed, TextPosition } from '../../core/plan/read-text';
import { shortened } from '../plan-file-words';
import type { PlanFileWords } from '../plan-file-words';

const KINDS: Readonly<Record<NamedKind, string>> = {
  ledger: '台帳',
  field: '項目',
  rule: '規則',
  rollup: '集計',
  column: '列',
  label: '見出しの列',
  fact: '表の下の数値',
  case: '行',
  part: 'まとめ',
  form: '様式',
  band: '段',
  heading: '見出し',
};

function stepWords(step: NamedStep): string {
  if (step.kind === 'property') return `「${shortened(step.name)}」`;
  if (step.kind === 'item') return `${step.number}番目`;
  return 'name' in step
    ? `${KINDS[step.kind]}「${shortened(step.name)}」`
    : `${step.number}番目の${KINDS[step.kind]}`;
}

function position({ line, column }: TextPosition): string {
  return `${line}行目の${column}文字目`;
}

const NEEDED: Readonly<Record<Needed, (found: string) => string>> = {
  comma: (found) => `${found}の前に、カンマ（,）が必要です。`,
  colon: (found) => `${found}の前に、コロン（:）が必要です。`,
  value: (found) => `${found}のところに、値が必要です。余分なカンマがないか確かめてください。`,
  name: (found) =>
    `${found}のところに、"" で囲んだ項目の名前が必要です。余分なカンマがないか確かめてください。`,
  brace: (found) => `${found}の前に、閉じかっこ（}）が必要です。`,
  bracket: (found) => `${found}の前に、閉じかっこ（]）が必要です。`,
  end: (found) => `計画の終わりの後に${found}があります。取り除いてください。`,
  text: (found) =>
    `${found}の文字列が正しく閉じていません。" で閉じ、改行は \\n と書いてください。`,
  known: (found) => `${found}は使えません。文字列は半角の "" で囲み、記号は半角で書いてください。`,
};

export const planFile: PlanFileWords = {
  noText: {
    encoding: ({ encoding }) =>
      encoding === null
        ? '文字コードが分かりません。UTF-8 で保存し直してください。'
        : `文字コードが ${encoding} です。UTF-8 で保存し直してください。`,
    archive: () =>
      '計画のファイルではなく、Excelブックなどのファイルです。計画のファイル（.json）を指定してください。',
    'too-large': ({ megabytes }) =>
      `大きすぎます。計画のファイルは ${megabytes}MB までです。計画のファイルか確かめてください。`,
    'too-long': () => '内容が多すぎます。計画のファイルか確かめてください。',
    empty: () => '何も書かれていません。計画のファイルか確かめてください。',
    syntax: ({ needs, found, ...at }) =>
      `${position(at)}、${NEEDED[needs](found === '' ? '行の終わり' : `「${shortened(found)}」`)}`,
    'cut-off': (at) =>
      `${position(at)}で途切れています。最後まで保存されたファイルを使ってください。`,
    'too-deep': (at) =>
      `${position(at)}で、かっこの重なりが深すぎます。計画のファイルか確かめてください。`,
    'double-name': ({ name, ...at }) =>
      `${position(at)}の「${shortened(name)}」は、同じかっこの中にもう一つあります。一つにしてください。`,
  },
  place: (steps) => steps.map(stepWords).join('の'),
  faults: {
    missing: '必要な項目がありません。書き足してください。',
    unknown: 'この項目は使えません。綴りを確かめてください。',
    wrong: (received, expected, more) =>
      more
        ? `${received}は使えません。${expected.join('、')}など、決まったものにしてください。`
        : expected.length > 1
          ? `${received}は使えません。${expected.join('、')}のどれかにしてください。`
          : `${received}は使えません。${expected.join('')}にしてください。`,
    'no-decimal': '数を表す文字列にしてください。例："0.5"',
    'no-condition': (kinds) => `条件の種類がありません。次のどれかを書いてください：${kinds}`,
    'too-few': (least) => `少なくとも${least}個必要です。書き足してください。`,
    'too-many': (most) => `多すぎます。${most}個までにしてください。`,
    'too-many-columns': (most) => `台帳の列が多すぎます。合わせて${most}列までにしてください。`,
    version: (received, known) =>
      `書式の版 ${received} は、このTorikumiでは読めません。Torikumiを新しくするか、版 ${known} の計画を使ってください。`,
    'double-id': (id) => `id「${id}」が重複しています。別のidにしてください。`,
    'unknown-id': (id) =>
      `「${id}」という台帳・項目・集計・列がありません。綴りを確かめてください。`,
    'idle-rule': (rule) =>
      `規則「${rule}」は働きません。必要な列が台帳にあるか（年度ごとの項目かどうかなど）を確かめてください。`,
  },
  shapes: {
    string: '文字列（""）',
    number: '数',
    boolean: 'true か false',
    Array: '一覧（[ ]）',
    Object: 'まとまり（{ }）',
    null: 'null',
  },
  quoted: (text) => `「${text}」`,
  atLeast: (bound) => `${bound}以上の数`,
  atMost: (bound) => `${bound}以下の数`,
  whole: '整数',
  differences: {
    added: (place, now) =>
      now === null ? `${place}が加わります。` : `${place}が${now}になります（新しい項目）。`,
    removed: (place, before) =>
      before === null ? `${place}がなくなります。` : `${place}（${before}）がなくなります。`,
    changed: (place, before, now) =>
      before === null || now === null
        ? `${place}が変わります。`
        : `${place}が${before}から${now}に変わります。`,
    order: (place) => `${place}の並び順が変わります。`,
  },
  truth: { true: 'はい', false: 'いいえ' },
  line: (place, sentence, line, at) =>
    `${place === '' ? '' : `${place}：`}${sentence}（${line}行目${at === '' ? '' : `、${at}`}）`,
};
