/**
 * The pair an import is measured against: yauzl and saxes with empty handlers, over the zips given. Prints what it cost.
 */
import process from 'node:process';
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';

const start = performance.now();
let bytes = 0;

/** @param {string} file @returns {Promise<import('node:stream').Readable>} */
const opened = (file) =>
  new Promise((resolve, reject) =>
    yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, (failure, stream) => (failure ? reject(failure) : resolve(stream))),
      );
      zip.readEntry();
    }),
  );

for (const file of process.argv.slice(2)) {
  const parser = new SaxesParser({ xmlns: false });
  for (const event of /** @type {const} */ (['opentag', 'closetag', 'text', 'cdata']))
    parser.on(event, () => undefined);
  const decoder = new TextDecoder();
  for await (const piece of await opened(file)) {
    bytes += piece.length;
    parser.write(decoder.decode(piece, { stream: true }));
  }
  parser.close();
}
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    seconds: (performance.now() - start) / 1000,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    rss: maxRSS / 1000,
    bytes,
  }),
);
process.exit(0);
