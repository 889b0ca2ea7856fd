/** The shadow roots under a node, its own included, outermost first. */
export function* rootsIn(node: Element | ShadowRoot): Generator<ShadowRoot> {
  // Of any window: what stands in an iframe is of other classes.
  const elements = 'shadowRoot' in node ? [node, ...node.querySelectorAll('*')] : node.querySelectorAll('*');
  for (const { shadowRoot } of elements) {
    if (!shadowRoot) continue;
    yield shadowRoot;
    yield* rootsIn(shadowRoot);
  }
}

/** Every element under `root` that matches, in any shadow tree. `host >>> inner` looks in the trees under the host. */
export function allIn<E extends Element = HTMLElement>(root: Element, selector: string): readonly E[] {
  const [outer, ...inner] = selector.split(' >>> ');
  const found = [...rootsIn(root)].flatMap((each) => [...each.querySelectorAll<E>(outer ?? selector)]);
  return inner.length === 0 ? found : found.flatMap((host) => allIn<E>(host, inner.join(' >>> ')));
}

/** The one such element. */
export function oneIn<E extends Element = HTMLElement>(root: Element, selector: string): E {
  const all = allIn<E>(root, selector);
  const [one] = all;
  if (one === undefined || all.length > 1) throw new Error(`${all.length} elements match ${selector}`);
  return one;
}
