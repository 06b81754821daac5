/** A short fingerprint of what a plan checks, to tell whether its rules have changed since. */
import { digest } from '../../digest';
import type { CheckedProgramme } from '../index';

/** Gives the version of a plan's rules: 16 hex digits that change when a rule, a parameter or a field changes. */
export function rulesVersion({ years, ledgers, rules }: CheckedProgramme): string {
  return digest(JSON.stringify([years, ledgers, rules]));
}
