import type { PreviewPart, PreviewView } from '../../../server/protocol';
import { type ShowMessage, views } from '../messages';
import { keep, keptState, onMessage, send } from './host';
import { loadImages } from './images';
import { JumpLines } from './jump-lines';
import { patch, type ShownPart } from './patch';
import { Places } from './places';
import { Scroller } from './scroller';
import { leadToSource } from './source';
import { Sync } from './sync';
import { Toolbar } from './toolbar';

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
}

const content = find('content');
const scroller = new Scroller(find('scroller'));
const toolbar = new Toolbar(find('toolbar'));
const places = new Places();
const sync = new Sync(scroller, places);
const jumpLines = new JumpLines(find('sheet'), content);

let shown: ShownPart[] = [];
let subject: string | undefined;

function show(message: ShowMessage): void {
  const { parts, splice, uris, state, view, language, isVertical } = message;
  // What replaces a part of what an earlier page showed has been overtaken: all of it comes next.
  if (splice && subject === undefined) return;
  const isNew = subject === undefined;
  const isSame = subject === message.subject && scroller.isVertical === isVertical;
  if (!isSame) sync.startAnew();
  const anchor = isSame ? sync.firstVisible() : null;
  const start = anchor && scroller.extentOf(anchor).start;
  setUp(view, language, isVertical);
  scroller.isVertical = isVertical;
  let isChanged = !isSame || (splice?.removed ?? 1) > 0;
  const changed = (element: Element, part: PreviewPart) => {
    isChanged = true;
    places.forget(element);
    loadImages(element, part);
  };
  shown = patch(content, shown, splice, parts, changed, view === 'article');
  places.show(shown, uris);
  toolbar.show(message);
  if (isChanged) jumpLines.drawSoon();
  sync.showCursor();
  // What stood first stays where it stood, whatever has come or gone above.
  if (anchor?.isConnected && start !== null) scroller.by(scroller.extentOf(anchor).start - start);
  else if (!isSame) scroller.toStart();
  const kept = keptState();
  if (isNew && kept?.subject === message.subject && kept.scroll) {
    scroller.to(kept.scroll);
    sync.stay();
  }
  subject = message.subject;
  keep({ ...state, subject, scroll: scroller.position });
}

/** Says what is shown to the style sheet. What is as it was is left alone: the whole page would be laid out anew. */
function setUp(view: PreviewView, language: string, isVertical: boolean): void {
  const { classList } = document.body;
  for (const each of views)
    if (classList.contains(`view-${each}`) !== (each === view)) classList.toggle(`view-${each}`);
  if (classList.contains('vertical') !== isVertical) classList.toggle('vertical');
  if (content.lang !== language) content.lang = language;
}

onMessage((message) => {
  if (message.type === 'show') show(message);
  else if (message.type === 'visible') sync.followEditor(message);
  else sync.followCursor(message);
});
scroller.onScroll(() => {
  const kept = keptState();
  if (kept) keep({ ...kept, scroll: scroller.position });
});
leadToSource(content, places);
send({ type: 'ready' });
