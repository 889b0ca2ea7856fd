import { pipeline, type Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { stop } from './problem.js';

/** A file inside a zip. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes it takes in the zip. */
  readonly bytes: number;
  /** Checksum of its content, which nobody but the reader compares. */
  readonly crc: number;
  open(): Promise<Readable>;
}

const unzipping = {
  /** Bytes given at a time. Its own 16 kB would make 30,000 pieces of an export, and each has its price. */
  chunkSize: 1 << 18,
  /** Bytes made before anyone asks for them: whoever reads does other things in between. */
  readableHighWaterMark: 1 << 19,
};
const deflated = 8;

/**
 * The files of a zip, its folders apart. Names are the ones the zip was made with, for people to read.
 * The zip stays open for as long as the command runs: its files are read one after the other, later.
 */
export async function zipEntries(file: string): Promise<readonly ZipEntry[]> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    ),
  ).catch(() => stop({ code: 'zip-broken', file }));
  const found = await new Promise<readonly Entry[]>((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      if (!entry.fileName.endsWith('/')) entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  }).catch(() => stop({ code: 'zip-broken', file }));
  return found.map((entry) => ({
    name: entry.fileName,
    bytes: entry.compressedSize,
    crc: entry.crc32,
    open: () => opened(zip, entry).catch(() => stop({ code: 'zip-broken', file })),
  }));
}

function opened(zip: ZipFile, entry: Entry): Promise<Readable> {
  const isDeflated = entry.compressionMethod === deflated;
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, isDeflated ? { decompress: false } : {}, (error, stream) => {
      if (error) return reject(error);
      // Whoever reads is told of what goes wrong by the last of the two.
      resolve(isDeflated ? pipeline(stream, createInflateRaw(unzipping), () => undefined) : stream);
    }),
  );
}
