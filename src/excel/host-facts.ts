/** What the pane runs in: the facts of the diagnostics, and whether this Excel is new enough. */
import { Utilities } from '@microsoft/office-js-helpers';

export interface HostFacts {
  /** e.g. `EXCEL`. */
  readonly host: string;
  /** e.g. `PC`, `OFFICE_ONLINE`. */
  readonly platform: string;
  readonly version: string;
  /** Excel's own language, e.g. `ja-JP`. */
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** ExcelApi 1.14 is there; below it nothing of the add-in works. */
  readonly newEnough: boolean;
}

/** The requirement set that the add-in needs: Excel LTSC 2021 and later have it. */
const FLOOR = '1.14';

/** Reads the facts; only after Office is ready. */
export function hostFacts(): HostFacts {
  const { displayLanguage, contentLanguage, diagnostics, requirements } = Office.context;
  return {
    host: String(Utilities.host),
    platform: String(Utilities.platform),
    version: diagnostics.version,
    displayLanguage,
    contentLanguage,
    newEnough: requirements.isSetSupported('ExcelApi', FLOOR),
  };
}
