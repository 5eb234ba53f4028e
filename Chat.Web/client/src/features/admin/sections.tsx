import type { ComponentType } from 'react';
import type { AdminKey } from '../../strings/languages';
import { AuditPage } from './audit/AuditPage';
import { CoachingsSection, coachingPages } from './coachings/CoachingsSection';
import { ErasuresPage } from './erasures/ErasuresPage';
import { ImportPage } from './import/ImportPage';
import { NumbersPage } from './numbers/NumbersPage';
import { PeopleSection } from './people/PeopleSection';
import { ReadingSection, readingPages } from './reading/ReadingSection';
import { SystemPage } from './system/SystemPage';
import { TokensPage } from './tokens/TokensPage';

export interface AdminSection {
  /** The path below `/admin/`. */
  readonly path: string;
  readonly titleKey: AdminKey;
  /** The page of the section. `rest` is the path below the section: empty for the section itself. */
  readonly Page: ComponentType<{ rest: string }>;
  /** The paths below the section that are pages of it; none unless given. */
  readonly below?: RegExp;
}

/** The sections of the administration, in the order of the navigation; the first one opens at `/admin`. */
export const sections: readonly AdminSection[] = [
  { path: 'people', titleKey: 'people', Page: PeopleSection, below: /^\d{1,19}$/u },
  { path: 'coachings', titleKey: 'coachingsTitle', Page: CoachingsSection, below: coachingPages },
  { path: 'import', titleKey: 'importTitle', Page: ImportPage },
  { path: 'numbers', titleKey: 'numbersTitle', Page: NumbersPage },
  { path: 'system', titleKey: 'systemTitle', Page: SystemPage },
  { path: 'reading', titleKey: 'readingTitle', Page: ReadingSection, below: readingPages },
  { path: 'erasures', titleKey: 'erasuresTitle', Page: ErasuresPage },
  { path: 'tokens', titleKey: 'tokensTitle', Page: TokensPage },
  { path: 'audit', titleKey: 'auditLog', Page: AuditPage },
];

export function addressOf(section: AdminSection): string {
  return `/admin/${section.path}`;
}

/** The section at a path, and the path below that section; `undefined` when there is no such page. */
export function placeAt(path: string): { section: AdminSection; rest: string } | undefined {
  for (const section of sections) {
    const address = addressOf(section);
    if (path === address) return { section, rest: '' };
    const rest = path.startsWith(`${address}/`) ? path.slice(address.length + 1) : undefined;
    if (rest !== undefined && section.below?.test(rest)) return { section, rest };
  }
  return undefined;
}
