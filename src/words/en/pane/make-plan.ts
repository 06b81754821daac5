/** What the pane says while a plan is made from the ledger in front of the person, in English. */
import type { RowKind } from '../../../core/infer/choices';
import { choicesOf, unitOf, type ValueType } from '../../../core/values';
import type { makePlan as japanese } from '../../ja/pane/make-plan';
import { count, counted } from './counting';

const KINDS: Readonly<Record<ValueType['kind'], string>> = {
  text: 'text',
  integer: 'whole number',
  money: 'amount',
  'fiscal-year': 'fiscal year',
  'era-date': 'date',
  'one-of': 'choice',
  sections: 'section',
  'plan-cell': 'what is planned for the year',
  'practising-section': 'section',
  heading: 'number and title',
  code: 'number',
  score: 'score',
  mark: 'mark such as ○',
  'bounded-decimal': 'number with decimals',
  'circled-number': 'number such as ①',
  'bureau-sections': 'section with its bureau',
  'referring-text': 'text that may refer to another',
  'marked-text': 'text with a mark',
  targets: 'target with its figures',
  'year-range': 'span of years',
  policies: 'policy with its number',
  measured: 'number and unit',
  figures: 'indicator and figure',
  goal: 'goal',
  'section-list': 'section',
  percentage: 'share in per cent',
};

function kindName({ kind }: ValueType): string {
  return KINDS[kind];
}

const ROWS: Readonly<Record<RowKind, string>> = {
  title: 'title',
  unit: 'unit',
  header: 'headings',
  record: 'record',
  continued: 'continues a record',
  band: 'heading of the rows below',
  subtotal: 'subtotal',
  total: 'total',
  relisted: 'listed again',
  note: 'note',
  blank: 'empty',
};

function rows(first: number, last: number): string {
  return first === last ? `row ${first}` : `rows ${first}–${last}`;
}

