import { AST_NODE_TYPES, AST_TOKEN_TYPES, ESLintUtils, type TSESTree } from '@typescript-eslint/utils';

const word = {
  TSAsExpression: 'A cast',
  TSTypeAssertion: 'A cast',
  TSNonNullExpression: 'A non-null assertion',
  TSAnyKeyword: '`any`',
};
type Unchecked =
  TSESTree.TSAsExpression | TSESTree.TSTypeAssertion | TSESTree.TSNonNullExpression | TSESTree.TSAnyKeyword;

/** Casts other than `as const`, `!` and `any` switch the checker off: a `//` comment in the line above must say why. */
export const castReason = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      reason: '{{ what }} needs its reason: a `//` comment in the line above, or code without it.',
    },
  },
  create({ sourceCode, report }) {
    const reasons = new Set(
      sourceCode
        .getAllComments()
        .filter(({ type, value }) => type === AST_TOKEN_TYPES.Line && !/^\s*(?:eslint|@ts)-/.test(value))
        .map((comment) => comment.loc.end.line),
    );
    const check = (node: Unchecked): void => {
      if (node.type === AST_NODE_TYPES.TSAsExpression && sourceCode.getText(node.typeAnnotation) === 'const') {
        return;
      }
      const statement = sourceCode.getAncestors(node).findLast(({ type }) => isStatement(type));
      const starts = [node, ...(statement ? [statement] : [])].map(({ loc }) => loc.start.line);
      if (starts.some((line) => reasons.has(line - 1))) return;
      report({ node, messageId: 'reason', data: { what: word[node.type] } });
    };
    return {
      TSAsExpression: check,
      TSTypeAssertion: check,
      TSNonNullExpression: check,
      TSAnyKeyword: check,
    };
  },
});

function isStatement(type: string): boolean {
  return type.endsWith('Statement') || type.endsWith('Declaration');
}
