/** 次の計画をつくる: the workbook of the next plan is opened beside this one, which nobody has touched. */
import { describe, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import { enter } from 'practice-excel/workbook/cells';
import { readXlsx } from 'practice-excel/xlsx';
import { azumino } from '../../src/plans/azumino';
import { kamifurano } from '../../src/plans/kamifurano';
import { nextEdition, openEdition, planProposal } from '../../src/tasks/edition';
import { validate } from '../../src/tasks/validate';
import { sheetNamed } from '../excel/practice';
import { headerCell, sampleOf } from './workbooks';

describe('the next plan of 上富良野町', () => {
  it('is proposed for as many years, opened beside, and worked with by the plan in it', async () => {
    const host = await startNodeHost(await sampleOf('kamifurano'));
    const opened: (Uint8Array | null)[] = [];
    host.engine.onWorkbookOpened((bytes) => opened.push(bytes));
    const proposal = await planProposal();
    if (!proposal.ok) throw new Error(proposal.trouble.code);
    expect(proposal.result).toMatchObject({
      plan: { municipality: '上富良野町', title: '町政運営推進プランR2' },
      title: '町政運営推進プランR3',
      from: [2020],
      years: [2021],
      tellsFinished: true,
      numbered: false,
    });
    expect(proposal.result.records).toHaveLength(37);

    const { years } = proposal.result;
    const trips = host.counters.roundTrips;
    const made = await nextEdition({ years, carried: { which: 'unfinished' }, renumber: false });
    if (!made.ok) throw new Error(made.trouble.code);
    // The reading, and one trip for the looks of both ledgers.
    expect(host.counters.roundTrips - trips).toBe(4);
    const [sheets] = made.result.edition.ledgers;
    expect(sheets?.carried).toBeLessThan(37);

    const written = host.counters.cellsWritten;
    expect(await openEdition(made.result)).toEqual({ ok: true, result: null });
    expect(host.counters.cellsWritten).toBe(written);
    const [bytes] = opened;
    if (!bytes) throw new Error('nothing was opened');

    await startNodeHost(await readXlsx(bytes, '次の計画.xlsx'));
    const checked = await validate({ asOf: { year: 2020, half: 2 } });
    if (!checked.ok) throw new Error(checked.trouble.code);
    expect(checked.result.plan).toMatchObject({ title: '町政運営推進プランR3' });
  });

  it('is not made of what is left to do where the plan does not tell that', async () => {
    await startNodeHost(await sampleOf('kamifurano'));
    const { finished, ...plan } = kamifurano;
    expect(finished).toHaveLength(1);
    const made = await nextEdition(
      { years: [2021], carried: { which: 'unfinished' }, renumber: false },
      { plan },
    );
    expect(made).toMatchObject({ ok: false, trouble: { code: 'no-finished' } });
  });

  it('is not made of nothing', async () => {
    await startNodeHost(await sampleOf('azumino'));
    const made = await nextEdition({
      years: [2025, 2026, 2027, 2028, 2029],
      carried: { which: 'ticked', records: [] },
      renumber: true,
    });
    expect(made).toMatchObject({ ok: false, trouble: { code: 'none-carried' } });
  });

  it('is made of the records that were ticked, unless others stand in their places now', async () => {
    const workbook = await sampleOf('annaka');
    await startNodeHost(workbook);
    const proposal = await planProposal();
    if (!proposal.ok) throw new Error(proposal.trouble.code);
    const { years, records, numbered } = proposal.result;
    expect(numbered).toBe(true);
    const ticked = records.filter(({ name }) => ['3', '7'].includes(name));
    const make = () =>
      nextEdition({ years, carried: { which: 'ticked', records: ticked }, renumber: false });
    const made = await make();
    if (!made.ok) throw new Error(made.trouble.code);
    expect(made.result.edition.ledgers[0]).toMatchObject({ carried: 2, all: 36 });

    const ledger = sheetNamed(workbook, '実施計画');
    const { row, column } = headerCell(ledger, '番号');
    enter(ledger, row + 3, column, 40);
    expect(await make()).toMatchObject({ ok: false, trouble: { code: 'ledger-changed' } });
  });

  it('is not made for years in which a part of the plan has no place', async () => {
    await startNodeHost(await sampleOf('azumino'));
    const column = (id: string, year: number) => ({
      id,
      heading: id,
      measure: { measure: 'words', words: '今回', year } as const,
      places: 0,
    });
    const [first, ...rollups] = azumino.rollups;
    if (!first) throw new Error('安曇野市 has no tables');
    const columns = [column('aR2', 2020), column('bR2', 2020), column('aR6', 2024)];
    const made = await nextEdition(
      { years: [2025], carried: { which: 'all' }, renumber: false },
      { plan: { ...azumino, rollups: [{ ...first, columns }, ...rollups] } },
    );
    expect(made).toMatchObject({
      ok: false,
      trouble: { code: 'edition-misfit', params: { years: 5 } },
    });
  });

  it('is not made of records that are not in the ledger', async () => {
    await startNodeHost(await sampleOf('annaka'));
    const made = await nextEdition({
      years: [2025, 2026, 2027, 2028, 2029],
      carried: { which: 'listed', list: '3,37,40-42' },
      renumber: false,
    });
    expect(made).toMatchObject({
      ok: false,
      trouble: { code: 'unknown-records', params: { records: ['37', '40-42'] } },
    });
  });
});
