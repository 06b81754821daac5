/** 規則一覧 as a tab: what a plan's rules check and why, by code. */
import type { BookEntry } from '../check/engine/rule-book';
import { draftList } from './plain-list';
import type { CheckReport, ReportWords } from './report-input';
import type { CellStyle, SheetDraft } from '../sheet/sheet-draft';
import { LIST_MARK, LIST_TEXT } from '../sheet/styles';

const RULES_KEY = 'check:rules';

type ColumnId = 'code' | 'severity' | 'checks' | 'why' | 'wrong' | 'right' | 'standards';

const COLUMNS: readonly {
  readonly id: ColumnId;
  /** Points. */
  readonly width: number;
  readonly style: CellStyle;
}[] = [
  { id: 'code', width: 42, style: LIST_MARK },
  { id: 'severity', width: 46, style: LIST_MARK },
  { id: 'checks', width: 214, style: LIST_TEXT },
  { id: 'why', width: 166, style: LIST_TEXT },
  { id: 'wrong', width: 120, style: LIST_TEXT },
  { id: 'right', width: 120, style: LIST_TEXT },
  { id: 'standards', width: 56, style: LIST_MARK },
];

/** What the tab tells about a rule. */
export interface RuleText {
  readonly checks: string;
  readonly why: string;
  readonly example: { readonly wrong: string; readonly right: string };
  /** Items of the national standard that the rule follows, e.g. `1-3`. */
  readonly standards?: readonly string[];
}

export interface RulesWords extends Pick<ReportWords, 'severity' | 'plan'> {
  readonly tabName: string;
  readonly title: string;
  readonly columns: Readonly<Record<ColumnId, string>>;
  /** What the tab tells about the rules of a code, without repetition. */
  readonly rules: (entry: BookEntry) => readonly RuleText[];
  readonly version: (version: string) => string;
  readonly note: string;
}

function lineOf(
  { code, severity }: BookEntry,
  { checks, why, example, standards = [] }: RuleText,
  words: RulesWords,
): Readonly<Record<ColumnId, string>> {
  return {
    code,
    severity: words.severity(severity),
    checks,
    why,
    wrong: example.wrong,
    right: example.right,
    standards: standards.join('\n'),
  };
}

/** Returns the tab's draft: one row for each different text about a rule, in the order of the rule book. */
export function draftRules(
  {
    plan,
    rules,
    rulesVersion,
  }: Pick<CheckReport, 'plan' | 'rulesVersion'> & { readonly rules: readonly BookEntry[] },
  words: RulesWords,
): SheetDraft {
  return draftList({
    key: RULES_KEY,
    tabName: words.tabName,
    title: words.title,
    notes: [`${words.plan(plan)}　${words.version(rulesVersion)}`, words.note],
    columns: COLUMNS.map(({ id, width, style }) => ({ heading: words.columns[id], width, style })),
    rows: rules.flatMap((entry) =>
      words.rules(entry).map((message) => {
        const line = lineOf(entry, message, words);
        return COLUMNS.map(({ id }) => line[id]);
      }),
    ),
  });
}
