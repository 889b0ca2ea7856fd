/**
 * Writes a full-size export of the registers, invented, with the shape and proportions of the real one: 25,600 fiches
 * of the RNCP and 4,900 of the RS, one in four active, more than half of the bytes in PARTENAIRES.
 *
 *   node tools/generate-export.mjs FOLDER [--share 1] [--seed 1] [--xml] [--active]
 *
 * `--share 0.1` writes a tenth of it; `--xml` leaves the XML unzipped; `--active` writes the active ones only, 7,000 of
 * the whole. The same seed gives the same bytes.
 */
import { closeSync, createWriteStream, mkdirSync, openSync, writeSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { crc32, createDeflateRaw } from 'node:zlib';
import { fiches } from './generate-fiche.mjs';

const day = '2026-08-16';
const head =
  '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<FICHES>\n<VERSION_FLUX>4.1</VERSION_FLUX>\n';
const tail = '</FICHES>\n';

/** @typedef {{ write(text: string): Promise<void>, end(): Promise<void> }} Sink */

/** @param {string} file @returns {Sink} */
function plain(file) {
  const stream = createWriteStream(file, { highWaterMark: 1 << 20 });
  return {
    async write(text) {
      if (!stream.write(text)) await once(stream, 'drain');
    },
    async end() {
      stream.end();
      await once(stream, 'close');
    },
  };
}

/**
 * A zip of one file. Sizes are known at the end: the header is written twice.
 * @param {string} file @param {string} name @returns {Sink}
 */
function zipped(file, name) {
  const descriptor = openSync(file, 'w');
  const deflate = createDeflateRaw({ level: 6 });
  const nameBytes = Buffer.from(name);
  const header = (/** @type {number} */ crc, /** @type {number} */ packed, /** @type {number} */ size) => {
    const bytes = Buffer.alloc(30);
    bytes.writeUInt32LE(0x04034b50, 0);
    common(bytes, 4, crc, packed, size);
    return Buffer.concat([bytes, nameBytes]);
  };
  /** Version, UTF-8 names, deflate, 16 August 2026, then what is in the file. */
  const common = (
    /** @type {Buffer} */ bytes,
    /** @type {number} */ at,
    /** @type {number} */ crc,
    /** @type {number} */ packed,
    /** @type {number} */ size,
  ) => {
    [20, 0x0800, 8, 0, ((2026 - 1980) << 9) | (8 << 5) | 16].forEach((value, place) =>
      bytes.writeUInt16LE(value, at + 2 * place),
    );
    bytes.writeUInt32LE(crc, at + 10);
    bytes.writeUInt32LE(packed, at + 14);
    bytes.writeUInt32LE(size, at + 18);
    bytes.writeUInt16LE(nameBytes.length, at + 22);
  };
  let crc = 0;
  let size = 0;
  let packed = 0;
  writeSync(descriptor, header(0, 0, 0));
  deflate.on('data', (/** @type {Buffer} */ piece) => {
    writeSync(descriptor, piece);
    packed += piece.length;
  });
  return {
    async write(text) {
      const bytes = Buffer.from(text);
      crc = crc32(bytes, crc);
      size += bytes.length;
      if (!deflate.write(bytes)) await once(deflate, 'drain');
    },
    async end() {
      deflate.end();
      await once(deflate, 'end');
      writeSync(descriptor, header(crc, packed, size), 0, null, 0);
      const start = 30 + nameBytes.length + packed;
      const entry = Buffer.alloc(46);
      entry.writeUInt32LE(0x02014b50, 0);
      entry.writeUInt16LE(20, 4);
      common(entry, 6, crc, packed, size);
      const last = Buffer.alloc(22);
      last.writeUInt32LE(0x06054b50, 0);
      last.writeUInt16LE(1, 8);
      last.writeUInt16LE(1, 10);
      last.writeUInt32LE(46 + nameBytes.length, 12);
      last.writeUInt32LE(start, 16);
      const end = Buffer.concat([entry, nameBytes, last]);
      writeSync(descriptor, end, 0, end.length, start);
      closeSync(descriptor);
    },
  };
}

/**
 * @param {string} folder
 * @param {{ share?: number, seed?: number, xml?: boolean, activeOnly?: boolean }} options
 * @returns {Promise<{ files: string[], fiches: number, active: number, bytes: number }>}
 */
export async function generateExport(folder, { share = 1, seed = 1, xml = false, activeOnly = false } = {}) {
  mkdirSync(folder, { recursive: true });
  const made = { files: /** @type {string[]} */ ([]), fiches: 0, active: 0, bytes: 0 };
  for (const register of /** @type {const} */ (['RNCP', 'RS'])) {
    const name = `export_fiches_${register}_V4_1_${day}.xml`;
    const file = join(folder, xml ? name : `export-fiches-${register.toLowerCase()}-v4-1-${day}.zip`);
    const sink = xml ? plain(file) : zipped(file, name);
    let waiting = head;
    for (const { text, active } of fiches(register, share, seed)) {
      if (activeOnly && !active) continue;
      waiting += text;
      made.fiches++;
      made.active += Number(active);
      if (waiting.length < 1 << 20) continue;
      made.bytes += Buffer.byteLength(waiting);
      await sink.write(waiting);
      waiting = '';
    }
    made.bytes += Buffer.byteLength(waiting + tail);
    await sink.write(waiting + tail);
    await sink.end();
    made.files.push(file);
  }
  return made;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, ...rest] = process.argv.slice(2);
  const option = (/** @type {string} */ name) =>
    rest.includes(name) ? Number(rest[rest.indexOf(name) + 1]) : undefined;
  if (folder === undefined || folder.startsWith('--')) {
    console.error('node tools/generate-export.mjs FOLDER [--share 1] [--seed 1] [--xml] [--active]');
    process.exit(2);
  }
  console.log(
    JSON.stringify(
      await generateExport(folder, {
        share: option('--share') ?? 1,
        seed: option('--seed') ?? 1,
        xml: rest.includes('--xml'),
        activeOnly: rest.includes('--active'),
      }),
    ),
  );
}
