/** Workbooks with each of the things that practice Excel's model does not know, and of the kinds that it once misread. */
import type { Parts } from './packages';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const MICROSOFT = 'http://schemas.microsoft.com/office';
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3]);

const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';

const PIE = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>台帳!$C$2:$C$3</c:f></c:numRef></c:val></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>`;

function anchor(inner: string): string {
  return `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}"><xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inner}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
}

function table(filter: string, more = ''): Parts {
  return {
    tail: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    sheetLinks: [{ id: 'rId1', type: 'table', target: '../tables/table1.xml' }],
    parts: {
      'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="3" name="取組表" displayName="取組表" ref="A1:C3"${more} totalsRowShown="0"><autoFilter ref="A1:C3">${filter}</autoFilter><tableColumns count="3"><tableColumn id="1" name="番号"/><tableColumn id="2" name="取組"/><tableColumn id="3" name="額"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    },
    types: { 'xl/tables/table1.xml': `${TYPES}.spreadsheetml.table+xml` },
  };
}

function extension(uri: string, inner: string): string {
  return `<extLst><ext uri="${uri}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main" xmlns:xm="${MICROSOFT}/excel/2006/main">${inner}</ext></extLst>`;
}

/** By what they hold. */
export const corpus: Readonly<Record<string, Parts>> = {
  notes: {
    tail: '<legacyDrawing r:id="rId1"/>',
    sheetLinks: [
      { id: 'rId1', type: 'vmlDrawing', target: '../drawings/vmlDrawing1.vml' },
      { id: 'rId2', type: 'comments', target: '../comments1.xml' },
    ],
    parts: {
      'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>企画課</author></authors><commentList><comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>確認</t></r></text></comment></commentList></comments>`,
      'xl/drawings/vmlDrawing1.vml': VML,
    },
    types: { 'xl/comments1.xml': `${TYPES}.spreadsheetml.comments+xml` },
    defaults: { vml: `${TYPES}.vmlDrawing` },
  },
  'threaded comments': {
    tail: '<legacyDrawing r:id="rId1"/>',
    sheetLinks: [
      { id: 'rId1', type: 'vmlDrawing', target: '../drawings/vmlDrawing1.vml' },
      { id: 'rId2', type: 'comments', target: '../comments1.xml' },
      {
        id: 'rId3',
        type: 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
        target: '../threadedComments/threadedComment1.xml',
      },
    ],
    workbookLinks: [
      {
        id: 'rId9',
        type: 'http://schemas.microsoft.com/office/2017/10/relationships/person',
        target: 'persons/person.xml',
      },
    ],
    parts: {
      'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>tc={1}</author></authors><commentList><comment ref="B2" authorId="0"><text><t>[スレッド化されたコメント]</t></text></comment></commentList></comments>`,
      'xl/drawings/vmlDrawing1.vml': VML,
      'xl/threadedComments/threadedComment1.xml': `<ThreadedComments xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" dT="2024-04-01T00:00:00.00" personId="{P}" id="{1}"><text>これでよいか</text></threadedComment></ThreadedComments>`,
      'xl/persons/person.xml': `<personList xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><person displayName="企画課" id="{P}" userId="1" providerId="None"/></personList>`,
    },
    types: {
      'xl/comments1.xml': `${TYPES}.spreadsheetml.comments+xml`,
      'xl/threadedComments/threadedComment1.xml': 'application/vnd.ms-excel.threadedcomments+xml',
      'xl/persons/person.xml': 'application/vnd.ms-excel.person+xml',
    },
    defaults: { vml: `${TYPES}.vmlDrawing` },
  },
  'a picture': {
    tail: '<drawing r:id="rId1"/>',
    sheetLinks: [{ id: 'rId1', type: 'drawing', target: '../drawings/drawing1.xml' }],
    links: {
      'xl/drawings/drawing1.xml': [{ id: 'rId1', type: 'image', target: '../media/image1.png' }],
    },
    parts: {
      'xl/drawings/drawing1.xml': anchor(
        '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="図 1"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill><xdr:spPr/></xdr:pic>',
      ),
      'xl/media/image1.png': PNG,
    },
    types: { 'xl/drawings/drawing1.xml': `${TYPES}.drawing+xml` },
    defaults: { png: 'image/png' },
  },
  'a chart of another kind': {
    tail: '<drawing r:id="rId1"/>',
    sheetLinks: [{ id: 'rId1', type: 'drawing', target: '/xl/drawings/drawing1.xml' }],
    links: {
      'xl/drawings/drawing1.xml': [{ id: 'rId1', type: 'chart', target: '../charts/chart1.xml' }],
    },
    parts: {
      'xl/drawings/drawing1.xml': anchor(
        '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="グラフ 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>',
      ),
      'xl/charts/chart1.xml': PIE,
    },
    types: {
      'xl/drawings/drawing1.xml': `${TYPES}.drawing+xml`,
      'xl/charts/chart1.xml': `${TYPES}.drawingml.chart+xml`,
    },
  },
  'a form control': {
    tail: `<legacyDrawing r:id="rId1"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><controls><control shapeId="1025" r:id="rId2" name="Check Box 1"/></controls></mc:Choice></mc:AlternateContent>`,
    sheetLinks: [
      { id: 'rId1', type: 'vmlDrawing', target: '../drawings/vmlDrawing1.vml' },
      { id: 'rId2', type: 'ctrlProp', target: '../ctrlProps/ctrlProp1.xml' },
    ],
    parts: {
      'xl/drawings/vmlDrawing1.vml': VML,
      'xl/ctrlProps/ctrlProp1.xml': `<formControlPr xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" objectType="CheckBox" fmlaLink="$D$2"/>`,
    },
    types: { 'xl/ctrlProps/ctrlProp1.xml': 'application/vnd.ms-excel.controlproperties+xml' },
    defaults: { vml: `${TYPES}.vmlDrawing` },
  },
  'a pivot table': {
    sheetLinks: [{ id: 'rId1', type: 'pivotTable', target: '../pivotTables/pivotTable1.xml' }],
    workbookTail: '<pivotCaches><pivotCache cacheId="1" r:id="rId9"/></pivotCaches>',
    workbookLinks: [
      { id: 'rId9', type: 'pivotCacheDefinition', target: 'pivotCache/pivotCacheDefinition1.xml' },
    ],
    links: {
      'xl/pivotTables/pivotTable1.xml': [
        {
          id: 'rId1',
          type: 'pivotCacheDefinition',
          target: '../pivotCache/pivotCacheDefinition1.xml',
        },
      ],
      'xl/pivotCache/pivotCacheDefinition1.xml': [
        { id: 'rId1', type: 'pivotCacheRecords', target: 'pivotCacheRecords1.xml' },
      ],
    },
    parts: {
      'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="${MAIN}" name="ピボットテーブル1" cacheId="1"><location ref="F2:G4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
      'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1"><cacheSource type="worksheet"><worksheetSource ref="A1:C3" sheet="台帳"/></cacheSource></pivotCacheDefinition>`,
      'xl/pivotCache/pivotCacheRecords1.xml': `<pivotCacheRecords xmlns="${MAIN}" count="0"/>`,
    },
    types: {
      'xl/pivotTables/pivotTable1.xml': `${TYPES}.spreadsheetml.pivotTable+xml`,
      'xl/pivotCache/pivotCacheDefinition1.xml': `${TYPES}.spreadsheetml.pivotCacheDefinition+xml`,
      'xl/pivotCache/pivotCacheRecords1.xml': `${TYPES}.spreadsheetml.pivotCacheRecords+xml`,
    },
  },
  sparklines: {
    tail: extension(
      '{05C60535-1F16-4fd2-B633-F4F36F0B64E0}',
      '<x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>台帳!C2:C3</xm:f><xm:sqref>D2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>',
    ),
  },
  'macros and a signature of them': {
    main: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    workbookLinks: [
      {
        id: 'rId9',
        type: 'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
        target: 'vbaProject.bin',
      },
    ],
    parts: { 'xl/vbaProject.bin': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 7, 7]) },
    defaults: { bin: 'application/vnd.ms-office.vbaProject' },
  },
  hyperlinks: {
    tail: '<hyperlinks><hyperlink ref="B2" r:id="rId1" tooltip="開く"/><hyperlink ref="B3" location="台帳!A1" display="上へ"/></hyperlinks>',
    sheetLinks: [
      {
        id: 'rId1',
        type: 'hyperlink',
        target: 'https://www.example.lg.jp/?a=1&amp;b=2',
        external: true,
      },
    ],
  },
  'another workbook read by formulas': {
    rows: `<row r="4"><c r="C4"><f>[1]予算!$B$2</f><v>1500</v></c><c r="D4" t="str"><f>'[1]予算 R6'!C2&amp;""</f><v>済</v></c><c r="E4"><f>C4*2</f><v>3000</v></c></row>`,
    workbookTail: '<externalReferences><externalReference r:id="rId9"/></externalReferences>',
    workbookLinks: [
      { id: 'rId9', type: 'externalLink', target: 'externalLinks/externalLink1.xml' },
    ],
    links: {
      'xl/externalLinks/externalLink1.xml': [
        { id: 'rId1', type: 'externalLinkPath', target: '予算.xlsx', external: true },
      ],
    },
    parts: {
      'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="予算"/></sheetNames></externalBook></externalLink>`,
    },
    types: { 'xl/externalLinks/externalLink1.xml': `${TYPES}.spreadsheetml.externalLink+xml` },
  },
  "names of the sheet's own": {
    workbookTail:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">台帳!$A$1:$C$3,台帳!$E$1:$F$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">台帳!$A:$A,台帳!$1:$1</definedName><definedName name="率" localSheetId="0" comment="内部">台帳!$C$2</definedName><definedName name="率">0.5</definedName><definedName name="隠し" hidden="1">#REF!</definedName></definedNames>',
  },
  'a table with a row of totals': {
    rows: '<row r="4"><c r="A4" t="inlineStr"><is><t>計</t></is></c><c r="C4"><f>SUBTOTAL(109,取組表[額])</f><v>0.4</v></c></row>',
    tail: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    sheetLinks: [{ id: 'rId1', type: 'table', target: '../tables/table1.xml' }],
    parts: {
      'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="取組表" displayName="取組表" ref="A1:C4" totalsRowCount="1"><autoFilter ref="A1:C3"/><tableColumns count="3"><tableColumn id="1" name="番号" totalsRowLabel="計"/><tableColumn id="2" name="取組" dataDxfId="0"/><tableColumn id="3" name="額" totalsRowFunction="sum"><calculatedColumnFormula>取組表[[#This Row],[番号]]*2</calculatedColumnFormula></tableColumn></tableColumns></table>`,
    },
    types: { 'xl/tables/table1.xml': `${TYPES}.spreadsheetml.table+xml` },
  },
  'a filter by colour': table('<filterColumn colId="1"><colorFilter dxfId="0"/></filterColumn>'),
  'a filter by icon': table(
    '<filterColumn colId="2"><iconFilter iconSet="3Arrows" iconId="1"/></filterColumn>',
    ' headerRowCount="1"',
  ),
  'a filter of the top ten': table(
    '<filterColumn colId="2"><top10 val="10" filterVal="3"/></filterColumn>',
  ),
  'a filter by groups of dates': table(
    '<filterColumn colId="2"><filters calendarType="japan"><dateGroupItem year="2024" month="4" dateTimeGrouping="month"/></filters></filterColumn>',
  ),
  'a filter by an average': table(
    '<filterColumn colId="2"><dynamicFilter type="aboveAverage" val="0.2"/></filterColumn>',
  ),
  'a filter of the sheet': {
    tail: '<autoFilter ref="A1:C3"><filterColumn colId="0"><customFilters and="1"><customFilter operator="greaterThan" val="1"/></customFilters></filterColumn><sortState ref="A2:C3"><sortCondition ref="A2:A3"/></sortState></autoFilter>',
    workbookTail:
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">台帳!$A$1:$C$3</definedName></definedNames>',
  },
  "the printer's settings": {
    tail: '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="70" scale="85" orientation="landscape" horizontalDpi="300" r:id="rId1"/><headerFooter differentFirst="1"><oddFooter>&amp;C&amp;P</oddFooter><firstFooter>&amp;C表紙</firstFooter></headerFooter>',
    sheetLinks: [
      { id: 'rId1', type: 'printerSettings', target: '../printerSettings/printerSettings1.bin' },
    ],
    parts: { 'xl/printerSettings/printerSettings1.bin': new Uint8Array([1, 0, 2, 0, 255]) },
    defaults: { bin: `${TYPES}.spreadsheetml.printerSettings` },
  },
  'a password': {
    tail: '<sheetProtection algorithmName="SHA-512" hashValue="abc=" saltValue="def=" spinCount="100000" sheet="1" objects="1" scenarios="1"/><protectedRanges><protectedRange password="CC2A" sqref="A2:C9" name="範囲1"/></protectedRanges>',
    workbookHead: '<workbookProtection workbookPassword="CC2A" lockStructure="1"/>',
  },
  'array formulas': {
    rows: `<row r="4"><c r="A4"><f t="array" ref="A4">SUM((A2:A3&gt;0)*1)</f><v>2</v></c><c r="B4"><f t="array" ref="B4:C4">TRANSPOSE(A2:A3)</f><v>1</v></c><c r="C4"><v>2</v></c></row>`,
  },
  'a formula that spills': {
    rows: `<row r="4"><c r="A4" cm="1"><f t="array" ref="A4:A5">_xlfn.UNIQUE(A2:A3)</f><v>1</v></c></row><row r="5"><c r="A5"><v>2</v></c></row>`,
    workbookLinks: [{ id: 'rId9', type: 'sheetMetadata', target: 'metadata.xml' }],
    parts: {
      'xl/metadata.xml': `<metadata xmlns="${MAIN}"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000"/></metadataTypes></metadata>`,
    },
    types: { 'xl/metadata.xml': `${TYPES}.spreadsheetml.sheetMetadata+xml` },
  },
  'a table of what-if': {
    rows: `<row r="4"><c r="A4"><f t="dataTable" ref="A4:A5" dt2D="0" dtr="0" r1="C2"/><v>7</v></c></row><row r="5"><c r="A5"><v>9</v></c></row>`,
  },
  'shared formulas and newer functions': {
    rows: `<row r="4"><c r="A4"><f t="shared" ref="A4:A6" si="0">C2*10+LOG10(10)+LEN("C2")</f><v>4</v></c><c r="B4"><f>_xlfn.STDEV.S(C2:C3)</f><v>0.141421356237310</v></c><c r="C4"><v>0</v></c><c r="D4" t="str"><f>_xlfn.TEXTJOIN(",",TRUE,B2:B3)</f><v>窓口の 統合一本化,001</v></c></row><row r="5"><c r="A5"><f t="shared" si="0"/><v>6</v></c><c r="B5" t="str"><f>PHONETIC(B2)</f><v>マドグチ</v></c></row><row r="6"><c r="A6"><f t="shared" si="0"/><v>3</v></c><c r="B6"><f>B5&amp;""</f><v>0</v></c></row>`,
    workbookTail: '<calcPr calcId="191029"/>',
    workbookLinks: [{ id: 'rId9', type: 'calcChain', target: 'calcChain.xml' }],
    parts: {
      'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A4" i="4"/><c r="A5" i="4"/><c r="A6" i="4"/></calcChain>`,
    },
    types: { 'xl/calcChain.xml': `${TYPES}.spreadsheetml.calcChain+xml` },
  },
  'dates from 1904 on': {
    workbookHead: '<workbookPr date1904="1"/>',
    rows: '<row r="4"><c r="A4" s="2"><v>43921</v></c><c r="B4" s="2"><f>A4+1</f><v>43922</v></c></row>',
  },
  'a sheet of a chart': {
    sheets: '<sheet name="グラフ" sheetId="7" r:id="rId9"/>',
    workbookLinks: [{ id: 'rId9', type: 'chartsheet', target: 'chartsheets/sheet1.xml' }],
    parts: {
      'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
    },
    types: { 'xl/chartsheets/sheet1.xml': `${TYPES}.spreadsheetml.chartsheet+xml` },
  },
  'rules of newer kinds': {
    tail: `<conditionalFormatting sqref="C2:C3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><x14:id>{A}</x14:id></ext></extLst></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" imeMode="hiragana" allowBlank="1" sqref="B2:B3"><formula1>"検討,実施"</formula1></dataValidation></dataValidations>${extension(
      '{78C0D931-6437-407d-A8EE-F0AAD7539E65}',
      '<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{A}"/><xm:sqref>C2:C3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>',
    )}`,
  },
  'outlines, breaks, notes of errors and reading aids': {
    head: '<sheetPr codeName="Sheet1"><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:C3"/><sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.5" outlineLevelCol="1"/><cols><col min="1" max="1" width="5.625" customWidth="1"/><col min="2" max="4" width="20.625" style="1" customWidth="1" outlineLevel="1"/></cols>',
    tail: '<phoneticPr fontId="1" type="fullwidthKatakana"/><colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"/></colBreaks><ignoredErrors><ignoredError sqref="B3" numberStoredAsText="1"/></ignoredErrors>',
  },
};
