/** Troubles that pass by themselves, as an edit that somebody is in the middle of. */
import type { TroubleCode } from '../core/outcome';

export const PASSING: ReadonlySet<TroubleCode> = new Set(['cell-edit', 'busy', 'dialog-open']);
