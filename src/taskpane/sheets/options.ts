/** What will be laid out: the form, the records and the tabs that a person has chosen. Pure. */
import type { FormChoice, RecordToLay, SheetsOptions } from '../../tasks/sheets';
import type { SheetsChoice } from '../choices';

/** Which records are laid out; the choices for the other ways of choosing are kept. */
export interface RecordsChoice {
  readonly which: 'all' | 'section' | 'picked';
  /** The section's full name, `''` before one is chosen. */
  readonly section: string;
  /** Names of records. */
  readonly picked: ReadonlySet<string>;
  readonly search: string;
}

export const WHICH = [
  'all',
  'section',
  'picked',
] as const satisfies readonly RecordsChoice['which'][];

export const ALL_RECORDS: RecordsChoice = {
  which: 'all',
  section: '',
  picked: new Set(),
  search: '',
};

export type ChosenSheetsOptions = Pick<
  SheetsOptions,
  'form' | 'arrangement' | 'records' | 'sections' | 'lock'
>;

/** Returns the chosen form. The remembered choice may belong to another edition of the plan. */
export function formOf(forms: readonly FormChoice[], choice: SheetsChoice): FormChoice | undefined {
  return forms.find(({ id }) => id === choice.form) ?? forms[0];
}

/** Gives the sections in charge of a form's records, each with how many it has. */
export function sectionsOfForm(form: FormChoice): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sections } of form.records)
    for (const section of new Set(sections)) counts.set(section, (counts.get(section) ?? 0) + 1);
  return counts;
}

/** Gives the records that would be laid out. */
export function wantedRecords(form: FormChoice, records: RecordsChoice): readonly RecordToLay[] {
  switch (records.which) {
    case 'all':
      return form.records;
    case 'section':
      return form.records.filter(({ sections }) => sections.includes(records.section));
    case 'picked':
      return form.records.filter(({ name }) => records.picked.has(name));
  }
}

/** Returns the options for the task. */
export function optionsOf(
  form: FormChoice,
  choice: SheetsChoice,
  records: RecordsChoice,
): ChosenSheetsOptions {
  const { arrangement } = choice;
  const options = {
    form: form.id,
    // A plan without chapters or sections lays out what it can.
    arrangement: canBe(form, arrangement) ? arrangement : ('one' as const),
    // A form that is only for printing has no cells to leave open.
    lock: choice.lock && form.collected,
  };
  switch (records.which) {
    case 'all':
      return options;
    case 'section':
      return { ...options, sections: [records.section] };
    case 'picked':
      return { ...options, records: wantedRecords(form, records).map(({ name }) => name) };
  }
}

/** Says whether a form's records can be arranged in this way. */
export function canBe(form: FormChoice, arrangement: SheetsChoice['arrangement']): boolean {
  if (arrangement === 'chapter') return form.chapter !== null;
  if (arrangement === 'section') return sectionsOfForm(form).size > 0;
  return true;
}
