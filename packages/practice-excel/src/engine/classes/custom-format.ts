/** CustomConditionalFormat, ConditionalFormatRule and ConditionalRangeFormat: a formula, and the style where it is true. */
import type { PracticeConditionalStyle } from '../../workbook/model';
import { booleanOf, colorOf, oneOf, textOf } from '../arguments';
import { invalidArgument } from '../excel-error';
import { WireObject, type Scalar, type WireClass } from '../members';
import { mustBeRuleFormula } from '../validation-rules';
import type { Json } from '../wire';
import { changeFormat, formatOf, type FormatOnSheet } from './conditional-format';
import { conditionalBordersClass } from './conditional-border';

/** Gives the style that a custom format lays over cells. */
export function conditionalStyle(target: FormatOnSheet): PracticeConditionalStyle {
  const { rule } = formatOf(target);
  return rule.kind === 'custom' ? rule.style : {};
}

/** Changes members of the style; undefined takes one away. */
export function setConditionalStyle(
  target: FormatOnSheet,
  patch: {
    readonly [K in keyof PracticeConditionalStyle]: PracticeConditionalStyle[K] | undefined;
  },
): void {
  changeFormat(target, (format) => {
    if (format.rule.kind !== 'custom') return format;
    const members = Object.entries({ ...format.rule.style, ...patch });
    // What is undefined is left out: the rest are the members that the style had or was given.
    const style = Object.fromEntries(
      members.filter(([, value]) => value !== undefined),
    ) as PracticeConditionalStyle;
    return { ...format, rule: { ...format.rule, style } };
  });
}

function style<K extends keyof PracticeConditionalStyle>(
  key: K,
  read: (value: Json) => NonNullable<PracticeConditionalStyle[K]>,
  unset: Json,
): Scalar<FormatOnSheet> {
  return {
    read: (target) => (conditionalStyle(target)[key] as Json | undefined) ?? unset,
    write: (target, value) => {
      setConditionalStyle(target, { [key]: read(value) });
    },
  };
}

const fontClass: WireClass<FormatOnSheet> = {
  name: 'ConditionalRangeFont',
  since: 6,
  scalars: {
    Color: style('fontColor', (value) => colorOf(value, 'A colour'), ''),
    Bold: style('bold', (value) => booleanOf(value, 'bold'), null),
    Italic: style('italic', (value) => booleanOf(value, 'italic'), null),
    Strikethrough: style('strikethrough', (value) => booleanOf(value, 'strikethrough'), null),
    Underline: style(
      'underline',
      (value) => oneOf(value, ['None', 'Single', 'Double'], 'The underline'),
      null,
    ),
  },
  methods: {
    Clear: {
      changes: true,
      call: (target) => {
        setConditionalStyle(target, {
          fontColor: undefined,
          bold: undefined,
          italic: undefined,
          strikethrough: undefined,
          underline: undefined,
        });
      },
    },
  },
};

const fillClass: WireClass<FormatOnSheet> = {
  name: 'ConditionalRangeFill',
  since: 6,
  scalars: { Color: style('fill', (value) => colorOf(value, 'A colour'), '') },
  methods: {
    Clear: {
      changes: true,
      call: (target) => {
        setConditionalStyle(target, { fill: undefined });
      },
    },
  },
};

const formatClass: WireClass<FormatOnSheet> = {
  name: 'ConditionalRangeFormat',
  since: 6,
  scalars: {
    NumberFormat: style('numberFormat', (value) => textOf(value, 'A number format'), null),
  },
  objects: {
    Font: { open: (target) => WireObject.of(fontClass, target) },
    Fill: { open: (target) => WireObject.of(fillClass, target) },
    Borders: { open: (target) => WireObject.of(conditionalBordersClass, target) },
  },
};

const ruleClass: WireClass<FormatOnSheet> = {
  name: 'ConditionalFormatRule',
  since: 6,
  scalars: {
    Formula: {
      read: (target) => {
        const { rule } = formatOf(target);
        return rule.kind === 'custom' ? rule.formula : '';
      },
      write: (target, value, { workbook }) => {
        const formula = textOf(value, 'The formula of a rule');
        mustBeRuleFormula(formula, workbook);
        if (formula.replace(/^=/, '').trim() === '')
          throw invalidArgument('The formula of a rule cannot be empty.');
        const typed = formula.startsWith('=') ? formula : `=${formula}`;
        changeFormat(target, (format) =>
          format.rule.kind === 'custom'
            ? { ...format, rule: { ...format.rule, formula: typed } }
            : format,
        );
      },
    },
  },
};

export const customFormatClass: WireClass<FormatOnSheet> = {
  name: 'CustomConditionalFormat',
  since: 6,
  objects: {
    Rule: { open: (target) => WireObject.of(ruleClass, target) },
    Format: { open: (target) => WireObject.of(formatClass, target) },
  },
};
