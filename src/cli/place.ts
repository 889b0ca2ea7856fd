import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestName, readManifest, type Manifest } from '../catalogue/format/manifest.js';
import { readIndex, type Index } from '../catalogue/format/readIndex.js';
import { detailPath } from '../catalogue/shards.js';
import { readingProblem, stop, Stop } from './problem.js';

/** A catalogue in a folder or at an address, read file by file. Each method stops by throwing `Stop`. */
export interface Place {
  readonly name: string;
  readonly manifest: Manifest;
  readonly index: Index;
  /** The content of a file, by its path below the catalogue. */
  text(path: string): Promise<string>;
  json(path: string): Promise<unknown>;
  /** The folder, when it is one. */
  readonly folder?: string;
}

const isAddress = (place: string): boolean => /^https?:\/\//i.test(place);

/** `manifest.json` alone stands in the folder the command is run from. */
const folderOf = (name: string): string =>
  name
    .replace(/(^|\/)manifest\.json$/, '$1')
    .replace(/^$/, '.')
    .replace(/\/*$/, '/');

/** Opens a catalogue: its manifest and its index are read. The address may name the manifest or its folder. */
export async function placeOf(name: string): Promise<Place> {
  const base = folderOf(name);
  const where = (path: string) => (isAddress(base) ? new URL(path, base).href : join(base, path));
  const text = async (path: string): Promise<string> =>
    isAddress(base) ? fetched(where(path), name) : read(where(path), name);
  const json = async (path: string): Promise<unknown> => {
    const content = await text(path);
    try {
      return JSON.parse(content);
    } catch {
      throw new Stop({
        code: 'catalogue',
        place: name,
        problem: { code: 'catalogue-not-json', url: where(path) },
      });
    }
  };
  const shape = (path: string, field: string): never => {
    throw new Stop({
      code: 'catalogue',
      place: name,
      problem: { code: 'catalogue-shape', url: where(path), field },
    });
  };

  const manifest = readManifest(await json(manifestName));
  if (!manifest.ok) {
    const { error } = manifest;
    if (error.code === 'shape') return shape(manifestName, error.field);
    const problem = {
      code: 'catalogue-too-new',
      url: where(manifestName),
      formatVersion: error.formatVersion,
    } as const;
    throw new Stop({ code: 'catalogue', place: name, problem });
  }
  const indexPath = manifest.value.index.file;
  const index = readIndex(await json(indexPath));
  if (!index.ok) return shape(indexPath, index.error);
  return {
    name,
    manifest: manifest.value,
    index: index.value,
    text,
    json,
    ...(!isAddress(base) && { folder: base }),
  };
}

const unreachable = (place: string, url: string, status: number): Stop =>
  new Stop({ code: 'catalogue', place, problem: { code: 'catalogue-unreachable', url, status } });

async function read(file: string, place: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    const problem = readingProblem(error, file);
    throw problem.code === 'file-missing' ? unreachable(place, file, 0) : new Stop(problem);
  });
}

async function fetched(url: string, place: string): Promise<string> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw unreachable(place, url, response?.status ?? 0);
  return response.text().catch(() => stop({ code: 'answer-cut', file: url }));
}

/** A detail file, and the rows of the index it should hold. */
export interface Detail {
  readonly hash: string;
  readonly path: string;
  readonly rows: readonly number[];
}

/** The detail files in the order of the index. */
export function detailsOf({ index: { panorama, detailOf } }: Place): readonly Detail[] {
  const details: { hash: string; path: string; rows: number[] }[] = [];
  for (let row = 0; row < panorama.size; row++) {
    const hash = detailOf(row) ?? '';
    const last = details.at(-1);
    if (last?.hash === hash) last.rows.push(row);
    else details.push({ hash, path: detailPath(hash), rows: [row] });
  }
  return details;
}
