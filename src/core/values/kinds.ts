/** The kinds of value a field can have: one line a kind here, one file a kind beside. */
import { oneKindOf, schemasOf } from '../data-schema';
import { boundedDecimal } from './bounded-decimal';
import { bureauSections } from './bureau-sections';
import { circledNumberKind } from './circled-number';
import { code } from './code';
import { eraDate } from './era-date';
import { figures } from './figures';
import { fiscalYear } from './fiscal-year';
import { goal } from './goal';
import { heading } from './heading';
import { integer } from './integer';
import type { ValueKind } from './kind';
import { mark } from './mark';
import { markedText } from './marked-text';
import { measured } from './measured';
import { money } from './money';
import { oneOf } from './one-of';
import { percentage } from './percentage';
import { planCell } from './plan-cell';
import { practisingSection } from './practising-section';
import { policies } from './policies';
import { referringText } from './referring-text';
import { score } from './score';
import { sectionList } from './section-list';
import { sections } from './sections';
import { targets } from './targets';
import { text } from './text';
import { yearRange } from './year-range';

const KINDS = {
  integer,
  text,
  money,
  'fiscal-year': fiscalYear,
  'era-date': eraDate,
  'one-of': oneOf,
  sections,
  'plan-cell': planCell,
  'practising-section': practisingSection,
  heading,
  code,
  score,
  mark,
  'bounded-decimal': boundedDecimal,
  'circled-number': circledNumberKind,
  'bureau-sections': bureauSections,
  'referring-text': referringText,
  'marked-text': markedText,
  targets,
  'year-range': yearRange,
  policies,
  measured,
  figures,
  goal,
  'section-list': sectionList,
  percentage,
} as const;

type Kinds = (typeof KINDS)[keyof typeof KINDS];

/** A kind's name with its parameters, as a plan gives them. */
export type ValueType = Parameters<Kinds['read']>[1];

/** How a plan gives each kind with its parameters. */
export const valueSchemas = schemasOf<keyof typeof KINDS, ValueType>(KINDS);

export const valueTypeSchema = oneKindOf<ValueType>('kind', valueSchemas);

/** A value as read, by its kind. */
export type Value = Parameters<Kinds['print']>[0];

/** How a value of any kind is written, as a sentence that words/ has in each language. */
export type HowToWrite = ReturnType<Kinds['howToWrite']>;

export function kindOf(name: keyof typeof KINDS): ValueKind<ValueType, Value, HowToWrite> {
  return KINDS[name];
}
