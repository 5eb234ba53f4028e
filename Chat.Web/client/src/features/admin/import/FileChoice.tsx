import { DropZone, FileTrigger, isFileDropItem, type FileDropItem } from 'react-aria-components';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import styles from './Import.module.css';

interface FileChoiceProps {
  file: File | undefined;
  isPending: boolean;
  onChoose: (file: File) => void;
}

/** A place to drop a file, with a button that chooses one. */
export function FileChoice({ file, isPending, onChoose }: FileChoiceProps) {
  async function drop(items: readonly FileDropItem[]) {
    const [first] = items;
    if (first) onChoose(await first.getFile());
  }

  return (
    <DropZone
      className={styles.drop!}
      aria-label={say('dropFile')}
      onDrop={({ items }) => void drop(items.filter(isFileDropItem))}
      getDropOperation={() => 'copy'}
    >
      <FileTrigger
        acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv']}
        onSelect={(files) => {
          const chosen = files?.[0];
          if (chosen) onChoose(chosen);
        }}
      >
        <Button isPending={isPending}>{file ? say('otherFile') : say('chooseFile')}</Button>
      </FileTrigger>
      <span className={styles.name}>{file ? <bdi>{file.name}</bdi> : say('dropFile')}</span>
    </DropZone>
  );
}
