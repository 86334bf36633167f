import type { Box } from '../../measured-page';
import { bottom, right } from './piece';

/** In heights of a line: how near to one another the ends of rules are that make a corner; and the lowest frame. */
const CORNER = 0.5;
const LOWEST = 1.5;
/** More rules than this are a drawing. */
const MOST = 400;

/** Frames that four rules make, around a table, an advertisement or a box; not the columns that rules stand between. */
export function readFrames(rules: readonly Box[], body: number): Box[] {
  const across = rules.filter(({ width, height }) => width > height && width > 2 * body);
  const down = rules.filter(({ width, height }) => height > width && height > LOWEST * body);
  if (across.length > MOST || down.length > MOST) return [];
  const near = CORNER * body;
  const frames: Box[] = [];
  for (const top of across) {
    const foot = across
      .filter(
        (rule) => rule.y > top.y + LOWEST * body && meet(rule.x, top.x, near) && meet(right(rule), right(top), near),
      )
      .sort((a, b) => a.y - b.y)[0];
    if (!foot) continue;
    const closes = (x: number): boolean =>
      down.some((rule) => meet(rule.x, x, near) && meet(rule.y, top.y, near) && meet(bottom(rule), foot.y, near));
    if (closes(top.x) && closes(right(top)))
      frames.push({ x: top.x, y: top.y, width: top.width, height: foot.y - top.y });
  }
  return frames;
}

export function isWithin(box: Box, frame: Box): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return x > frame.x && x < right(frame) && y > frame.y && y < bottom(frame);
}

function meet(a: number, b: number, near: number): boolean {
  return Math.abs(a - b) < near;
}
