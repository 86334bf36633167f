/**
 * Small words of languages that print blanks between words, by what can follow them: a phrase that is broken behind an article goes on
 * with neither a preposition nor a verb. Words that have both kinds of use (`to`, German `die`) are left out where it would matter.
 */
type Kind = 'article' | 'preposition' | 'never';

const words: Readonly<Record<Kind, string>> = {
  article:
    'a an the its their our my your every ' +
    'dem des ein eine einen einem einer eines kein keine keinen keiner seine seinen seiner seinem ihren ihrem im am zum zur vom beim ins ans ' +
    'le les un une du des au aux ce cette ces son ses leurs el los las del al su sus',
  preposition:
    'of in on at for by with from into upon between through during against without toward ' +
    'von mit auf für aus bei nach über unter vor durch gegen ohne wegen seit zwischen ' +
    'de à dans sur par pour avec sans sous en con por para sin sobre в на с из от для',
  never:
    'of in on at for by with from into upon and or but nor than who whom which is are was were be been has have had will would could should may might ' +
    'can did does said he she they we i ' +
    'von mit auf für aus bei nach und oder aber ist sind war waren wird werden wurde wurden hat haben hatte hatten kann konnte soll sollte wollte er wir ich daß dass weil wenn ' +
    'et ou mais est sont était ont il elle ils elles y o pero es son era han и но а что',
};

const kinds = new Map<string, Set<Kind>>();
for (const [kind, list] of Object.entries(words) as [Kind, string][]) {
  for (const word of list.split(' ')) kinds.set(word, (kinds.get(word) ?? new Set()).add(kind));
}

/** Points for a phrase of which `before` is the last word of a line, in small letters, going on with the word `after`. */
export function scorePhrase(before: string, after: string): number {
  const [last, first] = [kinds.get(before), kinds.get(after)];
  if (last?.has('article')) return first?.has('never') || first?.has('article') ? -3 : 0.2;
  if (!last?.has('preposition')) return 0;
  return first?.has('never') ? -2.5 : first?.has('article') ? 1 : 0.1;
}
