/** A stage by year does not stand beside a text of the same year that says otherwise: 検討 beside 実施する. */
import { comparable } from '../values/comparable';
import { saidIn } from './checked-ledger';
import type { RuleHead, RuleKind } from './kind';

export interface StageAgainstWordsRule extends RuleHead {
  readonly kind: 'stage-against-words';
  readonly field: string;
  /** The stages that the words speak against. */
  readonly in: readonly string[];
  /** The field of texts by year. */
  readonly text: string;
  /** Words that speak against the stage wherever they stand. */
  readonly words: readonly string[];
  /** Words that do so at the end of the text. */
  readonly endings: readonly string[];
}

const FULL_STOP = /[\s。.]+$/u;

export const stageAgainstWords: RuleKind<StageAgainstWordsRule> = {
  compile(rule, on) {
    const stages = on.columns(rule.field);
    const texts = on.columns(rule.text);
    const against = new Set(rule.in.map(comparable));
    const found = (text: string): string | undefined => {
      const end = text.replace(FULL_STOP, '');
      return (
        rule.words.find((words) => text.includes(comparable(words))) ??
        rule.endings.find((words) => end.endsWith(comparable(words)))
      );
    };
    return function* () {
      for (const column of stages) {
        const beside = texts.find(({ year }) => year === column.year);
        if (!beside) continue;
        for (const [index, cell] of column.cells.entries()) {
          const words = against.has(saidIn(cell)) ? found(saidIn(beside.cells[index])) : undefined;
          if (words === undefined) continue;
          const facts = { words, text: beside.field.label };
          yield on.at(rule, column, index, { sentence: 'stage-against-words', facts });
        }
      }
    };
  },
};
