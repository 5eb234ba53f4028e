import type { ComponentType } from 'react';
import type { Person } from '../../../api/types';
import { AccessCard } from './AccessCard';
import { CoachingsCard } from './CoachingsCard';
import { DetailsCard } from './DetailsCard';
import { DevicesCard } from './DevicesCard';
import { FactorCard } from './FactorCard';
import { HistoryCard } from './HistoryCard';
import { HoldCard } from './HoldCard';
import { InvitationCard } from './InvitationCard';
import { LeaveCard } from './LeaveCard';
import { RecoveryCard } from './RecoveryCard';
import { SchoolAccountCard } from './SchoolAccountCard';

export interface PersonCardProps {
  person: Person;
}

/** The cards on a person's page, from the top. */
export const cards: readonly { readonly name: string; readonly Card: ComponentType<PersonCardProps> }[] = [
  { name: 'details', Card: DetailsCard },
  { name: 'coachings', Card: CoachingsCard },
  { name: 'access', Card: AccessCard },
  { name: 'invitation', Card: InvitationCard },
  { name: 'school-account', Card: SchoolAccountCard },
  { name: 'recovery', Card: RecoveryCard },
  { name: 'second-factor', Card: FactorCard },
  { name: 'devices', Card: DevicesCard },
  { name: 'hold', Card: HoldCard },
  { name: 'leave', Card: LeaveCard },
  { name: 'history', Card: HistoryCard },
];
