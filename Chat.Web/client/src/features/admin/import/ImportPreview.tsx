import { useState } from 'react';
import type { ImportCounts, ImportPreview as Preview } from '../../../api/types';
import { Problem } from '../../../api/problem';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Section } from '../../../ui/Section';
import { Switch } from '../../../ui/Switch';
import { inDigits } from '../parts/inDigits';
import { ImportChanges } from './ImportChanges';
import { ImportFacts } from './ImportFacts';
import { ImportFaults } from './ImportFaults';
import styles from './Import.module.css';
import { importTrouble } from './importTrouble';
import { useImport } from './importing';

interface ImportPreviewProps {
  preview: Preview;
  file: File;
  disableMissing: boolean;
  onDone: (counts: ImportCounts) => void;
  /** The preview no longer holds. */
  onStale: () => void;
}

/** The changes that an import would make, and the button that makes them. */
export function ImportPreview({ preview, file, disableMissing, onDone, onStale }: ImportPreviewProps) {
  const importing = useImport();
  const [skipFaulty, setSkipFaulty] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const [progress, setProgress] = useState<readonly [done: number, total: number]>([0, 0]);
  const { counts, faultCount, unknownColumns, disablesMany } = preview;
  const isNothing = preview.changes.length === 0;
  const isStale = importing.error instanceof Problem && importing.error.type === 'urn:chat:problem:import-changed';
  const isReady = !isNothing && (faultCount === 0 || skipFaulty) && (!disablesMany || confirmed);

  function start() {
    const order = { file, fingerprint: preview.fingerprint, skipFaulty, disableMissing, confirmed, onProgress: setProgress };
    importing.mutate(order, { onSuccess: onDone });
  }

  return (
    <>
      <Section title={say('importPreview')} description={say('importPreviewHint', { count: preview.rows })}>
        <ImportFacts counts={counts} faultCount={faultCount} />
        {unknownColumns.length > 0 && <Callout>{say('unknownColumns', { columns: unknownColumns.join(', ') })}</Callout>}
        {isNothing && faultCount === 0 && (
          <Callout tone="success" role="status">
            {say('importNothing')}
          </Callout>
        )}
        {disableMissing && faultCount > 0 && <Callout tone="warning">{say('faultyDisablesNobody')}</Callout>}
        {faultCount > 0 && !isNothing && (
          <Switch label={say('skipFaulty')} description={say('skipFaultyHint')} isSelected={skipFaulty} onChange={setSkipFaulty} />
        )}
        {disablesMany && (
          <Switch
            label={say('confirmDisabled', { count: counts.disabled })}
            description={say('confirmDisabledHint')}
            isSelected={confirmed}
            onChange={setConfirmed}
          />
        )}
        {!isNothing && (
          <div className={styles.actions}>
            <Button look="primary" isDisabled={!isReady || isStale} isPending={importing.isPending} onPress={start}>
              {say('importNow')}
            </Button>
            {importing.isPending && (
              <>
                <progress aria-label={say('importProgress')} max={Math.max(1, progress[1])} value={progress[0]} />
                <span>{say('importDone', { done: inDigits(progress[0]), total: inDigits(progress[1]) })}</span>
              </>
            )}
          </div>
        )}
        {importing.isError && (
          <Callout tone="danger" role="alert" action={<Button onPress={onStale}>{say('previewAgain')}</Button>}>
            {importTrouble(importing.error)}
          </Callout>
        )}
      </Section>
      {faultCount > 0 && <ImportFaults faults={preview.faults} count={faultCount} />}
      {!isNothing && <ImportChanges changes={preview.changes} />}
    </>
  );
}
