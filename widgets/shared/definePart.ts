/** Defines a part once. Parts are not public: two widgets of a page, or two scripts, share the first definition. */
export function definePart(tag: `choix-part-${string}`, part: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, part);
}
