import { ReactiveElement } from 'lit';
import { rootsIn } from './deep.js';

/** Resolves once every element under `root` has drawn what it has to draw, and nothing moves any more. */
export async function settled(root: Element): Promise<void> {
  for (let before = -1, count = 0; count !== before;) {
    before = count;
    const roots = [...rootsIn(root)];
    const elements = [root, ...roots.flatMap((each) => [...each.querySelectorAll('*')])];
    for (const element of elements) if (element instanceof ReactiveElement) await element.updateComplete;
    for (const each of roots) for (const animation of each.getAnimations()) animation.finish();
    count = elements.length;
  }
}
