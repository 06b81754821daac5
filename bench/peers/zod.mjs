/** The twelve rules as a schema of zod. Plain JavaScript: what it imports is installed by `npm run bench:peers` alone. */
import { z } from 'zod';

const isBlank = (value) => value === '' || (typeof value === 'string' && value.trim() === '');
const isNothing = (value) => isBlank(value) || value === 'なし' || value === '－';

/**
 * @param {Readonly<Record<string, number | readonly number[]>>} columns where each field stands
 * @returns {(rows: readonly (readonly unknown[])[]) => readonly string[]}
 */
export function checkBy(columns) {
  const { number, title, sections, target, planned, result, reason, future } = columns;
  const isOpen = (row) => row[result] === '一部実施' || row[result] === '未実施';
  const whole = z.int().min(1);
  const allowed = z.enum(['実施', '一部実施', '未実施']);
  const amount = z.union([z.literal('－'), z.number().positive()]);
  const rules = [
    ['A01', number, (row) => whole.safeParse(row[number]).success],
    ['A02', result, (row) => allowed.safeParse(row[result]).success],
    ['A03', reason, (row) => !isOpen(row) || !isNothing(row[reason])],
    ['A04', reason, (row) => row[result] !== '実施' || isNothing(row[reason])],
    ['A05', future, (row) => !isBlank(row[future])],
    ['A06', future, (row) => !isOpen(row) || row[future] !== 'なし'],
    ['A07', title, (row) => !isBlank(row[title])],
    ['A07', sections, (row) => !isBlank(row[sections])],
    ['A08', target, (row) => amount.safeParse(row[target]).success],
    ['A13', planned[0], (row) => row[planned[0]] !== '⇒'],
    ...planned
      .slice(1)
      .map((column) => ['A13', column, (row) => row[column] !== '⇒' || !isBlank(row[column - 1])]),
  ];
  let schema = z.array(z.unknown());
  for (const [code, column, holds] of rules)
    schema = schema.refine(holds, { message: `${code} ${column}` });
  return (rows) =>
    rows.flatMap((row, index) => {
      const { error } = schema.safeParse(row);
      return (error?.issues ?? []).map(({ message }) => {
        const [code, column] = message.split(' ');
        return `${code} ${index} ${column}`;
      });
    });
}
