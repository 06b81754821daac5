/** Reads the targets of a cell by the grammar of docs/formats/azumino.md (Targets). */
import { circledNumber } from '../circled';
import { readAs } from '../kind';
import type { PlainCell, ReadingOf, Unreadable } from '../kind';
import { BASIS_HEAD, YEAR_HEAD, takeBasis, takeYearly } from './bases';
import { CellScanner } from './cell-scanner';
import { oneOfUnits, takeFigure } from './figures';
import type { TakeUnit } from './figures';
import type {
  Basis,
  Comparator,
  PrintedFigure,
  Quantity,
  Target,
  TargetsType,
  TargetsValue,
  YearlyValue,
} from './target';

const COMPARATORS: readonly Comparator[] = ['以上', '以下', '減', '増', '向上', 'の縮減'];
const ONLY_MARK = /[○◯〇]/u;
const PREVIOUS_YEAR = '前年度比';

/** A bullet's text begins behind its mark. */
interface Bullet {
  readonly mark: string;
  readonly scanner: CellScanner;
}

/** Splits the cell at its marks first, because circled numbers would later be read as digits. */
function bulletsOf(text: string): readonly Bullet[] | Unreadable {
  const whole = new CellScanner(text);
  const lead = text.length - text.trimStart().length;
  // ○ is a mark only at the beginning of the cell; further inside it may represent a blank in a word.
  const marks = [...text.matchAll(/(?:^|(?<=\s))[○◯〇](?=[^○◯〇]|$)|[①-⑳]/gu)];
  if (marks[0]?.index !== lead) return whole.stop('no-mark', lead);
  const bullets: Bullet[] = [];
  for (const [at, { 0: sign, index }] of marks.entries()) {
    const inOrder = ONLY_MARK.test(sign) ? at === 0 : circledNumber(sign) === at + 1;
    if (!inOrder || (at === 1 && bullets[0]?.mark === '○')) return whole.stop('mark-order', index);
    const from = index + sign.length;
    const to = marks[at + 1]?.index ?? text.length;
    const mark = ONLY_MARK.test(sign) ? '○' : sign;
    bullets.push({ mark, scanner: new CellScanner(text.slice(from, to), from) });
  }
  return bullets;
}

