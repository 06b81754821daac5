/** An .xlsx package: parts by their names, relationships and content types. What is not changed stays byte for byte. */
import JSZip from 'jszip';
import { decoded } from './decoded';
import { lastWord, RELATIONSHIPS, strictText } from './namespaces';
import { applied, appendedTo, spansOf, type XmlSpan } from './spans';
import { xmlText } from './xml';
import { XlsxError } from './xlsx-error';

/** One relationship of a part. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, e.g. `worksheet`, `customXml`. */
  readonly type: string;
  /** The full name of the part it leads to; for one that leads outside the package, the address. */
  readonly part: string;
  readonly external: boolean;
}

/** The moment that stands in a package for each new part: a file says nothing of when it was made. */
const FIXED_DATE = new Date(Date.UTC(2020, 3, 1));

const TYPES_PART = '[Content_Types].xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Bytes that all parts together, and one part of XML alone, may take unpacked. */
const MOST_BYTES = 512 * 1024 * 1024;
const MOST_XML_BYTES = 128 * 1024 * 1024;

/** Names of parts are equal in either case of letters (ECMA-376 part 2, 6.2.2.3); some writers use `\`. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function relsPathOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

function withoutEscapes(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

function resolved(folder: string, target: string): string {
  const plain = withoutEscapes(target).replaceAll('\\', '/');
  const steps = plain.startsWith('/')
    ? plain.split('/')
    : [...folder.split('/'), ...plain.split('/')];
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Gives the way from a part to another one, as a relationship states it. */
function targetFrom(part: string, other: string): string {
  const from = folderOf(part).split('/').slice(0, -1);
  const to = other.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** What the directory of the package says of a part's size; the type of the library leaves it out. */
function statedSize(entry: JSZip.JSZipObject): number {
  const { _data: data } = entry as unknown as {
    readonly _data?: { readonly uncompressedSize?: number };
  };
  return data?.uncompressedSize ?? 0;
}

/** A part while it is unpacked; documented by the library, and left out of its types. */
interface PartStream {
  on(event: 'data', take: (chunk: Uint8Array) => void): PartStream;
  on(event: 'error', take: (cause: unknown) => void): PartStream;
  on(event: 'end', take: () => void): PartStream;
  pause(): void;
  resume(): void;
}

function streamOf(entry: JSZip.JSZipObject): PartStream {
  const streaming = entry as unknown as { internalStream(type: 'uint8array'): PartStream };
  return streaming.internalStream('uint8array');
}

export class XlsxPackage {
  /** By their keys, the names as they stand in the package. */
  readonly #names = new Map<string, string>();
  readonly #zip: JSZip;
  #changed = false;

  private constructor(zip: JSZip) {
    this.#zip = zip;
    zip.forEach((name, entry) => {
      if (!entry.dir) this.#names.set(keyOf(name), name);
    });
  }

  /** Opens a package. Throws XlsxError: `corrupt` for what is no whole archive, `too-large`. */
  static async open(bytes: Uint8Array): Promise<XlsxPackage> {
    let zip: JSZip;
    try {
      // Folders that the archive does not name are not made up: the archive stays as it is.
      zip = await JSZip.loadAsync(bytes, { createFolders: false });
    } catch (cause) {
      throw new XlsxError('corrupt', 'zip', { cause });
    }
    let size = 0;
    zip.forEach((_, entry) => {
      size += statedSize(entry);
    });
    if (size > MOST_BYTES) throw XlsxError.tooLarge('size');
    return new XlsxPackage(zip);
  }

  /** Makes a package without any part. */
  static empty(): XlsxPackage {
    return new XlsxPackage(new JSZip());
  }

  /** Says whether any part was put, changed or removed. */
  get changed(): boolean {
    return this.#changed;
  }

  has(part: string): boolean {
    return this.#names.has(keyOf(part));
  }

  /** Gives the names of all parts as they stand in the package. */
  parts(): readonly string[] {
    return [...this.#names.values()];
  }

  async bytes(part: string): Promise<Uint8Array | undefined> {
    const entry = this.#entry(part);
    return entry && this.#unpacked(entry);
  }

  /** Gives a part as text, whatever its encoding; undefined where the package has none of that name. */
  async text(part: string): Promise<string | undefined> {
    const bytes = await this.bytes(part);
    return bytes && decoded(bytes);
  }

  put(part: string, content: string | Uint8Array): void {
    const name = this.#names.get(keyOf(part)) ?? part;
    this.#names.set(keyOf(part), name);
    // Text is written as UTF-8, whatever the part was in.
    const written =
      typeof content === 'string'
        ? content.replace(/^(<\?xml[^>]*\bencoding=["'])[^"']+/, '$1UTF-8')
        : content;
    this.#zip.file(name, written, { date: FIXED_DATE, createFolders: false });
    this.#changed = true;
  }

  /** Changes a part's text, where there is one. */
  async change(part: string, change: (xml: string) => string): Promise<void> {
    const before = await this.text(part);
    if (before === undefined) return;
    const after = change(before);
    if (after !== before) this.put(part, after);
  }

  /** Takes a part out, with its own relationships and what the package says of its type. */
  async remove(part: string): Promise<void> {
    for (const each of [part, relsPathOf(part)]) {
      const name = this.#names.get(keyOf(each));
      if (name === undefined) continue;
      this.#zip.remove(name);
      this.#names.delete(keyOf(each));
      this.#changed = true;
    }
    await this.change(TYPES_PART, (xml) =>
      withoutChild(
        xml,
        ({ name, attributes }) =>
          name === 'Override' && keyOf(attributes['PartName'] ?? '') === keyOf(part),
      ),
    );
  }

  /** Gives the first name of a numbered part that is free: `xl/tables/table3.xml`. */
  freePart(before: string, after: string): string {
    for (let number = 1; ; number += 1) {
      const part = `${before}${number}${after}`;
      if (!this.has(part)) return part;
    }
  }

  /** Gives the part of the workbook; null for a package that is none. */
  async workbookPart(): Promise<string | null> {
    const main = (await this.relationships('')).find(({ type }) => type === 'officeDocument');
    const part = main?.part ?? 'xl/workbook.xml';
    return this.has(part) && keyOf(part).startsWith('xl/') ? part : null;
  }

  /** Gives a part's relationships; those of the package itself for `''`. */
  async relationships(part: string): Promise<readonly Relationship[]> {
    const xml = await this.text(relsPathOf(part));
    if (xml === undefined) return [];
    return spansOf(xml).children.map(({ attributes }) => {
      const external = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      return {
        id: attributes['Id'] ?? '',
        type: lastWord(attributes['Type'] ?? ''),
        part: external ? target : resolved(folderOf(part), target),
        external,
      };
    });
  }

  /** Ties a part to another one and gives the relationship's id. */
  async relate(part: string, type: string, other: string): Promise<string> {
    const path = relsPathOf(part);
    const xml =
      (await this.text(path)) ??
      `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
    const taken = new Set(spansOf(xml).children.map(({ attributes }) => attributes['Id']));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const line = `<Relationship Id="rId${number}" Type="${RELATIONSHIPS}/${type}" Target="${xmlText(targetFrom(part, other))}"/>`;
    this.put(path, appendedTo(xml, (await this.isStrict()) ? strictText(line) : line));
    return `rId${number}`;
  }

  /** Takes a relationship away. */
  async unrelate(part: string, id: string): Promise<void> {
    await this.change(relsPathOf(part), (xml) =>
      withoutChild(xml, ({ attributes }) => attributes['Id'] === id),
    );
  }

  /** Gives what the package says a part is; undefined where it does not. */
  async typeOf(part: string): Promise<string | undefined> {
    const types = spansOf((await this.text(TYPES_PART)) ?? '<Types/>').children;
    const own = types.find(
      ({ name, attributes }) =>
        name === 'Override' && keyOf(attributes['PartName'] ?? '') === keyOf(part),
    );
    return own?.attributes['ContentType'];
  }

  /** Says what a part is. */
  async declare(part: string, type: string): Promise<void> {
    const before =
      (await this.text(TYPES_PART)) ??
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>`;
    const rest = withoutChild(
      before,
      ({ name, attributes }) =>
        name === 'Override' && keyOf(attributes['PartName'] ?? '') === keyOf(part),
    );
    this.put(
      TYPES_PART,
      appendedTo(rest, `<Override PartName="/${xmlText(part)}" ContentType="${type}"/>`),
    );
  }

  /** Says whether the package is of the strict kind: other namespaces, and dates as dates. */
  async isStrict(): Promise<boolean> {
    return (await this.text('_rels/.rels'))?.includes('http://purl.oclc.org/ooxml/') ?? false;
  }

  save(): Promise<Uint8Array> {
    return this.#zip.generateAsync({
      type: 'uint8array',
      compression: 'DEFLATE',
      platform: 'DOS',
    });
  }

  #entry(part: string): JSZip.JSZipObject | undefined {
    const name = this.#names.get(keyOf(part));
    return name === undefined ? undefined : (this.#zip.file(name) ?? undefined);
  }

  /** Unpacks a part, and stops at once where it holds more than a part may, whatever the directory says. */
  #unpacked(entry: JSZip.JSZipObject): Promise<Uint8Array> {
    if (statedSize(entry) > MOST_XML_BYTES) throw XlsxError.tooLarge('size');
    return new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = [];
      let size = 0;
      const stream = streamOf(entry);
      stream
        .on('data', (chunk) => {
          size += chunk.length;
          chunks.push(chunk);
          if (size <= MOST_XML_BYTES) return;
          stream.pause();
          reject(XlsxError.tooLarge('size'));
        })
        .on('error', (cause) => reject(new XlsxError('corrupt', 'zip', { cause })))
        .on('end', () => {
          const whole = new Uint8Array(size);
          let at = 0;
          for (const chunk of chunks) {
            whole.set(chunk, at);
            at += chunk.length;
          }
          resolve(whole);
        })
        .resume();
    });
  }
}

function withoutChild(xml: string, unwanted: (child: XmlSpan) => boolean): string {
  return applied(
    xml,
    spansOf(xml)
      .children.filter(unwanted)
      .map(({ start, end }) => ({ start, end, text: '' })),
  );
}
