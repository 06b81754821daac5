/** What is said where a workbook holds a part of the ledgers: one section's rows, or its status sheets alone. */
import type { part as japanese } from '../ja/part';

export const part: typeof japanese = {
  of: {
    sheets: 'This workbook holds status sheets and no ledger. What the sheets say was checked.',
    rows: 'This is the ledger of one section. The rules that a single record can answer were checked.',
  },
  statusSheets: 'Status sheets',
  leftToOffice: 'Rules that the office checks',
  leftToOfficeText:
    'These need all records, or fields that are not here. They were not checked in this workbook.',
  question: 'Is this ledger only a part, of one section?',
  questionText:
    'It holds the records of a single section, and numbers between are not there. If it is a part, rules that only all records together can answer, such as gaps in the numbers, are not checked.',
  yes: 'Yes, it is a section’s part',
  no: 'No, this is all',
  whole: 'Check as all there is',
  sheetsOnly:
    'Without a ledger there is nothing to sum up or to make status sheets of. Both are made in the office’s workbook.',
};
