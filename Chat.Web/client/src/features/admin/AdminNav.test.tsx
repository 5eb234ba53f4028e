import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { navigate } from '../../lib/location';
import { AdminNav } from './AdminNav';
import { placeAt, sections } from './sections';

it('marks the section of the current page', async () => {
  navigate('/admin/people');
  render(<AdminNav />);
  expect(screen.getAllByRole('link')).toHaveLength(sections.length);
  expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('People');
  act(() => navigate('/admin/people/42'));
  expect(screen.getByRole('link', { current: true })).toHaveTextContent('People');
  await userEvent.click(screen.getByRole('link', { name: 'Audit log' }));
  expect(location.pathname).toBe('/admin/audit');
  expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('Audit log');
});

it.each(['/admin', '/admin/', '/admin/nothing', '/admin/audit/1', '/admin/people/x', '/admin/peoples'])('has no page at %s', (path) => {
  expect(placeAt(path)).toBeUndefined();
});
