/** Lays records out as status sheets: which records, on which tabs, under which headings. */
import { FONT } from '../sheet/styles';
import type { PageDraft, SheetDraft } from '../sheet/sheet-draft';
import type { PlanWorkbook } from '../ledger/ledger';
import { basesOf } from './base';
import { formAsOf } from './dated-form';
import { bandsOf } from './fitting';
import { FORM_TABS } from './form-tabs';
import type { FormProgramme } from './form-programme';
import type { FormDefinition, FormHeading, ListForm, RecordForm } from './definition';
import { recordBook, type RecordBook } from '../records/record-book';
import { lineHeights, neededHeight, wholePixels } from './heights';
import { layBlock } from './lay-block';
import { layList } from './lay-list';
import { headingStyle } from './styles';
import { marginsOf, pageHeight } from './page-size';
import { Pages } from './pages';
import type { HeadingLine } from './pages';
import { partsText } from './parts';
import { chapterOf, recordsToLay, tabsOf } from './tabs';
import type { FormTab } from './tabs';
import { TabBuilder } from './tab-builder';
import type { LayOptions } from './lay-options';

/** Gives the tabs' drafts, in the plan's order. */
export function layForms(
  workbook: PlanWorkbook<FormProgramme>,
  stated: FormDefinition,
  options: LayOptions,
): readonly SheetDraft[] {
  const form = formAsOf(stated, workbook);
  const book = recordBook(workbook);
  const records = recordsToLay(book, form, options);
  return tabsOf(form, records, options).map((tab) =>
    form.kind === 'record'
      ? layTab(form, book, tab, options)
      : layListTab(form, book, tab, options),
  );
}

function layTab(
  form: RecordForm,
  book: RecordBook<FormProgramme>,
  tab: FormTab,
  options: LayOptions,
): SheetDraft {
  const builder = new TabBuilder(form.widths.length, form.fontSize, pageHeight(form));
  const pages = new Pages(form, builder, pageHeight(form));
  const { plan } = book.workbook;
  const baseOf = basesOf(form, plan);
  const bandsFor = bandsOf(form, book);
  let above: readonly string[] = [];
  for (const record of tab.records) {
    const texts = form.headings.map(({ parts }) => partsText(record, parts));
    const changed = texts.findIndex((text, at) => text !== above[at]);
    const shown = form.headings.flatMap((heading, at) => {
      const text = texts[at] ?? '';
      const isShown = heading.every === true || (changed >= 0 && at >= changed);
      return isShown && text !== '' ? [headingLine(form, heading, text)] : [];
    });
    above = texts;
    const block = layBlock(form, bandsFor(record), plan, record);
    const row = pages.add(shown, block, lineHeights(block, form.widths, form.fontSize));
    builder.keepBase(baseOf(record), row);
  }
  return draftOf(form, book, tab, options, builder);
}

function headingLine(form: RecordForm, heading: FormHeading, text: string): HeadingLine {
  const size = heading.fontSize ?? form.fontSize;
  const width = form.widths.reduce((sum, each) => sum + each, 0);
  const height = wholePixels(neededHeight(text, size, width));
  return {
    text,
    height,
    put: (tab) => {
      tab.plainRow(height, {
        content: { kind: 'text', text },
        columns: form.widths.length,
        style: headingStyle(heading, size),
      });
    },
  };
}

function layListTab(
  form: ListForm,
  book: RecordBook<FormProgramme>,
  tab: FormTab,
  options: LayOptions,
): SheetDraft {
  const builder = new TabBuilder(form.widths.length, form.fontSize, pageHeight(form));
  const titleRows = layList(form, book, tab.records, builder);
  const draft = draftOf(form, book, tab, options, builder);
  const facing = form.facing === undefined ? {} : { columnBreaks: [form.facing] };
  return { ...draft, page: { ...draft.page, titleRows, ...facing } };
}

function draftOf(
  form: FormDefinition,
  book: RecordBook<FormProgramme>,
  tab: FormTab,
  { lock, words }: LayOptions,
  builder: TabBuilder,
): SheetDraft {
  const { plan } = book.workbook;
  const page: PageDraft = {
    orientation: form.orientation,
    printArea: {
      row: 0,
      column: 0,
      rows: Math.max(1, builder.row),
      columns: form.widths.length,
    },
    titleRows: null,
    centerHorizontally: true,
    header: `&L${escaped(`${plan.municipality}　${plan.title}`)}&R${escaped(holds(form, tab))}`,
    footer: '&P / &N',
    // Page breaks are set even where there are none, because a form's size already fits the paper.
    pageBreaks: builder.pageBreaks,
    margins: marginsOf(form),
  };
  return {
    key: `${FORM_TABS}${form.id}${tab.key === null ? '' : `:${tab.key}`}`,
    name: words.tabName(form.name, tab.part),
    fontName: FONT,
    columnWidths: form.widths,
    hiddenColumns: builder.baseColumns,
    rowHeights: builder.rowHeights,
    cells: builder.cells,
    merges: builder.merges,
    frozenRows: 0,
    page,
    ...(lock === true ? { protection: { unlocked: builder.unlocked } } : {}),
    entries: builder.entries,
  };
}

/** The tab's content for its header: the chapter where all records share one, and what distinguishes the tab from others. */
function holds(form: FormDefinition, { records, part }: FormTab): string {
  const chapters = new Set(records.map((record) => chapterOf(form, record)));
  const [chapter = ''] = chapters.size === 1 ? chapters : [];
  return [...new Set([chapter, part ?? ''])].filter((text) => text !== '').join('　');
}

/** In headers and footers `&` begins a code, so it is doubled. */
function escaped(text: string): string {
  return text.replaceAll('&', '&&');
}
