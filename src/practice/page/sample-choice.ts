/** The choice among the sample workbooks, one for each plan. */
import { plans } from '../../plans';
import type { PageWords } from './words';

/** Gives the sample that the page's address asks for (`?sample=tomakomai`): its id, null for one that is not there, or the first. */
export function sampleAskedFor(query: string): string | null {
  const asked = new URLSearchParams(query).get('sample');
  const plan = asked === null ? plans[0] : plans.find(({ id }) => id === asked);
  return plan?.id ?? null;
}

export interface SampleChoice {
  /** Shows which sample is open; null for a workbook that is none. */
  show(id: string | null): void;
}

/** Adds the drop-down; `onChoice` opens the sample that a person chose. */
export function addSampleChoice(
  group: HTMLElement,
  words: PageWords,
  onChoice: (id: string) => void,
): SampleChoice {
  const label = document.createElement('label');
  label.className = 'choice';
  const choice = document.createElement('select');
  label.append(words.chooseSample, choice);
  // Only shown while none of the samples is open: it cannot be chosen.
  const other = new Option(words.ownWorkbook, '');
  other.disabled = true;
  other.hidden = true;
  choice.append(
    other,
    ...plans.map(({ id, municipality, title }) => new Option(`${municipality} ${title}`, id)),
  );
  choice.addEventListener('change', () => onChoice(choice.value));
  group.append(label);
  return {
    show: (id) => {
      choice.value = id ?? '';
    },
  };
}
