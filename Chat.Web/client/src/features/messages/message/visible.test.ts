import { expect, it } from 'vitest';
import texts from '../../../../../../tests/contracts/texts.json';
import { tidied } from './text';
import { isVisible } from './visible';

it.each(texts)('sees in $raw what the API sees', ({ raw, text }) => expect(isVisible(raw)).toBe(text !== null));

it.each(texts.filter(({ text }) => text !== null))('trims $raw as the API does', ({ raw, text }) => expect(tidied(raw)).toBe(text));
