import type { StoredJourney } from '../../src/store/index.js';
import {
  atMostCodeLong,
  atMostLinkLong,
  drawCode,
  toFragment,
  withoutTransfer,
  writeTransfer,
} from '../../src/store/transfer/index.js';
import { lost } from './warnOnce.js';

/** An address that carries a journey, and its code: `too-long` for the camera of a phone, nothing when what draws it did not come. */
export interface Reopening {
  readonly address: string;
  readonly code: { readonly size: number; readonly path: string } | 'too-long' | undefined;
}

/**
 * The address of a page with the journey after the `#`, which browsers send to nobody.
 * @param page where it is to be opened; by default, this page
 * @returns `too-long` when mail programs would cut it, nothing when the journey could not be written
 */
export async function reopening(
  journey: StoredJourney,
  page?: string,
): Promise<Reopening | 'too-long' | undefined> {
  const written = await writeTransfer(journey, new Date());
  if (!written.ok) return undefined;
  const { origin, pathname, search, hash } = page === undefined ? location : new URL(page, document.baseURI);
  const own = withoutTransfer(hash);
  const address = `${origin}${pathname}${search}${own ? `${own}&` : '#'}${await toFragment(written.value)}`;
  if (address.length > atMostLinkLong) return 'too-long';
  const code = address.length <= atMostCodeLong ? await drawCode(address).catch(lost) : 'too-long';
  return { address, code };
}
