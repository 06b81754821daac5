/** What `collect` prints: what came into the ledgers record by record, and what did not; as JSON of fixed shape or a list to read. */
import { cellAddress } from '../core/area';
import { shortAsOf } from '../core/calendar/as-of';
import { shortFiscalYear } from '../core/fiscal-year';
import { isSafe } from '../core/form/collection';
import type {
  Collection,
  Conflict,
  FieldChange,
  Origin,
  RecordChange,
  SubRecordChange,
  Unplaced,
} from '../core/form/collection';
import type { NewContent } from '../core/new-content';
import type { CollectResult } from '../tasks/collect';
import { wordsFor } from '../words';
import type { Language } from '../words/language';
import { cliWords } from './words';

/** A file with status sheets, and how many were found in it. */
export interface SheetsFile {
  readonly path: string;
  readonly forms: number;
}

export interface CollectReport {
  readonly result: CollectResult;
  readonly files: readonly SheetsFile[];
  /** Changes that replace entries of the ledger were brought in although the sheets do not record what was laid out. */
  readonly replace: boolean;
  readonly out: string;
}

/** Says whether a change was left out because nobody can tell who wrote last. */
type IsLeft = (change: Parameters<typeof isSafe>[0]) => boolean;

function leftOut({ replace }: CollectReport): IsLeft {
  return (change) => !replace && !isSafe(change);
}

function countLeft(report: CollectReport): number {
  const isLeft = leftOut(report);
  const ofSub = (sub: SubRecordChange): number =>
    sub.kind === 'changed' ? sub.fields.filter(isLeft).length : isLeft(sub) ? 1 : 0;
  return report.result.collection.records.reduce(
    (sum, { fields, subRecords }) =>
      sum + fields.filter(isLeft).length + subRecords.reduce((all, sub) => all + ofSub(sub), 0),
    0,
  );
}

/** Says whether every file had sheets and all their entries are now in the ledgers. */
export function isComplete(report: CollectReport): boolean {
  const { collection, gone } = report.result;
  const { files } = report;
  const left = collection.conflicts.length + collection.unplaced.length + gone + countLeft(report);
  return left === 0 && files.every(({ forms }) => forms > 0);
}

function textOf(content: NewContent): string {
  return content.kind === 'number' ? String(content.value) : content.text;
}

function originOf({ source, sheet, row, column }: Origin): object {
  return { file: source, sheet, cell: cellAddress(row, column) };
}

function jsonField(change: FieldChange, isLeft: IsLeft): object {
  const { field, label, year, laid, before, after, cell, from } = change;
  return {
    field,
    label,
    year,
    laid,
    before,
    after,
    applied: !isLeft(change),
    ledger: cell && { sheet: cell.sheet, cell: cellAddress(cell.row, cell.column) },
    from: originOf(from),
  };
}

function jsonSub(change: SubRecordChange, isLeft: IsLeft): object {
  const { kind, ledger, year, item } = change;
  const params = { kind, ledger, year, item, from: originOf(change.from) };
  switch (change.kind) {
    case 'added':
      return {
        ...params,
        applied: !isLeft(change),
        says: change.cells.map(({ label, content }) => ({ label, text: textOf(content) })),
      };
    case 'changed':
      return { ...params, fields: change.fields.map((each) => jsonField(each, isLeft)) };
    case 'removed':
      return { ...params, applied: !isLeft(change), said: change.texts };
  }
}

function jsonUnplaced(unplaced: Unplaced, language: Language): object {
  return {
    why: unplaced.why,
    form: unplaced.form,
    message: wordsFor(language).pane.collecting.unplaced(unplaced),
    from: originOf(unplaced.from),
  };
}

/** Gives the report as JSON. */
export function jsonCollected(report: CollectReport, language: Language): string {
  const { result, files } = report;
  const isLeft = leftOut(report);
  const { collection, plan, asOf, fields, added, removed, formulasKept, gone } = result;
  return JSON.stringify(
    {
      plan: plan.id,
      asOf: asOf && shortAsOf(asOf),
      files,
      read: collection.read,
      applied: { fields, added, removed, formulasKept, gone, left: countLeft(report) },
      records: collection.records.map((record) => ({
        ledger: record.ledger,
        record: record.record,
        title: record.title,
        fields: record.fields.map((each) => jsonField(each, isLeft)),
        subRecords: record.subRecords.map((each) => jsonSub(each, isLeft)),
      })),
      conflicts: collection.conflicts.map(
        ({ ledger, record, label, year, item, laid, before, says }) => ({
          ledger,
          record,
          label,
          year,
          item,
          laid,
          before,
          says: says.map(({ text, from }) => ({ text, from: originOf(from) })),
        }),
      ),
      unplaced: collection.unplaced.map((each) => jsonUnplaced(each, language)),
      withoutBase: collection.withoutBase.map(({ forms, from }) => ({
        file: from.source,
        sheet: from.sheet,
        forms,
      })),
      repeated: collection.repeated.map(({ ledger, record, from }) => ({
        ledger,
        record,
        from: from.map(originOf),
      })),
    },
    null,
    2,
  );
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ⏎ ');
}

