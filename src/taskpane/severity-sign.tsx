/** A severity's sign: shape and colour, always next to its word, so that nobody depends on the sign alone. */
import { ErrorCircleFilled, InfoFilled, WarningFilled } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Severity } from '../core/finding';

const SIGNS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled } as const;

export function SeveritySign({ severity }: { readonly severity: Severity }): ReactElement {
  const Sign = SIGNS[severity];
  return <Sign className={`sign ${severity}`} aria-hidden />;
}
