/** 計画の見分け方を伝える文: 合うところと合わないところ。 */
import type { Trouble } from '../../core/outcome';
import { listOf } from '../fact-lists';

type Facts = Trouble['params'];

/** これより多くは名前を挙げず、数で伝える。 */
const NAMED = 5;

function some(names: readonly string[]): string {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join('、') + (more > 0 ? `ほか${more}個` : '');
}

export const evidence = {
  speaksFor: (params: Facts): readonly string[] => {
    const found = listOf(params, 'found');
    const named = listOf(params, 'named');
    return [
      ...(named.length > 0
        ? [`題名、シート名、ファイル名に「${named.join('」「')}」とあります`]
        : []),
      ...(params['bearsName'] === 'yes'
        ? [`表またはシートの名前が台帳と同じ「${String(params['ledger'])}」です`]
        : []),
      `シート「${String(params['sheet'])}」に台帳の見出しが${found.length}個あります（${some(found)}）`,
    ];
  },
  speaksAgainst: (params: Facts): readonly string[] => {
    const others = listOf(params, 'others');
    const missing = listOf(params, 'missing');
    const unknown = listOf(params, 'unknown');
    return [
      ...(others.length > 0
        ? [`題名、シート名、ファイル名に別の市町村の名前があります（${others.join('、')}）`]
        : []),
      ...(listOf(params, 'named').length === 0
        ? [`題名、シート名、ファイル名のどこにも「${String(params['municipality'])}」とありません`]
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
