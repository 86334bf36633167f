import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { segmentsBetween } from '../../../core/model/at';
import { fileOf } from '../../support/read';
import { transcript } from '../../support/transcripts';

describe('Segments between two offsets', () => {
  it('are those that have anything there, or touch it', () => {
    fc.assert(
      fc.property(transcript, fc.nat(200), fc.nat(200), (text, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const file = fileOf(text);
        const found = segmentsBetween(file, start, end);
        for (const placed of file.segments) {
          const segmentEnd = placed.offset + placed.segment.section.text.length;
          if (placed.offset <= end && segmentEnd > start) assert.ok(found.includes(placed));
          if (placed.offset > end) assert.ok(!found.includes(placed));
        }
        assert.ok(found.length <= file.segments.filter(({ offset }) => offset > start && offset <= end).length + 1);
      }),
    );
  });
});
