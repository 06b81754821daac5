/** The parts of an .xlsx package, unpacked one at a time and never beyond a bound: a small file can unpack to any size. */
import { unzipSync } from 'fflate';
import { FileError } from './file-error';
import { childrenOf, readTree } from './xml-tree';

const MEGABYTE = 1024 * 1024;
/** Bytes of the file, of one part unpacked, and of all parts that are read together. */
const MOST_PACKED = 50 * MEGABYTE;
const MOST_IN_PART = 64 * MEGABYTE;
const MOST_TOGETHER = 160 * MEGABYTE;
const MOST_PARTS = 10_000;

/** The first bytes of a zip archive, and of the compound files that .xls and locked workbooks are. */
const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** The byte order marks of the encodings that XML may have. */
const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

export interface Relationship {
  readonly id: string;
  /** The last word of its type, e.g. `worksheet`. */
  readonly type: string;
  /** The full name of the part that it leads to. */
  readonly part: string;
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** Names of parts are equal in either case of letters; some writers use `\`. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase();
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** Follows the way from a folder to a part, as a relationship states it. */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? target.split('/') : `${folder}${target}`.split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

export class PackageParts {
  readonly #bytes: Uint8Array;
  readonly #sizes: ReadonlyMap<string, number>;
  #unpacked = 0;

  /** Opens a package. Throws FileError. */
  constructor(bytes: Uint8Array) {
    if (beginsWith(bytes, COMPOUND)) throw new FileError('locked');
    if (!beginsWith(bytes, ZIP)) throw new FileError('not-xlsx');
    if (bytes.length > MOST_PACKED) throw new FileError('too-large');
    this.#bytes = bytes;
    const sizes = new Map<string, number>();
    this.#unzip(({ name, originalSize }) => {
      sizes.set(keyOf(name), originalSize);
      if (sizes.size > MOST_PARTS) throw new FileError('too-large');
      return false;
    });
    this.#sizes = sizes;
  }

  /** Gives a part's bytes; null where the package has none of that name. */
  bytes(part: string): Uint8Array | null {
    const key = keyOf(part);
    const size = this.#sizes.get(key);
    if (size === undefined) return null;
    this.#unpacked += size;
    if (size > MOST_IN_PART || this.#unpacked > MOST_TOGETHER) throw new FileError('too-large');
    // The library unpacks into exactly as many bytes as the directory states, so a directory that lies cuts the part off.
    const found = this.#unzip(({ name }) => keyOf(name) === key);
    return Object.values(found)[0] ?? null;
  }

  /** Gives a part as text; null where the package has none of that name. */
  text(part: string): string | null {
    const bytes = this.bytes(part);
    if (bytes === null) return null;
    const encoding = MARKS.find(([mark]) => beginsWith(bytes, mark))?.[1] ?? 'utf-8';
    return new TextDecoder(encoding).decode(bytes);
  }

  /** Gives the parts that a part, or for `''` the package itself, leads to. What lies outside of the package is left out. */
  relationships(part: string): readonly Relationship[] {
    const folder = folderOf(part);
    const xml = this.text(`${folder}_rels/${part.slice(folder.length)}.rels`);
    if (xml === null) return [];
    return childrenOf(readTree(xml)).flatMap(({ attributes }) => {
      if (attributes['TargetMode'] === 'External') return [];
      const type = attributes['Type'] ?? '';
      return {
        id: attributes['Id'] ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        part: resolved(folder, attributes['Target'] ?? ''),
      };
    });
  }

  #unzip(
    filter: (file: { readonly name: string; readonly originalSize: number }) => boolean,
  ): Readonly<Record<string, Uint8Array>> {
    try {
      return unzipSync(this.#bytes, { filter });
    } catch (cause) {
      if (cause instanceof FileError) throw cause;
      throw new FileError('broken', { cause });
    }
  }
}
