/** Rules of this house that no plugin has. */

/** @param {string} name `ChoixFiche` to `choix-fiche` */
const kebab = (name) => name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();

/** Every element names its tag in `@tagname`, and the class is that tag in capitals. */
const tagMatchesClass = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      missing: 'An element says its tag: add `@tagname {{tag}}` to the comment of its class.',
      mismatch: '`@tagname {{found}}` does not match the class {{name}}: expected {{tag}}.',
    },
  },
  /** @param {any} context */
  create: (context) => ({
    /** @param {any} node */
    'ClassDeclaration[superClass.name=/Element$/]'(node) {
      const outer = /^Export/.test(node.parent.type) ? node.parent : node;
      const comment = context.sourceCode.getCommentsBefore(outer).at(-1)?.value ?? '';
      const found = /@tagname\s+(\S+)/.exec(comment)?.[1];
      const name = node.id?.name ?? '';
      const tag = kebab(name);
      if (node.abstract || found === tag) return;
      context.report({
        node: node.id ?? node,
        messageId: found === undefined ? 'missing' : 'mismatch',
        data: { found, name, tag },
      });
    },
  }),
};

export const house = { rules: { 'tag-matches-class': tagMatchesClass } };
