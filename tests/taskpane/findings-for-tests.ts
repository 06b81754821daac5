/** Findings and results made by hand, for the pane's tests. */
import type { BookEntry } from '../../src/core/check/engine/rule-book';
import { ruleBook } from '../../src/core/check/engine/rule-book';
import type { Finding } from '../../src/core/finding';
import { countBySeverity } from '../../src/core/finding';
import { isOpen, submission } from '../../src/core/submission';
import type { Reasons } from '../../src/core/submission';
import { planById } from '../../src/plans';
import type { AsOfState } from '../../src/tasks/as-of-state';
import type { ValidateResult } from '../../src/tasks/validate-result';

/** Gives a finding of 旭川市's A03 in cell A1, with other facts where they are given. */
export function finding(params: Partial<Finding>): Finding {
  return {
    code: 'A03',
    severity: 'error',
    message: 'cells',
    params: {},
    composed: {
      because: [],
      broken: [{ message: 'filled', holds: false, params: { field: '', year: '' } }],
    },
    ledger: 'initiatives',
    sheetId: 's1',
    sheet: '取組一覧',
    cell: 'A1',
    record: '1',
    item: '',
    sections: [],
    field: '',
    year: '',
    value: '',
    ...params,
  };
}

function rulesOfAsahikawa(): readonly BookEntry[] {
  const plan = planById('asahikawa');
  if (!plan) throw new Error('There is no plan of 旭川市.');
  return ruleBook(plan);
}

/** The as-of of a plan that can be judged for no other moment than its end. */
export const WHOLE_PLAN: AsOfState = { asOf: null, moments: [], proposed: null };

/** Gives the result that has these findings, of a ledger of 10 records in sheet s1. */
export function resultOf(findings: readonly Finding[], reasons: Reasons = {}): ValidateResult {
  const sections = [...new Set(findings.flatMap((each) => each.sections))];
  return {
    plan: { id: 'asahikawa', municipality: '旭川市', title: '行財政改革推進プログラム2016' },
    asOf: null,
    asOfState: WHOLE_PLAN,
    part: null,
    asksPart: false,
    ledgers: [
      {
        name: '取組一覧',
        sheet: '取組一覧',
        sheetId: 's1',
        address: 'A1:Z11',
        table: null,
        records: 10,
        uncounted: 0,
        hiddenRows: 0,
        unread: [],
      },
    ],
    counts: countBySeverity(findings),
    findings,
    reasons,
    submission: submission(findings, reasons),
    sections: [
      ...sections.map((section) => {
        const own = findings.filter((each) => each.sections.includes(section));
        return {
          section,
          records: 2,
          counts: countBySeverity(own),
          open: own.filter((each) => isOpen(each, reasons)).length,
        };
      }),
      { section: '福祉部', records: 3, counts: countBySeverity([]), open: 0 },
    ],
    rules: rulesOfAsahikawa(),
    refused: {},
    rulesVersion: 'r1',
    fingerprint: 'f1',
    report: null,
  };
}
