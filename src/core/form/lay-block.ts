/** Lays one record out by a form's bands. */
import type { FiscalYear } from '../fiscal-year';
import type { FormProgramme } from './form-programme';
import type { ValueType } from '../values';
import type { Block, BlockCell, BlockLine } from './block';
import type { Band, EachBand, RecordForm, RowsBand } from './definition';
import type { Scene } from './element';
import { layCell } from './elements';
import type { LedgerRecord } from '../records/record-book';
import { placeEach, placeRows } from './template';
import type { TemplateRow } from './template';

/** The height of a line of text with the space that Excel leaves above and below it, as a multiple of the font size. */
const LINE = 2;

class BlockBuilder {
  readonly lines: BlockLine[] = [];
  readonly cells: BlockCell[] = [];

  line(line: BlockLine): number {
    this.lines.push(line);
    return this.lines.length - 1;
  }

  /** Lays out the cells that begin in a row; `lines` gives how many lines of the block a cell covers. */
  row(row: TemplateRow, line: number, scene: Scene): void {
    for (const { cell, column, columns, rows } of row.cells)
      for (const laid of layCell(cell, scene, column, columns))
        this.cells.push({ ...laid, line, lines: rows });
  }
}

/** Gives the type of a field of a ledger. */
export function typesOf(plan: FormProgramme, ledger: string): (field: string) => ValueType | null {
  const fields = plan.ledgers.find(({ id }) => id === ledger)?.fields ?? [];
  return (field) => fields.find(({ id }) => id === field)?.type ?? null;
}

/** Gives the form of one record, made of the given bands, as a block. */
export function layBlock(
  form: RecordForm,
  bands: readonly Band[],
  plan: FormProgramme,
  record: LedgerRecord,
): Block {
  const builder = new BlockBuilder();
  const scene: Scene = { plan, record, year: null, typeOf: typesOf(plan, form.ledger) };
  for (const band of bands) layBand(band, form, scene, builder);
  return { lines: builder.lines, cells: builder.cells };
}

function layBand(band: Band, form: RecordForm, scene: Scene, builder: BlockBuilder): void {
  switch (band.band) {
    case 'rows':
      layRows(band, form, scene, builder);
      break;
    case 'each':
      layEach(band, form, scene, builder);
      break;
    case 'gap':
      builder.line({ ...plainLine(band, form), minHeight: band.height });
  }
}

function plainLine(band: Band, form: RecordForm): BlockLine {
  return {
    minHeight: band.minHeight ?? form.fontSize * LINE,
    beginsPage: false,
    head: band.head === true,
    under: [],
    keptFrom: null,
  };
}

function layRows(band: RowsBand, form: RecordForm, scene: Scene, builder: BlockBuilder): void {
  const line = plainLine(band, form);
  const first = builder.lines.length;
  placeRows(band.rows, scene.plan).forEach((row, at) => {
    const beginsPage = at === 0 && band.beginsPage === true;
    const keptFrom = at === 0 ? null : first;
    builder.row(row, builder.line({ ...line, beginsPage, keptFrom }), scene);
  });
}

interface YearGroup {
  readonly year: FiscalYear | null;
  readonly records: readonly (LedgerRecord | null)[];
}

/** Sorts records in the ledger's order, with those whose prefix comes last behind the others. */
function inOrder(
  { lastPrefix }: EachBand,
  records: readonly LedgerRecord[],
): readonly LedgerRecord[] {
  if (lastPrefix === undefined) return records;
  const isLast = ({ name }: LedgerRecord): boolean => name.startsWith(lastPrefix);
  return [...records.filter((each) => !isLast(each)), ...records.filter(isLast)];
}

/**
 * The sub-records by year, in the ledger's order within a year; a year without any gets an empty row where the form asks for one.
 */
function groupsOf(band: EachBand, { plan, record }: Scene): readonly YearGroup[] {
  const records = inOrder(band, record?.children(band.ledger, band.by) ?? []);
  const definition = plan.ledgers.find(({ id }) => id === band.ledger);
  if (definition?.yearField === undefined) return [{ year: null, records }];
  const begin = band.everyYear?.begins?.find(
    ({ prefix }) => prefix !== '' && record?.name.startsWith(prefix),
  );
  const within = band.everyYear?.within;
  const period = within === undefined ? null : record?.value(within, 'year-range');
  const wanted = band.everyYear
    ? plan.years.filter(
        (year) =>
          (begin === undefined || year >= begin.year) &&
          (!period || (year >= period.from && year <= period.to)),
      )
    : [];
  const years = [
    ...new Set([...wanted, ...records.flatMap(({ year }) => (year === null ? [] : [year]))]),
  ].toSorted((a, b) => a - b);
  const groups: YearGroup[] = years.map((year) => ({
    year,
    records: records.filter((sub) => sub.year === year),
  }));
  const undated = records.filter(({ year }) => year === null);
  return [
    ...groups.map((group) => (group.records.length === 0 ? { ...group, records: [null] } : group)),
    ...(undated.length > 0 ? [{ year: null, records: undated }] : []),
  ];
}

function layEach(band: EachBand, form: RecordForm, scene: Scene, builder: BlockBuilder): void {
  const { plan } = scene;
  const template = placeEach(band, plan);
  const plain = plainLine(band, form);
  const first = builder.lines.length;
  for (const [at, row] of template.heads.entries())
    builder.row(
      row,
      builder.line({ ...plain, beginsPage: at === 0 && band.beginsPage === true }),
      scene,
    );
  const under = template.heads.map((_row, at) => first + at);
  const typeOf = typesOf(plan, band.ledger);
  for (const { year, records } of groupsOf(band, scene)) {
    const top = builder.lines.length;
    for (const [at, record] of records.entries()) {
      const line = builder.line({ ...plain, under });
      const cells = template.row.cells.filter(
        ({ cell }) => at === 0 || cell.element !== 'item-year',
      );
      builder.row({ cells, crossing: [] }, line, { plan, record, year, typeOf });
    }
    for (const [at, cell] of builder.cells.entries())
      if (cell.line === top && cell.repeats && isYearCell(cell.column, template.row))
        builder.cells[at] = { ...cell, lines: records.length };
  }
  for (const row of template.foot) builder.row(row, builder.line({ ...plain, under }), scene);
  if (template.side)
    for (const laid of layCell(template.side, scene, 0, template.left))
      builder.cells.push({ ...laid, line: first, lines: builder.lines.length - first });
}

function isYearCell(column: number, row: TemplateRow): boolean {
  return row.cells.some(
    (placed) => placed.column === column && placed.cell.element === 'item-year',
  );
}
