/** The input of the report tabs: a check's result, and the words to present it. */
import type { AsOf } from '../calendar/as-of';
import type { CheckedPart } from '../check/engine/left-to-office';
import type { SectionState } from '../check/engine/section-states';
import type { Finding, Severity, SeverityCounts } from '../finding';
import type { Programme } from '../programme';
import type { JudgedReasons } from '../reason';
import type { Reasons, Submission } from '../submission';

/** A check's result, as far as its tabs present it. */
export interface CheckReport {
  readonly plan: Pick<Programme, 'municipality' | 'title'>;
  readonly checkedAt: Date;
  /** The moment that the ledgers were checked for; null where everything is due. */
  readonly asOf: AsOf | null;
  /** The part of the ledgers that was checked; null where it was all. */
  readonly part: CheckedPart | null;
  readonly ledgers: readonly {
    readonly name: string;
    readonly records: number;
    readonly hiddenRows: number;
  }[];
  readonly counts: SeverityCounts;
  readonly findings: readonly Finding[];
  readonly reasons: Reasons;
  readonly refused: JudgedReasons['refused'];
  readonly submission: Submission;
  readonly sections: readonly SectionState[];
  readonly rulesVersion: string;
  readonly fingerprint: string;
}

/** A finding's sentence in two parts: what is wrong, and how to fix it (`''` if that is obvious). */
export interface FindingParts {
  readonly wrong: string;
  readonly fix: string;
}

/** The words of all report tabs. */
export interface ReportWords {
  readonly severity: (severity: Severity) => string;
  readonly finding: (finding: Finding) => FindingParts;
  readonly plan: (plan: CheckReport['plan']) => string;
  readonly checkedAt: (at: Date) => string;
  readonly asOf: (asOf: AsOf) => string;
  /** A record's number with its sub-record's. */
  readonly record: (finding: Finding) => string;
  /** A field's label with its year. */
  readonly field: (finding: Finding) => string;
  readonly sections: (sections: readonly string[]) => string;
}
