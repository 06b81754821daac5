/** The plan's format in English: measures and rows of summaries. */
import type { MeasureSentences, RowsSentences } from '../../plan-sentences';

export const measure: MeasureSentences = {
  about: 'How a figure is found, and the Excel formula that gives it.',
  shared: {
    measure: 'The name of the measure.',
    field: 'The id of the field.',
    year: 'A Western year, row for the row’s year, or chosen for the year that a person chose; all years where it is left out.',
    none: 'What stands where there is no figure, e.g. －.',
    places: 'Digits that stay behind the point.',
    of: 'The measure that it is made from.',
  },
  kinds: {
    add: [
      'The sum of other columns of the row.',
      {
        columns: 'The ids of columns further left.',
        less: 'The ids of columns further left to take away from the sum.',
      },
    ],
    attainment: [
      'How the row’s target stands.',
      {
        says: 'goal, result and verdict of the year, whole (over the period), or rate.',
        results: 'Where the results stand.',
        words: 'How each verdict is printed.',
        'words.reached': 'Where the target is reached.',
        'words.missed': 'Where it is missed.',
        'words.open': 'Where there is time left.',
        'words.unknown': 'Where no numbers can be compared.',
      },
    ],
    'attainment-count': [
      'How many targets stand so.',
      {
        verdict: 'reached, missed, open or unknown.',
        results: 'Where the results stand.',
        year: 'A Western year, row or chosen; left out, the verdict over the period.',
      },
    ],
    count: [
      'How many records there are.',
      { due: 'Id of a field: only records in which it has to be filled by the as-of are counted.' },
    ],
    'count-blank': ['How many records have nothing in the field.', {}],
    'count-distinct': ['How many different values the field holds.', {}],
    'count-filled': [
      'How many records have something in one of some fields.',
      { fields: 'The ids of the fields.' },
    ],
    'count-items': ['How many indicators or targets the cells hold.', {}],
    'count-stated': [
      'How many records state a figure.',
      { fields: 'The ids of the fields.', or: 'The id of a field that may state it in words.' },
    ],
    'count-where': [
      'How many records have a value in the field.',
      { is: 'The value, e.g. 一部実施.' },
    ],
    extreme: ['The highest or the lowest figure.', { which: 'highest or lowest.' }],
    'goal-met': [
      'Whether the record reached its goal.',
      {
        goal: 'The id of the field with the goal.',
        result: 'The id of the field with the result.',
        words: 'How it is printed.',
        'words.met': 'Where the goal is reached.',
        'words.missed': 'Where it is missed.',
        'words.unknown': 'Where they cannot be compared.',
      },
    ],
    grade: [
      'The grade that averages of the row earn.',
      {
        total: 'The id of the column with their total.',
        axes: 'The ids of the columns with the averages.',
        scale: 'How grades follow.',
      },
    ],
    item: [
      'The figure of the row’s indicator in the field.',
      { or: 'The id of a field whose texts may say it.' },
    ],
    mean: ['The mean of the field, rounded half up.', {}],
    share: [
      'The share that one column of the row has of another.',
      {
        of: 'The id of the column above the line.',
        base: 'The id of the column below the line.',
        none: 'The words where the column below the line is 0; left out, the share is 0.',
      },
    ],
    sum: ['The sum of the field.', {}],
    tally: [
      'How many rows of the table show some words; it stands below the table.',
      { column: 'The column’s id.', is: 'The words.' },
    ],
    trend: [
      'Which way an indicator goes.',
      {
        fields: 'The ids of the fields in the order of time.',
        words: 'How it is printed.',
        'words.up': 'Where it went up.',
        'words.down': 'Where it went down.',
        'words.level': 'Where it stayed.',
        'words.unknown': 'Where there are no two numbers.',
      },
    ],
    value: ['What the record holds in the field.', {}],
    'with-share': [
      'A count with its share, e.g. 23 (62.2%).',
      { of: 'The id of the column with the count.', base: 'The id of the column with the whole.' },
    ],
    words: [
      'Words that stand in every row.',
      { words: 'The words.', year: 'Year: the words stand there once it is over.' },
    ],
    difference: [
      'By how much a year’s sum differs from an earlier year’s.',
      {
        from: 'The earlier year as a Western year, before for the year before, or first.',
        none: 'What stands where one of the two years has no column, e.g. －.',
      },
    ],
    divide: ['A figure divided by a number.', { by: 'The number; not 0.' }],
    'if-any': [
      'A figure where any record has an amount in the field, else words.',
      {
        then: 'The measure where there is an amount.',
        otherwise: 'The words where there is none.',
      },
    ],
    related: [
      'A measure over the records of another ledger that belong to the row’s.',
      {
        ledger: 'The other ledger’s id.',
        through: 'The id of its field with the number of the record it belongs to.',
      },
    ],
    round: ['A figure rounded half up.', {}],
    where: ['A measure over the records of which conditions hold.', { where: 'The conditions.' }],
    whole: ['A measure over all records of the ledger, whatever the row is about.', {}],
  },
};

export const rows: RowsSentences = {
  about: 'What makes the rows of a summary.',
  shared: { by: 'What the rows are made by.' },
  kinds: {
    values: [
      'A row for each value of a field.',
      {
        field: 'The field’s id.',
        withAny: 'Only rows with a figure in any of these fields.',
        parts: 'Headings that gather rows.',
      },
    ],
    names: ['A row for each name in the cells, e.g. each section.', { field: 'The field’s id.' }],
    levels: [
      'A tree of rows by the values of fields.',
      { fields: 'The ids of the fields from the highest level down.' },
    ],
    marks: ['A row for each field of marks.', { fields: 'The fields with their labels.' }],
    records: ['A row for each record.', { where: 'The conditions of the records.' }],
    items: [
      'A row for each indicator or target in the cells.',
      { fields: 'The ids of the fields.' },
    ],
    years: ['A row for each of the plan’s years.', {}],
    cases: ['A row for each condition.', { cases: 'The rows with their conditions.' }],
  },
};
