import { expect, it } from 'vitest';
import texts from '../../../../../../tests/contracts/texts.json';
import { isVisible } from './visible';

it.each(texts)('sees in $raw what the API sees', ({ raw, text }) => expect(isVisible(raw)).toBe(text !== null));
