/** Keeps cell styles few: equal styles are one frozen object, however they came about. */
import type { PracticeStyle } from './model';
import { DEFAULT_STYLE } from './create';

const known = new Map<string, PracticeStyle>();

function keyOf(style: PracticeStyle): string {
  const { borders, ...rest } = style;
  const edges = (['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const).map((edge) => {
    const border = borders[edge];
    return border ? [border.style, border.weight, border.color] : 0;
  });
  return JSON.stringify([Object.values(rest), edges]);
}

function shared(style: PracticeStyle): PracticeStyle {
  const key = keyOf(style);
  const found = known.get(key);
  if (found) return found;
  Object.freeze(style.borders);
  known.set(key, Object.freeze(style));
  return style;
}

/** What patches, as text, made of a style before: most patches are made of many cells of one style. */
const patched = new WeakMap<PracticeStyle, Map<string, PracticeStyle>>();

/** Gives the style that a patch makes of another; equal styles are the same object. A border of style `None` is no border. */
export function styleWith(style: PracticeStyle, patch: Partial<PracticeStyle>): PracticeStyle {
  // Only a shared style is frozen: another may be changed by whoever holds it.
  if (!Object.isFrozen(style)) return patchedStyle(style, patch);
  const results = patched.get(style) ?? new Map<string, PracticeStyle>();
  patched.set(style, results);
  const key = JSON.stringify(patch);
  const result = results.get(key) ?? patchedStyle(style, patch);
  results.set(key, result);
  return result;
}

function patchedStyle(style: PracticeStyle, patch: Partial<PracticeStyle>): PracticeStyle {
  const merged: PracticeStyle = { ...style, ...patch };
  const { EdgeTop, EdgeBottom, EdgeLeft, EdgeRight } = merged.borders;
  // Members are listed in one order, so that equal styles have equal keys.
  return shared({
    numberFormat: merged.numberFormat,
    fontName: merged.fontName,
    fontSize: merged.fontSize,
    bold: merged.bold,
    italic: merged.italic,
    underline: merged.underline,
    strikethrough: merged.strikethrough,
    fontColor: merged.fontColor,
    fill: merged.fill,
    horizontal: merged.horizontal,
    vertical: merged.vertical,
    indent: merged.indent,
    wrap: merged.wrap,
    shrink: merged.shrink,
    textOrientation: merged.textOrientation,
    borders: {
      ...(EdgeTop && EdgeTop.style !== 'None' ? { EdgeTop } : {}),
      ...(EdgeBottom && EdgeBottom.style !== 'None' ? { EdgeBottom } : {}),
      ...(EdgeLeft && EdgeLeft.style !== 'None' ? { EdgeLeft } : {}),
      ...(EdgeRight && EdgeRight.style !== 'None' ? { EdgeRight } : {}),
    },
    locked: merged.locked,
  });
}

shared(DEFAULT_STYLE);
