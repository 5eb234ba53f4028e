import { useRef, useState } from 'react';
import type { Token } from '../../../api/types';
import { dateOf } from '../../../lib/time';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { FocusAfterwards } from '../../../ui/FocusAfterwards';
import { Tag } from '../../../ui/Tag';
import { toast } from '../../../ui/toast';
import { DataTable, type Column } from '../parts/DataTable';
import styles from '../parts/Parts.module.css';
import { isPast, useRevokeToken } from './tokens';

const columns = (onRevoke: (token: Token) => void): readonly Column<Token>[] => [
  { title: say('tokenName'), cell: ({ name }) => <bdi>{name}</bdi> },
  { title: say('tokenState'), cell: (token) => <State token={token} /> },
  { title: say('tokenMadeBy'), cell: ({ madeBy, madeAt }) => `${madeBy.name}, ${dateOf(madeAt)}` },
  { title: say('tokenLastUsed'), cell: ({ lastUsedOn }) => (lastUsedOn === null ? say('tokenNeverUsed') : dateOf(lastUsedOn)) },
  {
    title: say('tokenRevoke'),
    cell: (token) => (token.revokedAt === null ? <Revoke token={token} onPress={() => onRevoke(token)} /> : null),
  },
];

/** The tokens with their last day of use; a valid one can be revoked. */
export function TokensTable({ tokens }: { tokens: readonly Token[] }) {
  const revoking = useRevokeToken();
  const [chosen, setChosen] = useState<Token>();
  const list = useRef<HTMLDivElement>(null);

  async function revoke() {
    if (!chosen) return;
    await revoking.mutateAsync(chosen.id);
    toast(say('tokenRevoked', { name: chosen.name }));
  }

  return (
    <div ref={list} tabIndex={-1} className={styles.rows}>
      <DataTable label={say('allTokens')} columns={columns(setChosen)} rows={tokens} idOf={({ id }) => id} />
      {chosen && (
        <ConfirmDialog
          title={say('revokeAsk', { name: chosen.name })}
          isOpen
          onClose={() => setChosen(undefined)}
          confirm={say('revokeToken')}
          onConfirm={revoke}
        >
          {say('revokeHint')}
          <FocusAfterwards take={() => list.current?.focus()} />
        </ConfirmDialog>
      )}
    </div>
  );
}

function State({ token: { expiresAt, revokedAt } }: { token: Token }) {
  if (revokedAt !== null) return <Tag>{say('tokenRevokedOn', { date: dateOf(revokedAt) })}</Tag>;
  if (expiresAt === null) return <Tag tone="accent">{say('tokenValid')}</Tag>;
  if (isPast(expiresAt)) return <Tag>{say('tokenExpiredOn', { date: dateOf(expiresAt) })}</Tag>;
  return <Tag tone="accent">{say('tokenValidUntil', { date: dateOf(expiresAt) })}</Tag>;
}

function Revoke({ token: { name }, onPress }: { token: Token; onPress: () => void }) {
  return (
    <Button size="small" aria-label={say('revokeTokenNamed', { name })} onPress={onPress}>
      {say('revokeToken')}
    </Button>
  );
}
