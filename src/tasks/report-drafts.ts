/** The report tabs of a check as drafts. They are in the plan's language: the tabs are the city's document. */
import { copyChecked } from '../core/draft/checked-copy';
import type { CheckReport } from '../core/draft/report-input';
import { reasonCells, writtenIn } from '../core/draft/reason-cells';
import { draftRequests, REQUESTS_KEY, type Answers } from '../core/draft/requests-tab';
import { draftResults, RESULTS_KEY } from '../core/draft/results-tab';
import { draftRules } from '../core/draft/rules-tab';
import type { SheetDraft } from '../core/sheet/sheet-draft';
import { REPORT_TABS, type ReportTab } from '../core/draft/report-tabs';
import { targetsOf } from '../excel/own-tabs';
import type { AlsoRead, WorkbookReading } from '../excel/read';
import { requests, results, rules } from '../words/ja/tabs';
import type { CheckedWorkbook } from './check-workbook';
import { WITH_REASONS } from './reasons';

/** What a reading must also hold for `reportDrafts`. */
export const WITH_ANSWERS: AlsoRead = { ...WITH_REASONS, tabs: [RESULTS_KEY, REQUESTS_KEY] };

/** What sections have written into the tab 修正依頼. It is kept next to the requests that are still open. */
function answersIn({ tabs }: Pick<WorkbookReading, 'tabs'>): Answers {
  const tab = tabs.get(REQUESTS_KEY);
  const { key, answer } = requests.columns;
  return tab ? writtenIn(reasonCells(tab, { key, reason: answer })) : {};
}

/** Answers to requests that are no longer open are not needed any more and are removed with the requests. */
export function knownAnswers({
  opened: { reading },
}: CheckedWorkbook): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map([[REQUESTS_KEY, new Set(Object.values(answersIn(reading)))]]);
}

/** Gives the drafts of the tabs that are asked for, in the order of REPORT_TABS, and with 検証結果 the copy that it compares with. */
export function reportDrafts(
  { opened: { reading, workbook }, result }: CheckedWorkbook,
  tabs: readonly ReportTab[],
  checkedAt: Date,
): readonly SheetDraft[] {
  const report = { ...result, plan: workbook.plan, checkedAt } satisfies CheckReport;
  const draftsOf = (tab: ReportTab): readonly SheetDraft[] => {
    switch (tab) {
      case 'results': {
        const copy = copyChecked(workbook, reading.snapshot, results.copyName);
        const [target] = targetsOf(reading.structure, [copy.draft]);
        return [draftResults(report, copy, target?.name ?? copy.draft.name, results), copy.draft];
      }
      case 'requests':
        return [draftRequests(report, requests, answersIn(reading))];
      case 'rules':
        return [draftRules(report, rules)];
    }
  };
  return REPORT_TABS.filter((tab) => tabs.includes(tab)).flatMap(draftsOf);
}
