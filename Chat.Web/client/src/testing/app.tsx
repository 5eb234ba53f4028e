import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, vi } from 'vitest';
import { App } from '../app/App';
import { Session } from '../features/session/session';
import { FakeApi } from './fakeApi';
import { FakeHub } from './fakeHub';

/** The API and the socket of the running test. */
export let api: FakeApi;
export let hub: FakeHub;

vi.mock('@microsoft/signalr', async (original) => ({
  ...(await original<object>()),
  HubConnectionBuilder: class {
    withUrl = () => this;
    configureLogging = () => this;
    build = () => hub;
  },
}));

/** Gives each test of the calling file an API and a socket of its own, and a user who looks at the page. */
export function renewFakes() {
  beforeEach(() => {
    api = new FakeApi();
    hub = new FakeHub();
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  });
}

export const show = () => render(<App session={new Session()} />);
export const messages = () => screen.findByRole('region', { name: 'Messages with Chris Bakker' });
export const box = () => screen.findByRole('textbox', { name: 'Write to Chris Bakker' });
export const link = () => screen.findByRole('link', { name: /Chris Bakker/ });

export async function signIn() {
  await userEvent.type(await screen.findByLabelText('Email address'), 'student@demo.test');
  await userEvent.type(screen.getByLabelText('Password'), 'secret{Enter}');
}

export async function signOut() {
  await userEvent.click(screen.getByRole('button', { name: 'Menu' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
}

export async function openMenu(text: string) {
  const row = (await within(await messages()).findByText(text)).closest<HTMLElement>('[role=listitem]')!;
  await userEvent.click(within(row).getByRole('button', { name: 'Actions for this message' }));
  await screen.findByRole('menu');
}

export async function openEmoji() {
  await userEvent.click(await screen.findByRole('button', { name: 'Emoji' }));
  await screen.findByRole('dialog', { name: 'Emoji' });
}
