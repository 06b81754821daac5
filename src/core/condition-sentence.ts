/** One condition on a cell as words/ says it. */

/** The sentences of words/ that conditions are composed of; a kind of condition without words does not compile. */
export type ConditionMessage =
  | 'blank'
  | 'filled'
  | 'in'
  | 'words'
  | 'like'
  | 'compares'
  | 'same'
  | 'change'
  | 'listed'
  | 'names'
  | 'marks'
  | 'refers-only'
  | 'reads-as'
  | 'covers'
  | 'life'
  | 'in-years'
  | 'in-charge';

/** One condition on a cell as it is, for words/ to say: which sentence, what it names, and whether it holds. */
export interface ClauseMessage {
  readonly message: ConditionMessage;
  /** Labels, values and years; `field` is `''` where the cell that a rule speaks of is meant. */
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  readonly holds: boolean;
}