function positionOf({ source, sheet, row, column }: Origin): string {
  return `${source} ${sheet}!${cellAddress(row, column)}`;
}

/** Gives the report as a list to read. */
export function textCollected(report: CollectReport, language: Language): string {
  const words = cliWords(language);
  const { result, files, out } = report;
  const { collection, plan, asOf } = result;
  const nothing = collection.records.length === 0 ? [words.nothingDiffers] : [];
  return [
    words.plan(plan.municipality, plan.title),
    ...(asOf ? [words.asOf(asOf)] : []),
    words.collected(collection.read, files.length),
    ...files.filter(({ forms }) => forms === 0).map(({ path }) => words.noSheetsIn(path)),
    words.applied(result.fields, result.added, result.removed),
    ...(result.formulasKept > 0 ? [words.formulasKept(result.formulasKept)] : []),
    ...(result.gone > 0 ? [words.gone(result.gone)] : []),
    ...withoutBaseLines(collection, language),
    ...(countLeft(report) > 0 ? [words.left(countLeft(report))] : []),
    ...nothing,
    ...recordLines(report, language),
    ...problemLines(collection, language),
    words.written(out),
  ].join('\n');
}

/** One line for each sheet without a record of what was laid out, whatever its entries are. */
function withoutBaseLines({ withoutBase }: Collection, language: Language): readonly string[] {
  const texts = wordsFor(language).pane.collecting;
  return withoutBase.map(({ from: { source, sheet } }) => `${source} ${texts.withoutBase(sheet)}`);
}

function recordLines(report: CollectReport, language: Language): readonly string[] {
  const words = cliWords(language);
  const isLeft = leftOut(report);
  const shown = (text: string): string => (text.trim() === '' ? words.blank : inOneLine(text));
  const marked = (line: string, change: Parameters<IsLeft>[0]): string =>
    isLeft(change) ? words.notIn(line) : line;
  const field = (change: FieldChange): string => {
    const { label, before, after } = change;
    return marked(words.change(label, shown(before), shown(after)), change);
  };
  const sub = (change: SubRecordChange): readonly string[] => {
    const { year, item } = change;
    const name = [year === null ? '' : shortFiscalYear(year), item].join(' ').trim();
    switch (change.kind) {
      case 'changed':
        return change.fields.map((each) => `${name} ${field(each)}`);
      case 'added':
        return [
          marked(
            words.added(name, shown(change.cells.map(({ content }) => textOf(content)).join(' '))),
            change,
          ),
        ];
      case 'removed':
        return [
          marked(
            words.removed(name, shown(change.texts.map(({ text }) => text).join(' '))),
            change,
          ),
        ];
    }
  };
  return report.result.collection.records.flatMap((record) => [
    '',
    headOf(record, words),
    ...[...record.fields.map(field), ...record.subRecords.flatMap(sub)].map((line) => `  ${line}`),
  ]);
}

/** A record by number and title; one without number is called by its name. */
function headOf({ record, title }: RecordChange, words: ReturnType<typeof cliWords>): string {
  return title === '' ? record : `${words.record(record, '')}  ${inOneLine(title)}`;
}

/** What each side has. If the sheet contradicts the ledger, this includes the value as it was laid out and as the ledger has it now. */
function conflictLines(
  { laid, before, says, take }: Conflict,
  language: Language,
): readonly string[] {
  const words = cliWords(language);
  const texts = wordsFor(language).pane.collecting;
  const shown = (text: string): string => (text.trim() === '' ? words.blank : inOneLine(text));
  const sheets = says.map(({ text, from }) => words.says(positionOf(from), shown(text)));
  if (!take) return sheets;
  return [
    words.says(texts.laid, shown(laid ?? '')),
    ...sheets.map((line) => `${texts.filledIn} ${line}`),
    words.says(texts.ledgerNow, shown(before)),
  ];
}

function problemLines(
  { conflicts, unplaced, repeated }: Collection,
  language: Language,
): readonly string[] {
  const words = cliWords(language);
  const texts = wordsFor(language).pane.collecting;
  const group = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];
  const contested = conflicts.filter(({ take }) => take !== null);
  const disputed = conflicts.filter(({ take }) => take === null);
  const linesOf = (conflict: Conflict): readonly string[] => [
    texts.conflict(conflict),
    ...conflictLines(conflict, language).map((line) => `  ${line}`),
  ];
  return [
    ...group(words.contested(contested.length), contested.flatMap(linesOf)),
    ...group(words.conflicts(disputed.length), disputed.flatMap(linesOf)),
    ...group(
      words.unplaced(unplaced.length),
      unplaced.flatMap((each) => [texts.unplaced(each), `  ${positionOf(each.from)}`]),
    ),
    ...group(
      words.repeated(repeated.length),
      repeated.flatMap(({ record, from }) => [
        texts.repeated(record, from.length),
        ...from.map((each) => `  ${positionOf(each)}`),
      ]),
    ),
    '',
  ];
}
