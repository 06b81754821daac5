/** What a ledger's cell will hold after an edit; text is always text, whatever its first sign. */
export type NewContent =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number';
      readonly value: number;
      /** The sheet row (from 0) of a cell of the column whose number format shows it, where the cell's own would not. */
      readonly like?: number;
      /** The format without which the number would say something else (0.853 is 85.3%), where no cell of the column has one. */
      readonly numberFormat?: string;
    };
