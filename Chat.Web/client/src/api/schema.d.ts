// Generated from Chat.Api/openapi.json by `npm run generate`.

export interface paths {
    "/api/me/unsent-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My scheduled messages that could not be sent, because their conversations had ended. */
        get: operations["listUnsentMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The messages that I want to be reminded of, by time; those that are due stay until I am done with them. */
        get: operations["listReminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/urgent-help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The school's card for those who can't wait; without contacts where the school has set none. */
        get: operations["readUrgentHelp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For operators: every message accounted for. Reads every message, so ask seldom. */
        get: operations["ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts to try the product with; none outside development. */
        get: operations["demoAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I. */
        get: operations["whoAmI"];
        put?: never;
        /** Signs in; the answer sets the cookie. */
        post: operations["signIn"];
        /** Signs out; the session's sockets close. */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes my password, and ends all my other sessions. */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My sessions, the last used first. */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of my sessions; its sockets close. */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My conversations, newest first. */
        get: operations["listConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{peerId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** I have read up to here; never moves back. */
        put: operations["markRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{peerId}/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** I want to come back to this; the peer does not learn of it. */
        put: operations["markUnread"];
        post?: never;
        /** I have come back to it. */
        delete: operations["unmarkUnread"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{peerId}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** I keep this conversation at the top. */
        put: operations["pin"];
        post?: never;
        /** I keep it there no longer. */
        delete: operations["unpin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{peerId}/settled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What was written up to here needs no answer of mine; may move back. */
        put: operations["settle"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{peerId}/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I am typing; kept nowhere. */
        post: operations["sendTyping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{peerId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages after a seq or before one, oldest first; or those that changed after a change, in the order of change. */
        get: operations["readMessages"];
        put?: never;
        /** Sends a message to the peer. The same clientId again gives the same message as it is by then, never a second one. */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{peerId}/messages/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives one of my messages of the last 15 minutes another text. The same text again changes nothing. */
        put: operations["editMessage"];
        post?: never;
        /** Erases the text of one of my messages of the last 15 minutes; a trace of it stays. Again changes nothing. */
        delete: operations["deleteMessage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{peerId}/messages/{seq}/reaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Reacts to a message with a sign, which takes the place of my earlier one. The same sign again changes nothing. */
        put: operations["reactToMessage"];
        post?: never;
        /** Takes my reaction to a message back. Again changes nothing. */
        delete: operations["takeReactionBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A coach's own availability, and what goes with it. */
        get: operations["readAvailability"];
        /** A coach's availability, told to each student. */
        put: operations["declareAvailability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/availability/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What goes with a coach's availability, all of it: what is null is nothing from then on. */
        put: operations["setAvailability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/saved-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A coach's own saved replies, by title. */
        get: operations["listSavedReplies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/saved-replies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes a saved reply, or replaces it; a coach can have 100. */
        put: operations["keepSavedReply"];
        post?: never;
        /** Deletes a saved reply, unless it is gone already. */
        delete: operations["deleteSavedReply"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{peerId}/scheduled-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My messages that are to be sent to the peer later, by time; those that could not be sent are among them. */
        get: operations["listScheduledMessages"];
        put?: never;
        /** Keeps a message to send it later. The same clientId again gives what was kept; a sender can have 50 in a conversation. */
        post: operations["scheduleMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{peerId}/scheduled-messages/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives a scheduled message another text and time, until it is sent. */
        put: operations["changeScheduledMessage"];
        post?: never;
        /** Deletes a scheduled message, unless it is gone already. */
        delete: operations["deleteScheduledMessage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{peerId}/scheduled-messages/{clientId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a scheduled message now. Again sends nothing more. */
        post: operations["sendScheduledMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{peerId}/messages/{seq}/reminder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Reminds me of a message. Another time replaces the one before; I can have 200 reminders. */
        put: operations["remind"];
        post?: never;
        /** I am done with the message, or need no reminder of it. */
        delete: operations["endReminder"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/privacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The things that I let peers see. */
        get: operations["readPrivacy"];
        /** The things that I let peers see from now on. */
        put: operations["setPrivacy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For admins: people by name, page by page. */
        get: operations["listPeople"];
        put?: never;
        /** For admins: makes a person, who can't sign in before there is a password. */
        post: operations["createPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For admins: one person. */
        get: operations["readPerson"];
        /** For admins: changes a person, all of it. Another role ends the person's sessions. */
        put: operations["changePerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** For admins: disables a person, who is signed out everywhere and can do nothing until enabled again. */
        put: operations["disablePerson"];
        post?: never;
        /** For admins: lets a disabled person sign in again. */
        delete: operations["enablePerson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/coachings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For admins: a person's coachings, as student or as coach, those begun last first. */
        get: operations["listCoachings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coachings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For admins: lets a student and a coach talk. Again changes nothing. */
        post: operations["beginCoaching"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coachings/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For admins: ends a coaching. Again changes nothing. */
        post: operations["endCoaching"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coachings/{id}/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For admins: ends a coaching, and begins one of its student with another coach. Again changes nothing. */
        post: operations["passCoaching"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For admins: every change to people and coachings, newest first. */
        get: operations["readAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description A change to people or coachings.
         * @enum {unknown}
         */
        AuditAction: "person-created" | "person-changed" | "person-disabled" | "person-enabled" | "coaching-begun" | "coaching-ended";
        /** @description A member that changed. */
        AuditChangeDto: {
            /** @description Its name in the contract, such as `email`. */
            member: string;
            /** @description Its value before; null when it had none. */
            from: null | string;
            /** @description Its value since; null when it has none. */
            to: null | string;
        };
        /** @description A change that was made. */
        AuditEntryDto: {
            /**
             * Format: int64
             * @description Its number; the newer, the higher.
             */
            id: number;
            /**
             * Format: date-time
             * @description When it was made, UTC.
             */
            at: string;
            actor: null | components["schemas"]["PersonNameDto"];
            /** @description What was done. */
            action: components["schemas"]["AuditAction"];
            /** @description The user whom it is about; of a coaching, its student. */
            person: components["schemas"]["PersonNameDto"];
            other: null | components["schemas"]["PersonNameDto"];
            /** @description The members that changed. */
            changes: components["schemas"]["AuditChangeDto"][];
        };
        /** @description A page of the audit log. */
        AuditPageDto: {
            /** @description The entries, newest first. */
            items: components["schemas"]["AuditEntryDto"][];
            /** @description Whether there are older ones. */
            hasMore: boolean;
        };
        /** @enum {unknown} */
        Availability: "available" | "busy" | "away";
        /** @description A coach's availability, as the coach sees it. */
        AvailabilityDto: {
            /** @description The availability that the coach declares. */
            availability: components["schemas"]["DeclaredAvailability"];
            /** @description The availability that students see now. */
            effective: components["schemas"]["Availability"];
            /** @description The automatic reply to a student who writes while the coach is away, once a day; null for none. */
            awayText: null | string;
            /**
             * Format: int32
             * @description Within how many minutes students may expect an answer; null when nothing is said of it.
             */
            replyWithin: null | number;
            officeHours: null | components["schemas"]["OfficeHoursDto"];
        };
        /** @description The settings that go with a coach's availability. */
        AvailabilitySettingsDto: {
            /** @description The automatic reply to a student who writes while the coach is away, once a day; at most 500 characters after trimming, null for none. */
            awayText: null | string;
            /**
             * Format: int32
             * @description Within how many minutes students may expect an answer, at most 30 days; null to say nothing of it.
             */
            replyWithin: null | number;
            officeHours: null | components["schemas"]["OfficeHoursDto"];
        };
        /** @description The two of a coaching that is to begin. */
        BeginCoachingDto: {
            /** @description The user id of a student. */
            studentId: string;
            /** @description The user id of a coach who is not disabled. */
            coachId: string;
        };
        /** @description The text and the time that a scheduled message gets instead. */
        ChangeScheduledMessageDto: {
            /** @description 1 to 4,000 characters, one of them visible; empty lines before and white space after are cut off. */
            text: string;
            /**
             * Format: date-time
             * @description When to send it: at least a minute from now, and at most a year.
             */
            sendAt: string;
        };
        /** @description A coaching, as admins see it. */
        CoachingDto: {
            /**
             * Format: int64
             * @description Its number.
             */
            id: number;
            /** @description Its student. */
            student: components["schemas"]["PersonNameDto"];
            /** @description Its coach. */
            coach: components["schemas"]["PersonNameDto"];
            /**
             * Format: date-time
             * @description When it began, UTC.
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description When it ended, UTC; null while it is active.
             */
            endedAt: null | string;
        };
        /** @description A page of coachings. */
        CoachingPageDto: {
            /** @description The coachings, those begun last first. */
            items: components["schemas"]["CoachingDto"][];
            /** @description Whether there are earlier ones. */
            hasMore: boolean;
        };
        /** @description A conversation as its reader sees it. */
        ConversationDto: {
            /** @description The other one. */
            peer: components["schemas"]["PeerDto"];
            /**
             * Format: int64
             * @description The seq of the newest message; 0 when there is none.
             */
            lastSeq: number;
            /**
             * Format: int64
             * @description The newest change of any of its messages; 0 when there is none.
             */
            lastChange: number;
            /**
             * Format: int64
             * @description The reader has read up to here.
             */
            readSeq: number;
            /**
             * Format: int64
             * @description The peer has read up to here.
             */
            peerReadSeq: number;
            /**
             * Format: int64
             * @description The peer has been served up to here.
             */
            peerDeliveredSeq: number;
            /**
             * Format: int32
             * @description How many messages of the peer the reader has not read, counted up to 100; deleted ones do not count.
             */
            unread: number;
            lastMessage: null | components["schemas"]["MessageDto"];
            /**
             * Format: date-time
             * @description When the peer wrote the first message that the reader has neither answered nor settled, UTC; null when none waits. Deleted messages do
             *     not count, and automatic ones neither wait for an answer nor are one.
             */
            waitingSince: null | string;
            /** @description Whether the reader keeps the conversation at the top. */
            pinned: boolean;
            /** @description Whether the reader marked the conversation as unread. */
            markedUnread: boolean;
        };
        /** @description The availability that a coach declares. */
        DeclarationDto: {
            /** @description Available, busy, away, or by the office hours; a coach without any is away by them. */
            availability: components["schemas"]["DeclaredAvailability"];
        };
        /**
         * @description What a coach declares.
         * @enum {unknown}
         */
        DeclaredAvailability: "available" | "busy" | "away" | "office-hours";
        /** @description An account that the sign-in page offers in development. */
        DemoAccountDto: {
            /** @description The user's id. */
            id: string;
            /** @description The address to sign in with. */
            email: string;
            /** @description The name to show. */
            name: string;
            /** @description The part of the product that it shows. */
            role: components["schemas"]["Role"];
            /** @description The same for all. */
            password: string;
        };
        /** @description A browser and where it runs, in short words made from what it says of itself. */
        DeviceDto: {
            /** @description Such as Firefox; null when unknown. */
            browser: null | string;
            /** @description Such as Windows; null when unknown. */
            system: null | string;
        };
        /** @description The text that a message gets instead. */
        EditMessageDto: {
            /** @description 1 to 4,000 characters, one of them visible; empty lines before and white space after are cut off. */
            text: string;
        };
        HttpValidationProblemDetails: {
            type?: null | string;
            title?: null | string;
            /** Format: int32 */
            status?: null | number;
            detail?: null | string;
            instance?: null | string;
            errors?: {
                [key: string]: string[];
            };
        };
        /** @enum {unknown} */
        Language: "en" | "nl";
        /** @description Every message accounted for, from PostgreSQL alone. */
        LedgerDto: {
            /**
             * Format: int64
             * @description Messages that are stored.
             */
            persisted: number;
            /**
             * Format: int64
             * @description Messages whose notice Redis took: all but the ones that the outbox still owes.
             */
            noticed: number;
            /**
             * Format: int64
             * @description Messages that the API has served to their recipient.
             */
            fetched: number;
            /**
             * Format: int64
             * @description Notices of any kind in the outbox.
             */
            owed: number;
            /**
             * Format: date-time
             * @description Since when the oldest of them waits.
             */
            oldestOwedAt: null | string;
            /**
             * Format: int64
             * @description Messages that their recipient has not been served.
             */
            unfetched: number;
            /**
             * Format: date-time
             * @description When the oldest of them was sent.
             */
            oldestUnfetchedAt: null | string;
            /**
             * Format: int64
             * @description Conversations whose messages are not 1, 2, 3 … up to their last seq, or whose last change no message has. Anything but 0 is a defect.
             */
            brokenConversations: number;
        };
        /** @description A message as the contract has it. */
        MessageDto: {
            /**
             * Format: int64
             * @description 1, 2, 3 … within its conversation: its place, for ever.
             */
            seq: number;
            /**
             * Format: int64
             * @description The change of its conversation that made it what it is. Being sent, edited, deleted and reacted to each take the conversation's next.
             */
            change: number;
            /**
             * Format: uuid
             * @description The UUID that the sender's browser made for it.
             */
            clientId: string;
            /** @description The sender's user id. */
            sender: string;
            /** @description 1 to 4,000 characters, at least one of them visible; empty once deleted. */
            text: string;
            /**
             * Format: date-time
             * @description When it was stored, UTC.
             */
            sentAt: string;
            /**
             * Format: date-time
             * @description When its text was changed last, UTC; null if never.
             */
            editedAt: null | string;
            /**
             * Format: date-time
             * @description When it was deleted, UTC; null unless it was.
             */
            deletedAt: null | string;
            /** @description Whether it is a coach's away text, given by the system. */
            automatic: boolean;
            /**
             * Format: int64
             * @description The seq of the message of this conversation that it answers; null when it answers none.
             */
            replyTo: null | number;
            /** @description How the two reacted to it. */
            reactions: components["schemas"]["ReactionsDto"];
        };
        /** @description Part of a conversation: oldest first, or in the order of change when asked for by change. */
        MessagePageDto: {
            /** @description The messages. */
            items: components["schemas"]["MessageDto"][];
            /** @description Whether there are more in the direction that was asked for. */
            hasMore: boolean;
            /**
             * Format: int64
             * @description The conversation's newest change when the page was read. A client that has this page and all before it goes on from there.
             */
            lastChange: number;
        };
        /** @description A coach's week, as the contract and the database have it. */
        OfficeHoursDto: {
            /** @description An IANA time zone, such as Europe/Amsterdam: the clocks that the hours are told by. */
            timeZone: string;
            /** @description When it is open, at most 28 times a week; not overlapping, and none of them over midnight. */
            hours: components["schemas"]["OpenHoursDto"][];
            /** @description Dates on which it is closed all the same, at most 100. */
            daysOff: string[];
        };
        /** @description Hours of one day of the week. */
        OpenHoursDto: {
            /** @description Which day. */
            day: components["schemas"]["Weekday"];
            /** @description When it opens, such as 09:00. */
            from: string;
            /** @description When it closes, such as 17:00; later than it opens, and 24:00 for the end of the day. */
            to: string;
        };
        /** @description A message that its reader wants to be reminded of. */
        OwnReminderDto: {
            /** @description The user id of the other one in the conversation. */
            peer: string;
            /**
             * Format: date-time
             * @description When to remind of it, UTC; it stays, due, until the reader is done with it.
             */
            dueAt: string;
            /** @description The message. */
            message: components["schemas"]["MessageDto"];
        };
        /** @description The coach to whom a coaching passes. */
        PassCoachingDto: {
            /** @description The user id of a coach who is not disabled. */
            coachId: string;
        };
        /** @description Another password. */
        PasswordDto: {
            /** @description The present one. */
            current: string;
            /** @description The one to have: at least 12 characters, 5 of them different. */
            new: string;
        };
        /** @description The other side of a conversation. */
        PeerDto: {
            /** @description The user id, which addresses the conversation. */
            id: string;
            /** @description The name to show. */
            name: string;
            /** @description What the peer is here for. */
            role: components["schemas"]["Role"];
            availability: null | components["schemas"]["Availability"];
            /** @description Whether the peer has a live socket; null while nobody knows, for Redis does not answer. */
            present: null | boolean;
            /** @description What a coach who is away has to say; null while the coach is not. */
            awayText: null | string;
            /**
             * Format: date-time
             * @description When the office hours of a coach who is away by them open next, UTC; null when nobody knows.
             */
            availableFrom: null | string;
            /**
             * Format: int32
             * @description Within how many minutes a coach means to answer; null when nothing is said of it.
             */
            replyWithin: null | number;
            /**
             * Format: date-time
             * @description When a peer who is not here last was, UTC; null unless the peer lets it be seen.
             */
            lastSeenAt: null | string;
        };
        /** @description A page of people. */
        PeoplePageDto: {
            /** @description In the order of their names, without regard to capitals and accents. */
            items: components["schemas"]["PersonDto"][];
            /** @description Where the next page begins (`after`); null on the last one. */
            next: null | string;
        };
        /** @description A user, as admins see one. */
        PersonDto: {
            /** @description The user id. */
            id: string;
            /** @description The name that others see. */
            name: string;
            /** @description The address to sign in with. */
            email: string;
            /** @description What the user is here for. */
            role: components["schemas"]["Role"];
            language: null | components["schemas"]["Language"];
            /**
             * Format: date-time
             * @description When the user was disabled, UTC; null for one who may sign in.
             */
            disabledAt: null | string;
            /**
             * Format: int32
             * @description How many coachings of the user are active.
             */
            activeCoachings: number;
        };
        /** @description A user, as named beside something else. */
        PersonNameDto: {
            /** @description The user id. */
            id: string;
            /** @description The name as it is now. */
            name: string;
        };
        /** @description A user's data, as an admin gives them. */
        PersonTextDto: {
            /** @description One line of at most 200 characters after trimming. */
            name: string;
            /** @description At most 256 characters after trimming. Nobody else has it, in capitals or not. */
            email: string;
            /** @description What the user is here for. */
            role: components["schemas"]["Role"];
            /**
             * @description The language of what is sent to the user; null while nobody has said which.
             * @enum {unknown}
             */
            language?: "en" | "nl";
        };
        /** @description The things that a user lets peers see. */
        PrivacyDto: {
            /** @description Whether peers see when the user was last here. It is not so until the user says so. */
            showsLastSeen: boolean;
        };
        ProblemDetails: {
            type?: null | string;
            title?: null | string;
            /** Format: int32 */
            status?: null | number;
            detail?: null | string;
            instance?: null | string;
        };
        /** @description A reaction to a message. */
        ReactDto: {
            /** @description The sign; it takes the place of the one before. */
            reaction: components["schemas"]["Reaction"];
        };
        /**
         * @description The signs that one can react to a message with.
         * @enum {unknown}
         */
        Reaction: "thumbs-up" | "heart" | "laughing" | "surprised" | "sad" | "folded-hands";
        /** @description How the two of a conversation reacted to a message: each with one sign at the most, and left out when with none. */
        ReactionsDto: {
            /**
             * @description The sign of the message's sender.
             * @enum {unknown}
             */
            sender?: "thumbs-up" | "heart" | "laughing" | "surprised" | "sad" | "folded-hands";
            /**
             * @description The sign of the sender's peer.
             * @enum {unknown}
             */
            recipient?: "thumbs-up" | "heart" | "laughing" | "surprised" | "sad" | "folded-hands";
        };
        /** @description How far the reader has read. */
        ReadUpToDto: {
            /**
             * Format: int64
             * @description The seq of the newest message that was read.
             */
            seq: number;
        };
        /** @description When to remind of a message. */
        RemindDto: {
            /**
             * Format: date-time
             * @description At least a minute from now, and at most a year.
             */
            dueAt: string;
        };
        /**
         * @description What a user is here for.
         * @enum {unknown}
         */
        Role: "student" | "coach" | "admin";
        /** @description A text that a coach writes often. */
        SavedReplyDto: {
            /**
             * Format: uuid
             * @description Made by the browser.
             */
            id: string;
            /** @description The name that the coach finds it by: one line of at most 80 characters after trimming. */
            title: string;
            /** @description At most 4,000 characters after trimming, as a message. The browser fills in the student's name. */
            text: string;
        };
        /** @description The content of a saved reply. */
        SavedReplyTextDto: {
            /** @description The name that the coach finds it by: one line of at most 80 characters after trimming. */
            title: string;
            /** @description At most 4,000 characters after trimming, as a message. */
            text: string;
        };
        /** @description A message to send later. */
        ScheduleMessageDto: {
            /**
             * Format: uuid
             * @description A UUID made by the browser; the same one again never makes a second message.
             */
            clientId: string;
            /** @description 1 to 4,000 characters, one of them visible; empty lines before and white space after are cut off. */
            text: string;
            /**
             * Format: date-time
             * @description When to send it: at least a minute from now, and at most a year.
             */
            sendAt: string;
        };
        /** @description A message that is to be sent later, as its sender sees it. */
        ScheduledMessageDto: {
            /**
             * Format: uuid
             * @description The UUID that the browser made for it; the message that it becomes has the same one.
             */
            clientId: string;
            /** @description 1 to 4,000 characters, at least one of them visible. */
            text: string;
            /**
             * Format: date-time
             * @description When it is to be sent, UTC.
             */
            sendAt: string;
            /** @description Whether it waits for that, is being sent, or could not be sent because the conversation had ended. */
            state: components["schemas"]["ScheduledState"];
        };
        /**
         * @description How far a scheduled message is.
         * @enum {unknown}
         */
        ScheduledState: "waiting" | "sending" | "ended";
        /** @description A message to send. */
        SendMessageDto: {
            /**
             * Format: uuid
             * @description A UUID made by the browser; the same one again never makes a second message.
             */
            clientId: string;
            /** @description 1 to 4,000 characters, one of them visible; empty lines before and white space after are cut off. */
            text: string;
            /**
             * Format: int64
             * @description The seq of the message of this conversation that it answers; null, or left out, when it answers none.
             */
            replyTo?: null | number;
        };
        /** @description A session of mine. */
        SessionDto: {
            /**
             * Format: uuid
             * @description Names it, and opens nothing.
             */
            id: string;
            /** @description Whether it is the one that asks. */
            isCurrent: boolean;
            /** @description The browser and the system that it was begun on. */
            device: components["schemas"]["DeviceDto"];
            /**
             * Format: date-time
             * @description When it was begun, UTC.
             */
            signedInAt: string;
            /**
             * Format: date-time
             * @description When something was last done in it, UTC, give or take five minutes: asking does not count.
             */
            lastSeenAt: string;
        };
        /** @description The messages that need no answer. */
        SettledUpToDto: {
            /**
             * Format: int64
             * @description The seq of the newest message that needs none; 0 when all do.
             */
            seq: number;
        };
        /** @description Who signs in, and with what. */
        SignInDto: {
            /** @description The e-mail address of the account. */
            email: string;
            /** @description Its password. */
            password: string;
        };
        /** @description Who a session belongs to, as `GET /api/session` answers. */
        SignedInUser: {
            /** @description The user id, in decimal. */
            id: string;
            /** @description The name to show. */
            name: string;
            /** @description `student`, `coach` or `admin`. */
            role: string;
        };
        /** @description A scheduled message that could not be sent, because its conversation had ended. */
        UnsentMessageDto: {
            /** @description The user id of the other one. */
            peer: string;
            /**
             * Format: uuid
             * @description The UUID that the browser made for it.
             */
            clientId: string;
        };
        /** @description Somebody who helps at once. */
        UrgentContactDto: {
            /** @description The name to show. */
            name: components["schemas"]["WordsDto"];
            /** @description The number as people write it, such as `0800 0113`; null for none. */
            phone?: null | string;
            /** @description An address that begins with `https://`; null for none. */
            web?: null | string;
            address?: null | components["schemas"]["WordsDto"];
            hours?: null | components["schemas"]["WordsDto"];
        };
        /** @description The card of a school for those who can't wait for an answer. */
        UrgentHelpDto: {
            /** @description At most 20; none where the school has set no card. */
            contacts: components["schemas"]["UrgentContactDto"][];
            note?: null | components["schemas"]["WordsDto"];
        };
        /**
         * @description A day of the week, numbered as DayOfWeek.
         * @enum {unknown}
         */
        Weekday: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
        /** @description The same words in each language of the app. */
        WordsDto: {
            /** @description In English. */
            en: string;
            /** @description In Dutch. */
            nl: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listUnsentMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsentMessageDto"][];
                };
            };
        };
    };
    listReminders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReminderDto"][];
                };
            };
        };
    };
    readUrgentHelp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UrgentHelpDto"];
                };
            };
        };
    };
    ledger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerDto"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    demoAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoAccountDto"][];
                };
            };
        };
    };
    whoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInUser"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInUser"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordDto"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpValidationProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"][];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listConversations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDto"][];
                };
            };
        };
    };
    markRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadUpToDto"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpValidationProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    markUnread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    unmarkUnread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    pin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    unpin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    settle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettledUpToDto"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpValidationProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    sendTyping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readMessages: {
        parameters: {
            query?: {
                /** @description Messages after this seq, oldest first. */
                after?: number;
                /** @description Messages before this seq, the newest of them, oldest first. Not together with after. */
                before?: number;
                /** @description Messages sent, edited, deleted or reacted to after this change, in that order, each once, as now. Not with after or before. */
                changedAfter?: number;
                /** @description How many at the most; 50 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                peerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePageDto"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMessageDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageDto"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageDto"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpValidationProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    editMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMessageDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageDto"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpValidationProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    deleteMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageDto"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    reactToMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReactDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageDto"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    takeReactionBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageDto"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityDto"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    declareAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclarationDto"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    setAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AvailabilitySettingsDto"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpValidationProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listSavedReplies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedReplyDto"][];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    keepSavedReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedReplyTextDto"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpValidationProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    deleteSavedReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listScheduledMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledMessageDto"][];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    scheduleMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleMessageDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledMessageDto"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledMessageDto"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpValidationProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    changeScheduledMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeScheduledMessageDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledMessageDto"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpValidationProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    deleteScheduledMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    sendScheduledMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    remind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemindDto"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpValidationProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    endReminder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                peerId: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readPrivacy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyDto"];
                };
            };
        };
    };
    setPrivacy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrivacyDto"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description Words: parts of a name or an address, all of which a person has. Capitals and accents do not matter. */
                search?: string;
                /** @description People of this role. */
                role?: "student" | "coach" | "admin";
                /** @description People in this state. */
                state?: "active" | "disabled";
                /** @description People with an active coaching, or without any. */
                inCoaching?: boolean;
                /** @description The next of the page before this one. */
                after?: string;
                /** @description How many at the most; 50 unless told. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeoplePageDto"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonTextDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDto"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpValidationProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDto"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonTextDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDto"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpValidationProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    disablePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    enablePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listCoachings: {
        parameters: {
            query?: {
                /** @description Coachings in this state. */
                state?: "active" | "ended";
                /** @description Coachings that began before the one of this id. */
                before?: number;
                /** @description How many at the most; 50 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoachingPageDto"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    beginCoaching: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginCoachingDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoachingDto"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoachingDto"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpValidationProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    endCoaching: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    passCoaching: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassCoachingDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoachingDto"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpValidationProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readAudit: {
        parameters: {
            query?: {
                /** @description Entries about this user, by id. */
                person?: string;
                /** @description Entries older than the one of this id. */
                before?: number;
                /** @description How many at the most; 50 unless told. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPageDto"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
}
