/** The tools a project can be made for. */
export const projectKinds = ['sam', 'cdk', 'terraform'] as const;
export type ProjectKind = (typeof projectKinds)[number];
