/** Why a plan's file cannot be read or used, in English. */
import type { NamedKind, NamedStep } from '../../core/plan/named-steps';
import type { Needed, TextPosition } from '../../core/plan/read-text';
import { shortened } from '../plan-file-words';
import type { PlanFileWords } from '../plan-file-words';

const KINDS: Readonly<Record<NamedKind, string>> = {
  ledger: 'ledger',
  field: 'field',
  rule: 'rule',
  rollup: 'summary',
  column: 'column',
  label: 'column of labels',
  fact: 'figure below the table',
  case: 'row',
  part: 'part',
  form: 'form',
  band: 'band',
  heading: 'heading',
};

function stepWords(step: NamedStep): string {
  if (step.kind === 'property') return `“${shortened(step.name)}”`;
  if (step.kind === 'item') return `item ${step.number}`;
  return 'name' in step
    ? `${KINDS[step.kind]} “${shortened(step.name)}”`
    : `${KINDS[step.kind]} ${step.number}`;
}

function position({ line, column }: TextPosition): string {
  return `Line ${line}, column ${column}`;
}

const NEEDED: Readonly<Record<Needed, (found: string) => string>> = {
  comma: (found) => `a comma (,) is needed before ${found}.`,
  colon: (found) => `a colon (:) is needed before ${found}.`,
  value: (found) => `a value is needed where ${found} stands. Look for a comma too many.`,
  name: (found) =>
    `the name of a property in "" is needed where ${found} stands. Look for a comma too many.`,
  brace: (found) => `a closing } is needed before ${found}.`,
  bracket: (found) => `a closing ] is needed before ${found}.`,
  end: (found) => `${found} stands behind the end of the plan. Take it out.`,
  text: (found) =>
    `the text at ${found} is not closed. Close it with ", and write a new line as \\n.`,
  known: (found) => `${found} cannot be read. Put text in "", and write signs in half width.`,
};

export const planFile: PlanFileWords = {
  noText: {
    encoding: ({ encoding }) =>
      encoding === null
        ? 'Its character encoding is not known. Save it as UTF-8.'
        : `Its character encoding is ${encoding}. Save it as UTF-8.`,
    archive: () => 'It is a workbook or another archive. Name the plan’s file (.json).',
    'too-large': ({ megabytes }) =>
      `It is too large: a plan’s file takes ${megabytes} MB at most. Check whether it is a plan’s file.`,
    'too-long': () => 'It says more than any plan does. Check whether it is a plan’s file.',
    empty: () => 'It is empty. Check whether it is a plan’s file.',
    syntax: ({ needs, found, ...at }) =>
      `${position(at)}: ${NEEDED[needs](found === '' ? 'the end of the line' : `“${shortened(found)}”`)}`,
    'cut-off': (at) =>
      `${position(at)}: the file ends in the middle. Use one that was saved whole.`,
    'too-deep': (at) =>
      `${position(at)}: brackets are nested too deep. Check whether it is a plan’s file.`,
    'double-name': ({ name, ...at }) =>
      `${position(at)}: “${shortened(name)}” stands twice in the same braces. Leave one.`,
  },
  place: (steps) => steps.map(stepWords).join(', '),
  faults: {
    missing: 'is needed and is not there. Write it.',
    unknown: 'is not known here. Check the spelling.',
    wrong: (received, expected, more) =>
      more
        ? `${received} cannot stand here. Use ${expected.join(', ')} or another that is known.`
        : expected.length > 1
          ? `${received} cannot stand here. Use one of ${expected.join(', ')}.`
          : `${received} cannot stand here. Use ${expected.join('')}.`,
    'no-decimal': 'must be a number written as text, e.g. "0.5".',
    'no-condition': (kinds) => `this is no condition. Write one of these: ${kinds}.`,
    'too-few': (least) => `at least ${least} must stand here. Write more.`,
    'too-many': (most) => `more stand here than ${most}. Take some out.`,
    'too-many-columns': (most) =>
      `the ledgers have too many columns. Together they may have ${most}.`,
    version: (received, known) =>
      `version ${received} of the format is not known to this Torikumi. Update Torikumi, or use a plan of version ${known}.`,
    'double-id': (id) => `the id “${id}” stands twice. Use another.`,
    'unknown-id': (id) =>
      `there is no ledger, field, rollup or column “${id}”. Check the spelling.`,
    'idle-rule': (rule) =>
      `the rule “${rule}” can find nothing: its ledger lacks the columns that it needs, e.g. one for each year.`,
  },
  shapes: {
    string: 'a text in ""',
    number: 'a number',
    boolean: 'true or false',
    Array: 'a list in [ ]',
    Object: 'properties in { }',
    null: 'null',
  },
  quoted: (text) => `“${text}”`,
  atLeast: (bound) => `a number of at least ${bound}`,
  atMost: (bound) => `a number of at most ${bound}`,
  whole: 'a whole number',
  differences: {
    added: (place, now) => (now === null ? `${place}: is added.` : `${place}: ${now} is added.`),
    removed: (place, before) =>
      before === null ? `${place}: goes away.` : `${place}: ${before} goes away.`,
    changed: (place, before, now) =>
      before === null || now === null
        ? `${place}: changes.`
        : `${place}: changes from ${before} to ${now}.`,
    order: (place) => `${place}: the order changes.`,
  },
  truth: { true: 'yes', false: 'no' },
  line: (place, sentence, line, at) =>
    `${place === '' ? '' : `${place}: `}${sentence} (line ${line}${at === '' ? '' : `, ${at}`})`,
};
