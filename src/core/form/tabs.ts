/** Chooses the records to lay out, and the tab for each. */
import type { FormProgramme } from './form-programme';
import { nameKey } from '../values/comparable';
import { includesName } from '../values/spelling';
import type { FormDefinition } from './definition';
import type { LedgerRecord, RecordBook } from '../records/record-book';
import type { LayOptions } from './lay-options';
import { recordsWith } from './fitting';
import { partsText } from './parts';

export interface FormTab {
  /** Distinguishes the tab from the form's others; null where there is only one. */
  readonly key: string | null;
  /** The tab's content by its usual name; null where there is only one tab. */
  readonly part: string | null;
  readonly records: readonly LedgerRecord[];
}

/** Gives the records that were asked for, in the ledger's order. */
export function recordsToLay(
  book: RecordBook<FormProgramme>,
  form: FormDefinition,
  { records, sections }: LayOptions,
): readonly LedgerRecord[] {
  return recordsWith(form, book).filter(
    (record) =>
      (records === undefined || records.includes(record.name)) &&
      (sections === undefined ||
        record.sections.some((section) => includesName(sections, section))),
  );
}

/** Gives the usual name of a record's chapter; `''` where it has none. */
export function chapterOf({ chapter }: FormDefinition, record: LedgerRecord): string {
  if (!chapter) return '';
  return chapter.name ? partsText(record, chapter.name) : record.print(chapter.field);
}

function partOf(form: FormDefinition, record: LedgerRecord, options: LayOptions): FormTab {
  switch (options.arrangement) {
    case 'one':
      return { key: null, part: null, records: [] };
    case 'chapter': {
      const key = form.chapter ? record.print(form.chapter.field) : '';
      const name = chapterOf(form, record);
      return { key: `chapter:${key}`, part: name === '' ? options.words.none : name, records: [] };
    }
    case 'section': {
      // Only the leading section counts; where sections were chosen, the first of those.
      const { sections } = options;
      const [section = ''] = record.sections.filter(
        (each) => sections === undefined || includesName(sections, each),
      );
      return {
        key: `section:${nameKey(section)}`,
        part: section === '' ? options.words.none : section,
        records: [],
      };
    }
    case 'record':
      return {
        key: `record:${record.name}`,
        part: record.name === '' ? options.words.none : record.name,
        records: [],
      };
  }
}

/** Distributes records over tabs, in the order of each tab's first record; none without records. */
export function tabsOf(
  form: FormDefinition,
  records: readonly LedgerRecord[],
  options: LayOptions,
): readonly FormTab[] {
  const tabs = new Map<string | null, FormTab & { records: LedgerRecord[] }>();
  for (const record of records) {
    const { key, part } = partOf(form, record, options);
    const tab = tabs.get(key) ?? { key, part, records: [] };
    tab.records.push(record);
    tabs.set(key, tab);
  }
  return [...tabs.values()];
}
