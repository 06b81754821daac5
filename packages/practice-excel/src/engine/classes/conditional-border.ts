/** ConditionalRangeBorderCollection and ConditionalRangeBorder: the lines that a conditional format draws. */
import type { PracticeConditionalStyle } from '../../workbook/model';
import { colorOf, numberOf, oneOf } from '../arguments';
import { invalidArgument, itemNotFound } from '../excel-error';
import { WireObject, type Opener, type WireClass } from '../members';
import type { FormatOnSheet } from './conditional-format';
import { conditionalStyle, setConditionalStyle } from './custom-format';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
type Side = (typeof SIDES)[number];
type Line = NonNullable<NonNullable<PracticeConditionalStyle['borders']>[Side]>;

const STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
] as const satisfies readonly Line['style'][];

interface Edge {
  readonly format: FormatOnSheet;
  readonly side: Side;
}

function lineOf({ format, side }: Edge): Line | undefined {
  return conditionalStyle(format).borders?.[side];
}

function draw(edge: Edge, patch: Partial<Line>): void {
  const before = lineOf(edge) ?? { style: 'Continuous', color: '#000000' };
  setConditionalStyle(edge.format, {
    borders: { ...conditionalStyle(edge.format).borders, [edge.side]: { ...before, ...patch } },
  });
}

const conditionalBorderClass: WireClass<Edge> = {
  name: 'ConditionalRangeBorder',
  since: 6,
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    SideIndex: { read: ({ side }) => side },
    Style: {
      read: (edge) => lineOf(edge)?.style ?? 'None',
      write: (edge, value) => {
        draw(edge, { style: oneOf(value, STYLES, 'The border style') });
      },
    },
    Color: {
      read: (edge) => lineOf(edge)?.color ?? '',
      write: (edge, value) => {
        draw(edge, { color: colorOf(value, 'The border colour') });
      },
    },
  },
};

function side(edge: Side): Opener<FormatOnSheet> {
  return { open: (format) => WireObject.of(conditionalBorderClass, { format, side: edge }) };
}

export const conditionalBordersClass: WireClass<FormatOnSheet> = {
  name: 'ConditionalRangeBorderCollection',
  since: 6,
  scalars: { Count: { read: () => SIDES.length } },
  items: (format) =>
    SIDES.map((each) => WireObject.of(conditionalBorderClass, { format, side: each })),
  item: (format, key) => {
    const found = SIDES.find((each) => each === key);
    if (!found) throw invalidArgument(`${String(key)} is no side of a conditional format.`);
    return WireObject.of(conditionalBorderClass, { format, side: found });
  },
  objects: {
    Top: side('EdgeTop'),
    Bottom: side('EdgeBottom'),
    Left: side('EdgeLeft'),
    Right: side('EdgeRight'),
  },
  openers: {
    GetItemAt: {
      open: (format, args) => {
        const found = SIDES[numberOf(args[0], 'The index')];
        if (!found) throw itemNotFound('such border');
        return WireObject.of(conditionalBorderClass, { format, side: found });
      },
    },
  },
};
