/**
 * What this server and its own client say to each other beyond the Language Server Protocol. URIs are strings; positions are
 * the protocol's: line and UTF-16 unit, 0-based.
 */
export * from './changed';
export * from './continuation';
export * from './doubts';
export * from './facsimile';
export * from './files';
export * from './import';
export * from './issue';
export * from './new-issue';
export * from './place';
export * from './preview';
export * from './progress';
export * from './refactor';
export * from './semantic-tokens';
export * from './shown-places';
export * from './structure';
