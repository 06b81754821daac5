/** Makes findings at a record's cell, or at a position on the sheet for findings about the ledger as a whole. */
import { cellAddress } from '../../area';
import { shortFiscalYear } from '../../fiscal-year';
import type { FiscalYear } from '../../fiscal-year';
import type { Fix } from '../../finding';
import type { Ledger, LedgerCell, LedgerColumn } from '../../ledger/ledger';
import type { LedgerRecord } from '../../records/record-book';
import type { Declares, MessageOf, Messages } from './message';
import type { PlacedFinding, RuleHead } from './rule-head';

/** A cell, on the ledger's sheet unless another is named. */
export interface PositionOnSheet {
  readonly row: number;
  readonly column: number;
  readonly sheet?: { readonly sheetId: string; readonly sheet: string };
}

/** Gives the address of a record's cell for a finding at another record's cell, with the sheet where that differs. */
export function cellName(column: LedgerColumn, record: LedgerRecord, from: LedgerRecord): string {
  const { sheetId, sheet, row, column: at } = record.positionIn(column);
  const address = cellAddress(row, at);
  return sheetId === from.positionIn(column).sheetId ? address : `${sheet}!${address}`;
}

/** Makes a finding at a record's cell. */
export function findingAt<M extends Messages>(
  rule: RuleHead & Declares<M>,
  column: LedgerColumn,
  record: LedgerRecord,
  message: NoInfer<MessageOf<M>>,
): PlacedFinding {
  const { ledger, name, title, item, sections } = record;
  const { row, column: at, ...sheet } = record.positionIn(column);
  const year = record.yearIn(column);
  const cell = record.written(column);
  return placed(rule, ledger, { row, column: at, sheet }, fixedIn(message, cell), {
    record: name,
    ...(title === '' ? {} : { title }),
    item,
    sections,
    field: column.field.label,
    year: year === null ? '' : shortFiscalYear(year),
    value: cell?.ditto ?? cell?.text ?? '',
  });
}

/** The message with its fix as the record's cell takes it. */
function fixedIn(message: MessageOf<Messages>, cell: LedgerCell | null): MessageOf<Messages> {
  const { fix, ...rest } = message;
  const own = fix && fixIn(fix, cell);
  return own ? { ...rest, fix: own } : rest;
}

/** A fix as the record's cell takes it: a status sheet's cell keeps what it shows around the value. */
function fixIn(fix: Fix, cell: LedgerCell | null): Fix | undefined {
  const around = cell?.around;
  if (around === undefined || !cell) return fix;
  if (around === null || typeof fix.content !== 'string') return undefined;
  const whole = (text: string): string => around.before + text + around.after;
  return { ...fix, content: whole(fix.content), shown: whole(cell.text) };
}

/** Makes a finding about the ledger as a whole, at a position on its sheet. */
export function findingOf<M extends Messages>(
  rule: RuleHead & Declares<M>,
  ledger: Ledger,
  position: PositionOnSheet,
  message: NoInfer<MessageOf<M>>,
  about: {
    readonly field?: string;
    readonly year?: FiscalYear | null;
    readonly value?: string;
  } = {},
): PlacedFinding {
  return placed(rule, ledger, position, message, {
    record: '',
    item: '',
    sections: [],
    field: about.field ?? '',
    year: typeof about.year === 'number' ? shortFiscalYear(about.year) : '',
    value: about.value ?? '',
  });
}

function placed(
  { code, severity }: RuleHead,
  ledger: Ledger,
  { row, column, sheet: on = ledger }: PositionOnSheet,
  { message, params = {}, composed, also = [], fix }: MessageOf<Messages>,
  about: Pick<
    PlacedFinding['finding'],
    'record' | 'title' | 'item' | 'sections' | 'field' | 'year' | 'value'
  >,
): PlacedFinding {
  const { sheetId, sheet } = on;
  return {
    row,
    column,
    finding: {
      code,
      severity,
      message,
      params,
      ...(composed === undefined ? {} : { composed }),
      ...(also.length === 0 ? {} : { also }),
      ledger: ledger.definition.id,
      sheetId,
      sheet,
      cell: cellAddress(row, column),
      ...about,
      ...(fix === undefined ? {} : { fix }),
    },
  };
}
