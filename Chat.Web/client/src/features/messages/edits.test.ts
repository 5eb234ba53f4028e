import { expect, it } from 'vitest';
import { chris } from '../../testing/fakeApi';
import { Edits } from './edits';

it('keeps what I changed when I choose the same message again, or another first', () => {
  const edits = new Edits();
  edits.begin(chris.id, 1, 'one');
  edits.write(chris.id, 'one, changed');
  edits.begin(chris.id, 1, 'one');
  expect(edits.of(chris.id)?.text).toBe('one, changed');

  edits.begin(chris.id, 2, 'two');
  expect(edits.of(chris.id)?.text).toBe('two');
  edits.end(chris.id, 2);
  expect(edits.of(chris.id)).toMatchObject({ seq: 1, original: 'one', text: 'one, changed' });
  edits.end(chris.id, 1);
  expect(edits.of(chris.id)).toBeUndefined();
});

it('does not come back to an edit that changed nothing', () => {
  const edits = new Edits();
  edits.begin(chris.id, 1, 'one');
  edits.begin(chris.id, 2, 'two');
  edits.end(chris.id, 2);
  expect(edits.get().size).toBe(0);
});
