/** What is said when the next edition of a plan is made. */
import type { edition as japanese } from '../ja/edition';

export const edition: typeof japanese = {
  formerNumber: 'former number',
  formerNumberAdvice:
    'enter a number that was carried on from the plan before, or leave it blank for a new one',
  formerNumberWhy: 'It shows which initiative of the plan before goes on here.',
  carried: (ledger, record, carried, all) =>
    `${ledger}: ${carried} of ${all} records (${record}) are carried on`,
  kept: (labels) => `Kept: ${labels.join(', ')}`,
  emptied: (labels) => `Emptied: ${labels.join(', ')}`,
  moved: (labels) => `Written for the new years: ${labels.join(', ')}`,
  lastFigures: (labels) => `Filled with the last results: ${labels.join(', ')}`,
  left: (headings) =>
    `Left out, because the plan does not know these columns: ${headings.join(', ')}`,
  fixed: (count) =>
    `${count} texts that name years stay as they are. Correct them where that is needed:`,
  made: (municipality, title) => `The next plan: ${municipality} ${title}`,
  yearsMissing: 'next needs the years of the next plan: --years R7-R11.',
  unknownYears: (years) =>
    `--years cannot be "${years}". Write R7-R11 for R7 to R11, or R3 for one year.`,
  noRecords: (all) =>
    `--records takes ${all.join(' or ')}, or numbers of the ledger such as 1,3,5-8.`,
};
