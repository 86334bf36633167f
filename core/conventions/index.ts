import type { ConventionAdditions } from './additions';
import type { Conventions } from './conventions';
import { LanguageConventions } from './language-conventions';
import { languageFor } from './languages';

export type { ConventionAdditions } from './additions';

const made = new Map<string, Conventions>();

/** The conventions for a BCP 47 tag (`zh-CN` → `zh-Hans`, `de-AT` → `de`); an unknown language gets the neutral ones. */
export function conventionsFor(language: string | null, additions?: ConventionAdditions): Conventions {
  const data = languageFor(language);
  if (additions !== undefined && Object.keys(additions).length > 0) return new LanguageConventions(data, additions);
  const known = made.get(data.language);
  if (known) return known;
  const conventions = new LanguageConventions(data, {});
  made.set(data.language, conventions);
  return conventions;
}
