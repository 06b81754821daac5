/** The plan's format in English: the plan, its ledgers, and the parts of its summaries and forms. */
import type { PlanPartSentences } from '../../plan-sentences';

export const parts: PlanPartSentences = {
  plan: [
    'The plan of one municipality: the shape of its ledgers, the rules of validation, the summaries and the forms.',
    {
      $schema: 'Where the description of this format is; an editor reads it to help with writing.',
      formatVersion: 'The version of the format; 1 where it is left out.',
      id: 'The plan’s name in small letters, different from every other plan’s.',
      municipality: 'The municipality’s name, e.g. 旭川市.',
      title: 'The plan’s title, e.g. 行財政改革推進プログラム2016.',
      years:
        'The plan’s fiscal years in order, by the Western year in which each begins, e.g. [2016, 2017].',
      lastYearOpen:
        'With true, the last year stands for all later ones too; its headings say 令和9年度以降 or R9～.',
      ledgers: 'The ledgers of the workbook.',
      rules: 'The rules by which the ledgers are validated.',
      rollups: 'The summaries that are made.',
      forms: 'The layouts of status sheets; the first is the usual one.',
      settings: 'What rules and summaries have in common.',
      finished:
        'When records are finished, so that the next plan need not take them over; one entry a ledger.',
    },
  ],
  finished: [
    'When records of a ledger are finished.',
    { ledger: 'The ledger’s id.', where: 'The condition under which a record is finished.' },
  ],
  settings: [
    'What may be set otherwise than it was published.',
    {
      gradeScale: 'How grades follow from scores.',
      directions: 'Whether more or less is better, for targets that do not say it.',
    },
  ],
  ledger: [
    'A ledger: the table that holds records, such as initiatives.',
    {
      id: 'The ledger’s id, by which rules and summaries name it.',
      name: 'The ledger’s name, which its Excel table has too, e.g. 取組一覧.',
      recordName: 'What one record is called, e.g. 取組.',
      numberField:
        'The id of the field with a record’s number; in a ledger of sub-records, with the number of the record they belong to.',
      nameFields:
        'Where records have no number, the ids of the fields that tell one from another; equal ones are told apart by their order.',
      titleField: 'The id of the field that says what a record is called in a list.',
      subRecordsOf: 'Where the ledger holds sub-records, the id of the ledger of their records.',
      yearField: 'The id of the field with a sub-record’s year.',
      endField:
        'The id of the field with a record’s last year; where it is blank, the record goes on to the end of the plan.',
      itemField: 'The id of the field with a sub-record’s own number within its record.',
      sheets:
        'With all, the ledger is read from every sheet that has its headings, e.g. one a chapter.',
      recordRows: 'Where a record takes several rows, these rows, e.g. 計画 above and 実績 below.',
      'recordRows.count': 'How many rows a record takes.',
      'recordRows.told':
        'The id of the field whose column says what each row is, e.g. 計画; left out, their order says it.',
      otherRows: 'Rows that are no records, whatever they hold, by their first text.',
      alsoRecords:
        'Rows that are records though they look like totals or notes, by their first text.',
      uncounted:
        'The marks of records that are shown and have a form, and that no total counts, e.g. 再掲, 対象外.',
      'uncounted.field':
        'The id of the field in which the mark stands; left out, a cell of any column holds the mark alone or in brackets.',
      'uncounted.words': 'The words of the mark, e.g. ["再掲"].',
      optional: 'With true, the workbook may lack the ledger; its rules are then left out.',
      newRows:
        'The rows of a new ledger of sub-records, where a workbook lacks it: one for each record and year. Left out, none is made.',
      'newRows.within': 'The id of the record’s field with the years in which it goes on.',
      'newRows.items': 'The id of the record’s field whose figures have a row each.',
      sectionField:
        'The id of the field with the sections in charge; sub-records are in the charge of their record’s.',
      fields: 'The ledger’s fields.',
    },
  ],
  field: [
    'A field of a ledger: one column, or one for each year.',
    {
      id: 'The field’s id, by which rules and summaries name it.',
      label: 'The column’s heading without the year, e.g. 取組効果額.',
      aliases: 'Other headings that mean the same field.',
      under:
        'The heading over the column’s own, where another column has the same one, e.g. 効果額 over 計画.',
      row: 'Where a record takes several rows, the one in which the field stands: from 0, or by the word that the rows’ own column has there, e.g. 実績.',
      type: 'The kind of value in its cells.',
      byYear: 'With true, there is a column for each year.',
      years: 'The years that have a column, where these are not all of the plan’s.',
      place:
        'Where several columns have one heading and nothing above tells them apart: which of them it is, from 1, from the left.',
      headingLevel:
        'Where the field is a heading of the records below it, its level, 1 the highest: a line across the table, a cell merged down, or one that stands in the first row alone.',
      due: 'When it is to be filled: first-half or year-end, once that much of the year is over. The year is that of the column, of the record, of the record’s end, or the plan’s last. Left out, it is filled from the start.',
      carry:
        'What the next edition does with it: keep, empty, or the field whose last figure it takes. Left out, fields that are due later, fields by year and the year of the end are emptied, years of the plan are moved, and all others are kept.',
      'carry.lastOf':
        'The id of the field whose last figure is taken: a field by year, or one of the record’s sub-records.',
      'carry.ledger': 'The id of the ledger of those sub-records.',
      box: 'How much text the field’s box in a form holds.',
      optionalColumn: 'With true, C01 does not ask for the column where it is missing.',
    },
  ],
  textBox: [
    'How much text a box holds.',
    {
      charactersPerLine: 'Full-width characters in a line; half-width ones take half.',
      lines: 'The number of lines.',
    },
  ],
  gradeScale: [
    'How grades follow from scores.',
    {
      grades: 'The grades from the best to the worst; what earns none of the others has the last.',
      averagesLower: 'By how much totals are lower where averages are graded, e.g. "0.5".',
    },
  ],
  gradeStep: [
    'A grade and the points that it takes.',
    {
      grade: 'The grade, e.g. A.',
      from: 'The least total that earns the grade, written as text, e.g. "10".',
      noAxisBelow: 'What no single score may be below, e.g. "2".',
    },
  ],
  directions: [
    'Whether more or less is better.',
    { lessIsBetter: 'Words in an indicator of which less is better, e.g. 事故.' },
  ],
  life: [
    'How long a record lives.',
    {
      ledger:
        'The id of the ledger of the records that live; sub-records live as long as their record.',
      end: 'The id of the field with the last year; empty where the record goes on.',
      begins: 'Series of numbers that began after the plan’s first year.',
    },
  ],
  seriesBegin: [
    'The year in which a series of numbers began.',
    { prefix: 'What the numbers begin with, e.g. N.', year: 'The fiscal year, as a Western year.' },
  ],
  cellPart: [
    'Another cell of the same record.',
    {
      field: 'The field’s id; left out, that of the cell which is judged.',
      year: 'A year, or before, after, first, last, any, each.',
    },
  ],
  otherFigure: [
    'The figure that a cell is compared with.',
    {
      field: 'The other field’s id; left out, that of the cell which is judged.',
      year: 'The other figure’s year; before and the like may be said too.',
      times: 'By what the other figure is multiplied, e.g. 0.8 for 80 % of the target.',
    },
  ],
  spoken: ['A sentence in both languages.', { ja: 'In Japanese.', en: 'In English.' }],
  rollup: [
    'A summary: one table made from a ledger’s records.',
    {
      id: 'The summary’s id.',
      name: 'The summary’s name; its tab is called 集計 and this.',
      title: 'The table’s title.',
      unitLine: 'The unit at the table’s upper right, e.g. [ 単位：億円 ]; null for none.',
      ledger: 'The id of the ledger whose records are counted.',
      rows: 'What makes the rows.',
      labels: 'The columns at the left that say what a row is.',
      columns: 'The columns of figures.',
      total: 'The last row, a total.',
      facts: 'Figures below the table.',
      chart: 'A chart below the table.',
      notes: 'Notes below the table.',
      orientation: 'With landscape, the page lies on its side.',
      chosenYear: 'Where a person chooses the year, the one chosen at first.',
      overlapping:
        'With true, the table says that a record may stand in several rows, and states both counts.',
    },
  ],
  rollupColumn: [
    'A column of a summary.',
    {
      id: 'The column’s id; needed where another column or a form names it.',
      heading: 'The column’s heading.',
      group: 'Neighbours with the same group stand under one heading.',
      measure: 'How the column’s figures are found.',
      places: 'Digits behind the point.',
      percent: 'With true, a ratio is printed as a percentage.',
      textWidth: 'The column’s width in points, for long text that wraps at the left.',
      aside:
        'With true, the column stands outside the printed page: what a figure is worked out from.',
      total: 'What stands in the row of totals; nothing where it is left out.',
    },
  ],
  rollupSum: ['The sum of the column’s figures.', { kind: 'sum.' }],
  rollupShare: [
    'A total with its share of another column’s total, e.g. 115 (89.8%).',
    {
      kind: 'sum-with-share.',
      base: 'The place of the other column, counted from 0 at the left.',
      places: 'Digits behind the point of the percentage.',
    },
  ],
  rollupLabel: [
    'A column that says what a row is.',
    {
      heading: 'The column’s heading.',
      field: 'Of rows by records, the id of the field that it shows.',
      of: 'The ledger of the record that is meant, where it is not the row’s own.',
      item: 'With true, it shows the name of the row’s indicator or target.',
      numbered: 'With true, headings keep their numbers, e.g. Ⅰ　協働によるまちづくり.',
      merged: 'With true, equal neighbours below each other are one cell.',
    },
  ],
  labelSource: [
    'A record of another ledger that the row’s record belongs to.',
    {
      ledger: 'The other ledger’s id.',
      through: 'The id of the field of the row’s record with that record’s number.',
    },
  ],
  rollupPart: [
    'Rows gathered under a heading that holds their total.',
    {
      heading: 'The heading.',
      rows: 'The names of the rows; others for all that no other part names.',
    },
  ],
  markedRows: [
    'A field of marks with what its row is called.',
    { field: 'The id of the field of marks.', labels: 'The row’s text in each column of labels.' },
  ],
  rowCase: [
    'A row that is stated by a condition.',
    { label: 'What the row is called.', where: 'The conditions of the records in this row.' },
  ],
  totalRow: [
    'The last row, a total.',
    {
      label: 'What the row is called, e.g. 計.',
      of: 'rows adds the rows as printed; records takes the figures over all records at once.',
    },
  ],
  rollupFact: [
    'A figure below the table.',
    {
      label: 'What the figure is called.',
      measure: 'How the figure is found.',
      places: 'Digits behind the point.',
      ledger: 'The id of the ledger that it is taken over, where it is not the table’s.',
    },
  ],
  rollupChart: [
    'A chart below the table.',
    {
      kind: 'radar, stacked-bars, stacked-columns or columns.',
      title: 'The chart’s title.',
      columns: 'The ids of the columns that it shows, a series each.',
      rows: 'row for the rows alone, part for the rows of totals of parts alone.',
    },
  ],
  resultsOf: [
    'Where the results of targets stand.',
    {
      of: 'The id of the ledger with the targets.',
      targets: 'The id of its field with the targets.',
      period: 'The id of its field with the period.',
      name: 'The id of its field that names the record.',
      item: 'The id of the field of results that says which target is meant.',
      value: 'The id of the field with what was measured.',
      directions: 'Whether more or less is better.',
      reference:
        'The id of the field with the value of the year that a target only names (類似団体平均値); left out, it is not compared.',
      reset:
        'The id of the field with the target that was set anew, by which the next years are judged.',
      ledger: 'The id of the ledger of results.',
      year: 'The id of its field with the year.',
    },
  ],
  formHeading: [
    'A heading above forms.',
    {
      parts: 'Words and fields in order.',
      fontSize: 'The size of the letters in points.',
      every: 'With true, it stands before each form; left out, before the first under the heading.',
      align: 'left, center or right.',
    },
  ],
  fieldPart: [
    'A field within a text.',
    {
      field: 'The field’s id.',
      of: 'The ledger of the record that is meant, where it is another; it is shown, and not collected.',
      'of.ledger': 'The other ledger’s id.',
      'of.by': 'The id of the field with that record’s number.',
      print:
        'How the value is written: full-width, circled, year-end (the fiscal year by its last month), or bracketed.',
    },
  ],
  yearPart: [
    'One of the cells that each year has.',
    {
      field: 'The field’s id.',
      columns: 'The cell’s columns; 1 where it is left out.',
      years: 'The years with this cell; in the others the cell before it takes its room.',
      align: 'left, center or right.',
      vertical: 'top or center.',
      fill: 'With true, the section fills it in.',
    },
  ],
  listColumn: [
    'A column of a list.',
    {
      label: 'The column’s heading.',
      also: 'Other headings by which the column is known when a sheet comes back.',
      cell: 'The column’s cells.',
      merged: 'With true, equal cells below each other are one.',
    },
  ],
};
