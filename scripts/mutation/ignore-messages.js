/**
 * Leaves out the wording of errors: the arguments of `new SomeError(…)` that are sentences. Codes of errors are kept.
 * @type {{ shouldIgnore(path: { node: any, parent: any }): string | undefined }}
 */
const messages = {
  shouldIgnore({ node, parent }) {
    const isArgument =
      parent?.type === 'NewExpression' && /(Error|Limit)$/.test(parent.callee.name) && parent.arguments.includes(node);
    const isSentence = node.type === 'TemplateLiteral' || (node.type === 'StringLiteral' && node.value.includes(' '));
    return isArgument && isSentence ? 'wording of an error' : undefined;
  },
};

/** Read by Stryker. */
export const strykerPlugins = [{ kind: 'Ignore', name: 'messages', value: messages }];
