import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { navigate } from '../../lib/location';
import { change, field, link, list, many, renewFakes, show, shown } from '../../testing/conversationList';
import { changeDeviceSettings } from '../device/deviceSettings';

renewFakes();

describe('the keyboard', () => {
  it('moves through the list, which is one stop of the Tab key', async () => {
    show(many, '3');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    expect(link('Chloé')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(link('Dirk')).toHaveFocus();
    await userEvent.keyboard('{End}{ArrowDown}');
    expect(link('José')).toHaveFocus();
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(field()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(link('Ada')).toHaveFocus();
    await userEvent.tab();
    expect(screen.getByLabelText('Elsewhere')).toHaveFocus();
  });

  it('opens the first that is found with Enter', async () => {
    show(many);
    await userEvent.type(field(), 'jose{Enter}');
    expect(location.pathname).toBe('/conversations/10');
  });

  it('leaves Enter to who is still choosing characters', () => {
    navigate('/');
    show(many);
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
    expect(location.pathname).toBe('/');
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(location.pathname).toBe('/conversations/1');
  });

  it('goes from conversation to conversation, and to the next unread one, from wherever the focus is', async () => {
    const some = many.map((conversation, at) => ({ ...conversation, unread: at === 1 || at === 5 ? 2 : 0 }));
    const { rerender } = show(some, '3');
    screen.getByLabelText('Elsewhere').focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(location.pathname).toBe('/conversations/4');
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(location.pathname).toBe('/conversations/2');
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
    expect(location.pathname).toBe('/conversations/6');
    rerender(list('6'));
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
    expect(location.pathname).toBe('/conversations/2');
  });

  it('leads to the filter with Ctrl + K, also from a field', async () => {
    show(many);
    screen.getByLabelText('Elsewhere').focus();
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(field()).toHaveFocus();
  });

  it('finds anybody with Ctrl + K, whatever the filter leaves out', async () => {
    show(many);
    await userEvent.click(screen.getByRole('button', { name: 'Unread only' }));
    expect(shown()).not.toContain('José');
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(field()).toHaveFocus();
    await userEvent.keyboard('jose{Enter}');
    expect(location.pathname).toBe('/conversations/10');
  });

  it('leads to the first of a few conversations with Ctrl + K', async () => {
    show(many.slice(0, 2));
    await userEvent.keyboard('{Meta>}k{/Meta}');
    expect(link('Ada')).toHaveFocus();
  });

  it('leads to the filter with a slash, and back with Escape', async () => {
    show(many);
    act(() => link('Dirk').focus());
    await userEvent.keyboard('/');
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue('');
    await userEvent.keyboard('d{Escape}');
    expect(field()).toHaveValue('');
    expect(link('Dirk')).toHaveFocus();
  });

  it('leaves the slash alone for those who turned single keys off', async () => {
    changeDeviceSettings({ singleKeys: false });
    show(many);
    act(() => link('Dirk').focus());
    await userEvent.keyboard('/');
    expect(link('Dirk')).toHaveFocus();
    act(() => changeDeviceSettings({ singleKeys: true }));
  });

  it('types a slash where somebody types', async () => {
    show(many);
    await userEvent.type(screen.getByLabelText('Elsewhere'), 'and/or');
    expect(screen.getByLabelText('Elsewhere')).toHaveValue('and/or');
  });

  it('keeps the focus when the order changes, and when what had it goes', async () => {
    show(many);
    act(() => link('Dirk').focus());
    await change([many[9]!, ...many.slice(0, 9)]);
    expect(link('Dirk')).toHaveFocus();
    await change([many[9]!, ...many.slice(0, 3), ...many.slice(4, 9)]);
    expect(link('Ελένη')).toHaveFocus();
  });
});
