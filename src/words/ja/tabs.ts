/** What the summary tabs and the report tabs say of themselves. */
import type { CheckReport, ReportWords } from '../../core/draft/report-input';
import type { RequestsWords } from '../../core/draft/requests-tab';
import type { ResultsWords } from '../../core/draft/results-tab';
import type { RulesWords } from '../../core/draft/rules-tab';
import type { AsOf } from '../../core/calendar/as-of';
import { fiscalYearsIn, printFiscalYear } from '../../core/fiscal-year';
import type { Severity } from '../../core/finding';
import type { LeftOut, Overlap, Uncounted, ShownReason } from '../../core/rollup';
import { asOfInJapanese } from '../as-of';
import { findingParts } from '../finding-parts';
import { ruleSentences } from '../rule-sentences';
import { leftToOfficeLines } from '../left-to-office';
import { part } from './part';
import { reasonFaults } from './reason-faults';

const reasons: Readonly<Record<ShownReason, string>> = {
  'printed-text': '台帳の金額が単位つきの文字で入力されている',
  blank: '台帳の項目が空欄の記録を数えている',
  spelling: '台帳の書き方が数式の条件に使えない',
  'in-text': '台帳の文章の中にある数値を抜き出している',
  'other-rows': '台帳の中の小計などの行にも数値がある',
  merged: '台帳のセルが結合されている',
  'several-blocks': '記録が台帳のいくつかの場所に分かれ、1つの数式でまとめて計算できない',
  ditto: '台帳に「〃」などの繰り返しの記号がある',
  'too-long': '数式がExcelの長さの上限を超える',
  'due-only': '確認時期までに記入する記録だけを数えている',
};

function asOfNow(given: readonly ShownReason[]): string {
  const because = given.map((reason) => reasons[reason]).join('，');
  const fix = given.includes('printed-text')
    ? '検証に金額の修正候補があるものは，適用すると数式になります。'
    : '';
  return `集計した時点の値です（${because}ため）。台帳を直したときは，もう一度集計してください。${fix}`;
}

export const tabs = {
  tabName: (name: string) => `集計 ${name}`,
  asOf: (asOf: AsOf) => `確認時期：${asOfInJapanese(asOf)}`,
  noValue: '（記入なし）',
  valueMark: '値',
  legend: (given: readonly ShownReason[]) => `値：数式ではなく，${asOfNow(given)}`,
  legendOfAll: (given: readonly ShownReason[]) =>
    `※　この表の数値は，数式ではなく，${asOfNow(given)}`,
  uncounted: ({ field, records }: Uncounted) =>
    `※　「${field}」が空欄か読み取れない記録が${records}件あり，その内訳には入っていません。`,
  rounded: '※　割合は，それぞれ四捨五入しているため，合計が100％にならないことがあります。',
  overlap: ({ records, counted }: Overlap) =>
    `※　複数の区分に当たる取組は，それぞれに数えています（実数${records}件，延べ${counted}件）。`,
  leftOut: ({ recordName, words, records }: LeftOut) =>
    `※　${words.join('・')}の${recordName}${records}件は，数えていません（実数）。`,
  openErrors: (errors: number) =>
    `※　台帳に未修正のエラーが${errors}件あります。検証で直してから，もう一度集計してください。`,
  changed: '※　色のついた数値は，前回の集計から変わったものです。',
  aside: '計算用',
};

const severities: Readonly<Record<Severity, string>> = {
  error: 'エラー',
  warning: '警告',
  info: '情報',
};

/** A moment as a document prints it: 令和8年12月1日 9時05分. */
export function momentInEra(at: Date): string {
  const shown = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long' }).format(at);
  const [hours, minutes] = [at.getHours(), at.getMinutes()];
  return `${shown} ${hours}時${String(minutes).padStart(2, '0')}分`;
}

const report: ReportWords = {
  severity: (severity) => severities[severity],
  finding: (finding) => findingParts(finding, 'ja'),
  plan: ({ municipality, title }) => `${municipality}　${title}`,
  asOf: asOfInJapanese,
  checkedAt: momentInEra,
  record: ({ record, item }) => [record, item].filter((part) => part !== '').join(' '),
  field: ({ field, year }) => {
    const [written] = fiscalYearsIn(year);
    return written ? `${field}（${printFiscalYear(written.year)}）` : field;
  },
  sections: (sections) => sections.join('、'),
};

