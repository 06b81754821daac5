/** The plan's format in English: kinds of values, and conditions. */
import type { ConditionSentences, ValueSentences } from '../../plan-sentences';

export const value: ValueSentences = {
  about: 'The kind of value in a cell: which writings are read, and how it is printed.',
  shared: { kind: 'The name of the kind.' },
  kinds: {
    integer: ['A whole number.', { min: 'The smallest number that is allowed.' }],
    text: ['Text: whatever stands in the cell.', {}],
    money: [
      'An amount of money; writings such as △9,870千円 or 37億6千万円 are read too.',
      {
        unit: 'The unit of plain numbers.',
        unitInCell: 'With true, each cell has its unit; left out, the heading has it.',
        portionLabel: 'Words before the portion that alone enters a sum, e.g. うち一般会計.',
        partOfLabel:
          'Words before the number of the record whose amount holds this one, e.g. 整理番号.',
      },
    ],
    'fiscal-year': [
      'A fiscal year in any writing: 平成28年度, H28, 2016年度.',
      { short: 'With true, it is printed in short, as R2.' },
    ],
    'era-date': ['A date with an era, to the year, month or day, e.g. 令和2年4月1日.', {}],
    'one-of': [
      'One of some values.',
      { values: 'The values, in the order in which a table lists them.' },
    ],
    sections: [
      'A list of sections in charge, each behind its bureau or below one with the same.',
      { everyBureau: 'Words that stand for every bureau, e.g. 各部局.' },
    ],
    'plan-cell': ['What a year plans, one thing a line; ⇒ is as the year before.', {}],
    'practising-section': [
      'The section that carries something out, or all sections with the one that puts it together, e.g. 全課【総務課】.',
      {
        all: 'The word for all sections, e.g. 全課.',
        several: 'With true, the cell may list several, parted by blanks.',
      },
    ],
    heading: [
      'A heading with a number, e.g. １　アウトソーシングの推進.',
      { width: 'With half, the number and the blank behind it are in half width.' },
    ],
    code: [
      'A record’s number, a series for each prefix, e.g. 1, N1.',
      { prefixes: 'The prefixes, e.g. ["", "N"].' },
    ],
    score: ['A score.', { min: 'The lowest score.', max: 'The highest score.' }],
    mark: [
      'A mark, ○, or nothing.',
      { mark: 'The mark, e.g. ○.', meant: 'What staff enter when they mean the mark, e.g. 〇, o.' },
    ],
    'bounded-decimal': [
      'A decimal between two bounds, e.g. 4.4.',
      {
        min: 'The least value, written as text, e.g. "1.0".',
        max: 'The greatest value, written as text, e.g. "5.0".',
        places: 'Digits behind the point.',
      },
    ],
    percentage: [
      'A percentage, written as 85.3% or kept as a number that Excel shows as 85.3%.',
      {
        min: 'The least one, in percent, written as text; "0" where it is left out.',
        max: 'The greatest one, in percent, written as text; "100" where it is left out.',
      },
    ],
    'circled-number': ['A number in a circle, ① to ㊿.', {}],
    'bureau-sections': [
      'A list of sections, each with its bureau in short before it, e.g. (政)政策推進課.',
      { outside: 'Bodies outside a bureau, and words for all sections, e.g. 会計課, 各担当部署.' },
    ],
    'referring-text': [
      'Text that may refer to an earlier entry, e.g. ①と同じ.',
      { endMark: 'Words in brackets at its end that say that the work is over, e.g. 取組終了.' },
    ],
    'marked-text': [
      'Text with marks in brackets, e.g. (新)….',
      { marks: 'The marks without their brackets, e.g. 新, 継.' },
    ],
    targets: [
      'Targets: ○ or ①②③, an indicator, a quantity, a period, and what it is compared with.',
      { units: 'The units of quantities, e.g. %, 件.' },
    ],
    'year-range': ['A range of fiscal years, e.g. 令和2年度～令和6年度.', {}],
    policies: [
      'Policies of a higher plan that the record serves.',
      { label: 'The word before a policy’s number, e.g. 方針.' },
    ],
    measured: ['What was measured for a target, e.g. 48.2%.', {}],
    figures: [
      'Figures with their units.',
      {
        units: 'What may stand behind a number, e.g. 件, %.',
        deadlineEnding: 'What a deadline ends in, e.g. を確定; left out, there are none.',
      },
    ],
    goal: [
      'A goal in words with its figure, e.g. 400億円以内.',
      {
        outcome:
          'With true, the cell says what was reached, and a number alone is in the goal’s unit.',
      },
    ],
    'section-list': [
      'Sections joined by ・ or 、.',
      {
        sectionEndings: 'What the name of a section ends in, e.g. 課, 室.',
        freeEndings: 'What words for several sections end in, e.g. 全課, 各課, 等.',
      },
    ],
  },
};

