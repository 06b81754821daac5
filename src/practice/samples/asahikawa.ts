/** 旭川市's ledger of 128 initiatives as a workbook, from the published facts; narrative is made up in the published lengths. */
import facts from '../../../assets/facts/asahikawa.json';
import { putValue, setStyle } from '../workbook/cells';
import { newId, newWorkbook } from '../workbook/create';
import type {
  PracticeBorder,
  PracticeSheet,
  PracticeStyle,
  PracticeWorkbook,
} from '../workbook/model';
import { narrative } from './narrative';

type Initiative = (typeof facts.initiatives)[number];
type Content = string | number;

/** A column of the ledger: header, width in points, and how it stands. */
interface Column {
  readonly header: string;
  readonly width: number;
  readonly horizontal: PracticeStyle['horizontal'];
}

const NAME = '取組一覧';
const FONT_SIZE = 9;
/** 游ゴシック at 9 points needs this much for a line. */
const LINE_HEIGHT = 15;
const NONE = 'なし';

function column(
  header: string,
  width: number,
  horizontal: PracticeStyle['horizontal'] = 'Left',
): Column {
  return { header, width, horizontal };
}

function yearColumns(
  label: string,
  width: number,
  horizontal: PracticeStyle['horizontal'],
): readonly Column[] {
  return facts.years.map((year) => column(label + year, width, horizontal));
}

const COLUMNS: readonly Column[] = [
  column('管理番号', 36, 'Center'),
  column('改革プロセス', 84),
  column('大項目', 84),
  column('取組内容', 84),
  column('取組項目名', 120),
  column('所管部局', 108),
  column('財源確保目標額（百万円）', 60, 'Right'),
  ...yearColumns('作業工程（計画）', 84, 'Center'),
  ...yearColumns('作業工程（実績）', 192, 'Left'),
  ...yearColumns('財源確保実績額（当初予算時）', 84, 'Right'),
  column('取組結果', 54, 'Center'),
  column('取組結果が一部実施又は未実施の理由', 144),
  column('今後の予定', 192),
];

function fullWidth(number: number): string {
  return String(number).replace(/\d/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  );
}

function numbered(number: number, title: string): string {
  return `${fullWidth(number)}　${title}`;
}

/** Each text of a record has a seed of its own: the texts stay when a record is added or another text changes. */
function seedOf(initiative: Initiative, place: number): number {
  return initiative.id * 100 + place;
}

function actuals(initiative: Initiative): readonly string[] {
  const texts: string[] = [];
  initiative.lengths.actual.forEach((length, year) => {
    if (length === 0) texts.push('');
    else if (initiative.actualIsNashi[year]) texts.push(NONE);
    else texts.push(narrative('actual', length, seedOf(initiative, year), texts));
  });
  return texts;
}

function target(printed: string): Content {
  return /^[\d,]+$/.test(printed) ? Number(printed.replaceAll(',', '')) : printed;
}

/** Gives a record as the ledger holds it, column by column. */
function recordOf(initiative: Initiative): readonly Content[] {
  const { lengths } = initiative;
  return [
    initiative.id,
    numbered(initiative.process, initiative.processTitle),
    numbered(initiative.major, initiative.majorTitle),
    numbered(initiative.group, initiative.groupTitle),
    initiative.title,
    initiative.departments.join('\n'),
    target(initiative.target),
    ...initiative.plan,
    ...actuals(initiative),
    ...initiative.amounts,
    initiative.result,
    lengths.reason === 0 ? '' : narrative('reason', lengths.reason, seedOf(initiative, 8)),
    initiative.futureIsNashi ? NONE : narrative('future', lengths.future, seedOf(initiative, 9)),
  ];
}

const LINE: PracticeBorder = { style: 'Continuous', weight: 'Thin', color: '#7F7F7F' };
const BOX: PracticeStyle['borders'] = {
  EdgeTop: LINE,
  EdgeBottom: LINE,
  EdgeLeft: LINE,
  EdgeRight: LINE,
};

/** Gives how many lines a text takes in a column; its texts are full-width but for digits and signs. */
function linesOf(content: Content, width: number): number {
  const ems = Math.max(1, Math.floor((width - 6) / FONT_SIZE));
  return String(content)
    .split('\n')
    .map((line) => [...line].reduce((sum, sign) => sum + (/[ -~]/.test(sign) ? 0.6 : 1), 0))
    .reduce((lines, size) => lines + Math.max(1, Math.ceil(size / ems)), 0);
}

function writeRow(
  sheet: PracticeSheet,
  row: number,
  contents: readonly Content[],
  lookOf: (column: Column) => Partial<PracticeStyle>,
): void {
  let lines = 1;
  COLUMNS.forEach((definition, index) => {
    const content = contents[index] ?? '';
    const numberFormat = typeof content === 'number' && index > 0 ? '#,##0' : 'General';
    setStyle(sheet, row, index, {
      fontSize: FONT_SIZE,
      wrap: true,
      borders: BOX,
      numberFormat,
      ...lookOf(definition),
    });
    putValue(sheet, row, index, content);
    lines = Math.max(lines, linesOf(content, definition.width));
  });
  sheet.rows.set(row, { height: lines * LINE_HEIGHT + 6 });
}

/** Makes the workbook `asahikawa.xlsx`: one sheet with the table 取組一覧, headers as formats/asahikawa.md prints them. */
export function asahikawaWorkbook(): PracticeWorkbook {
  const workbook = newWorkbook('asahikawa.xlsx');
  const [sheet] = workbook.sheets;
  if (!sheet) return workbook;
  sheet.name = NAME;
  const records = facts.initiatives.map(recordOf);
  writeRow(
    sheet,
    0,
    COLUMNS.map(({ header }) => header),
    () => ({ bold: true, fill: '#DDEBF7', horizontal: 'Center', vertical: 'Center' }),
  );
  records.forEach((record, index) => {
    writeRow(sheet, index + 1, record, ({ horizontal }) => ({ horizontal, vertical: 'Top' }));
  });
  COLUMNS.forEach(({ width }, index) => sheet.columns.set(index, { width }));
  sheet.tables.push({
    id: newId(),
    name: NAME,
    area: { row: 0, column: 0, rows: records.length + 1, columns: COLUMNS.length },
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    styleName: '',
    isDataFiltered: false,
  });
  sheet.freeze = { rows: 1, columns: 0 };
  sheet.page = {
    ...sheet.page,
    orientation: 'Landscape',
    paperSize: 'A3',
    zoom: { horizontalFitToPages: 1 },
    printTitleRows: '$1:$1',
    margins: { top: 36, bottom: 36, left: 28.8, right: 28.8, header: 18, footer: 18 },
    headersFooters: { ...sheet.page.headersFooters, centerFooter: '&P / &N' },
  };
  return workbook;
}
