/** CustomXmlPartCollection: XML that add-ins keep with the workbook, and its parts of one namespace. */
import { addXmlPart, namespaceOf } from '../../workbook/custom-xml';
import type { PracticeWorkbook, PracticeXmlPart } from '../../workbook/model';
import { textOf } from '../arguments';
import { ExcelError, invalidArgument, itemNotFound } from '../excel-error';
import { WireObject, type Argument, type WireClass } from '../members';

interface Held {
  readonly workbook: PracticeWorkbook;
  readonly part: PracticeXmlPart;
}

interface Scope {
  readonly workbook: PracticeWorkbook;
  readonly namespace: string;
}

/** Reads an argument as XML. Excel takes well-formed XML only. */
function xmlOf(value: Argument): string {
  const xml = textOf(value, 'The XML');
  if (namespaceOf(xml) === null) throw invalidArgument('The XML is not well-formed.');
  return xml;
}

const customXmlPartClass: WireClass<Held> = {
  name: 'CustomXmlPart',
  since: 5,
  identity: ({ part }) => ({ Id: part.id }),
  gone: ({ workbook, part }) => !workbook.customXml.includes(part),
  scalars: {
    Id: { read: ({ part }) => part.id },
    NamespaceUri: { read: ({ part }) => namespaceOf(part.xml) ?? '' },
  },
  methods: {
    GetXml: { call: ({ part }) => part.xml },
    SetXml: {
      changes: true,
      call: ({ part }, args) => {
        part.xml = xmlOf(args[0]);
      },
    },
    Delete: {
      changes: true,
      call: ({ workbook, part }) => {
        workbook.customXml.splice(workbook.customXml.indexOf(part), 1);
      },
    },
  },
};

function held(workbook: PracticeWorkbook, part: PracticeXmlPart): WireObject {
  return WireObject.of(customXmlPartClass, { workbook, part });
}

function found(
  workbook: PracticeWorkbook,
  parts: readonly PracticeXmlPart[],
  wanted: Argument,
): WireObject | null {
  const id = textOf(wanted, 'The id').toUpperCase();
  const part = parts.find((each) => each.id.toUpperCase() === id);
  return part ? held(workbook, part) : null;
}

function foundOrThrow(
  workbook: PracticeWorkbook,
  parts: readonly PracticeXmlPart[],
  id: Argument,
): WireObject {
  const part = found(workbook, parts, id);
  if (!part) throw itemNotFound(`custom XML part ${String(id)}`);
  return part;
}

function partsIn({ workbook, namespace }: Scope): readonly PracticeXmlPart[] {
  return workbook.customXml.filter(({ xml }) => namespaceOf(xml) === namespace);
}

function onlyIn(scope: Scope): WireObject | null {
  const [part, ...others] = partsIn(scope);
  return part && others.length === 0 ? held(scope.workbook, part) : null;
}

const scopedClass: WireClass<Scope> = {
  name: 'CustomXmlPartScopedCollection',
  since: 5,
  items: (scope) => partsIn(scope).map((part) => held(scope.workbook, part)),
  item: (scope, id) => foundOrThrow(scope.workbook, partsIn(scope), id),
  openers: {
    GetItemOrNullObject: {
      open: (scope, args) => found(scope.workbook, partsIn(scope), args[0]),
    },
    GetOnlyItem: {
      open: (scope) => {
        const only = onlyIn(scope);
        if (!only)
          throw new ExcelError('GeneralException', 'The collection has not exactly one part.');
        return only;
      },
    },
    GetOnlyItemOrNullObject: { open: onlyIn },
  },
  methods: { GetCount: { call: (scope) => partsIn(scope).length } },
};

export const customXmlPartsClass: WireClass<PracticeWorkbook> = {
  name: 'CustomXmlPartCollection',
  since: 5,
  items: (workbook) => workbook.customXml.map((part) => held(workbook, part)),
  item: (workbook, id) => foundOrThrow(workbook, workbook.customXml, id),
  openers: {
    Add: {
      changes: true,
      open: (workbook, args) => held(workbook, addXmlPart(workbook, xmlOf(args[0]))),
    },
    GetByNamespace: {
      open: (workbook, args) =>
        WireObject.of(scopedClass, { workbook, namespace: textOf(args[0], 'The namespace') }),
    },
    GetItemOrNullObject: {
      open: (workbook, args) => found(workbook, workbook.customXml, args[0]),
    },
  },
  methods: { GetCount: { call: ({ customXml }) => customXml.length } },
};
