import { useRef, useState } from 'react';
import type { ImportCounts } from '../../../api/types';
import { say } from '../../../strings';
import { Callout } from '../../../ui/Callout';
import { Section } from '../../../ui/Section';
import { Switch } from '../../../ui/Switch';
import { Page } from '../parts/Page';
import { FileChoice } from './FileChoice';
import styles from './Import.module.css';
import { importTrouble } from './importTrouble';
import { maxFileBytes, usePreview } from './importing';
import { ImportPreview } from './ImportPreview';
import { ImportResult } from './ImportResult';

/** Imports people and their coaches from a file: choose, preview, import. */
export function ImportPage() {
  const preview = usePreview();
  const [file, setFile] = useState<File>();
  const [disableMissing, setDisableMissing] = useState(false);
  const [looks, setLooks] = useState(0);
  const [result, setResult] = useState<ImportCounts>();
  const outcome = useRef<HTMLDivElement>(null);

  function look(chosen: File | undefined, disables: boolean) {
    setLooks((before) => before + 1);
    setResult(undefined);
    setFile(chosen);
    setDisableMissing(disables);
    preview.reset();
    if (!chosen || chosen.size > maxFileBytes) return;
    preview.mutate({ file: chosen, disableMissing: disables }, { onSettled: () => outcome.current?.focus() });
  }

  return (
    <Page title={say('importTitle')}>
      <Section title={say('importFile')} description={say('importHint')}>
        <FileChoice file={file} isPending={preview.isPending} onChoose={(chosen) => look(chosen, disableMissing)} />
        <Switch
          label={say('disableMissing')}
          description={say('disableMissingHint')}
          isSelected={disableMissing}
          onChange={(disables) => look(file, disables)}
        />
      </Section>
      <div ref={outcome} tabIndex={-1} className={styles.outcome}>
        {file && file.size > maxFileBytes && (
          <Callout tone="danger" role="alert">
            {say('fileTooLarge')}
          </Callout>
        )}
        {preview.isError && (
          <Callout tone="danger" role="alert">
            {importTrouble(preview.error)}
          </Callout>
        )}
        {result && <ImportResult counts={result} />}
        {file && preview.data && !result && (
          <ImportPreview
            key={looks}
            preview={preview.data}
            file={file}
            disableMissing={disableMissing}
            onDone={setResult}
            onStale={() => look(file, disableMissing)}
          />
        )}
      </div>
    </Page>
  );
}
