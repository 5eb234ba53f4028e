import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { toast } from '../../../ui/toast';
import styles from '../Settings.module.css';
import factor from './Factor.module.css';

interface RecoveryCodesProps {
  codes: readonly string[];
  onDone: () => void;
}

/** The recovery codes, which no later page shows: to copy, to save as a file, or to print. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const text = `${say('recoveryCodesFile', { host: location.host })}\n\n${codes.join('\n')}\n`;

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      toast(say('codesCopied'));
    } catch {
      toast(say('didNotWork'), { failed: true });
    }
  }

  function download() {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    Object.assign(document.createElement('a'), { href: address, download: 'chat-recovery-codes.txt' }).click();
    // The browser reads the address after this turn.
    setTimeout(() => URL.revokeObjectURL(address));
  }

  return (
    <div className={styles.form}>
      <Callout tone="warning" role="status">
        {say('codesOnce')}
      </Callout>
      <ol className={factor.codes} aria-label={say('recoveryCodes')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={styles.actions}>
        <Button autoFocus onPress={() => void copy()}>
          {say('copyCodes')}
        </Button>
        <Button onPress={download}>{say('downloadCodes')}</Button>
        <Button onPress={() => window.print()}>{say('printCodes')}</Button>
      </div>
      <div className={styles.actions}>
        <Button look="primary" onPress={onDone}>
          {say('codesKept')}
        </Button>
      </div>
    </div>
  );
}