/** An indicator ends at a colon, or where a basis, a year's values or nothing more follows. */
const INDICATOR = new RegExp(`[^:]*?(?=\\s*(?::|${BASIS_HEAD}|${YEAR_HEAD}|$))`, 'uy');
const COLON = /\s*:\s*/uy;
const STEP = /\(\s*(?=(?:[△▲\-−]\s*)?\d)/uy;

function takeQuantity(scanner: CellScanner, takeUnit: TakeUnit): Quantity | Unreadable {
  const figure = takeFigure(scanner, takeUnit);
  if ('state' in figure) return figure;
  const comparator = COMPARATORS.find((each) => scanner.takeWords(each)) ?? null;
  return { form: 'figure', ...figure, comparator };
}

function takePeriod(scanner: CellScanner): Target['period'] | Unreadable {
  scanner.skipSpace();
  if (!scanner.takeWords('/')) return null;
  scanner.skipSpace();
  if (scanner.takeWords('取組期間')) return 'whole';
  if (scanner.takeWords('年')) return 'year';
  return scanner.stop('not-a-period');
}

function takeStep(scanner: CellScanner, takeUnit: TakeUnit): PrintedFigure | Unreadable | null {
  scanner.skipSpace();
  if (scanner.take(STEP) === null) return null;
  const figure = takeFigure(scanner, takeUnit);
  if ('state' in figure) return figure;
  return scanner.takeWords('増/年)') ? figure : scanner.stop('bracket');
}

type Following = Pick<Target, 'bases' | 'yearly'>;

/** Takes all 基準 and 参考, then the values of years, up to the end of the bullet. */
function takeFollowing(scanner: CellScanner, takeUnit: TakeUnit): Following | Unreadable {
  const bases: Basis[] = [];
  const yearly: YearlyValue[] = [];
  for (;;) {
    const basis = takeBasis(scanner, takeUnit);
    if (basis === null) break;
    if ('state' in basis) return basis;
    bases.push(basis);
  }
  for (;;) {
    const position = scanner.position;
    const value = takeYearly(scanner, takeUnit);
    if (value === null) break;
    if ('state' in value) return value;
    if (yearly.some(({ year }) => year === value.year)) return scanner.stop('trailing', position);
    yearly.push(value);
  }
  scanner.skipSpace();
  return scanner.done ? { bases, yearly } : scanner.stop('trailing');
}

type Head = Pick<Target, 'indicator' | 'quantity' | 'previousYear'>;

/** Takes `indicator：[前年度比]quantity` behind the colon. */
function takeGoal(indicator: string, scanner: CellScanner, takeUnit: TakeUnit): Head | Unreadable {
  const inIndicator = indicator.endsWith(PREVIOUS_YEAR);
  const behind = scanner.takeWords(PREVIOUS_YEAR);
  scanner.skipSpace();
  const quantity = takeQuantity(scanner, takeUnit);
  if ('state' in quantity) return quantity;
  return {
    indicator: inIndicator ? indicator.slice(0, -PREVIOUS_YEAR.length).trim() : indicator,
    quantity,
    previousYear: inIndicator || behind,
  };
}

/** Takes a target without a colon: a series of yearly values, or a quantity that is named. */
function takeUncounted(
  words: string,
  mark: string,
  scanner: CellScanner,
  takeUnit: TakeUnit,
): Target | Unreadable {
  const position = scanner.position;
  const following = takeFollowing(scanner, takeUnit);
  if ('state' in following) return following;
  const common = { mark, part: null, period: null, step: null, previousYear: false, ...following };
  if (following.yearly.length > 0) return { ...common, indicator: words, quantity: null };
  const [, name, comparator] = /^([^]+?)\s*(以下|以上)$/u.exec(words) ?? [];
  if (name === undefined || (comparator !== '以下' && comparator !== '以上'))
    return scanner.stop('no-quantity', position);
  return { ...common, indicator: null, quantity: { form: 'named', name, comparator } };
}

/** Takes the targets of a bullet: one, or two separated by 及び, of which the first has the same period as the second. */
function takeBullet(
  { mark, scanner }: Bullet,
  takeUnit: TakeUnit,
  first: Head | null = null,
): readonly Target[] | Unreadable {
  scanner.skipSpace();
  const from = scanner.position;
  scanner.take(INDICATOR);
  const words = scanner.since(from);
  if (words === '') return scanner.stop('no-indicator', from);
  if (scanner.take(COLON) === null) {
    if (first) return scanner.stop('no-quantity');
    const target = takeUncounted(words, mark, scanner, takeUnit);
    return 'state' in target ? target : [target];
  }
  const head = takeGoal(words, scanner, takeUnit);
  if ('state' in head) return head;
  scanner.skipSpace();
  if (!first && scanner.takeWords('及び')) return takeBullet({ mark, scanner }, takeUnit, head);
  const period = takePeriod(scanner);
  if (period !== null && typeof period === 'object') return period;
  const step = takeStep(scanner, takeUnit);
  if (step !== null && 'state' in step) return step;
  const following = takeFollowing(scanner, takeUnit);
  if ('state' in following) return following;
  const target = { mark, ...head, period, step, ...following };
  if (!first) return [{ ...target, part: null }];
  const alone = { mark, ...first, period, step: null, bases: [], yearly: [] };
  return [
    { ...alone, part: 'a' },
    { ...target, part: 'b' },
  ];
}

/** Reads a cell: bullets, then a note behind ※. */
export function readTargets(raw: PlainCell, type: TargetsType): ReadingOf<TargetsValue> {
  const whole = new CellScanner(String(raw));
  if (typeof raw !== 'string') return whole.stop('not-text');
  const noteAt = raw.indexOf('※');
  const bullets = bulletsOf(noteAt < 0 ? raw : raw.slice(0, noteAt));
  if ('state' in bullets) return bullets;
  const takeUnit = oneOfUnits(type.units);
  const targets: Target[] = [];
  for (const bullet of bullets) {
    const taken = takeBullet(bullet, takeUnit);
    if ('state' in taken) return taken;
    targets.push(...taken);
  }
  const [first, ...others] = targets;
  if (!first) return whole.stop('no-mark');
  const note = noteAt < 0 ? '' : raw.slice(noteAt + 1).trim();
  return readAs({
    kind: 'targets',
    targets: [first, ...others],
    note: note === '' ? null : note,
  });
}
