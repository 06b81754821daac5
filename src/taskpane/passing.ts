/** Troubles that pass by themselves, such as an edit that a person has not finished. */
import type { TroubleCode } from '../core/outcome';

export const PASSING: ReadonlySet<TroubleCode> = new Set(['cell-edit', 'busy', 'dialog-open']);
