/** Finds status sheets anywhere in a workbook by their labels, whatever their position and the name of their tab. */
import type { SheetGrid } from '../ledger/grid';
import { SheetGrid as Grid } from '../ledger/grid';
import type { Ledger } from '../ledger/ledger';
import { recognise } from '../ledger/recognise';
import type { FormProgramme } from './form-programme';
import type { Snapshot } from '../snapshot';
import { cutOff } from './cut-off';
import type { OnSheet, Taken } from './cut-off';
import { formAtAnyTime } from './dated-form';
import type { FormDefinition, RecordForm } from './definition';
import { findLists } from './find-list';
import { takeBases } from './base-cells';
import type { FoundBase } from './base-cells';
import type { FormWithoutBases, FoundForm } from './found';
import { outlineOf } from './outline';
import { HeadingReader } from './read-headings';
import { readForm } from './read-form';
import { positionIn, traceForm } from './trace-form';
import { startsOn, regionOf, goingOn, isForm } from './form-region';
import type { Start } from './form-region';
import { baseBeside } from './form-region';

/** Finds the status sheets of all forms of the plan; the ledgers themselves are excluded. */
export function findForms(snapshot: Snapshot, plan: FormProgramme): readonly FoundForm[] {
  // The plan's id is not given, because fewer labels would then make a ledger, and a status sheet has some of them.
  const recognition = recognise(snapshot, [plan]);
  const ledgers =
    'workbook' in recognition ? recognition.workbook.ledgers.filter(namesRecords) : [];
  const forms = plan.forms.map((form) => formAtAnyTime(form, plan.years));
  return snapshot.sheets.flatMap((whole) => {
    const { sheet, bases } = takeBases(whole);
    const grid = new Grid(sheet);
    const basesFor = (form: FormDefinition): readonly FoundBase[] =>
      bases.filter(({ base }) => base.isOf(plan.id, form.id));
    const onSheet = forms
      .filter((form) => form.kind === 'record')
      .map((form) => findOnSheet(grid, form, plan, { ledgers, bases: basesFor(form) }, snapshot));
    return forms.flatMap((form) => {
      const own = onSheet.find((each) => each.form === form);
      const found = own
        ? [...own.found, ...cutOff(grid, own, onSheet, plan, ledgers, snapshot.workbook)]
        : form.kind === 'list'
          ? findLists(grid, form, plan, ledgers, snapshot.workbook)
          : [];
      return withBases(found, basesFor(form));
    });
  });
}

/** The plans that the sheets themselves name, in what they keep of their laying out; none where they keep nothing. */
export function plansNamedIn<P extends FormProgramme>(
  { sheets }: Snapshot,
  plans: readonly P[],
): readonly P[] {
  const bases = sheets.flatMap((sheet) => takeBases(sheet).bases);
  return plans.filter(({ id, forms }) =>
    bases.some(({ base }) => forms.some((form) => base.isOf(id, form.id))),
  );
}

/** Gives each form the bases of its sheet. */
function withBases(
  found: readonly FormWithoutBases[],
  bases: readonly FoundBase[],
): readonly FoundForm[] {
  const tops = found.map(({ at }) => at);
  const all = bases.map(({ base }) => base);
  return found.map((form) => {
    const beside = baseBeside(form.at, tops, bases)?.base ?? null;
    return { ...form, bases: { beside, all } };
  });
}

/** Says whether a ledger has columns that name its records; a list on a status sheet can look like a ledger, but has none. */
export function namesRecords({ definition, columns }: Ledger): boolean {
  const names = definition.nameFields ?? [definition.numberField ?? ''];
  return names.every((name) => columns.some(({ field }) => field.id === name));
}

function findOnSheet(
  grid: SheetGrid,
  form: RecordForm,
  plan: FormProgramme,
  { ledgers, bases }: { readonly ledgers: readonly Ledger[]; readonly bases: readonly FoundBase[] },
  { workbook: source }: Snapshot,
): OnSheet {
  const outline = outlineOf(form, plan);
  const starts = startsOn(grid, outline, { ledgers, bases }, plan);
  const found: FormWithoutBases[] = [];
  const taken: Taken[] = [];
  const labelled: Taken[] = [];
  const continued = new Set<Start>();
  const headings = new HeadingReader(form, plan);
  let above = -1;
  for (const start of starts) {
    if (continued.has(start)) continue;
    let region = regionOf(grid, start, starts, continued);
    let traced = traceForm(region, outline, start.row, plan);
    for (const next of goingOn(grid, form, plan, outline, traced, start, starts, continued)) {
      continued.add(next);
      region = regionOf(grid, start, starts, continued);
      traced = traceForm(region, outline, start.row, plan);
    }
    taken.push({ top: start.row, bottom: region.bottom, left: start.column });
    const over = headings.read(grid, start.row, start.column, above);
    above = Math.max(above, start.row, ...traced.rows.map((row) => row?.row ?? -1));
    if (!isForm(grid, form, plan, outline, traced, start)) continue;
    const last = Math.max(start.row, ...traced.rows.map((row) => row?.row ?? -1));
    labelled.push({ top: start.row, bottom: last + 1, left: start.column });
    const read = readForm(form, plan, region, outline, traced);
    found.push({
      source,
      form: form.id,
      ledger: form.ledger,
      at: positionIn(region, start.row, start.column),
      ...read,
      values: [...over, ...read.values],
    });
  }
  return { form, found, taken, labelled };
}
