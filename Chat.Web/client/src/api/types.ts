import type { components } from './schema';

type Schemas = components['schemas'];

export type User = Schemas['SignedInUser'];
export type DemoAccount = Schemas['DemoAccountDto'];
export type Conversation = Schemas['ConversationDto'];
export type Peer = Schemas['PeerDto'];
export type Message = Schemas['MessageDto'];
export type Reaction = Schemas['Reaction'];
export type MessagePage = Schemas['MessagePageDto'];
export type DeclaredAvailability = Schemas['DeclaredAvailability'];
export type Availability = Schemas['Availability'];
export type MyAvailability = Schemas['AvailabilityDto'];
export type AvailabilitySettings = Schemas['AvailabilitySettingsDto'];
export type OfficeHours = Schemas['OfficeHoursDto'];
export type OpenHours = Schemas['OpenHoursDto'];
export type Weekday = Schemas['Weekday'];
export type SavedReply = Schemas['SavedReplyDto'];
export type OwnReminder = Schemas['OwnReminderDto'];
export type ScheduledMessage = Schemas['ScheduledMessageDto'];
export type UrgentHelp = Schemas['UrgentHelpDto'];
export type UrgentContact = Schemas['UrgentContactDto'];
export type Words = Schemas['WordsDto'];
export type Privacy = Schemas['PrivacyDto'];
export type Session = Schemas['SessionDto'];
