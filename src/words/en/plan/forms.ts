/** The plan's format in English: the layouts of status sheets. */
import type { BandSentences, CellSentences, FormSentences } from '../../plan-sentences';

export const form: FormSentences = {
  about: 'The layout of status sheets, by which they are made and read back.',
  shared: {
    kind: 'record for a sheet for each record, list for one table.',
    id: 'The form’s id.',
    name: 'What people call it, e.g. 取組状況シート.',
    ledger: 'The id of the ledger whose records are laid out.',
    needs: 'The id of the ledger without which a workbook has no such form.',
    where: 'Only records that fulfil this have a sheet; all where it is left out.',
    widths: 'The widths of the columns in points, from the left.',
    fontSize: 'The size of the letters in points.',
    orientation: 'portrait or landscape.',
    margin: 'The page’s margin in points; 36 where it is left out.',
    headings: 'Headings above the forms, from the widest to the narrowest.',
    chapter: 'Where a tab is made for each chapter, the field that says the chapter.',
    'chapter.field': 'The field’s id.',
    'chapter.name': 'The words and fields of a chapter’s name.',
    'chapter.label': 'What a chapter is called; the field’s label where it is left out.',
  },
  kinds: {
    record: [
      'A sheet for each record.',
      {
        bands: 'The bands of rows from the top.',
        perPage: 'Forms that a page holds at most; as many as fit where it is left out.',
      },
    ],
    list: [
      'One table with a row for each record.',
      {
        columns: 'The columns, as many as widths.',
        facing: 'The columns from this one on stand on the facing page.',
        together: 'Records with the same value of this field stay on one page.',
        shown: 'With true, the list is printed, and not collected.',
      },
    ],
  },
};

export const band: BandSentences = {
  about: 'A band of rows of a form.',
  shared: {
    band: 'rows that every form has, each for a row a sub-record, or gap.',
    beginsPage: 'With true, a new page begins here.',
    head: 'With true, it is repeated on each page.',
    needs: 'It is left out where the workbook lacks this ledger.',
    where:
      'The band is only for records that fulfil this; on sheets that come back it may be absent.',
    minHeight: 'The height in points that the rows have at least.',
  },
  kinds: {
    rows: ['Rows that every form has.', { rows: 'Row by row, the cells from the left.' }],
    each: [
      'A row for each sub-record.',
      {
        ledger: 'The id of the ledger of sub-records.',
        by: 'The id of its field with the record’s number; its field of numbers where it is left out.',
        side: 'A label down all rows, in the first columns.',
        heads: 'Rows above the sub-records, repeated on a new page.',
        row: 'The row of one sub-record.',
        foot: 'Rows below the sub-records.',
        everyYear: 'With it, a year without sub-records has an empty row to fill in.',
        'everyYear.begins': 'Series of numbers that began in a later year.',
        'everyYear.within':
          'The id of the field with the record’s years; all of the plan’s where it is left out.',
        lastPrefix: 'Records whose number begins with this stand last.',
        shown: 'With true, the rows are shown, and not collected.',
      },
    ],
    gap: ['Nothing but room.', { height: 'The height in points.' }],
  },
};

export const cell: CellSentences = {
  about: 'A cell of a form.',
  shared: {
    element: 'The kind of cell.',
    columns: 'The columns that it covers; 1 where it is left out.',
    rows: 'The rows that it covers; 1 where it is left out.',
    align: 'left, center or right.',
    vertical: 'top or center.',
    fill: 'With true, the section fills it in.',
    print: 'How it is written.',
  },
  kinds: {
    label: [
      'Words by which the form is known again.',
      {
        text: 'The words. Dates follow the as-of where it says {asOf.end} (令和6年度末), {asOf.dayAfter} (令和2年4月1日) or {asOf.year}.',
        also: 'Other words by which it is known when a sheet comes back.',
        upright: 'With true, one sign stands below the other.',
      },
    ],
    field: [
      'A field’s value.',
      {
        field: 'The field’s id.',
        of: 'The ledger of the record that is meant, where it is another; it is shown, and not collected.',
        'of.ledger': 'The other ledger’s id.',
        'of.by': 'The id of the field with that record’s number.',
        print:
          'How the value is written: full-width, circled, year-end (the fiscal year by its last month), or bracketed.',
        before: 'What stands before the value.',
      },
    ],
    text: [
      'Words and fields in one cell.',
      {
        parts: 'The words and fields in order.',
        shown: 'With true, it is shown, and not collected.',
      },
    ],
    years: [
      'The headings of years.',
      {
        years: 'The years; all of the plan’s where it is left out.',
        print: 'long (令和2年度), short (R2) or short-nendo (R2年度); long where it is left out.',
      },
    ],
    'by-year': [
      'The cells under the headings of years.',
      {
        parts: 'The cells that each year has.',
        ledger: 'The id of the ledger of sub-records, one a year, where the fields are theirs.',
        years: 'The years; all of the plan’s where it is left out.',
        merged: 'With true, neighbouring years that say the same are one cell.',
      },
    ],
    derived: [
      'A value that follows from others on the form, as an Excel formula.',
      {
        field: 'The field’s id.',
        as: 'How it follows.',
        'as.kind': 'sum or grade.',
        'as.of': 'The ids of the fields that it follows from.',
      },
    ],
    figure: [
      'What a summary says of the record; it is shown, and not collected.',
      { rollup: 'The summary’s id.', column: 'The id of its column.' },
    ],
    'item-year': [
      'The year of a sub-record.',
      { print: 'long (令和2年度), short (R2) or short-nendo (R2年度); long where it is left out.' },
    ],
  },
};
