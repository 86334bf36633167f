/**
 * Types and modifiers of semantic tokens beyond those of the protocol. They are given to a client that names them among those it knows;
 * others get the protocol's type that is nearest, and no modifier.
 */
export const OWN_TOKEN_TYPES = ['person', 'role', 'source', 'dateline', 'endMark'] as const;
export const OWN_TOKEN_MODIFIERS = ['doubtful'] as const;
