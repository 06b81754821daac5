/** The kinds of cell a form can have: one line a kind here, one file a kind beside. */
import type { FormCell } from '../cell-definition';
import type { ElementKind, LaidCell, ReadScene, Scene } from '../element';
import { byYear } from './by-year';
import { derived } from './derived';
import { field } from './field';
import { figure } from './figure';
import { itemYear } from './item-year';
import { label } from './label';
import { text } from './text';
import { years } from './years';

const ELEMENTS = {
  label,
  field,
  text,
  years,
  'by-year': byYear,
  derived,
  figure,
  'item-year': itemYear,
} as const;

function kindOf(name: FormCell['element']): ElementKind<FormCell> {
  return ELEMENTS[name];
}

/** Gives the cells that a form's cell becomes for one record. */
export function layCell(
  cell: FormCell,
  scene: Scene,
  column: number,
  columns: number,
): readonly LaidCell[] {
  return kindOf(cell.element).lay(cell, scene, column, columns);
}

/** Reads the values of a form's cell from a sheet. */
export function readCell(cell: FormCell, scene: ReadScene): void {
  kindOf(cell.element).read?.(cell, scene);
}
