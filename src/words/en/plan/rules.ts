/** The plan's format in English: the kinds of rules. */
import type { RuleSentences } from '../../plan-sentences';

export const rule: RuleSentences = {
  about: 'A rule by which ledgers are validated; most rules are of the kind cells, a condition.',
  shared: {
    code: 'The rule’s code, which its findings show, e.g. C05.',
    severity: 'error, warning or info.',
    ledger: 'The id of the ledger that the rule speaks of; every ledger where it is left out.',
    kind: 'The kind of rule.',
    field: 'The id of the field that is looked at.',
    fields: 'The ids of the fields that are looked at.',
    except: 'The ids of fields of which another rule speaks.',
    none: 'Words that say that there is nothing, e.g. なし.',
    life: 'How long a record lives; years outside of its life are not looked at.',
    scale: 'How grades follow from scores.',
    scores: 'The ids of the fields of scores.',
    grade: 'The id of the field of the grade.',
    targets: 'The id of the field with the targets.',
    period: 'The id of the field with the period.',
    name: 'The id of the field that names the record.',
    directions: 'Whether more or less is better.',
    figures: 'The id of the field with figures by year.',
    instead: 'The text that is looked at where the record has no figure in any year.',
    'instead.field': 'The id of the field with the text.',
    'instead.form': 'The form that counts as a figure: measures, month, deadline or publication.',
    box: 'The ids of the fields of what is now and what is aimed at.',
    planned: 'The id of the field of what is planned.',
    result: 'The id of the field of the result.',
    years: 'The years that are looked at, as Western years.',
    by: 'The ids of the headings from the widest down; the same in both ledgers.',
    list: 'The id of the ledger with the list.',
    listed: 'The id of its field that lists the sections.',
  },
  kinds: {
    cells: [
      'Cells fulfil a condition.',
      {
        where: 'Only cells of which this holds; every cell where it is left out.',
        years: 'The years of the cells, or first or last; every year where it is left out.',
        must: 'The condition that a cell fulfils; of the cell itself where no field is named.',
        once: 'With true, a record and year has one finding.',
        wrong: 'What is wrong, where the condition alone would say it at length.',
        advice: 'What to do, where the condition does not tell it.',
        why: 'Why it matters, where the condition does not tell it.',
      },
    ],
    'required-columns': ['The ledger has all columns that it needs.', {}],
    'number-form': ['Records’ numbers have their form.', {}],
    unique: [
      'No value stands twice.',
      { within: 'Only records that are equal in these fields are compared.' },
    ],
    consecutive: ['Records’ numbers run without a gap.', { from: 'The first record’s number.' }],
    required: ['Fields that must be filled are not blank.', {}],
    'one-of': [
      'A value is one of those that are allowed.',
      { required: 'With true, a blank cell is a finding too.' },
    ],
    readable: [
      'Numbers, money, years and dates can be read.',
      { fields: 'The ids of fields; of all whose values have a form where it is left out.' },
    ],
    'no-cell-errors': ['No cell holds an Excel error.', {}],
    'refers-to': [
      'The record that a number names is there in another ledger.',
      { field: 'The id of the field with the number.', to: 'The id of the other ledger.' },
    ],
    'era-dates': ['Dates with an era exist.', {}],
    'no-merges': ['No cells are merged inside the data.', {}],
    'hidden-rows': ['Tells how many records are hidden.', {}],
    'all-read': [
      'Every record under the headings can be read.',
      {
        of: 'Left out, records are looked for; else hidden-sheets (records on hidden sheets) or figures (in rows that are no records).',
      },
    ],
    'one-row-a-record': ['A record takes one row.', {}],
    'told-columns': ['No two columns have the heading of one field.', {}],
    'repeated-rows': ['Tells rows that say 再掲; no total counts them.', {}],
    'ditto-marks': ['Names are written out, without 〃 or 同上.', {}],
    'not-yet-due': ['Tells what is filled later than the as-of.', {}],
    'portion-within': ['A portion is not larger than its whole.', {}],
    'part-of': ['An amount is not larger than that of the record which holds it.', {}],
    'done-when-planned': [
      'A year with a plan has an account of what was done.',
      {
        actual: 'The id of the field with the account.',
        over: 'Words that say that the work is over, e.g. 完了; nothing is asked for after it.',
      },
    ],
    'tags-in-charge': [
      'A section in 【】 is one in charge.',
      {
        field: 'The id of the field with the text.',
        sections: 'The id of the field of sections in charge.',
      },
    ],
    'reaches-target': [
      'The amounts of a record add up to its target.',
      {
        target: 'The id of the field with the target.',
        amounts: 'The id of the field with the amounts.',
        when: 'Which records should reach it.',
      },
    ],
    'similar-spellings': [
      'A word is spelled in one way.',
      {
        words: 'The words.',
        'words.use':
          'The plan’s own spelling; of a word that is inflected, what all its forms have, e.g. 育.',
        'words.not': 'Other spellings, e.g. はぐく.',
      },
    ],
    punctuation: [
      'Texts use one sign for the comma.',
      { comma: 'The sign that is used.', instead: 'Signs that stand for it by mistake.' },
    ],
    'section-listed': [
      'A record’s item and section stand in the list.',
      { field: 'The id of the field with the record’s section.' },
    ],
    'listed-have-records': [
      'Every section in the list has a record.',
      {
        records: 'The id of the ledger of records.',
        section: 'The id of its field with the section.',
      },
    ],
    'in-listed-order': [
      'Records stand in the order of the list.',
      { field: 'The id of the field with the record’s section.' },
    ],
    'dates-within': [
      'Dates in a text lie in some months.',
      {
        months: 'The months in order, e.g. [10, 11, 12, 1, 2, 3].',
        ofFractions: 'Words beside which 1/2 is a fraction, e.g. 相当.',
        announcing: 'Words that announce a later date.',
        'announcing.behind': 'Directly behind the date, e.g. 以降.',
        'announcing.later': 'Where the sentence ends, e.g. 予定.',
      },
    ],
    'sections-tagged': [
      'The accounts of a record of all sections say in 【】 whose they are.',
      { fields: 'The ids of the accounts.', section: 'The id of the field with the section.' },
    ],
    'has-quantity': [
      'A goal that can be counted has a number with its unit.',
      {
        units: 'The units, e.g. 件, %.',
        counted: 'Words for what can be counted, e.g. 参加者数; every goal where it is left out.',
      },
    ],
    'plain-writing': [
      'Cells are written so that machines read them.',
      {
        asks: 'What is asked: spaces (none that are needless), half-width (digits and letters), plain-signs (no machine-dependent signs, no half-width katakana), or numbers (stored as numbers).',
      },
    ],
    'one-spelling': [
      'A name is spelled one way.',
      {
        fields:
          'The ids of fields with one name in each cell; headings and sections are looked at anyway.',
      },
    ],
    'fits-box': ['Texts fit into their boxes in the form.', {}],
    'same-scale': [
      'An amount is not out of scale with the other years.',
      {
        from: 'From how many times the median, or which fraction of it.',
        to: 'Up to how many times, or which fraction.',
      },
    ],
    'shown-otherwise': ['What Excel shows is what the cell holds.', {}],
    'plan-year': ['A year is one of the plan’s.', { fields: 'The ids of fields of years.' }],
    'sum-equals': [
      'A total is the sum of its terms.',
      {
        total: 'The id of the field with the total.',
        terms: 'The ids of the fields that are added.',
      },
    ],
    'derived-grade': ['A grade is the one that its scores earn.', {}],
    'all-or-none': [
      'Scores are all there or all absent, and so is the grade.',
      { none: 'What stands in place of a grade for a year without one, e.g. -.' },
    ],
    'referred-to': [
      'Every record has one of another ledger that names it.',
      { by: 'The id of the other ledger.', field: 'The id of its field with the number.' },
    ],
    sequence: [
      'Circled numbers of items run from one.',
      { field: 'The id of the field with circled numbers.' },
    ],
    'reference-leads': [
      'References lead to something.',
      {
        to: 'earlier (to an earlier entry that says something) or own-text (not to one that only refers again).',
      },
    ],
    'own-number-first': ['A text that begins with a circled number begins with its own.', {}],
    'sub-record-per-year': [
      'A record has a sub-record for each year of its life.',
      { of: 'The id of the ledger of sub-records.' },
    ],
    'issue-solved': [
      'An issue has a solution.',
      {
        issue: 'The id of the field with the issue.',
        solution: 'The id of the field with the solution.',
        none: 'What says that there is no issue, e.g. 特になし.',
      },
    ],
    'last-equals-target': [
      'The last year’s figure equals the target.',
      { target: 'The id of the field with the target.' },
    ],
    monotone: [
      'Figures move one way from what is now to what is aimed at.',
      {
        from: 'The id of the field of what is now.',
        to: 'The id of the field of what is aimed at.',
      },
    ],
    'same-indicator': ['An indicator has one name in the box and in the years.', {}],
    'never-goes-back': [
      'A stage never goes back.',
      {
        order: 'The stages from the first to the last.',
        unless: 'In years that fulfil this condition it may go back, e.g. with a reason.',
      },
    ],
    'not-among': [
      'A section is not named again that another field names.',
      {
        field: 'The id of the field that names the others.',
        of: 'The id of the field whose sections do not stand there.',
      },
    ],
    'one-section': ['Exactly one section is named.', {}],
    'sequence-within': [
      'Numbers of headings run from one within their group.',
      {
        field: 'The id of the field of headings.',
        within: 'The ids of the fields that make a group together.',
      },
    ],
    'unlike-earlier': [
      'A text is no copy of an earlier record’s.',
      {
        than: 'With above, it is compared with the record right above alone.',
        longerThan: 'Texts up to so many signs may stand in several records.',
      },
    ],
    'each-target': [
      'Each target is what the plan asks of a target.',
      {
        asks: 'What is asked: number (it has one), period (each year or the whole period), basis (what a change counts from), one-unit (that of where things stood), sum (values by year add up to it).',
        'asks.covers': 'Values by year cover the years of the period in this field.',
        'asks.better':
          'It gets better: than-before (than where things stood), or by-year (no worse than the year before).',
        'asks.name': 'The id of the field that names the record.',
        'asks.directions': 'Whether more or less is better.',
      },
    ],
    'early-end-explained': [
      'A period that ends early has a note that says why.',
      {
        targets: 'The id of the field of targets with their note.',
        planWords: 'Words in the name of another plan, e.g. 計画.',
      },
    ],
    'policies-allowed': [
      'The policies are allowed under the record’s heading.',
      {
        policies: 'The id of the field with the policies.',
        heading: 'The id of the field with the heading.',
        allowed: 'Which policies each heading allows.',
        'allowed.number': 'The heading’s number.',
        'allowed.title': 'The heading’s title.',
        'allowed.policies': 'The numbers of the policies.',
      },
    ],
    'as-many-items': [
      'A text has as many items as the record has targets.',
      { text: 'The id of the field with the text.' },
    ],
    'results-against-targets': [
      'A result has its target’s unit, and a cause where it misses it.',
      {
        of: 'The id of the ledger with the targets.',
        item: 'The id of the field that says which target is meant.',
        value: 'The id of the field with what was measured.',
        reference:
          'The id of the field with the value of the year that a target only names (類似団体平均値); left out, it is not compared.',
        reset:
          'The id of the field with the target that was set anew, by which the next years are judged.',
        reason: 'The id of the field with the cause and what is set anew.',
      },
    ],
    'result-per-target': [
      'Each target has a result for every year of its period.',
      {
        of: 'The id of the ledger with the targets, of which the rule speaks.',
        results: 'The id of the ledger of results.',
        item: 'The id of the field that says which target is meant.',
        value: 'The id of the field with what was measured.',
        reference:
          'The id of the field with the value of the year that a target only names (類似団体平均値); left out, it is not compared.',
        reset:
          'The id of the field with the target that was set anew, by which the next years are judged.',
      },
    ],
    'claim-against-figures': [
      'What is said of a goal agrees with the figures of the year.',
      {
        of: 'The id of the plan’s ledger, which has the figures by year.',
        from: 'The id of that ledger’s field of what is now.',
        to: 'The id of that ledger’s field of what is aimed at.',
        value: 'The id of the field with the figure that was reached.',
        claim: 'The id of the field that says whether the goal was reached.',
        reached: 'The word for a goal that was reached, e.g. 達成.',
        missed: 'The word for one that was not, e.g. 未達成.',
        reset:
          'The id of the field with the goal that was set anew: later years are not held against the plan’s figures.',
      },
    ],
  },
};
