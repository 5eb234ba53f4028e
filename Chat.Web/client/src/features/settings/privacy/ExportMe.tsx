import { useState } from 'react';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { RadioGroup } from '../../../ui/RadioGroup';
import { proved } from '../../session/proof/proved';
import styles from '../Settings.module.css';
import { exportMe, exportProblem, type ExportFormat } from './exporting';

/** The download of everything that is stored about the user. */
export function ExportMe() {
  const [isAsking, setAsking] = useState(false);
  const [format, setFormat] = useState<ExportFormat>('html');
  const [told, setTold] = useState('');

  function open() {
    setAsking(true);
    setTold('');
  }

  async function download() {
    await proved(() => exportMe(format));
    setTold(say('exported'));
  }

  return (
    <div className={styles.form}>
      <p className={styles.hint}>{say('exportHint')}</p>
      <div className={styles.actions}>
        <Button onPress={open}>{say('exportMe')}</Button>
        <p role="status" className={styles.hint}>
          {told}
        </p>
      </div>
      <ConfirmDialog
        title={say('exportMe')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirm={say('download')}
        tone="plain"
        onConfirm={download}
        failure={exportProblem}
      >
        <p>{say('exportWarning')}</p>
        <RadioGroup<ExportFormat>
          label={say('exportFormat')}
          options={[
            { value: 'html', label: say('exportAsPage') },
            { value: 'json', label: say('exportAsJson') },
          ]}
          value={format}
          onChange={setFormat}
        />
      </ConfirmDialog>
    </div>
  );
}
