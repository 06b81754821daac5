/** A figure as a summary table prints it, outside of the table. */
import { Big } from 'big.js';

/** Gives a figure (decimal text or words) as the tab prints it. */
export function shownFigure(
  figure: string,
  { places = 0, percent = false }: { readonly places?: number; readonly percent?: boolean } = {},
): string {
  if (!/^-?\d+(?:\.\d+)?$/u.test(figure)) return figure;
  const number = new Big(figure).times(percent ? 100 : 1).round(places, Big.roundHalfUp);
  return `${number.lt(0) ? '△' : ''}${number.abs().toFixed(places)}${percent ? '%' : ''}`;
}
