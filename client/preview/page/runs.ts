/** Parts of a run when it is made; more than twice as many make several of it. */
const RUN_LENGTH = 64;

const RUN = 'run';

/*
 * A browser lays out all children of an element again when one of them has changed, if only by looking at each: thousands of paragraphs
 * stand in runs, so that an edit has one run looked through, and the runs.
 */

function isRun(element: Element): boolean {
  return element.className === RUN;
}

/** The element in which what comes first is to stand. */
export function firstParent(content: Element): Element {
  const first = content.firstElementChild;
  return first && isRun(first) ? first : content;
}

/** The element that comes before one, in a run before its own too. */
export function previousPart(element: Element): Element | null {
  const before = element.previousElementSibling;
  if (before) return before;
  const run = element.parentElement;
  return (run && isRun(run) ? run.previousElementSibling?.lastElementChild : null) ?? null;
}

/** Makes runs of what there is too much of in one element, and removes those that have become empty. */
export function balanceRuns(content: Element): void {
  if (content.childElementCount > 2 * RUN_LENGTH && ![...content.children].some(isRun)) cut(content, content, null);
  for (const run of [...content.children].filter(isRun)) {
    if (run.childElementCount === 0) run.remove();
    else if (run.childElementCount > 2 * RUN_LENGTH) {
      cut(run, content, run);
      run.remove();
    }
  }
}

/** Moves the children of an element into runs, which come to stand in `content` in front of `before`. */
function cut(from: Element, content: Element, before: Element | null): void {
  const children = [...from.children];
  for (let i = 0; i < children.length; i += RUN_LENGTH) {
    const run = document.createElement('div');
    run.className = RUN;
    run.append(...children.slice(i, i + RUN_LENGTH));
    content.insertBefore(run, before);
  }
}

/** Takes what stands in runs out of them. */
export function dissolveRuns(content: Element): void {
  for (const run of [...content.children].filter(isRun)) run.replaceWith(...run.children);
}
