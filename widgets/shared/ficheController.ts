import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalogue, CatalogueProblem } from '../../src/catalogue/index.js';
import { valueOf, type Certification, type EntryCode } from '../../src/domain/index.js';
import { loading, type Loading } from './loading.js';

/** Everything of one certification, and the entries it replaced: their figures may be lent. */
export interface FicheFacts {
  readonly entry: Certification;
  readonly predecessors: readonly Certification[];
}

/** Fetches fiches. The last one asked for is the one shown; late answers are dropped. */
export class FicheController implements ReactiveController {
  code: EntryCode | undefined;
  facts: Loading<FicheFacts, CatalogueProblem> = loading;

  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    // The fiche stays: an element moved in the page shows what it showed.
  }

  /** Forgets which one was opened. */
  close(): void {
    this.code = undefined;
    this.facts = loading;
  }

  async open(catalogue: Catalogue, code: EntryCode): Promise<void> {
    this.code = code;
    this.facts = loading;
    const facts = await fetchFacts(catalogue, code);
    if (this.code !== code) return;
    this.facts = facts;
    this.#host.requestUpdate();
  }
}

async function fetchFacts(
  catalogue: Catalogue,
  code: EntryCode,
): Promise<Loading<FicheFacts, CatalogueProblem>> {
  const entry = await catalogue.certification(code);
  if (!entry.ok) return { state: 'failed', problem: entry.error };
  const held = (valueOf(entry.value.predecessors) ?? []).filter((other) =>
    catalogue.panorama.rows.has(other),
  );
  const found = await Promise.all(held.map((other) => catalogue.certification(other)));
  return {
    state: 'ready',
    value: { entry: entry.value, predecessors: found.flatMap((result) => (result.ok ? [result.value] : [])) },
  };
}
