/** What speaks for and against a workbook being a plan's, in English. */
import type { Trouble } from '../../core/outcome';
import { listOf } from '../fact-lists';
import type { evidence as japanese } from '../ja/evidence';

type Facts = Trouble['params'];

/** More are told by their number. */
const NAMED = 5;

function some(names: readonly string[]): string {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function headings(count: number): string {
  return count === 1 ? '1 heading' : `${count} headings`;
}

export const evidence: typeof japanese = {
  speaksFor: (params: Facts) => {
    const found = listOf(params, 'found');
    const named = listOf(params, 'named');
    return [
      ...(named.length > 0
        ? [`a title, a sheet’s name or the file’s name says “${named.join('”, “')}”`]
        : []),
      ...(params['bearsName'] === 'yes'
        ? [`the table or sheet has the ledger’s name “${String(params['ledger'])}”`]
        : []),
      `sheet “${String(params['sheet'])}” has ${headings(found.length)} of the ledger (${some(found)})`,
    ];
  },
  speaksAgainst: (params: Facts) => {
    const others = listOf(params, 'others');
    const missing = listOf(params, 'missing');
    const unknown = listOf(params, 'unknown');
    return [
      ...(others.length > 0
        ? [`a title or name is of another municipality (${others.join(', ')})`]
        : []),
      ...(listOf(params, 'named').length === 0
        ? [`no title, sheet’s name or file’s name says “${String(params['municipality'])}”`]
        : []),
      ...(missing.length > 0
        ? [`${headings(missing.length)} it needs are missing (${some(missing)})`]
        : []),
      ...(unknown.length > 0
        ? [`${headings(unknown.length)} are none of the plan’s (${some(unknown)})`]
        : []),
    ];
  },
};
