/** What `collect` prints: what came into the ledgers record by record, and what did not; as JSON of fixed shape or a list to read. */
import { cellAddress } from '../core/area';
import { shortFiscalYear } from '../core/fiscal-year';
import type {
  Collection,
  FieldChange,
  NewContent,
  Origin,
  RecordChange,
  SubRecordChange,
  Unplaced,
} from '../core/form/collection';
import type { CollectResult } from '../tasks/contract';
import { wordsFor, type Language } from '../words';
import { cliWords } from './words';

/** A file with status sheets, and how many were found in it. */
export interface SheetsFile {
  readonly path: string;
  readonly forms: number;
}

export interface CollectReport {
  readonly result: CollectResult;
  readonly files: readonly SheetsFile[];
  readonly out: string;
}

/** Says whether every file had sheets, and everything they say is in the ledgers now. */
export function isComplete({ result, files }: CollectReport): boolean {
  const { collection, gone } = result;
  const left = collection.conflicts.length + collection.unplaced.length + gone;
  return left === 0 && files.every(({ forms }) => forms > 0);
}

function textOf(content: NewContent): string {
  return content.kind === 'number' ? String(content.value) : content.text;
}

function originOf({ source, sheet, row, column }: Origin): object {
  return { file: source, sheet, cell: cellAddress(row, column) };
}

function jsonField({ field, label, year, before, after, cell, from }: FieldChange): object {
  return {
    ...{ field, label, year, before, after },
    ledger: cell && { sheet: cell.sheet, cell: cellAddress(cell.row, cell.column) },
    from: originOf(from),
  };
}

function jsonSub(change: SubRecordChange): object {
  const { kind, ledger, year, item } = change;
  const facts = { kind, ledger, year, item, from: originOf(change.from) };
  switch (change.kind) {
    case 'added':
      return {
        ...facts,
        says: change.cells.map(({ label, content }) => ({ label, text: textOf(content) })),
      };
    case 'changed':
      return { ...facts, fields: change.fields.map(jsonField) };
    case 'removed':
      return { ...facts, said: change.texts };
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
export function jsonCollected({ result, files }: CollectReport, language: Language): string {
  const { collection, plan, fields, added, removed, formulasKept, gone } = result;
  return JSON.stringify(
    {
      plan: plan.id,
      files,
      read: collection.read,
      applied: { fields, added, removed, formulasKept, gone },
      records: collection.records.map((record) => ({
        ...{ ledger: record.ledger, record: record.record, title: record.title },
        fields: record.fields.map(jsonField),
        subRecords: record.subRecords.map(jsonSub),
      })),
      conflicts: collection.conflicts.map(({ says, ...conflict }) => ({
        ...conflict,
        says: says.map(({ text, from }) => ({ text, from: originOf(from) })),
      })),
      unplaced: collection.unplaced.map((each) => jsonUnplaced(each, language)),
      repeated: collection.repeated.map(({ ledger, record, from }) => ({
        ...{ ledger, record, from: from.map(originOf) },
      })),
    },
    null,
    2,
  );
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ⏎ ');
}

function placeOf({ source, sheet, row, column }: Origin): string {
  return `${source} ${sheet}!${cellAddress(row, column)}`;
}

/** Gives the report as a list to read. */
export function textCollected(report: CollectReport, language: Language): string {
  const words = cliWords(language);
  const { result, files, out } = report;
  const { collection, plan } = result;
  const nothing = collection.records.length === 0 ? [words.nothingDiffers] : [];
  return [
    words.plan(plan.municipality, plan.title),
    words.collected(collection.read, files.length),
    ...files.filter(({ forms }) => forms === 0).map(({ path }) => words.noSheetsIn(path)),
    words.applied(result.fields, result.added, result.removed),
    ...(result.formulasKept > 0 ? [words.formulasKept(result.formulasKept)] : []),
    ...(result.gone > 0 ? [words.gone(result.gone)] : []),
    ...nothing,
    ...recordLines(collection, language),
    ...problemLines(collection, language),
    words.written(out),
  ].join('\n');
}

function recordLines({ records }: Collection, language: Language): readonly string[] {
  const words = cliWords(language);
  const shown = (text: string): string => (text.trim() === '' ? words.blank : inOneLine(text));
  const field = ({ label, before, after }: FieldChange): string =>
    words.change(label, shown(before), shown(after));
  const sub = (change: SubRecordChange): readonly string[] => {
    const { year, item } = change;
    const name = [year === null ? '' : shortFiscalYear(year), item].join(' ').trim();
    switch (change.kind) {
      case 'changed':
        return change.fields.map((each) => `${name} ${field(each)}`);
      case 'added':
        return [
          words.added(name, shown(change.cells.map(({ content }) => textOf(content)).join(' '))),
        ];
      case 'removed':
        return [words.removed(name, shown(change.texts.map(({ text }) => text).join(' ')))];
    }
  };
  return records.flatMap((record) => [
    '',
    headOf(record, words),
    ...[...record.fields.map(field), ...record.subRecords.flatMap(sub)].map((line) => `  ${line}`),
  ]);
}

/** A record by number and title; one without number is called by its name. */
function headOf({ record, title }: RecordChange, words: ReturnType<typeof cliWords>): string {
  return title === '' ? record : `${words.record(record, '')}  ${inOneLine(title)}`;
}

function problemLines(
  { conflicts, unplaced, repeated }: Collection,
  language: Language,
): readonly string[] {
  const words = cliWords(language);
  const said = wordsFor(language).pane.collecting;
  const group = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];
  return [
    ...group(
      words.conflicts(conflicts.length),
      conflicts.flatMap(({ record, label, year, item, before, says }) => [
        said.conflict(record, label, item === '' ? '' : said.item(year, item), before),
        ...says.map(({ text, from }) => `  ${words.says(placeOf(from), inOneLine(text))}`),
      ]),
    ),
    ...group(
      words.unplaced(unplaced.length),
      unplaced.flatMap((each) => [said.unplaced(each), `  ${placeOf(each.from)}`]),
    ),
    ...group(
      words.repeated(repeated.length),
      repeated.flatMap(({ record, from }) => [
        said.repeated(record, from.length),
        ...from.map((each) => `  ${placeOf(each)}`),
      ]),
    ),
    '',
  ];
}
