import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { changeDeviceSettings, useLocale } from '../../device/deviceSettings';
import { AppearanceSection } from './AppearanceSection';

function Shell() {
  return <AppearanceSection key={useLocale()} />;
}

afterEach(() => {
  act(() => changeDeviceSettings({ language: 'auto', theme: 'auto' }));
  localStorage.clear();
});

it('switches the theme at once', async () => {
  render(<Shell />);
  await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
  expect(document.documentElement.dataset.theme).toBe('dark');
});

it('switches the language at once, with the keyboard, and keeps the focus', async () => {
  render(<Shell />);
  act(() => screen.getByRole('radio', { name: 'Match browser' }).focus());
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(screen.getByRole('heading', { name: 'Uiterlijk en taal' })).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Nederlands' })).toHaveFocus();
  expect(document.documentElement.lang).toBe('nl');
  await userEvent.keyboard('{ArrowLeft}');
  expect(screen.getByRole('radio', { name: 'English' })).toHaveFocus();
  expect(screen.getByRole('heading', { name: 'Appearance and language' })).toBeVisible();
});
