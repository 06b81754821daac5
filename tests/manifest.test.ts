/** The manifest as Office reads it: complete, consistent with itself and with what is built. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { VIEWS, viewOf } from '../src/taskpane/view';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const ROOT = resolve(__dirname, '..');
const ORIGIN = 'https://localhost:3000/';

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const inside = open.at(-1);
    if (inside) inside.text += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root;
}

function all(parent: Element, name: string): readonly Element[] {
  return parent.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

function first(parent: Element, name: string): Element {
  const [found] = all(parent, name);
  if (!found) throw new Error(`The manifest has no ${name}`);
  return found;
}

const manifest = parse(readFileSync(resolve(ROOT, 'manifest.xml'), 'utf8'));
const app = first(manifest, 'OfficeApp');
const overrides = first(app, 'VersionOverrides');
const resources = first(overrides, 'Resources');
const byId = new Map(
  ['bt:Image', 'bt:Url', 'bt:String']
    .flatMap((name) => all(resources, name))
    .map((element) => [element.attributes['id'] ?? '', element]),
);

/** What a person may read, with its English. */
function said(element: Element): readonly string[] {
  return [element, ...element.children].map(
    ({ attributes }) => attributes['DefaultValue'] ?? attributes['Value'] ?? '',
  );
}

describe('the base part of the manifest', () => {
  it('has the elements of a task pane, in the order that Office demands', () => {
    expect(app.attributes['xsi:type']).toBe('TaskPaneApp');
    expect(app.children.map(({ name }) => name)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
  });

  it('is one and the same add-in for ever, with a version of four parts', () => {
    expect(first(app, 'Id').text).toBe('3fd2b0c6-7c1e-4a83-9f0d-5b6f6a1e2d48');
    expect(first(app, 'Version').text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  it('speaks Japanese, and English where Excel does', () => {
    expect(first(app, 'DefaultLocale').text).toBe('ja-JP');
    for (const name of ['DisplayName', 'Description']) {
      const element = first(app, name);
      expect(element.attributes['DefaultValue']).not.toBe('');
      expect(first(element, 'Override').attributes['Locale']).toBe('en-US');
    }
  });

  it('asks for workbooks in Excel with ExcelApi 1.14', () => {
    expect(first(app, 'Host').attributes['Name']).toBe('Workbook');
    expect(first(app, 'Set').attributes).toMatchObject({ Name: 'ExcelApi', MinVersion: '1.14' });
    expect(first(app, 'Permissions').text).toBe('ReadWriteDocument');
  });

  it('keeps within the lengths that Office allows', () => {
    for (const text of said(first(app, 'DisplayName')))
      expect(text.length).toBeLessThanOrEqual(125);
    for (const text of said(first(app, 'Description')))
      expect(text.length).toBeLessThanOrEqual(250);
    for (const string of all(first(resources, 'bt:ShortStrings'), 'bt:String'))
      for (const text of said(string)) expect(text.length).toBeLessThanOrEqual(125);
    for (const string of all(first(resources, 'bt:LongStrings'), 'bt:String'))
      for (const text of said(string)) expect(text.length).toBeLessThanOrEqual(250);
    for (const id of byId.keys()) expect(id.length).toBeLessThanOrEqual(32);
  });
});

describe('the ribbon', () => {
  const controls = all(overrides, 'Control');
  const label = (element: Element, language: 0 | 1): string | undefined => {
    const name = element.children.find((child) => child.name === 'Label');
    const string = byId.get(name?.attributes['resid'] ?? '');
    return string && said(string)[language];
  };

  it('has the tab 行革進捗 with a button a verb and one that opens the pane', () => {
    const tab = first(overrides, 'CustomTab');
    expect([label(tab, 0), label(tab, 1)]).toEqual(['行革進捗', 'Reform plan']);
    expect(controls.map((control) => label(control, 0))).toEqual([
      '検証',
      '集計',
      '様式',
      'パネルを開く',
    ]);
    expect(controls.map((control) => label(control, 1))).toEqual([
      'Validate',
      'Summarize',
      'Status sheets',
      'Open pane',
    ]);
  });

  it('opens one and the same pane at each verb that the pane knows', () => {
    expect(new Set(all(overrides, 'TaskpaneId').map(({ text }) => text)).size).toBe(1);
    const views = controls.map((control) => {
      const url = byId.get(first(control, 'SourceLocation').attributes['resid'] ?? '');
      return viewOf(new URL(url?.attributes['DefaultValue'] ?? '').search);
    });
    expect(views.toSorted()).toEqual([...VIEWS].toSorted());
  });

  it('names only resources that are there, and no resource in vain', () => {
    const named = new Set<string>();
    const collect = (element: Element): void => {
      const id = element.attributes['resid'];
      if (id !== undefined) named.add(id);
      element.children.forEach(collect);
    };
    collect(overrides);
    expect([...named].toSorted()).toEqual([...byId.keys()].toSorted());
  });

  it('says every text in English too', () => {
    for (const string of all(resources, 'bt:String')) {
      expect(first(string, 'bt:Override').attributes['Locale']).toBe('en-US');
      expect(said(string)[1]).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it('has icons of 16, 32 and 80 pixels for every button and group', () => {
    for (const icon of all(overrides, 'Icon')) {
      const sizes = icon.children.map(({ attributes }) => Number(attributes['size']));
      expect(sizes).toEqual([16, 32, 80]);
      for (const image of icon.children) {
        const url = byId.get(image.attributes['resid'] ?? '')?.attributes['DefaultValue'] ?? '';
        expect(widthOf(url)).toBe(Number(image.attributes['size']));
      }
    }
  });
});

describe('the files that the manifest names', () => {
  it('are in assets/, in the size that their names say', () => {
    for (const size of [16, 32, 64, 80, 128])
      expect(widthOf(`${ORIGIN}assets/icon-${size}.png`)).toBe(size);
    expect(widthOf(first(app, 'IconUrl').attributes['DefaultValue'] ?? '')).toBe(32);
    expect(widthOf(first(app, 'HighResolutionIconUrl').attributes['DefaultValue'] ?? '')).toBe(64);
  });

  it('are all on the one origin', () => {
    const addresses = readFileSync(resolve(ROOT, 'manifest.xml'), 'utf8').match(
      /"https:\/\/[^"]*"/g,
    );
    expect(addresses?.length).toBeGreaterThan(10);
    for (const address of addresses ?? []) expect(address).toContain(ORIGIN);
  });
});

/** Reads a PNG's width from its head; NaN when the file is not there. */
function widthOf(url: string): number {
  const file = resolve(ROOT, url.slice(ORIGIN.length));
  if (!url.startsWith(ORIGIN) || !existsSync(file)) return NaN;
  return readFileSync(file).readUInt32BE(16);
}
