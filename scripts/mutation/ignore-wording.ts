/** What makes an error or a finding. */
const maker = /(?:Error|Limit)$|^(?:misfit|malformed|finding)$/;

/** What is read here of a node of Babel's syntax tree. */
interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly key?: { readonly name?: string };
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly unknown[];
}

/**
 * Leaves out wording: the sentences given to what makes an error or a finding, and the `because` of a rule. Codes, paths
 * and everything else without a space are kept. Messages that users read are held by tests of whole messages.
 */
const wording = {
  shouldIgnore({ node, parent }: { readonly node: Node; readonly parent?: Node }): string | undefined {
    const isSentence =
      node.type === 'TemplateLiteral' || (node.type === 'StringLiteral' && String(node.value).includes(' '));
    if (!isSentence || !parent) return undefined;
    if (parent.type === 'ObjectProperty' && parent.key?.name === 'because') return 'wording of a rule';
    const isArgument = maker.test(parent.callee?.name ?? '') && parent.arguments?.includes(node);
    return isArgument ? 'wording of a message' : undefined;
  },
};

/** Read by Stryker. */
export const strykerPlugins = [{ kind: 'Ignore', name: 'wording', value: wording }];
