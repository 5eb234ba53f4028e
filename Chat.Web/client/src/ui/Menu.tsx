import type { KeyboardEvent, ReactNode } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  type MenuSectionProps as AriaMenuSectionProps,
  type PopoverProps,
} from 'react-aria-components';
import { CheckIcon } from './icons';
import styles from './Menu.module.css';
import { Popover } from './Popover';

export { MenuTrigger } from 'react-aria-components';

interface MenuProps extends Omit<AriaMenuProps<object>, 'className'> {
  placement?: NonNullable<PopoverProps['placement']>;
  /** The anchor and the open state, when no `MenuTrigger` surrounds the menu. */
  anchor?: Pick<PopoverProps, 'triggerRef' | 'isOpen' | 'onOpenChange'>;
}

/** A menu of actions, or of choices with `selectionMode`. A `MenuTrigger` usually contains the menu and its button. */
export function Menu({ placement = 'bottom end', anchor, ...props }: MenuProps) {
  return (
    <Popover look="list" placement={placement} {...(anchor && { ...anchor, 'aria-label': props['aria-label'] ?? '' })}>
      <div role="presentation" onKeyDownCapture={acrossRow}>
        <AriaMenu {...props} className={styles.menu!} />
      </div>
    </Popover>
  );
}

interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'children' | 'textValue'> {
  children: string;
  icon?: ReactNode;
  /** A second line of text. */
  description?: string;
  tone?: 'plain' | 'danger';
}

export function MenuItem({ children, icon, description, tone = 'plain', ...props }: MenuItemProps) {
  return (
    <AriaMenuItem {...props} textValue={children} className={styles.item!} data-tone={tone}>
      {({ isSelected }) => (
        <>
          {icon}
          <span className={styles.text}>
            {children}
            {description && <span className={styles.description}>{description}</span>}
          </span>
          {isSelected && <CheckIcon />}
        </>
      )}
    </AriaMenuItem>
  );
}

interface MenuSectionProps extends Omit<AriaMenuSectionProps<object>, 'className'> {
  title: string;
  children: ReactNode;
}

/** A group of menu items under a heading. With its own `selectionMode`, the group is a separate choice. */
export function MenuSection({ title, children, ...props }: MenuSectionProps) {
  return (
    <AriaMenuSection {...props} className={styles.section!}>
      <Header className={styles.heading!}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

/** A row of menu items, each rendered as a `MenuSign`. */
export function MenuRow(props: Omit<AriaMenuSectionProps<object>, 'className'>) {
  return <AriaMenuSection {...props} className={styles.row!} />;
}

interface MenuSignProps extends Omit<AriaMenuItemProps, 'className' | 'children' | 'textValue'> {
  children: string;
  label: string;
}

/** A menu item that shows a single character. */
export function MenuSign({ label, ...props }: MenuSignProps) {
  return <AriaMenuItem {...props} textValue={label} aria-label={label} className={styles.sign!} />;
}

/**
 * Keyboard navigation in a row: left and right move inside the row, and up and down leave it. React Aria's menu handles only up and down.
 */
function acrossRow(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  const row = items.filter((item) => item.closest(`.${styles.row}`));
  const at = items.findIndex((item) => item.matches('[data-focused]'));
  const next = step(event.key, at, row.length, items.length);
  if (at < 0 || row.length === 0 || next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  items[next]?.focus();
}

/** The index of the next item for a key, in a menu that begins with a row; `undefined` when the menu handles the key itself. */
function step(key: string, at: number, row: number, all: number): number | undefined {
  if (at < row && key === 'ArrowRight') return (at + 1) % row;
  if (at < row && key === 'ArrowLeft') return (at + row - 1) % row;
  if (at < row && key === 'ArrowDown') return row;
  if (at < row && key === 'ArrowUp') return all - 1;
  return (at === row && key === 'ArrowUp') || (at === all - 1 && key === 'ArrowDown') ? 0 : undefined;
}
