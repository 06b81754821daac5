/** The rollup by DuckDB in memory, with its load. Plain JavaScript: what it imports is installed by `npm run bench:peers` alone. */
import { DuckDBDataChunk, DuckDBInstance, DOUBLE, VARCHAR } from '@duckdb/node-api';

/** DuckDB takes so many rows at once. */
const CHUNK = 2048;

const QUERY = `select major, count(*)::integer as count,
  count(*) filter (result = '実施')::integer as done,
  count(*) filter (result = '一部実施')::integer as partly,
  count(*) filter (result = '未実施')::integer as undone,
  coalesce(sum(target), 0) as target from initiatives group by major`;

/**
 * @param {Readonly<Record<string, number>>} columns where each field stands
 * @returns {Promise<(rows: readonly (readonly unknown[])[]) => Promise<readonly object[]>>}
 */
export async function rollupBy({ major, result, target }) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  return async (rows) => {
    await connection.run(
      'create or replace table initiatives (major text, result text, target double)',
    );
    const appender = await connection.createAppender('initiatives');
    for (let from = 0; from < rows.length; from += CHUNK) {
      const part = rows.slice(from, from + CHUNK);
      const chunk = DuckDBDataChunk.create([VARCHAR, VARCHAR, DOUBLE], part.length);
      chunk.setColumnValues(
        0,
        part.map((row) => row[major]),
      );
      chunk.setColumnValues(
        1,
        part.map((row) => row[result]),
      );
      chunk.setColumnValues(
        2,
        part.map((row) => (typeof row[target] === 'number' ? row[target] : null)),
      );
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    return (await connection.runAndReadAll(QUERY)).getRowObjectsJS();
  };
}
