/** How marks and tints look. Each differs from the others by more than its colour. */

const MARK_STYLES = {
  error: { fill: '#FDE7E9', line: { color: '#C50F1F', style: 'Continuous' } },
  warning: { fill: '#FFF4CE', line: { color: '#8A5A00', style: 'Dash' } },
  header: { fill: '#CFE4FA', bold: true },
  record: { fill: '#DFF6DD' },
  other: { fill: '#EDEBE9', italic: true },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly fill: string;
      readonly line?: { readonly color: string; readonly style: 'Continuous' | 'Dash' };
      readonly bold?: boolean;
      readonly italic?: boolean;
    }
  >
>;

/** What is marked: what 検証 found, or what a row is to a ledger. */
export type MarkKind = keyof typeof MARK_STYLES;

export const MARK_KINDS = Object.keys(MARK_STYLES) as readonly MarkKind[];

export const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Says whether a format of this fill has the style of a mark. */
export function isStyleOf(kind: MarkKind, fill: string): boolean {
  return MARK_STYLES[kind].fill === fill.toUpperCase();
}

/** Queues the style of a mark. */
export function queueMarkStyle(format: Excel.ConditionalRangeFormat, kind: MarkKind): void {
  const style = MARK_STYLES[kind];
  format.fill.color = style.fill;
  if ('bold' in style) format.font.bold = style.bold;
  if ('italic' in style) format.font.italic = style.italic;
  if (!('line' in style)) return;
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = style.line.style;
    border.color = style.line.color;
  }
}
