/** The twelve rules as a schema of valibot, which the add-in ships for its plans' files. */
import * as v from 'valibot';
import { found } from './hand';
import type { Found } from './hand';
import { AT } from './rows';
import type { Row } from './rows';

const isBlank = (value: unknown): boolean =>
  value === '' || (typeof value === 'string' && value.trim() === '');
const isNothing = (value: unknown): boolean => isBlank(value) || value === 'なし' || value === '－';

/** A rule of a whole row, with the column that its finding stands at. */
function ofRow(code: string, column: number, holds: (row: readonly unknown[]) => boolean) {
  return v.rawCheck<unknown[]>(({ dataset, addIssue }) => {
    if (dataset.typed && !holds(dataset.value)) addIssue({ message: `${code} ${column}` });
  });
}

const isOpen = (row: readonly unknown[]): boolean =>
  row[AT.result] === '一部実施' || row[AT.result] === '未実施';

const rowSchema = v.pipe(
  v.array(v.unknown()),
  ofRow('A01', AT.number, ({ [AT.number]: number }) =>
    v.is(v.pipe(v.number(), v.integer(), v.minValue(1)), number),
  ),
  ofRow('A02', AT.result, (row) =>
    v.is(v.picklist(['実施', '一部実施', '未実施']), row[AT.result]),
  ),
  ofRow('A03', AT.reason, (row) => !isOpen(row) || !isNothing(row[AT.reason])),
  ofRow('A04', AT.reason, (row) => row[AT.result] !== '実施' || isNothing(row[AT.reason])),
  ofRow('A05', AT.future, (row) => !isBlank(row[AT.future])),
  ofRow('A06', AT.future, (row) => !isOpen(row) || row[AT.future] !== 'なし'),
  ofRow('A07', AT.title, (row) => !isBlank(row[AT.title])),
  ofRow('A07', AT.sections, (row) => !isBlank(row[AT.sections])),
  ofRow('A08', AT.target, ({ [AT.target]: target }) =>
    v.is(v.union([v.literal('－'), v.pipe(v.number(), v.gtValue(0))]), target),
  ),
  ofRow('A13', AT.planned[0], (row) => row[AT.planned[0]] !== '⇒'),
  ...([1, 2, 3] as const).map((year) =>
    ofRow(
      'A13',
      AT.planned[year],
      (row) => row[AT.planned[year]] !== '⇒' || !isBlank(row[AT.planned[year] - 1]),
    ),
  ),
);

/** Checks row by row. */
export function valibotCheck(rows: readonly Row[]): readonly Found[] {
  return rows.flatMap((row, index) =>
    (v.safeParse(rowSchema, row).issues ?? []).map(({ message }) => {
      const [code = '', column = ''] = message.split(' ');
      return found(code, index, Number(column));
    }),
  );
}
