/** 計画の見分け方を伝える文: 合うところと合わないところ。 */
import type { Trouble } from '../../core/outcome';
import { listOf } from '../fact-lists';

type Facts = Trouble['facts'];

/** これより多くは名前を挙げず、数で伝える。 */
const NAMED = 5;

function some(names: readonly string[]): string {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join('、') + (more > 0 ? `ほか${more}個` : '');
}

export const evidence = {
  speaksFor: (facts: Facts): readonly string[] => {
    const found = listOf(facts, 'found');
    const named = listOf(facts, 'named');
    return [
      ...(named.length > 0
        ? [`題名、シート名、ファイル名に「${named.join('」「')}」とあります`]
        : []),
      ...(facts['bearsName'] === 'yes'
        ? [`表またはシートの名前が台帳と同じ「${String(facts['ledger'])}」です`]
        : []),
      `シート「${String(facts['sheet'])}」に台帳の見出しが${found.length}個あります（${some(found)}）`,
    ];
  },
  speaksAgainst: (facts: Facts): readonly string[] => {
    const others = listOf(facts, 'others');
    const missing = listOf(facts, 'missing');
    const unknown = listOf(facts, 'unknown');
    return [
      ...(others.length > 0
        ? [`題名、シート名、ファイル名に別の市町村の名前があります（${others.join('、')}）`]
        : []),
      ...(listOf(facts, 'named').length === 0
        ? [`題名、シート名、ファイル名のどこにも「${String(facts['municipality'])}」とありません`]
        : []),
      ...(missing.length > 0
        ? [`必要な見出しが${missing.length}個ありません（${some(missing)}）`]
        : []),
      ...(unknown.length > 0
        ? [`この計画にない見出しが${unknown.length}個あります（${some(unknown)}）`]
        : []),
    ];
  },
};