export const condition: ConditionSentences = {
  about: 'A condition: which cells are meant, of which records.',
  shared: {
    field: 'The id of the field that is looked at; left out, that of the cell which is judged.',
    year: 'The year that is looked at; left out, that of the cell which is judged. before, after, first, last, any and each may be said too.',
    none: 'Words that say that there is nothing, e.g. なし.',
  },
  kinds: {
    blank: [
      'The cell is blank.',
      { blank: 'true.', none: 'Words that count as blank, e.g. なし.' },
    ],
    filled: [
      'The cell is filled.',
      { filled: 'true.', none: 'Words that do not count as filled, e.g. なし.' },
    ],
    in: ['The value is one of some.', { in: 'The values as the plan prints them.' }],
    words: [
      'The text has one of some words.',
      {
        words: 'The words; one of them is enough.',
        at: 'Where the word stands: start or end; anywhere where it is left out.',
        stated: 'With true, a word that is denied or only planned does not count.',
        called: 'What the words are called in a sentence, instead of listing them.',
        'called.ja': 'In Japanese, e.g. 原因や今後の取組.',
        'called.en': 'In English.',
      },
    ],
    like: [
      'The text has a form.',
      { like: 'The form: * for any text, ? for one sign, # for one digit, e.g. 第*号.' },
    ],
    atLeast: ['The figure is at least so much.', { atLeast: 'A number, or another figure.' }],
    atMost: ['The figure is at most so much.', { atMost: 'A number, or another figure.' }],
    moreThan: ['The figure is more than so much.', { moreThan: 'A number, or another figure.' }],
    lessThan: ['The figure is less than so much.', { lessThan: 'A number, or another figure.' }],
    equals: ['The figure equals a value.', { equals: 'A number, or another figure.' }],
    sameAs: [
      'The text is word for word that of another cell.',
      { sameAs: 'The cell that it may have been copied from.' },
    ],
    changesBy: [
      'The figure differs little from that of another year or field.',
      {
        changesBy: 'What it is compared with, and by how much it may differ.',
        'changesBy.from':
          'The cell that it is compared with; left out, the same field’s of the year before.',
        'changesBy.atMost': 'The greatest difference, up or down.',
        'changesBy.unit':
          'amount for the field’s unit, percent for a percentage of the other figure.',
      },
    ],
    listedIn: [
      'The value stands in a list: a field of a ledger.',
      {
        listedIn: 'The ledger and the field with the list.',
        'listedIn.ledger': 'The id of the ledger with the list.',
        'listedIn.field': 'The id of the field with the list.',
      },
    ],
    names: [
      'The cell names one thing among others.',
      { names: 'The name of a section or policy.' },
    ],
    marks: ['The text bears one of some marks.', { marks: 'The marks without brackets: 新.' }],
    refersOnly: ['The text only refers to another entry.', { refersOnly: 'true.' }],
    readsAs: [
      'The text can be read as the values of another field.',
      {
        readsAs: 'The field whose values it is read as.',
        'readsAs.field': 'The id of the field.',
        'readsAs.form': 'The form of the figures: measures, month, deadline or publication.',
        'readsAs.orUnclear':
          'With true, a text that is empty or names a date that cannot exist holds too: other rules speak of it.',
      },
    ],
    covers: [
      'The range of years covers one.',
      { covers: 'The fiscal year as a Western year; row where the rows of a summary are years.' },
    ],
    life: [
      'The year that is judged lies within a record’s life, before or after it.',
      {
        life: 'How long the record lives.',
        is: 'over, not-over, not-begun, active, first (its first year), or unknown (its years cannot be told).',
      },
    ],
    inYears: ['The cell that is judged is of one of some years.', { inYears: 'Western years.' }],
    inCharge: ['The record has a section in charge.', { inCharge: 'true.' }],
    all: ['All of the conditions hold.', { all: 'The conditions.' }],
    any: ['One of the conditions holds.', { any: 'The conditions.' }],
    not: ['The condition does not hold.', { not: 'The condition.' }],
  },
};
