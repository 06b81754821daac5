/** The choice among the sample workbooks that stand beside the page. */
import type { PageWords } from '../words/page';

/** An entry of `samples/index.json`: the file `samples/ID.xlsx`, and what it is called. */
export interface SampleEntry {
  readonly id: string;
  readonly title: string;
}

function isEntry(value: unknown): value is SampleEntry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'title' in value &&
    typeof value.title === 'string'
  );
}

/** Reads the list of samples; none where there is no such list. */
export async function readSamples(): Promise<readonly SampleEntry[]> {
  try {
    const answer = await fetch('samples/index.json');
    const list: unknown = answer.ok ? await answer.json() : [];
    return Array.isArray(list) ? list.filter(isEntry) : [];
  } catch {
    return [];
  }
}

/** Gives the sample that the page's address asks for (`?sample=ID`): its id, null for one that is not there, or the first. */
export function sampleAskedFor(query: string, samples: readonly SampleEntry[]): string | null {
  const asked = new URLSearchParams(query).get('sample');
  const sample = asked === null ? samples[0] : samples.find(({ id }) => id === asked);
  return sample?.id ?? null;
}

export interface SampleChoice {
  /** Fills the drop-down. */
  offer(samples: readonly SampleEntry[]): void;
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
  choice.append(other);
  choice.addEventListener('change', () => onChoice(choice.value));
  group.append(label);
  return {
    offer: (samples) => choice.append(...samples.map(({ id, title }) => new Option(title, id))),
    show: (id) => {
      choice.value = id ?? '';
    },
  };
}
