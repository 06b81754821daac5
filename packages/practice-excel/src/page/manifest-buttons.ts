/** The ribbon as the add-in's manifest describes it, so that the practice ribbon cannot differ from Excel's. */
import type { Language } from '../words/language';

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** File name of the icon in assets/, or null. */
  readonly icon: string | null;
  /** What follows the pane's file name in the button's source location, e.g. `?verb=validate`. */
  readonly query: string;
}

export interface Ribbon {
  readonly tab: string;
  readonly buttons: readonly RibbonButton[];
}

const LOCALES: Readonly<Record<Language, string>> = { ja: 'ja-JP', en: 'en-US' };

function elements(parent: Element | Document, name: string): readonly Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

/** Gives the texts and addresses of the manifest's resources by id, with the language's overrides. */
function resources(manifest: Document, language: Language): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of ['Image', 'Url', 'String']) {
    for (const resource of elements(manifest, name)) {
      const id = resource.getAttribute('id');
      const override = elements(resource, 'Override').find(
        (element) =>
          element.getAttribute('Locale')?.toLowerCase() === LOCALES[language].toLowerCase(),
      );
      const value = override?.getAttribute('Value') ?? resource.getAttribute('DefaultValue');
      if (id !== null && value !== null) found.set(id, value);
    }
  }
  return found;
}

function resourceOf(
  element: Element | undefined,
  texts: ReadonlyMap<string, string>,
): string | undefined {
  return texts.get(element?.getAttribute('resid') ?? '');
}

/** A child of its own, not of a Supertip or a menu inside. */
function child(parent: Element, name: string): Element | undefined {
  return [...parent.children].find((element) => element.localName === name);
}

/** Reads tab and buttons out of a manifest's text; a control without a source location is no button of ours. */
export function readRibbon(manifestText: string, language: Language): Ribbon {
  const manifest = new DOMParser().parseFromString(manifestText, 'application/xml');
  const texts = resources(manifest, language);
  const tab = elements(manifest, 'CustomTab')[0];
  const buttons = elements(manifest, 'Control').flatMap((control): RibbonButton[] => {
    const location = resourceOf(elements(control, 'SourceLocation')[0], texts);
    const label = resourceOf(child(control, 'Label'), texts);
    if (location === undefined || label === undefined) return [];
    const tip = resourceOf(elements(control, 'Description')[0], texts);
    const icon = resourceOf(
      elements(control, 'Image').find((image) => image.getAttribute('size') === '32'),
      texts,
    );
    return [
      {
        id: control.getAttribute('id') ?? label,
        label,
        tip: tip ?? label,
        icon: icon?.split('/').at(-1) ?? null,
        query: new URL(location).search,
      },
    ];
  });
  const tabLabel = tab && resourceOf(child(tab, 'Label'), texts);
  return { tab: tabLabel ?? '', buttons };
}
