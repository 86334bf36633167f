import type { NameIndex } from '../../core/conventions/conventions';
import { jumpPlaces } from '../../core/model/jump-places';
import { namesIn, rolesIn, sourcesIn } from '../../core/model/names';
import type { Page } from '../../core/model/page';
import { pageMentions } from '../../core/model/page-mentions';
import { linesOfPlace, type Place } from '../../core/model/printed-place';
import type { Segment } from '../../core/model/segment';
import type { Section } from '../../core/syntax';
import { cover, type Layer, layerOf, type Token } from './layers';
import type { TokenKind } from './legend';

/** What the words of a segment say, as the model reads them; runs of names are split by those given. */
export function printedTokens(segment: Segment, names: NameIndex): Layer {
  const { section, dateline, endMark, jumpLines } = segment;
  const below = [
    ...all(section, 'dateline', dateline ? [dateline] : []),
    ...all(section, 'endMark', endMark ? [endMark] : []),
  ];
  const onJumps = jumpLines.flatMap((jump) =>
    jumpPlaces(segment, jump).filter(({ names, setting, counts }) => {
      return setting === 'printed' && counts && (names === 'label' || names === 'slug');
    }),
  );
  return cover(
    layerOf(below),
    layerOf([
      ...all(section, 'page', pageMentions(segment)),
      ...all(section, 'label', onJumps),
      ...signatures(segment, names),
    ]),
  );
}

/** What a page line and the credits below it say. */
export function pageTokens(page: Page, names: NameIndex): Layer {
  const { section, numberPlace } = page;
  return layerOf([...all(section, 'page', numberPlace ? [numberPlace] : []), ...signatures(page, names)]);
}

/** The words of a segment's jumps. */
export function jumpTokens({ section, jumpLines }: Segment): Layer {
  return layerOf(
    all(
      section,
      'jump',
      jumpLines.filter(({ isJump }) => isJump),
    ),
  );
}

/** Who signs, in what role and for whom. */
function signatures(part: Page | Segment, names: NameIndex): Token[] {
  const { section } = part;
  return [
    ...namesIn(part, names).flatMap((name) => all(section, name.doubtful ? 'doubtfulPerson' : 'person', [name])),
    ...all(section, 'role', rolesIn(part)),
    ...all(section, 'source', sourcesIn(part)),
  ];
}

function all(section: Section, kind: TokenKind, places: readonly Place[]): Token[] {
  return places.flatMap((place) => linesOfPlace(section, place).map((line) => ({ ...line, kind })));
}
