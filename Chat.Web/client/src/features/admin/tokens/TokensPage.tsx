import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { PlusIcon } from '../../../ui/icons';
import { Section } from '../../../ui/Section';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { NewTokenDialog } from './NewTokenDialog';
import { TokensTable } from './TokensTable';
import { tokensQuery } from './tokens';

/** The API tokens with which other programs manage accounts. */
export function TokensPage() {
  const query = useQuery(tokensQuery);
  const [isMaking, setMaking] = useState(false);
  const make = (
    <Button look="primary" size="small" onPress={() => setMaking(true)}>
      <PlusIcon />
      {say('newToken')}
    </Button>
  );
  return (
    <Page title={say('tokensTitle')} actions={make}>
      <Section title={say('allTokens')} description={say('tokensHint')}>
        <Loaded query={query}>
          {(tokens) => (tokens.length === 0 ? <p>{say('noTokens')}</p> : <TokensTable tokens={tokens} />)}
        </Loaded>
      </Section>
      {isMaking && <NewTokenDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}
