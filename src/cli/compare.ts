/** The verb `compare`: what has changed since an earlier book, as JSON, as a list, or as tabs of a workbook. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { shortAsOf } from '../core/calendar/as-of';
import type { LedgerComparison, RecordDifference } from '../core/compare/comparison';
import { shortFiscalYear } from '../core/fiscal-year';
import { compare, compareTabs, type CompareResult } from '../tasks/compare';
import { historyCounts } from '../tasks/history-counts';
import type { TaskOptions } from '../tasks/task-options';
import { wordsFor } from '../words';
import type { Language } from '../words/language';
import type { Request } from './arguments';
import { isMissing, writeBook } from './files';
import { keepRun } from './kept-line';
import { tabsText } from './report';
import { cliWords, troubleSentence } from './words';

export type Compared =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/** Compares the two files, and writes the workbook with its tabs where that is asked for. */
export async function compareFiles(
  request: Extract<Request, { verb: 'compare' }>,
  host: PracticeHost,
  options: TaskOptions,
): Promise<Compared> {
  const { earlier: path, json, language, lossy, out } = request;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const words = cliWords(language);
    return {
      ok: false,
      message: isMissing(error) ? words.fileMissing(path) : words.fileUnreadable(path),
    };
  }
  const asked = { ...options, earlier: { name: basename(path), bytes } };
  if (out === undefined) {
    const outcome = await compare(asked);
    if (!outcome.ok) return { ok: false, message: troubleSentence(outcome.trouble, language) };
    return { ok: true, text: told(outcome.result, json, language) };
  }
  const outcome = await compareTabs(asked);
  if (!outcome.ok) return { ok: false, message: troubleSentence(outcome.trouble, language) };
  await keepRun('compare', historyCounts.compare(outcome.result), options);
  const unwritten = await writeBook(out, host.workbook, { lossy, language });
  if (unwritten !== null) return { ok: false, message: unwritten };
  const { result } = outcome;
  const text = told(result, json, language);
  return {
    ok: true,
    text: json ? text : `${text}\n\n${tabsText(result.tabs, out, language)}`,
  };
}

function told(result: CompareResult, json: boolean, language: Language): string {
  return json ? jsonCompared(result) : textCompared(result, language);
}

function jsonDifference({ ledger }: LedgerComparison, difference: RecordDifference): object {
  const { kind, record } = difference;
  const { name, year, item, title, sections } = record;
  const about = {
    ledger,
    kind,
    record: name,
    year: year === null ? '' : shortFiscalYear(year),
    item,
    title,
    sections,
  };
  if (difference.kind !== 'changed') return about;
  const fields = difference.fields.map(({ field, label, before, after, isCorrection }) => ({
    field,
    label,
    before,
    after,
    correction: isCorrection,
  }));
  return { ...about, formerRecord: difference.formerName, fields };
}

function jsonCompared({
  plan,
  earlier,
  filledTo,
  counts,
  comparison,
  tables,
}: CompareResult): string {
  const { ledgers, ledgersBefore, ledgersAfter } = comparison;
  return JSON.stringify(
    {
      plan: plan.id,
      earlier,
      filledTo: filledTo && shortAsOf(filledTo),
      counts,
      changes: ledgers.flatMap((ledger) =>
        ledger.differences.map((difference) => jsonDifference(ledger, difference)),
      ),
      likely: ledgers.flatMap(({ likely }) => likely),
      ambiguous: ledgers.flatMap(({ ambiguous }) => ambiguous),
      notCompared: {
        ledgersBefore,
        ledgersAfter,
        columnsBefore: ledgers.flatMap(({ columnsBefore }) => columnsBefore),
        columnsAfter: ledgers.flatMap(({ columnsAfter }) => columnsAfter),
      },
      tables: tables.map(({ id, title, figures }) => ({ id, title, figures })),
    },
    null,
    2,
  );
}

function textCompared(
  { plan, earlier, filledTo, counts, comparison, tables }: CompareResult,
  language: Language,
): string {
  const words = wordsFor(language).pane.comparing;
  const shown = (text: string): string => (text === '' ? words.empty : text.replaceAll('\n', ' '));
  const { ledgers } = comparison;
  const differences = ledgers.flatMap((each) => each.differences);
  return [
    cliWords(language).plan(plan.municipality, plan.title),
    words.earlier(earlier),
    words.filledTo(filledTo),
    words.compared(counts),
    ...differences.flatMap((difference) => {
      const { kind, record } = difference;
      const head = `  ${words.kinds[kind]}  ${words.record(record)}`;
      if (difference.kind !== 'changed') return [head];
      const { formerName, fields } = difference;
      const renumbered =
        formerName === null
          ? []
          : [
              `      ${words.number}: ${words.changedTo(shown(formerName), record.item === '' ? record.name : record.item)}`,
            ];
      const lines = fields.map(({ label, before, after, isCorrection }) => {
        const mark = isCorrection ? ` [${words.correction}]` : '';
        return `      ${label}: ${words.changedTo(shown(before), shown(after))}${mark}`;
      });
      return [head, ...renumbered, ...lines];
    }),
    ...tables.flatMap(({ title, figures }) => [
      `■ ${title}`,
      ...figures.map(({ row, column, before, after, change }) => {
        const place = [row, column].filter((part) => part !== '').join('・');
        const by = change === '' ? '' : `（${change}）`;
        return `  ${place}: ${words.changedTo(shown(before ?? ''), shown(after ?? ''))}${by}`;
      }),
    ]),
  ].join('\n');
}
