/** A finding's sentence in two parts, for lists that have a column for each: what is wrong, and what to do. */
import type { Finding } from '../core/finding';
import { findingMessage } from './finding-message';
import type { Language } from './language';
import { splitMessage, type MessageParts } from './split-message';

/** Says what is wrong at a finding's cell, and what to do. */
export function findingParts(finding: Finding, language: Language): MessageParts {
  return splitMessage(findingMessage(finding, language), language);
}