export const makePlan: typeof japanese = {
  open: 'Make a plan from this ledger',
  openText:
    'Reads the headings and records, and puts together what the check, the summaries and the sheets need. The ledger is not changed.',
  opening: 'Getting ready.',
  heading: 'Make a plan',
  back: 'Back to the overview',
  stepsLabel: 'Steps of making a plan',
  steps: {
    ledgers: 'Ledger',
    fields: 'Fields',
    rules: 'Rules',
    rollups: 'Summary',
    forms: 'Form',
  },
  intro: {
    ledgers: 'Check which sheets are ledgers, and what each row is.',
    fields: 'Check what each column holds.',
    rules: 'Choose what the check asks of the ledger.',
    rollups: 'Choose the rows and columns of the tables, and compare them with a published one.',
    forms: 'Choose the fields of the sheet for one record, and those that sections fill in.',
  },
  next: (step) => `Next (${step})`,
  previous: (step) => `Back (${step})`,
  finish: 'Put this plan into the workbook',
  finishNote: 'The other steps may stay as proposed. You can change the plan at any time.',
  finished: 'The plan is in the workbook.',
  finishedText:
    'Check, summary, sheets and collecting work at once. Save the workbook in Excel, and they will work when you open it again.',
  toValidate: 'Go to the check',
  revise: 'Change the plan',
  kept: 'What you choose is kept in the workbook as you go. You can stop and go on later.',
  restart: 'Start over',
  restarted: 'Everything is as first proposed.',
  stale: 'The sheets have changed since they were read.',
  readAgain: 'Read again',
  working: 'Working it out anew.',
  shown: (sheet, cell) => `Now at ${cell} of sheet “${sheet}”.`,

  ledgers: {
    names: 'Name of the plan',
    municipality: 'Municipality',
    title: 'Title of the plan',
    take: (sheet) => `Sheet “${sheet}” is a ledger`,
    found: (records, header) => `${counted(records, 'record', 'records')}, headings in ${header}`,
    relisted: (n) => `${counted(n, 'record is', 'records are')} listed again and not counted.`,
    rows,
    alike: (sheets) => `Read the sheets “${sheets.join('”, “')}” with equal headings as one ledger`,
    several: (rowCount, words) =>
      words.length > 0
        ? `A record takes ${count(rowCount)} rows (${words.join(', ')})`
        : `A record takes ${count(rowCount)} rows`,
    tints:
      'The rows are tinted on the sheet: headings blue, records green, other rows grey. The tints go when you leave this page.',
    tint: 'Tint the rows on the sheet',
    list: 'What each row is',
    run: (kind, first, last) =>
      `${rows(first, last)}: ${ROWS[kind]}${first === last ? '' : ` (${count(last - first + 1)} rows)`}`,
    selected: (row, kind) => `Selected on the sheet: row ${row}, ${ROWS[kind]}`,
    asHeading: 'This row is a heading',
    noHeading: 'This row is no heading',
    selectFirst:
      'If the headings are other rows, select them on the sheet and say so here. Totals, rows listed again and notes are told by their words.',
    number: 'Field of numbers',
    titleField: 'Field of names',
    sectionField: 'Field of sections',
    none: 'None',
  },

  fields: {
    kind: (type) => {
      const details = [
        ...(unitOf(type) ? [unitOf(type)?.name] : []),
        ...(choicesOf(type).length > 1 ? [`${count(choicesOf(type).length)} values`] : []),
      ];
      return details.length === 0 ? kindName(type) : `${kindName(type)}: ${details.join(', ')}`;
    },
    byYear: (n) => `by year, ${counted(n, 'column', 'columns')}`,
    bands: 'from lines across the table',
    headings: 'from merged headings',
    under: (heading) => `below “${heading}”`,
    place: (n) => `number ${count(n)} of this heading`,
    take: (name) => `“${name}” is in the plan`,
    name: (name) => `Name of “${name}” in the plan`,
    kindOf: (name) => `What “${name}” holds`,
    reads: (type, read, filled) => `${type} (${count(read)}/${count(filled)})`,
    examples: (values) => `e.g. ${values.join(', ')}`,
    empty: 'Nothing is filled in',
    read: (read, filled) =>
      read === filled
        ? `All ${count(filled)} cells can be read`
        : `${count(read)} of ${count(filled)} cells can be read`,
    unread: (n) => `Cells that cannot be read: ${count(n)}`,
    go: (cell, text) => `${cell} “${text}”`,
    spelling: (common, commonCount, rare, rareCount) =>
      `“${common}” ${count(commonCount)}, “${rare}” ${count(rareCount)}: are they the same?`,
    same: 'The same',
    notSame: 'Different',
    answered: (same) => (same ? 'Read as the same.' : 'Read as different.'),
    total: (n, cells) =>
      cells === 0
        ? `${counted(n, 'field', 'fields')}. All entries can be read.`
        : `${counted(n, 'field', 'fields')}. ${counted(cells, 'cell', 'cells')} cannot be read.`,
  },

  rules: {
    on: (n, of) => `${count(n)} of ${count(of)} are on`,
    usual: 'Rules that most plans have',
    others: 'Rules that this ledger keeps to',
    own: 'Rules of your own',
    findings: (n) => (n === 0 ? 'Findings now: none' : `Findings now: ${count(n)}`),
    findingsGo: (n, cell) => `Findings now: ${count(n)} (go to ${cell})`,
    severity: (rule) => `Severity of “${rule}”`,
    build: 'Add a rule',
    ledger: 'Ledger',
    when: 'When this field',
    always: 'In every record',
    must: 'This field',
    is: 'is',
    mustBe: 'must be',
    filled: 'filled in',
    blank: 'blank',
    oneOf: 'one of these',
    value: 'Values',
    atLeast: 'at least',
    atMost: 'at most',
    number: 'Number',
    add: 'Add this rule',
    added: 'The rule was added.',
    remove: 'Take this rule out',
  },

  rollups: {
    table: 'Table',
    name: 'Name of the table',
    levels: 'Rows',
    level: (n) => (n === 1 ? 'A row for each' : `Within it (level ${count(n)})`),
    noLevel: 'No further level',
    years: 'Fiscal year',
    columns: 'Columns',
    count: 'Number of records',
    choice: (value) => `Number of “${value}”`,
    share: (values) => `Share of “${values.join(', ')}”`,
    base: 'Share of',
    baseAll: 'all records',
    baseFilled: 'records that are filled in',
    sum: 'Sum',
    mean: 'Mean',
    change: 'Change',
    inYear: (what, year) => `${what}, ${year}`,
    shareOf: 'Values that count',
    total: 'A row of totals at the end',
    add: 'Add a table',
    newName: 'Table',
    remove: 'Take this table out',
    preview: 'The table as the ledger is now',
    noTable: 'Choose columns, and the table shows here.',
    more: (n) => `${counted(n, 'more row', 'more rows')}`,
    compare: 'Compare with the published table',
    compareHow: 'Select the published table on its sheet, with the names of rows and columns.',
    compareSelected: 'Compare with the selected table',
    paste: 'Paste a table instead',
    pasted: 'The published table',
    comparePasted: 'Compare with the pasted table',
    nothingCompared:
      'No row or column has the same name. Select the table with the names of its rows and columns.',
    allSame: (n) => `All ${counted(n, 'figure is', 'figures are')} the same as published.`,
    differ: (n, of) => `${count(n)} of ${counted(of, 'figure', 'figures')} differ`,
    printed: 'Published',
    now: 'Ledger',
    records: (record, n) => `${count(n)} × ${record} in the ledger`,
    missing: (names) => `Not in the published table: ${names.join(', ')}`,
  },

  forms: {
    none: 'No form is made.',
    name: 'Name of the form',
    orientation: 'Paper',
    portrait: 'Portrait',
    landscape: 'Landscape',
    byYear: 'Put fields by year below a row of years',
    fields: 'Fields on it',
    take: (name) => `Show “${name}”`,
    fill: (name) => `Sections fill in “${name}”`,
    fillShort: 'to fill in',
    up: (name) => `Move “${name}” up`,
    down: (name) => `Move “${name}” down`,
  },
};
