import type { MadeToken } from '../../../api/types';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/TextField';
import { toast } from '../../../ui/toast';
import styles from '../parts/Parts.module.css';

/** The secret of a new token, which no later page shows. */
export function TokenSecret({ made: { token, secret }, onClose }: { made: MadeToken; onClose: () => void }) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(secret);
      toast(say('tokenCopied'));
    } catch {
      toast(say('didNotWork'), { failed: true });
    }
  }

  const actions = (
    <>
      <Button onPress={onClose}>{say('tokenKept')}</Button>
      <Button look="primary" autoFocus onPress={() => void copy()}>
        {say('copyToken')}
      </Button>
    </>
  );
  return (
    <Dialog role="alertdialog" title={say('tokenMade', { name: token.name })} isOpen {...{ onClose, actions }}>
      <div className={styles.form}>
        <Callout tone="warning">{say('tokenOnce')}</Callout>
        <TextField label={say('tokenSecret')} value={secret} isReadOnly />
        <TextField label={say('scimAddress')} value={`${location.origin}/api/scim/v2`} isReadOnly />
      </div>
    </Dialog>
  );
}
