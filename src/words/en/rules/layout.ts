/** What rules about rows and columns check and why, in English. */
import type { RuleWords } from '../../rule-words';

export const layout = {
  'required-columns': () => ({
    checks: 'The ledger has a column for every required field, and the plan has all its ledgers.',
    why: 'What has no column or ledger can be neither checked nor summed.',
    example: { wrong: 'a field’s column is gone', right: 'every field has its column' },
    standards: ['1-6'],
  }),
  'no-merges': () => ({
    checks:
      'No cells are merged inside the ledger’s data; a merge in one row over the year columns of one field is the value of each year.',
    why: 'All cells of a merge but its first are empty: it can be neither sorted nor summed.',
    example: { wrong: 'one 総務課 merged over two rows', right: '総務課 in each of the two rows' },
    standards: ['1-4'],
  }),
  'hidden-rows': () => ({
    checks: 'No rows are hidden or filtered away; such rows are checked all the same.',
    why: 'What is out of sight is easily submitted uncorrected.',
    example: { wrong: 'three rows filtered away', right: 'every row in view' },
  }),
  'all-read': (book) => {
    switch (book.rule.of) {
      case 'hidden-sheets':
        return {
          checks: 'No hidden sheet holds records under the ledger’s headings.',
          why: 'Nobody can tell whether they are part of the ledger or a copy of an earlier year.',
          example: {
            wrong: 'a hidden sheet 令和5年度 with the ledger',
            right: 'the copy in a workbook of its own',
          },
        };
      case 'figures':
        return {
          checks:
            'No row below the ledger holds figures and is neither a record nor a total nor a note.',
          why: 'Nobody can tell what the figures are of, and no summary can count them.',
          example: {
            wrong: '1,200千円 in a row without a number',
            right: '1,200千円 in a numbered row',
          },
        };
      default:
        return {
          checks:
            'Every table under the ledger’s headings, and every row above or below the ledger that looks like a record, is read; rows outside the Excel table and sheets that go on are looked for.',
          why: 'What is not read is neither checked nor summarized, and is missing from what is submitted.',
          example: {
            wrong: 'another twenty records on sheet 第２章',
            right: 'all records in one ledger',
          },
          standards: ['2-1'],
        };
    }
  },
  'one-row-a-record': () => ({
    checks: 'No record takes several rows, such as one for the plan and one for the result.',
    why: 'Each row counts as a record: numbers and sums come out several times too large.',
    example: { wrong: 'a row 計画 and a row 実績', right: 'columns for both in one row' },
  }),
  'repeated-rows': () => ({
    checks: 'Where rows say 再掲. They enter no count and no sum.',
    why: 'Nothing is counted twice.',
    example: { wrong: '37（再掲） as a number', right: 'one row with the number 37' },
  }),
  'told-columns': () => ({
    checks: 'No two columns have the heading of one field.',
    why: 'Nobody can tell which of them the field is, and the wrong one may be checked and summed.',
    example: { wrong: 'two columns 計画', right: '効果額（計画） and 工程（計画）' },
  }),
} satisfies Partial<RuleWords>;
