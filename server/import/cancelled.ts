/** Thrown where a file would be read for nobody. */
export class Cancelled extends Error {}
