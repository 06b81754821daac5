/** Recognises at little cost the rows that are records beyond doubt: most are, and only the others need a closer look. */
import { cellText } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import { isBlank } from '../values/comparable';
import { TRAITS, hasTrait } from '../values/traits';
import type { LedgerDefinition } from './definition';
import { isNamed, isTold } from './filled-rows';
import type { HeaderCandidate } from './headers';
import { NOTE, REPEATED, TOTALS, WORDED_TOTALS } from './row-patterns';

/** What a cell can tell of its row. */
const BLANK = 1;
const TELLS = 2;

/** Signs without which no text is a total, a repetition or a note; those that are not known to `traits` may be their variants. */
const TELLING = /[計均引減比差tTｔＴ再注※*＊]|う\s*ち/u;

function mayTell(text: string): boolean {
  return TELLING.test(text) || hasTrait(text, TRAITS.invisible | TRAITS.dependent);
}

/** Says whether a text may be a label, as its first sign says; it is folded only then. */
function mayBeginAs(text: string, label: string): boolean {
  const first = text.trimStart().charAt(0).normalize('NFKC').charAt(0);
  return first === label.charAt(0) || hasTrait(text, TRAITS.invisible | TRAITS.dependent);
}

/** For each column of a position: which content each row holds, and what each content tells. */
type Telling = readonly { readonly contentOf: Uint32Array; readonly tells: Uint8Array }[];

const tellings = new WeakMap<HeaderCandidate, Telling>();

/** Says of each content of a position's columns whether it could make its row a heading, a total, a repetition or a note. */
function tellingOf(candidate: HeaderCandidate): Telling {
  const known = tellings.get(candidate);
  if (known) return known;
  const { grid, left, right, columns } = candidate;
  const headers = new Map(
    columns.map(({ column, headerText }) => [column, grid.labelOf(headerText)]),
  );
  const telling = Array.from({ length: right - left + 1 }, (_, across) => {
    const own = grid.column(left + across);
    const header = headers.get(left + across);
    const tells = ({ raw, text }: ShownCell): boolean => {
      // Digits alone tell nothing.
      if (typeof raw === 'number' && text === String(raw)) return text === header;
      const shown = cellText({ raw, text });
      const isHeader = header !== undefined && mayBeginAs(shown, header);
      if (!isHeader && !mayTell(shown)) return false;
      const label = grid.labelOf(shown);
      if (label === header) return true;
      const said = label.toLowerCase();
      return [TOTALS, WORDED_TOTALS, NOTE, REPEATED].some((pattern) => pattern.test(said));
    };
    const blank = own.flags(({ raw }) => (typeof raw === 'string' && isBlank(raw) ? BLANK : 0));
    const told = own.flags((cell) => (tells(cell) ? TELLS : 0));
    return {
      contentOf: own.contentOf,
      tells: blank.map((flag, index) => flag || told[index] || 0),
    };
  });
  tellings.set(candidate, telling);
  return telling;
}

/** Says whether a row is a record beyond doubt: named, with several cells, none of which could tell that the row is no record. */
export function isPlainRecord(
  candidate: HeaderCandidate,
  row: number,
  definition: LedgerDefinition,
): boolean {
  if (isTold(candidate, row, definition.otherRows)) return false;
  const { grid, left, right } = candidate;
  const down = row - grid.area.row;
  let filled = 0;
  for (const { contentOf, tells } of tellingOf(candidate)) {
    const told = tells[contentOf[down] ?? 0] ?? BLANK;
    if (told === TELLS) return false;
    if (told !== BLANK) filled += 1;
  }
  if (filled < 2) return false;
  if (grid.sheet.merges.length > 0)
    for (let column = left; column <= right; column += 1)
      if (grid.mergeAt(row, column)) return false;
  return isNamed(candidate, row, definition);
}
