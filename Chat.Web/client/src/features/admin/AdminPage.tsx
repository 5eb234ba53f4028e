import { useEffect } from 'react';
import { navigate, usePath } from '../../lib/location';
import { learn } from '../../strings';
import { admin as en } from '../../strings/en/admin';
import { admin as nl } from '../../strings/nl/admin';
import { addressOf, placeAt, sections } from './sections';

export { AdminNav } from './AdminNav';

learn<typeof en>({ en, nl });

/** The section of the administration at the current path. */
export default function AdminPage() {
  const place = placeAt(usePath());
  const isNowhere = place === undefined;

  useEffect(() => {
    if (isNowhere) navigate(addressOf(sections[0]!), { replace: true });
  }, [isNowhere]);

  return place && <place.section.Page rest={place.rest} />;
}
