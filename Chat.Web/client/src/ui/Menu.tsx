import type { ReactNode } from 'react';
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
  /** Beside what it opens, and whether it is open, when no `MenuTrigger` around it says so. */
  anchor?: Pick<PopoverProps, 'triggerRef' | 'isOpen' | 'onOpenChange'>;
}

/** What can be done, or chosen with `selectionMode`, in a list that a button opens: stands beside it in a `MenuTrigger`. */
export function Menu({ placement = 'bottom end', anchor, ...props }: MenuProps) {
  return (
    <Popover look="list" placement={placement} {...(anchor && { ...anchor, 'aria-label': props['aria-label'] ?? '' })}>
      <AriaMenu {...props} className={styles.menu!} />
    </Popover>
  );
}

interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'children' | 'textValue'> {
  children: string;
  icon?: ReactNode;
  /** A second line. */
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

/** Items of a menu that belong together, under a heading. With a `selectionMode` of its own, they are chosen among themselves. */
export function MenuSection({ title, children, ...props }: MenuSectionProps) {
  return (
    <AriaMenuSection {...props} className={styles.section!}>
      <Header className={styles.heading!}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}
