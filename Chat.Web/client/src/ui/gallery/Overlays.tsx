import { useState } from 'react';
import { DialogTrigger } from 'react-aria-components';
import { Button } from '../Button';
import { ConfirmDialog } from '../ConfirmDialog';
import { FormDialog } from '../FormDialog';
import { CopyIcon, DeleteIcon, EditIcon, MoreIcon } from '../icons';
import { Menu, MenuItem, MenuTrigger } from '../Menu';
import { Popover } from '../Popover';
import { TextField } from '../TextField';
import { toast } from '../toast';
import { Row } from './Shown';

export function Overlays() {
  const [open, setOpen] = useState<'dialog' | 'confirm' | 'failing'>();
  const close = () => setOpen(undefined);
  return (
    <Row>
      <MenuTrigger>
        <Button look="icon" aria-label="More">
          <MoreIcon />
        </Button>
        <Menu aria-label="Message">
          <MenuItem icon={<CopyIcon />}>Copy</MenuItem>
          <MenuItem icon={<EditIcon />} description="Within 15 minutes">
            Edit
          </MenuItem>
          <MenuItem icon={<DeleteIcon />} tone="danger">
            Delete
          </MenuItem>
          <MenuItem isDisabled>Not possible now</MenuItem>
        </Menu>
      </MenuTrigger>
      <MenuTrigger>
        <Button>Choose</Button>
        <Menu aria-label="Availability" selectionMode="single" defaultSelectedKeys={['busy']}>
          <MenuItem id="available">Available</MenuItem>
          <MenuItem id="busy">Busy</MenuItem>
        </Menu>
      </MenuTrigger>
      <DialogTrigger>
        <Button>Popover</Button>
        <Popover aria-label="A card">Anything can stand here.</Popover>
      </DialogTrigger>
      <Button onPress={() => setOpen('dialog')}>Dialog</Button>
      <Button onPress={() => setOpen('confirm')}>Confirm</Button>
      <Button onPress={() => setOpen('failing')}>Confirm, and fail</Button>
      <Button onPress={() => toast('Copied')}>Toast</Button>
      <FormDialog
        title="Change your name"
        isOpen={open === 'dialog'}
        onClose={close}
        confirm="Save"
        onSubmit={() => Promise.resolve()}
        failure={String}
      >
        <TextField label="Name" autoFocus />
      </FormDialog>
      <ConfirmDialog
        title="Delete this message?"
        isOpen={open === 'confirm' || open === 'failing'}
        onClose={close}
        confirm="Delete"
        onConfirm={() => (open === 'failing' ? Promise.reject(new Error('on purpose')) : undefined)}
      >
        Nobody can read it any more after that.
      </ConfirmDialog>
    </Row>
  );
}