function recordsOf(ledgers: CheckReport['ledgers']): string {
  return ledgers.map(({ name, records }) => `${name}　${records}件`).join('、');
}

/** 検証結果. */
export const results: ResultsWords & { readonly copyName: string } = {
  ...report,
  tabName: '検証結果',
  copyName: '検証時の控え',
  tableName: '検証結果一覧',
  title: '検証結果',
  labels: {
    plan: '計画',
    checkedAt: '検証した日時',
    asOf: '確認時期',
    status: '提出の可否',
    records: '検証した記録',
    hidden: '非表示の行',
    counts: '指摘の件数',
    fingerprint: '検証した内容の照合番号',
    rules: '規則の版',
    part: '検証した範囲',
    leftToOffice: part.leftToOffice,
  },
  status: ({ ready, errors, unexplained }) => {
    if (ready) return '提出可';
    const left = [
      ...(errors > 0 ? [`エラー${errors}件`] : []),
      ...(unexplained > 0 ? [`理由のない警告${unexplained}件`] : []),
    ];
    return `提出不可（${left.join('、')}が残っています）`;
  },
  stale: '再検証してください（検証後に台帳が変わっています）',
  records: recordsOf,
  part: (of) => part.of[of],
  leftToOffice: (checked) =>
    [part.leftToOfficeText, ...leftToOfficeLines(checked, 'ja')].join('\n'),
  hidden: (rows) => (rows === 0 ? 'なし' : `${rows}行（検証に含めています）`),
  counts: ({ error, warning, info }, { explained }) =>
    `エラー${error}件、警告${warning}件（うち理由あり${explained}件）、情報${info}件`,
  sectionHeads: {
    section: '担当課',
    records: '取組数',
    errors: 'エラー',
    warnings: '警告',
    open: '未処理',
    done: '済／未',
  },
  done: (open) => (open === 0 ? '済' : '未'),
  notes: [
    '未処理は、エラーと理由のない警告の件数です。二つ以上の課が担当する取組は、それぞれの課に数えています。',
    'エラーは台帳を直してください。警告は台帳を直すか、色のついた「理由」の欄に理由を入力し、もう一度検証してください。',
  ],
  columns: {
    position: '番号',
    severity: '重大度',
    code: '規則',
    sheet: 'シート',
    cell: 'セル',
    record: '記録番号',
    sections: '担当課',
    field: '項目',
    value: '値',
    wrong: '内容',
    fix: '直し方',
    reason: '理由',
    key: '照合',
  },
  noFindings: '指摘はありません。',
  reasonFaults,
};

/** 修正依頼. */
export const requests: RequestsWords = {
  ...report,
  tabName: '修正依頼',
  title: '修正依頼',
  columns: {
    position: '番号',
    severity: '重大度',
    sheet: 'シート',
    cell: 'セル',
    record: '記録番号',
    field: '項目',
    wrong: '内容',
    fix: '直し方',
    answer: '回答',
    key: '照合',
  },
  judgedFor: (asOf) => `確認時期：${asOfInJapanese(asOf)}`,
  section: (name, count) => `${name}　${count}件`,
  noSection: '担当課なし',
  note: '次の箇所を台帳で直してください。警告で直さないときは、「回答」の欄に理由を記入してください。',
  nothing: '修正をお願いする箇所はありません。',
};

/** 規則一覧. */
export const rules: RulesWords = {
  ...report,
  tabName: '規則一覧',
  title: '規則一覧',
  columns: {
    code: '規則',
    severity: '重大度',
    checks: '検証する内容',
    why: '検証する理由',
    wrong: '誤りの例',
    right: '正しい例',
    standards: '統一ルール',
  },
  rules: (entry) => ruleSentences(entry, 'ja'),
  version: (version) => `規則の版　${version}`,
  note: '統一ルールは、総務省「統計表における機械判読可能なデータの表記方法の統一ルール」（令和2年12月）の項目番号です。',
};
