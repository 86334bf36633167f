import { additionsFor, type Configuration } from './configuration';
import { conventionsFor } from './conventions';
import type { Conventions } from './conventions/conventions';

/** The conventions of each language with what a configuration adds to them: the same object for the same language. */
export function conventionsUnder(configuration: Configuration): (language: string | null) => Conventions {
  const known = new Map<string | null, Conventions>();
  return (language) => {
    let conventions = known.get(language);
    if (!conventions) {
      conventions = conventionsFor(language, additionsFor(configuration, language));
      known.set(language, conventions);
    }
    return conventions;
  };
}
