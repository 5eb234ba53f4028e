import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { FakeAccount } from '../../testing/fakeAccount';
import { chris, FakeApi } from '../../testing/fakeApi';
import { renderSignedIn } from '../../testing/renderSignedIn';
import { Button } from '../../ui/Button';
import { Menu, MenuTrigger } from '../../ui/Menu';
import { useDeclare } from './availability';
import { AvailabilityMenuSection } from './AvailabilityMenuSection';

function Header() {
  const declaring = useDeclare();
  return (
    <MenuTrigger>
      <Button>Menu</Button>
      <Menu>
        <AvailabilityMenuSection declaring={declaring} />
      </Menu>
    </MenuTrigger>
  );
}

it('lets a coach choose from the menu of the header', async () => {
  const account = new FakeAccount(new FakeApi());
  renderSignedIn({ id: chris.id, name: chris.name, role: 'coach' }, <Header />);
  await userEvent.click(screen.getByRole('button', { name: 'Menu' }));
  await waitFor(() => expect(screen.getByRole('menuitemradio', { name: 'Available' })).toBeChecked());
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'Away' }));
  await waitFor(() => expect(account.availability.availability).toBe('away'));
  await userEvent.click(screen.getByRole('button', { name: 'Menu' }));
  await waitFor(() => expect(screen.getByRole('menuitemradio', { name: 'Away' })).toBeChecked());
});
