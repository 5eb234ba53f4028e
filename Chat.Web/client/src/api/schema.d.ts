// Generated from Chat.Api/openapi.json by `npm run generate`.

export interface paths {
    "/api/session/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ways to sign in. */
        get: operations["signInOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/unsent-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's scheduled messages that could not be sent, because their conversations had ended. */
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
        /** The caller's reminders, by time; a due reminder stays until the caller deletes it. */
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
        /** The school's card for urgent help; without contacts if the school has set none. */
        get: operations["readUrgentHelp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is stored about me, with all my conversations. Needs a recent proof. */
        get: operations["exportMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{peerId}/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When admins opened my conversation, why, and what they read; the newest 100 times. */
        get: operations["listAccesses"];
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
        /** For admins: counts all messages by state. The call reads every message, so use it rarely. */
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
        /** Signs in; the answer sets the cookie. A user with an authenticator app gets 401 and gives a code next. */
        post: operations["signIn"];
        /** Signs out; the session's sockets close. */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Completes a sign-in with a code, within five minutes after the password; the answer sets the cookie. */
        post: operations["giveCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I am here: restarts the idle limit of my session; a page makes no more than one such call in five minutes. */
        post: operations["useSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have gone away: locks my session until I prove to be there. */
        post: operations["lockSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ways in which I can prove that I am there. */
        get: operations["listProofs"];
        put?: never;
        /** Proves that I am there: unlocks my session, and for five minutes lets me make calls that need a proof. */
        post: operations["proveSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/school-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finishes a sign-in with a school account, after the provider has sent the browser back; sets the cookie. */
        post: operations["finishSchoolSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/school-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For admins: a person's school account. */
        get: operations["readPersonSchoolAccount"];
        put?: never;
        post?: never;
        /** For admins: forgets a person's school account, and ends the sessions that began with it. A repeated call changes nothing. */
        delete: operations["unlinkPersonSchoolAccount"];
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
        /** Ends one of my sessions; its sockets close. Any other one than this needs a recent proof. */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My passkeys, the newest first. */
        get: operations["listPasskeys"];
        put?: never;
        /** Adds the passkey that the browser made within five minutes; a user can have 20. */
        post: operations["addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The options with which a browser makes a passkey. Needs a recent proof. */
        post: operations["askForPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Renames a passkey. */
        put: operations["renamePasskey"];
        post?: never;
        /** Removes a passkey; nobody can sign in with it any more. Needs a recent proof. */
        delete: operations["removePasskey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The options with which a browser signs with a passkey, to sign in. */
        post: operations["askForSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with a passkey, without an address and a password; the answer sets the cookie. */
        post: operations["signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/proof/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The options with which a browser signs with one of my passkeys, to prove that I am there. */
        post: operations["askForProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/proof/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proves with a passkey that I am there, and does the same as a proof with my password. */
        post: operations["proveSessionWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My second factor. */
        get: operations["readSecondFactor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/app": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a secret for an authenticator app. The secret counts when I confirm it within 15 minutes. */
        post: operations["beginApp"];
        /** Turns my authenticator app off, and ends all my other sessions. A repeated call changes nothing. */
        delete: operations["turnAppOff"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/app/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms the secret with a code of it, and ends all my other sessions. Answers with my recovery codes. */
        post: operations["confirmApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes ten recovery codes; my former ones are void. */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The user whom a one-time link is for. The link stays valid. */
        post: operations["lookAtLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a password with a one-time link, and ends all sessions of its user. */
        post: operations["setPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/forgotten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mails a link for a new password to the address, if it is a user's; the answer does not tell. */
        post: operations["requestPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For admins: the recovery of a person that is under way. */
        get: operations["readRecovery"];
        put?: never;
        /** For admins: mails a person a link that sets a new password, removes all second factors and ends all sessions. It works after a day, or when a second admin confirms. Needs a recent proof. */
        post: operations["askRecovery"];
        /** For admins: stops a recovery. A repeated call changes nothing. */
        delete: operations["stopRecovery"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/recovery/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** For admins: lets the link of another admin's recovery work at once. A repeated call changes nothing. */
        put: operations["confirmRecovery"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recovery of my account that is under way. */
        get: operations["readOwnRecovery"];
        put?: never;
        post?: never;
        /** Stops the recovery of my account; its link is void. A repeated call changes nothing. */
        delete: operations["stopOwnRecovery"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a password with the link of a recovery, removes all second factors, and ends all sessions of its user. */
        post: operations["recoverAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/waiting-mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the caller wants a mail about messages that wait. */
        get: operations["readWaitingMail"];
        /** Sets when the caller wants a mail about messages that wait. */
        put: operations["setWaitingMail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waiting-mail/stop/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops the mails about messages that wait, for the user with this token (RFC 8058). A repeated call changes nothing. */
        post: operations["stopWaitingMail"];
        delete?: never;
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
        /** The messages after or before a seq, oldest first; or those after a change, in the order of change. */
        get: operations["readMessages"];
        put?: never;
        /** Sends a message to the peer. The same clientId again returns the same message, and stores no second one. */
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
        /** Changes the text of one of the caller's messages of the last 15 minutes. The same text again changes nothing. */
        put: operations["editMessage"];
        post?: never;
        /** Deletes the text of one of the caller's messages of the last 15 minutes. A repeated call changes nothing. */
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
        /** Reacts to a message with a sign, which replaces the caller's earlier one. The same sign again changes nothing. */
        put: operations["reactToMessage"];
        post?: never;
        /** Removes the caller's reaction to a message. A repeated call changes nothing. */
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
        /** The calling coach's availability, with its settings. */
        get: operations["readAvailability"];
        /** Sets the calling coach's availability, and notifies each student. */
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
        /** Replaces all settings of the calling coach's availability: null removes a setting. */
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
        /** The calling coach's saved replies, by title. */
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
        /** Creates or replaces a saved reply; a coach can have 100. */
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
        /** The caller's scheduled messages to the peer, by time, including those that could not be sent. */
        get: operations["listScheduledMessages"];
        put?: never;
        /** Schedules a message. The same clientId again returns the scheduled message; a sender can have 50 in a conversation. */
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
        /** Changes the text and the time of a scheduled message, until it is sent. */
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
        /** Sends a scheduled message now. A repeated call sends nothing more. */
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
        /** Sets a reminder of a message, or changes its time; a user can have 200 reminders. */
        put: operations["remind"];
        post?: never;
        /** Deletes the reminder of a message, unless it is gone already. */
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
        /** The facts about the caller that peers may see. */
        get: operations["readPrivacy"];
        /** Sets the facts about the caller that peers may see. */
        put: operations["setPrivacy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{peerId}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** For the student: asks the school to erase my conversation with this coach. The request waits for an admin. */
        put: operations["askForErasure"];
        post?: never;
        /** For the student: withdraws the request, if no admin has answered it yet. */
        delete: operations["withdrawErasure"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For admins: the requests for an erasure, and the legal holds. No text of a conversation. */
        get: operations["listErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/erasures/{studentId}/{coachId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For admins: erases the conversation, for ever. Needs a recent proof. */
        post: operations["approveErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/erasures/{studentId}/{coachId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For admins: refuses a request; the student sees the reason. */
        post: operations["refuseErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** For admins: sets a legal hold. While it stands, no conversation of the person is erased. */
        put: operations["setHold"];
        post?: never;
        /** For admins: lifts the legal hold. Needs a recent proof. */
        delete: operations["liftHold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/access-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For admins: the newest 100 requests to read a conversation, the newest first. No text of a conversation. */
        get: operations["listAccessRequests"];
        put?: never;
        /** For admins: asks to read a conversation, where the duty of care demands that. A second admin must grant it. The admin must have given the password lately. */
        post: operations["askForAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/access-requests/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For a second admin: opens the conversation to both admins for an hour. Again changes nothing. The admin must have given the password lately. */
        post: operations["grantAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/access-requests/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For admins: ends a request, or a reading before its time. Again changes nothing. */
        post: operations["closeAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/access-requests/{id}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For the two admins: up to 50 messages of the 30 days before the grant, and since. The student and the coach see each such call. */
        post: operations["readConversation"];
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
        /** For admins: makes a person, and mails the person a link to choose a password. Making an admin needs a proof. */
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
    "/api/admin/people/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For admins: a person's sessions, the last used first. */
        get: operations["listPersonSessions"];
        put?: never;
        post?: never;
        /** For admins: ends all sessions of a person, except the one of this call. A repeated call changes nothing. */
        delete: operations["endPersonSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** For admins: ends one session of a person; its sockets close. */
        delete: operations["endPersonSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For admins: mails a person a link to choose a password, or without a mail server answers with the link. */
        post: operations["invitePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/empty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For admins: removes everything that says who a disabled person was, for ever. Needs a recent proof. */
        post: operations["emptyPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For admins: whether a person has a second factor, and how many recovery codes are left. */
        get: operations["readPersonSecondFactor"];
        put?: never;
        post?: never;
        delete?: never;
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
        /** For admins: lets a student and a coach talk. A repeated call changes nothing. */
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
        /** For admins: ends a coaching. A repeated call changes nothing. */
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
        /** For admins: ends a coaching, and begins one of its student with another coach. A repeated call changes nothing. */
        post: operations["passCoaching"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coaches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For admins: coaches by name, page by page, with the number of their students. */
        get: operations["listCoaches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coaches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For admins: one coach. */
        get: operations["readCoach"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coaches/{id}/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For admins: passes all students of a coach to another coach, all or none. A repeated call changes nothing. */
        post: operations["passAllCoachings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coachings/many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For admins: lets many students and a coach talk, all or none. A repeated call changes nothing. */
        post: operations["beginManyCoachings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/people/{id}/substitute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** For admins: lets another coach stand in for a coach. While it stands, both have the coach's students. */
        put: operations["setSubstitute"];
        post?: never;
        /** For admins: ends what a substitute does for a coach. A repeated call changes nothing. */
        delete: operations["endSubstitute"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For admins: all API tokens, without their secrets. */
        get: operations["listTokens"];
        put?: never;
        /** For admins: makes an API token. No later call shows its secret. */
        post: operations["makeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** For admins: revokes an API token. A repeated call changes nothing. */
        delete: operations["revokeToken"];
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
    "/api/admin/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For admins: what waits, what failed, and which versions run. */
        get: operations["readSystem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/system/dead-letters/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For admins: puts notices that could not be dispatched back into the queue. A repeated call changes nothing. */
        post: operations["retryDeadLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For admins: what an import of a CSV file of people and their coaches would change. Changes nothing. */
        post: operations["previewImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For admins: imports a file as it was previewed, all of it or nothing. Answers with lines of JSON while it runs. */
        post: operations["importPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For admins: how much people write and how soon coaches answer, kept for a minute. Never about fewer than 5. */
        get: operations["readNumbers"];
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
         * @description The ground on which two admins open a conversation for reading.
         * @enum {unknown}
         */
        AccessBasis: "safeguarding" | "legal" | "data-subject";
        /** @description An opening of a conversation for two admins, as its student and its coach see it. */
        AccessDto: {
            /** @description The ground. */
            basis: components["schemas"]["AccessBasis"];
            /** @description The reason; null since the conversation was erased. */
            reason: null | string;
            /** @description The admin who asked. */
            askedBy: components["schemas"]["PersonNameDto"];
            /** @description The admin who granted it. */
            grantedBy: components["schemas"]["PersonNameDto"];
            /**
             * Format: date-time
             * @description When it began, UTC.
             */
            grantedAt: string;
            /**
             * Format: date-time
             * @description When it ended or will end, UTC.
             */
            endsAt: string;
            /** @description The pages that were read, the first one first; none when nobody read. */
            reads: components["schemas"]["AccessReadDto"][];
        };
        /** @description A page that an admin read. */
        AccessReadDto: {
            /** @description The admin. */
            reader: components["schemas"]["PersonNameDto"];
            /**
             * Format: date-time
             * @description When, UTC.
             */
            at: string;
            /**
             * Format: int64
             * @description The seq of the first message; 0 when there was none to read.
             */
            fromSeq: number;
            /**
             * Format: int64
             * @description The seq of the last message; 0 when there was none to read.
             */
            toSeq: number;
        };
        /** @description A request to read a conversation, as admins see it. */
        AccessRequestDto: {
            /**
             * Format: uuid
             * @description The request's id.
             */
            id: string;
            /** @description The student of the conversation. */
            student: components["schemas"]["PersonNameDto"];
            /** @description The coach of the conversation. */
            coach: components["schemas"]["PersonNameDto"];
            /** @description The ground. */
            basis: components["schemas"]["AccessBasis"];
            /** @description The reason; null since the conversation was erased. */
            reason: null | string;
            /** @description The admin who asked. */
            askedBy: components["schemas"]["PersonNameDto"];
            /**
             * Format: date-time
             * @description When the admin asked, UTC.
             */
            askedAt: string;
            grantedBy: null | components["schemas"]["PersonNameDto"];
            /**
             * Format: date-time
             * @description When the second admin granted it, UTC; null while nobody did.
             */
            grantedAt: null | string;
            /**
             * Format: date-time
             * @description The end, UTC: of the time to grant it while it waits, then of the reading.
             */
            endsAt: string;
            /**
             * Format: date-time
             * @description The time until which the student and the coach do not see it, UTC; null when they see it at once.
             */
            hiddenUntil: null | string;
            /** @description Whether it waits, is open, or is over. */
            state: components["schemas"]["AccessState"];
        };
        /**
         * @description The state of a request to read a conversation.
         * @enum {unknown}
         */
        AccessState: "waiting" | "open" | "over";
        /** @description How many people wrote a message. */
        ActiveDto: {
            /**
             * Format: int32
             * @description In the last 7 days.
             */
            days7: null | number;
            /**
             * Format: int32
             * @description In the last 30 days.
             */
            days30: null | number;
        };
        /** @description A wish to read a conversation. */
        AskForAccessDto: {
            /** @description The student of the conversation. */
            studentId: string;
            /** @description The coach of the conversation. */
            coachId: string;
            /** @description The ground. */
            basis: components["schemas"]["AccessBasis"];
            /** @description The reason, which the student and the coach read too: 1 to 500 characters. */
            reason: string;
            /**
             * Format: int32
             * @description The days for which the student and the coach do not see it, 2 to 90, because an investigation demands that; null when they see it at
             *     once. Afterwards they see all of it.
             */
            hiddenDays?: null | number;
        };
        /** @description A recovery that was asked for. */
        AskedRecoveryDto: {
            /** @description The recovery. */
            recovery: components["schemas"]["RecoveryDto"];
            /** @description The link to hand over, which is shown once; null when it goes to the person by mail. */
            link: null | string;
        };
        /**
         * @description A change by an admin, or by the owner of an account that is recovered. One that is about nobody, such as a retry of dead letters,
         *     names the admin as the person.
         * @enum {unknown}
         */
        AuditAction: "person-created" | "person-changed" | "person-disabled" | "person-enabled" | "person-invited" | "coaching-begun" | "coaching-ended" | "substitute-set" | "substitute-ended" | "dead-letters-retried" | "sessions-ended" | "token-made" | "token-revoked" | "recovery-asked" | "recovery-confirmed" | "recovery-stopped" | "recovery-used" | "conversation-erased" | "erasure-refused" | "hold-set" | "hold-lifted" | "access-asked" | "access-granted" | "access-closed" | "person-emptied" | "school-account-linked" | "school-account-unlinked";
        /** @description A member that changed. */
        AuditChangeDto: {
            /** @description The member's name in the contract, such as `email`. */
            member: string;
            /** @description The value before the change; null when there was none. */
            from: null | string;
            /** @description The value after the change; null when there is none. */
            to: null | string;
        };
        /** @description A change that was made. */
        AuditEntryDto: {
            /**
             * Format: int64
             * @description The entry's number; a newer entry has a higher one.
             */
            id: number;
            /**
             * Format: date-time
             * @description The time of the change, UTC.
             */
            at: string;
            actor: null | components["schemas"]["PersonNameDto"];
            /** @description The name of the API token that made the change; null for an admin and for the program itself. */
            token: null | string;
            /** @description Whether the person's sign-in with a school account made the change. */
            bySchoolAccount: boolean;
            /** @description The kind of change. */
            action: components["schemas"]["AuditAction"];
            /** @description The user whom the change is about: of a coaching, the student; of a substitute, the coach who is away. */
            person: components["schemas"]["PersonNameDto"];
            other: null | components["schemas"]["PersonNameDto"];
            /** @description The members that changed. */
            changes: components["schemas"]["AuditChangeDto"][];
        };
        /** @description A page of the audit log. */
        AuditPageDto: {
            /** @description The entries, newest first. */
            items: components["schemas"]["AuditEntryDto"][];
            /** @description Whether there are older entries. */
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
             * @description The minutes within which students may expect an answer; null when the coach has set none.
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
             * @description The minutes within which students may expect an answer, at most 30 days; null for none.
             */
            replyWithin: null | number;
            officeHours: null | components["schemas"]["OfficeHoursDto"];
        };
        /** @description The student and the coach of a coaching that is to begin. */
        BeginCoachingDto: {
            /** @description The user id of a student. */
            studentId: string;
            /** @description The user id of a coach who is not disabled. */
            coachId: string;
        };
        /** @description The students whose coachings are to begin, and their coach. */
        BeginManyDto: {
            /** @description The user ids of 1 to 500 students. An id that is given twice counts once. */
            studentIds: string[];
            /** @description The user id of a coach who is not disabled. */
            coachId: string;
        };
        /** @description The new text and time of a scheduled message. */
        ChangeScheduledMessageDto: {
            /** @description 1 to 4,000 characters, one of them visible; empty lines before and white space after are cut off. */
            text: string;
            /**
             * Format: date-time
             * @description The time to send the message: at least a minute from now, and at most a year.
             */
            sendAt: string;
        };
        /** @description A coach, with the number of the coach's students. */
        CoachDto: {
            /** @description The user id. */
            id: string;
            /** @description The name that others see. */
            name: string;
            /** @description The address to sign in with. */
            email: string;
            /**
             * Format: date-time
             * @description When the coach was disabled, UTC; null for a coach who may sign in.
             */
            disabledAt: null | string;
            /**
             * Format: int32
             * @description The number of students with an active coaching of their own.
             */
            activeStudents: number;
            /**
             * Format: int32
             * @description The number of students of other coaches for whom this coach stands in.
             */
            standsInFor: number;
            standIn: null | components["schemas"]["StandInDto"];
        };
        /** @description A page of coaches. */
        CoachPageDto: {
            /** @description The coaches in the order of their names, without regard to capitals and accents. */
            items: components["schemas"]["CoachDto"][];
            /** @description The start of the next page (`after`); null on the last page. */
            next: null | string;
        };
        /** @description A coaching, as admins see it. */
        CoachingDto: {
            /**
             * Format: int64
             * @description The coaching's number.
             */
            id: number;
            /** @description The student of the coaching. */
            student: components["schemas"]["PersonNameDto"];
            /** @description The coach of the coaching. */
            coach: components["schemas"]["PersonNameDto"];
            /**
             * Format: date-time
             * @description The start, UTC.
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description The end, UTC; null while the coaching is active.
             */
            endedAt: null | string;
            substituteFor: null | components["schemas"]["PersonNameDto"];
        };
        /** @description A page of coachings. */
        CoachingPageDto: {
            /** @description The coachings, the latest first. */
            items: components["schemas"]["CoachingDto"][];
            /** @description Whether there are earlier coachings. */
            hasMore: boolean;
        };
        /** @description A code. */
        CodeDto: {
            /** @description Six digits of the authenticator app, or a recovery code; spaces and hyphens do not matter. */
            code: string;
        };
        /** @description A conversation as its reader sees it. */
        ConversationDto: {
            /** @description The other user of the conversation. */
            peer: components["schemas"]["PeerDto"];
            /**
             * Format: int64
             * @description The seq of the newest message; 0 when there is none.
             */
            lastSeq: number;
            /**
             * Format: int64
             * @description The newest change to any of the messages; 0 when there is none.
             */
            lastChange: number;
            /**
             * Format: int64
             * @description The seq up to which the reader has read.
             */
            readSeq: number;
            /**
             * Format: int64
             * @description The seq up to which the peer has read.
             */
            peerReadSeq: number;
            /**
             * Format: int64
             * @description The seq up to which the API has served the peer.
             */
            peerDeliveredSeq: number;
            /**
             * Format: int32
             * @description The number of the peer's messages that the reader has not read, counted up to 100. Deleted messages do not count.
             */
            unread: number;
            lastMessage: null | components["schemas"]["MessageDto"];
            /**
             * Format: date-time
             * @description When the peer wrote the first message that the reader has neither answered nor settled, UTC; null when there is none. Deleted
             *     messages do not count. An automatic message neither waits for an answer nor counts as one. Nothing waits once the coaching has ended.
             */
            waitingSince: null | string;
            /** @description Whether the reader keeps the conversation at the top. */
            pinned: boolean;
            /** @description Whether the reader marked the conversation as unread. */
            markedUnread: boolean;
            standIn: null | components["schemas"]["StandInDto"];
            /**
             * Format: date-time
             * @description When the coaching ended, UTC, since when the conversation can only be read; null while it is active.
             */
            endedAt: null | string;
            successor: null | components["schemas"]["PersonNameDto"];
            erasure?: null | components["schemas"]["ErasureDto"];
        };
        /** @description The messages of a day. */
        DayDto: {
            /**
             * Format: date
             * @description The day, UTC.
             */
            date: string;
            /**
             * Format: int32
             * @description The number of messages; null when fewer people wrote on that day.
             */
            messages: null | number;
        };
        /** @description A notice that could not be dispatched. */
        DeadLetterDto: {
            /** @description The reason, in English. */
            reason: string;
            /**
             * Format: date-time
             * @description The time of the failure, UTC; null when unknown.
             */
            at: null | string;
            /** @description The kind of the notice; null when the item is no notice. */
            kind: null | string;
        };
        /** @description The availability that a coach declares. */
        DeclarationDto: {
            /** @description Available, busy, away, or `office-hours`; a coach without office hours is then away. */
            availability: components["schemas"]["DeclaredAvailability"];
        };
        /**
         * @description The availability that a coach declares.
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
            /** @description The user's role. */
            role: components["schemas"]["Role"];
            /** @description The password, which is the same for all accounts. */
            password: string;
        };
        /** @description A browser and its system, in short words made from the header `User-Agent`. */
        DeviceDto: {
            /** @description The browser, such as Firefox; null when unknown. */
            browser: null | string;
            /** @description The system, such as Windows; null when unknown. */
            system: null | string;
        };
        /** @description The new text of a message. */
        EditMessageDto: {
            /** @description 1 to 4,000 characters, one of them visible; empty lines before and white space after are cut off. */
            text: string;
        };
        /** @description The erasure of a conversation, requested, announced or done. */
        ErasureDto: {
            /**
             * Format: int64
             * @description The messages up to this seq are erased; 0 when none is.
             */
            erasedSeq: number;
            /**
             * Format: date-time
             * @description When the conversation was last erased, UTC; null when it never was.
             */
            erasedAt: null | string;
            /**
             * Format: date-time
             * @description When the conversation is going to be erased, UTC, long after the coaching ended; null when it is not.
             */
            erasesAt: null | string;
            /**
             * Format: date-time
             * @description For the student: when the student asked for the erasure, UTC; null when no request is open.
             */
            askedAt: null | string;
            /**
             * Format: date-time
             * @description For the student: when the last request was refused, UTC; null when it was not.
             */
            refusedAt: null | string;
            refusal: null | components["schemas"]["ErasureRefusal"];
        };
        /** @enum {unknown} */
        ErasureRefusal: "legal-duty" | "safety" | "talk-first";
        /** @description A request for the erasure of a conversation, as admins see it. */
        ErasureRequestDto: {
            /** @description The student, who asked. */
            student: components["schemas"]["PersonNameDto"];
            /** @description The coach of the conversation. */
            coach: components["schemas"]["PersonNameDto"];
            /**
             * Format: date-time
             * @description When the student asked, UTC.
             */
            askedAt: string;
            /** @description Whether a legal hold on either of the two forbids the erasure. */
            isHeld: boolean;
        };
        /** @description The requests and the legal holds. */
        ErasuresDto: {
            /** @description The open requests, the oldest first. */
            requests: components["schemas"]["ErasureRequestDto"][];
            /** @description The legal holds, the newest first. */
            holds: components["schemas"]["LegalHoldDto"][];
        };
        /** @description A request for a new password. */
        ForgottenPasswordDto: {
            /** @description The address of the account; at most 256 characters after trimming. */
            email: string;
        };
        /** @description A mail that was given up. */
        GivenUpMailDto: {
            /** @description The kind of the mail. */
            kind: components["schemas"]["MailKind"];
            /** @description The recipient. */
            person: components["schemas"]["PersonNameDto"];
            /** @description The reason of the last failure. */
            fault: components["schemas"]["MailFault"];
            /**
             * Format: date-time
             * @description When the mail was given up, UTC.
             */
            at: string;
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
        /** @description A change of a person, or of a student's coach. */
        ImportChangeDto: {
            /**
             * Format: int32
             * @description The line of the row; null for a person whom the file lacks.
             */
            line: null | number;
            /** @description The kind of change. */
            kind: components["schemas"]["ImportChangeKind"];
            /** @description The person's name after the import. */
            name: string;
            /** @description The person's address after the import. */
            email: string;
            /** @description The members that change; `coach` has the names of coaches. */
            changes: components["schemas"]["AuditChangeDto"][];
        };
        /**
         * @description The kind of a change of a person.
         * @enum {unknown}
         */
        ImportChangeKind: "created" | "changed" | "enabled" | "disabled";
        /** @description The number of people and coachings that an import changes, each person counted by every kind that applies. */
        ImportCountsDto: {
            /**
             * Format: int32
             * @description New people.
             */
            created: number;
            /**
             * Format: int32
             * @description People whose data change.
             */
            changed: number;
            /**
             * Format: int32
             * @description Disabled people who are enabled again.
             */
            enabled: number;
            /**
             * Format: int32
             * @description People of the file who stay as they are.
             */
            unchanged: number;
            /**
             * Format: int32
             * @description People who are disabled because the file lacks them.
             */
            disabled: number;
            /**
             * Format: int32
             * @description Students who get a coach.
             */
            coachingsBegun: number;
            /**
             * Format: int32
             * @description Students who get another coach.
             */
            coachingsPassed: number;
            /**
             * Format: int32
             * @description Students who lose their coach.
             */
            coachingsEnded: number;
        };
        /**
         * @description The reason why a row can't be imported.
         * @enum {unknown}
         */
        ImportFaultCode: "cell-count" | "empty-cell" | "invalid" | "duplicate" | "admin-by-hand" | "address-taken" | "other-external-id" | "in-coaching" | "no-student" | "unknown-coach" | "no-coach" | "several-coaches" | "roles-reversed";
        /** @description A row that can't be imported, and why. */
        ImportFaultDto: {
            /**
             * Format: int32
             * @description The number of the row's first line in the file, from 1.
             */
            line: number;
            /** @description The column at fault; null for the whole row. */
            column: null | string;
            /** @description The reason. */
            code: components["schemas"]["ImportFaultCode"];
            /** @description The cell on one line, cut off after 100 characters; null for the whole row. */
            value: null | string;
        };
        /** @description The changes that an import of a file would make. A preview itself changes nothing. */
        ImportPreviewDto: {
            /** @description Names this preview: the import makes exactly these changes, or none. */
            fingerprint: string;
            /**
             * Format: int32
             * @description The number of rows.
             */
            rows: number;
            /** @description Columns that the import ignores. */
            unknownColumns: string[];
            /** @description How much changes. */
            counts: components["schemas"]["ImportCountsDto"];
            /** @description The first 200 changes, by line, and after them the people who are disabled. */
            changes: components["schemas"]["ImportChangeDto"][];
            /**
             * Format: int32
             * @description The number of rows that can't be imported. While there are any, nobody is disabled.
             */
            faultCount: number;
            /** @description The first 500 of them, by line. */
            faults: components["schemas"]["ImportFaultDto"][];
            /** @description Whether so many people would be disabled that the import must be told so (`confirmed`). */
            disablesMany: boolean;
        };
        /** @description A line of the answer while an import runs: how much of it is written, and at the end what it changed. */
        ImportProgressDto: {
            /**
             * Format: int32
             * @description The number of changes that are written, none of which is visible before the end.
             */
            done: number;
            /**
             * Format: int32
             * @description The number of all changes.
             */
            total: number;
            counts: null | components["schemas"]["ImportCountsDto"];
        };
        /** @description An invitation that was made. */
        InvitationDto: {
            /** @description The link to hand over, which is shown once; null when it goes to the person by mail. */
            link: null | string;
        };
        JsonElement: unknown;
        /** @enum {unknown} */
        Language: "en" | "nl";
        /** @description The count of all messages by state, from PostgreSQL alone. */
        LedgerDto: {
            /**
             * Format: int64
             * @description Messages that are stored.
             */
            persisted: number;
            /**
             * Format: int64
             * @description Messages whose notice Redis took: all except those that the outbox still owes.
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
             * @description When the oldest owed notice was written.
             */
            oldestOwedAt: null | string;
            /**
             * Format: int64
             * @description Messages that their recipient has not been served.
             */
            unfetched: number;
            /**
             * Format: date-time
             * @description When the oldest unfetched message was sent.
             */
            oldestUnfetchedAt: null | string;
            /**
             * Format: int64
             * @description Conversations whose messages are not numbered 1, 2, 3 … up to the last seq, or whose last change belongs to no message. Anything but 0
             *     is a defect.
             */
            brokenConversations: number;
        };
        /** @description A person under a legal hold. */
        LegalHoldDto: {
            /** @description The person. */
            person: components["schemas"]["PersonNameDto"];
            /**
             * Format: date-time
             * @description When the hold was set, UTC.
             */
            setAt: string;
        };
        /** @description A valid link. */
        LinkDto: {
            /** @description The name of the user whom the link is for. */
            name: string;
            /** @description The purpose of the link. */
            purpose: components["schemas"]["LinkPurpose"];
            /**
             * Format: date-time
             * @description For a recovery, the time from which the link works, UTC; else null.
             */
            opensAt: null | string;
        };
        /** @description A password that is set with a link. */
        LinkPasswordDto: {
            /** @description The part of the link after `#`. */
            token: string;
            /** @description The password: at least 12 characters, 5 of them different. */
            password: string;
        };
        /**
         * @description The purpose of a link with which a user sets a password.
         * @enum {unknown}
         */
        LinkPurpose: "invitation" | "new-password" | "recovery";
        /** @description The token of a link. */
        LinkTokenDto: {
            /** @description The part of the link after `#`. */
            token: string;
        };
        /** @description An account at the identity provider. */
        LinkedAccountDto: {
            /** @description The provider's address. */
            issuer: string;
            /**
             * Format: date-time
             * @description When the person first signed in with it, UTC.
             */
            linkedAt: string;
        };
        /** @description A token that was just made. */
        MadeTokenDto: {
            /** @description The token. */
            token: components["schemas"]["TokenDto"];
            /** @description The secret, which no later call shows. */
            secret: string;
        };
        /** @enum {unknown} */
        MailFault: "no-connection" | "no-safe-connection" | "sign-in-refused" | "mail-refused" | "address-refused" | "link-unreadable" | "unexpected";
        /**
         * @description The kinds of mail. MailTexts has the text of each kind.
         * @enum {unknown}
         */
        MailKind: "invitation" | "new-password" | "new-device" | "password-changed" | "address-changed" | "passkey-added" | "passkey-removed" | "recovery-asked" | "recovery-confirmed" | "recovery-used" | "second-factor-changed" | "waiting-message" | "erasure-announced" | "conversation-read";
        /** @description The mail of this installation. */
        MailStateDto: {
            /** @description Whether Chat sends mail: without the setting `Mail:Host` it does not. */
            isOn: boolean;
            /**
             * Format: int32
             * @description The number of mails that are to be sent; at most 100,000.
             */
            waiting: number;
            /**
             * Format: date-time
             * @description When the oldest of them was written, UTC; null when there is none.
             */
            oldestAt: null | string;
            fault: null | components["schemas"]["MailFault"];
            /** @description The newest mails that were given up within 30 days, at most 20, newest first. */
            givenUp: components["schemas"]["GivenUpMailDto"][];
        };
        /** @description The number of changes. */
        ManyChangedDto: {
            /**
             * Format: int32
             * @description The students whose coaching began or passed.
             */
            changed: number;
            /**
             * Format: int32
             * @description The students whose coaching was as requested before the call.
             */
            unchanged: number;
        };
        /** @description A message as the contract has it. */
        MessageDto: {
            /**
             * Format: int64
             * @description The message's place within its conversation: 1, 2, 3 …; it never changes.
             */
            seq: number;
            /**
             * Format: int64
             * @description The number of the message's newest change. Sending, editing, deleting and reacting each take the conversation's next number.
             */
            change: number;
            /**
             * Format: uuid
             * @description The UUID that the sender's browser made for the message.
             */
            clientId: string;
            /** @description The sender's user id. */
            sender: string;
            /** @description 1 to 4,000 characters, at least one of them visible; empty after deletion, and when it is unreadable. */
            text: string;
            /**
             * Format: date-time
             * @description When the message was stored, UTC.
             */
            sentAt: string;
            /**
             * Format: date-time
             * @description When the text was last changed, UTC; null if never.
             */
            editedAt: null | string;
            /**
             * Format: date-time
             * @description When the message was deleted, UTC; null if it was not.
             */
            deletedAt: null | string;
            /** @description Whether the message is a coach's away text, sent by the system. */
            automatic: boolean;
            /**
             * Format: int64
             * @description The seq of the message of this conversation that this one answers; null when there is none.
             */
            replyTo: null | number;
            /** @description The reactions of the two users to the message. */
            reactions: components["schemas"]["ReactionsDto"];
            /** @description True when the stored text does not open, because its key is gone or it was altered; else left out. */
            unreadable?: null | boolean;
        };
        /** @description A part of a conversation: oldest first, or in the order of change after `changedAfter`. */
        MessagePageDto: {
            /** @description The messages. */
            items: components["schemas"]["MessageDto"][];
            /** @description Whether there are more messages in the requested direction. */
            hasMore: boolean;
            /**
             * Format: int64
             * @description The conversation's newest change at the time of the read. A client that has this page and all pages before it continues from there.
             */
            lastChange: number;
            /**
             * Format: int64
             * @description The messages up to this seq are erased, and a client forgets them; left out when none is.
             */
            erasedSeq?: null | number;
        };
        /** @description A secret for an authenticator app, which counts when a code of it was given. */
        NewAppDto: {
            /** @description The secret in Base32, to be typed. */
            secret: string;
            /** @description The same secret as an `otpauth` address, for a QR code. */
            uri: string;
        };
        /** @description A new passkey. */
        NewPasskeyDto: {
            /** @description A name for it: one line of at most 80 characters after trimming. */
            name: string;
            /** @description The answer of the authenticator: the JSON of `PublicKeyCredential.toJSON()`. */
            credential: components["schemas"]["JsonElement"];
        };
        /** @description A token to make. */
        NewTokenDto: {
            /** @description One line of at most 100 characters after trimming. */
            name: string;
            /** @description The calls that the token may make. */
            scope: components["schemas"]["TokenScope"];
            /**
             * Format: date-time
             * @description When the token expires: within two years; null for a token that lasts until it is revoked.
             */
            expiresAt?: null | string;
        };
        /** @description Numbers about everybody. A number about fewer than LeastGroup people is null, 0 included. */
        NumbersDto: {
            /**
             * Format: int32
             * @description The least number of people that a number is told about.
             */
            leastGroup: number;
            /** @description The students who wrote. */
            students: components["schemas"]["ActiveDto"];
            /** @description The coaches who wrote. */
            coaches: components["schemas"]["ActiveDto"];
            /** @description The messages of each of the last 30 days, UTC, the oldest first; without automatic ones. */
            days: components["schemas"]["DayDto"][];
            /**
             * Format: int32
             * @description The median of the minutes from a student's message to the coach's next one, over the last 30 days, within the coach's office hours. A
             *     coach without office hours is taken to be there at all hours.
             */
            medianAnswerMinutes: null | number;
            /**
             * Format: int32
             * @description The days after which a student without an answer counts.
             */
            unansweredDays: number;
            /**
             * Format: int32
             * @description The students who have waited that long for an answer.
             */
            unanswered: null | number;
            /** @description The coaches for whom students have waited that long, at most 200, those with the most first. */
            unansweredByCoach: components["schemas"]["UnansweredDto"][];
        };
        /** @description A coach's week, as the contract and the database have it. */
        OfficeHoursDto: {
            /** @description The IANA time zone of the hours, such as Europe/Amsterdam. */
            timeZone: string;
            /** @description The open hours, at most 28 a week; no two overlap, and none spans midnight. */
            hours: components["schemas"]["OpenHoursDto"][];
            /** @description Dates on which nothing is open, whatever the week says; at most 100. */
            daysOff: string[];
        };
        /** @description Hours of one day of the week. */
        OpenHoursDto: {
            /** @description The day of the week. */
            day: components["schemas"]["Weekday"];
            /** @description The opening time, such as 09:00. */
            from: string;
            /** @description The closing time, such as 17:00; later than the opening time, and 24:00 for the end of the day. */
            to: string;
        };
        /** @description The outbox of notices. */
        OutboxStateDto: {
            /**
             * Format: int32
             * @description The number of notices; at most 100,000.
             */
            owed: number;
            /**
             * Format: date-time
             * @description When the oldest of them was written, UTC; null when there is none.
             */
            oldestOwedAt: null | string;
        };
        /** @description A message that its reader wants to be reminded of. */
        OwnReminderDto: {
            /** @description The user id of the peer in the conversation. */
            peer: string;
            /**
             * Format: date-time
             * @description When the reminder is due, UTC; a due reminder stays until the reader ends it.
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
        /** @description A passkey, as its user sees it. */
        PasskeyDto: {
            /**
             * Format: uuid
             * @description The id, which gives no access.
             */
            id: string;
            /** @description The name that the user gave it. */
            name: string;
            /** @description Whether the passkey is copied to other devices of the user, as of its last use. */
            isSynced: boolean;
            /**
             * Format: date-time
             * @description When it was added, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last used, UTC; null until then.
             */
            lastUsedAt: null | string;
        };
        /** @description Another name for a passkey. */
        PasskeyNameDto: {
            /** @description One line of at most 80 characters after trimming. */
            name: string;
        };
        /** @description A proof with a passkey that the user of the session is there. */
        PasskeyProofDto: {
            /** @description The answer of the authenticator: the JSON of `PublicKeyCredential.toJSON()`. */
            credential: components["schemas"]["JsonElement"];
        };
        /** @description A sign-in with a passkey, which needs no address and no password. */
        PasskeySignInDto: {
            /** @description The answer of the authenticator: the JSON of `PublicKeyCredential.toJSON()`. */
            credential: components["schemas"]["JsonElement"];
            /**
             * @description Whether others use this computer too; the session then ends sooner.
             * @default false
             */
            shared: boolean;
        };
        /** @description A change of password. */
        PasswordDto: {
            /** @description The present password. */
            current: string;
            /** @description The new password: at least 12 characters, 5 of them different. */
            new: string;
        };
        /** @description The other side of a conversation. */
        PeerDto: {
            /** @description The user id, which addresses the conversation. */
            id: string;
            /** @description The name to show. */
            name: string;
            /** @description The peer's role. */
            role: components["schemas"]["Role"];
            availability: null | components["schemas"]["Availability"];
            /** @description Whether the peer has a live socket; null when Redis does not tell, and after the coaching has ended. */
            present: null | boolean;
            /** @description The away text of a coach who is away; null for a coach who is not. */
            awayText: null | string;
            /**
             * Format: date-time
             * @description When the office hours open next, UTC; null unless the coach follows them and they are closed.
             */
            availableFrom: null | string;
            /**
             * Format: int32
             * @description The minutes within which a coach means to answer; null when the coach has set none.
             */
            replyWithin: null | number;
            /**
             * Format: date-time
             * @description When an absent peer was last present, UTC; null unless the peer shows it.
             */
            lastSeenAt: null | string;
        };
        /** @description A page of people. */
        PeoplePageDto: {
            /** @description The people in the order of their names, without regard to capitals and accents. */
            items: components["schemas"]["PersonDto"][];
            /** @description The start of the next page (`after`); null on the last page. */
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
            /** @description The user's role. */
            role: components["schemas"]["Role"];
            language: null | components["schemas"]["Language"];
            /** @description The user's id in another system, such as the school's; null while there is none. */
            externalId: null | string;
            /**
             * Format: date-time
             * @description When the user was disabled, UTC; null for a user who may sign in.
             */
            disabledAt: null | string;
            /**
             * Format: int32
             * @description The number of the user's active coachings.
             */
            activeCoachings: number;
            /**
             * Format: date-time
             * @description When the user left and was emptied, UTC; left out for others.
             */
            emptiedAt?: null | string;
            /**
             * Format: date-time
             * @description When a legal hold was set on the user's conversations, UTC; left out when none stands.
             */
            heldAt?: null | string;
        };
        /** @description A user's id and name, beside other data. */
        PersonNameDto: {
            /** @description The user id. */
            id: string;
            /** @description The current name. */
            name: string;
        };
        /** @description The school account of a person. */
        PersonSchoolAccountDto: {
            account: null | components["schemas"]["LinkedAccountDto"];
        };
        /** @description A user's data, as an admin sends them, all members of it: a value that is left out would be one that is cleared. */
        PersonTextDto: {
            /** @description One line of at most 200 characters after trimming. */
            name: string;
            /** @description At most 256 characters after trimming; unique without regard to capitals. */
            email: string;
            /** @description The user's role. */
            role: components["schemas"]["Role"];
            language: null | components["schemas"]["Language"];
            /** @description The user's id in another system: one line of at most 128 characters after trimming, unique; null or empty for none. */
            externalId: null | string;
        };
        /** @description The facts that a user lets peers see. */
        PrivacyDto: {
            /** @description Whether peers see when the user was last here; false until the user sets it. */
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
        /** @description The proof that the signed-in user is there. */
        ProofDto: {
            /** @description The password of the account. */
            password: string;
            /** @description A code of the authenticator app, or a recovery code; needed if the user has set up an app. */
            code?: null | string;
        };
        /** @description The ways in which the user of a session can prove to be there. A user without both signs in with the school account again. */
        ProofsDto: {
            /** @description Whether the user has a password. */
            password: boolean;
            /** @description Whether the user has a passkey. */
            passkey: boolean;
        };
        /** @description The queue of notices. */
        QueueStateDto: {
            /**
             * Format: int64
             * @description The notices that no worker has claimed.
             */
            waiting: number;
            /**
             * Format: int64
             * @description The notices that a worker has claimed and not acknowledged.
             */
            claimed: number;
            /**
             * Format: int32
             * @description The workers that run.
             */
            workers: number;
            /**
             * Format: int64
             * @description The number of notices that could not be dispatched.
             */
            deadLetters: number;
            /** @description The newest of these, at most 20, newest first. */
            newestDeadLetters: components["schemas"]["DeadLetterDto"][];
        };
        /** @description A reaction to a message. */
        ReactDto: {
            /** @description The sign; it replaces the user's earlier one. */
            reaction: components["schemas"]["Reaction"];
        };
        /**
         * @description The signs for a reaction to a message.
         * @enum {unknown}
         */
        Reaction: "thumbs-up" | "heart" | "laughing" | "surprised" | "sad" | "folded-hands";
        /** @description The reactions of the two users to a message, at most one sign each; a user without a reaction is left out. */
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
        /** @description A page of a conversation that two admins opened. The read is in the conversation's accesses. */
        ReadConversationDto: {
            /** @description The messages, the oldest first. */
            items: components["schemas"]["MessageDto"][];
            /** @description Whether there are older messages of the last 30 days before the grant. */
            hasMore: boolean;
            /** @description The student of the conversation. */
            student: components["schemas"]["PersonNameDto"];
            /** @description The coach of the conversation. */
            coach: components["schemas"]["PersonNameDto"];
            /**
             * Format: date-time
             * @description The end of the reading, UTC.
             */
            endsAt: string;
        };
        /** @description The page that is to be read. */
        ReadPageDto: {
            /**
             * Format: int64
             * @description Messages before this seq; null for the newest ones.
             */
            before?: null | number;
        };
        /** @description The mark up to which the reader has read. */
        ReadUpToDto: {
            /**
             * Format: int64
             * @description The seq of the newest message that was read.
             */
            seq: number;
        };
        /** @description The recovery codes of a user; no later call shows them. */
        RecoveryCodesDto: {
            /** @description Ten codes, each of which works once. */
            codes: string[];
        };
        /** @description The recovery of an account, which was asked for and has neither been used nor stopped. */
        RecoveryDto: {
            /** @description The admin who asked for it. */
            askedBy: components["schemas"]["PersonNameDto"];
            /**
             * Format: date-time
             * @description When the admin did so, UTC.
             */
            askedAt: string;
            confirmedBy: null | components["schemas"]["PersonNameDto"];
            /**
             * Format: date-time
             * @description The time from which the link works, UTC.
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description The time until which the link works, UTC.
             */
            expiresAt: string;
        };
        /** @description Whether a recovery is under way. */
        RecoveryStateDto: {
            recovery: null | components["schemas"]["RecoveryDto"];
        };
        /** @description The refusal of a request. */
        RefuseErasureDto: {
            /** @description The reason, which the student sees. */
            refusal: components["schemas"]["ErasureRefusal"];
        };
        /** @description The time of a reminder. */
        RemindDto: {
            /**
             * Format: date-time
             * @description At least a minute from now, and at most a year.
             */
            dueAt: string;
        };
        /** @description The result of a retry. */
        RetriedDto: {
            /**
             * Format: int64
             * @description The number of notices that are in the queue again.
             */
            retried: number;
        };
        /**
         * @description The role of a user, which decides what the user may do.
         * @enum {unknown}
         */
        Role: "student" | "coach" | "admin";
        /** @description A text that a coach writes often. */
        SavedReplyDto: {
            /**
             * Format: uuid
             * @description The id that the browser made.
             */
            id: string;
            /** @description The name of the reply: one line of at most 80 characters after trimming; empty when it is unreadable. */
            title: string;
            /** @description At most 4,000 characters after trimming, as a message; empty when it is unreadable. The browser fills in the student's name. */
            text: string;
            /** @description True when the stored reply does not open, because it was altered; else left out. */
            unreadable?: null | boolean;
        };
        /** @description The content of a saved reply. */
        SavedReplyTextDto: {
            /** @description The name of the reply: one line of at most 80 characters after trimming. */
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
             * @description The time to send the message: at least a minute from now, and at most a year.
             */
            sendAt: string;
        };
        /** @description A message that is to be sent later, as its sender sees it. */
        ScheduledMessageDto: {
            /**
             * Format: uuid
             * @description The UUID that the browser made; the message that is sent has the same one.
             */
            clientId: string;
            /** @description 1 to 4,000 characters, at least one of them visible; empty when it is unreadable. */
            text: string;
            /**
             * Format: date-time
             * @description When the message is to be sent, UTC.
             */
            sendAt: string;
            /** @description Whether the message waits, is being sent, or could not be sent because the conversation had ended. */
            state: components["schemas"]["ScheduledState"];
            /** @description True when the stored text does not open, because it was altered; else left out. */
            unreadable?: null | boolean;
        };
        /**
         * @description The state of a scheduled message.
         * @enum {unknown}
         */
        ScheduledState: "waiting" | "sending" | "ended";
        /** @description The sign-in with a school account. */
        SchoolAccountDto: {
            /** @description The name for the button, such as the school's; null for none. */
            name: null | string;
            /** @description Whether a page that has signed out goes on to `/api/session/school-account/sign-out`. */
            signsOut: boolean;
        };
        /** @description A finished sign-in. */
        SchoolSignedInDto: {
            /** @description The user of the session. */
            user: components["schemas"]["SignedInUser"];
            /** @description The path of the page that the user wanted. */
            to: string;
        };
        /** @description The second factor of a user. */
        SecondFactorDto: {
            /**
             * Format: date-time
             * @description When the authenticator app was set up, UTC; null while there is none.
             */
            appSince: null | string;
            /**
             * Format: int32
             * @description The number of recovery codes that were not used.
             */
            recoveryCodesLeft: number;
            /**
             * Format: int32
             * @description The number of passkeys, each of which is a second factor too.
             */
            passkeys: number;
            /** @description Whether the user's role requires a second factor. */
            required: boolean;
        };
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
             * @description The seq of the message of this conversation that this one answers; null, or left out, for none.
             */
            replyTo?: null | number;
        };
        /** @description A session, as its user and admins see it. */
        SessionDto: {
            /**
             * Format: uuid
             * @description The public id of the session, which gives no access to it.
             */
            id: string;
            /** @description Whether the call came with this session. */
            isCurrent: boolean;
            /** @description The browser and the system in which the session began. */
            device: components["schemas"]["DeviceDto"];
            /**
             * Format: date-time
             * @description When the session began, UTC.
             */
            signedInAt: string;
            /**
             * Format: date-time
             * @description When the session was last used, UTC, give or take five minutes; a GET is no use.
             */
            lastSeenAt: string;
        };
        /** @description The coach who is to stand in for another coach. */
        SetSubstituteDto: {
            /** @description The user id of a coach who is not disabled. */
            coachId: string;
            /**
             * Format: date-time
             * @description When the substitute ends, UTC: in the future, and at most two years ahead.
             */
            until: string;
        };
        /** @description The messages that need no answer. */
        SettledUpToDto: {
            /**
             * Format: int64
             * @description The seq of the newest message that needs no answer; 0 when every message does.
             */
            seq: number;
        };
        /** @description The credentials of a sign-in. */
        SignInDto: {
            /** @description The e-mail address of the account. */
            email: string;
            /** @description The password of the account. */
            password: string;
            /**
             * @description Whether others use this computer too; the session then ends sooner.
             * @default false
             */
            shared: boolean;
        };
        /** @description The ways to sign in. */
        SignInOptionsDto: {
            schoolAccount: null | components["schemas"]["SchoolAccountDto"];
            /** @description Whether everybody may sign in with a password; otherwise one admin may in an emergency. */
            passwords: boolean;
        };
        /** @description The user of a session, as `GET /api/session` answers. */
        SignedInUser: {
            /** @description The user id, in decimal. */
            id: string;
            /** @description The name to show. */
            name: string;
            /** @description `student`, `coach` or `admin`. */
            role: string;
            /**
             * @description Whether the user signed in on a shared computer.
             * @default false
             */
            shared: boolean;
            /**
             * @description Whether the session is locked: until its user gives the password, it gives access to nothing.
             * @default false
             */
            locked: boolean;
            /**
             * @description Whether the session lacks the second factor that the user's role requires: until one is set up, it gives access to nothing.
             * @default false
             */
            lacksFactor: boolean;
        };
        /** @description A coach who stands in for another coach. */
        StandInDto: {
            /** @description The user id. */
            id: string;
            /** @description The name that others see. */
            name: string;
            /**
             * Format: date-time
             * @description When that ends, UTC.
             */
            until: string;
        };
        /** Format: binary */
        Stream: string;
        /** @description A coach who stands in for another coach. */
        SubstituteDto: {
            /** @description The coach who stands in. */
            coach: components["schemas"]["PersonNameDto"];
            /**
             * Format: date-time
             * @description When the substitute ends, UTC.
             */
            until: string;
        };
        /** @description The state of the system, for admins. */
        SystemDto: {
            queue: null | components["schemas"]["QueueStateDto"];
            /** @description The notices that Redis has not taken yet. */
            outbox: components["schemas"]["OutboxStateDto"];
            /**
             * Format: int32
             * @description The conversations with messages that the API has not served to their recipient; at most 100,000.
             */
            unfetched: number;
            /** @description The mail of this installation. */
            mail: components["schemas"]["MailStateDto"];
            /** @description The versions of the programs that run, as far as known; of each program several during an update. */
            versions: components["schemas"]["VersionDto"][];
        };
        /** @description An API token without its secret. */
        TokenDto: {
            /**
             * Format: int64
             * @description The token's number.
             */
            id: number;
            /** @description The name that the audit log shows. */
            name: string;
            /** @description The calls that the token may make. */
            scope: components["schemas"]["TokenScope"];
            /** @description The admin who made the token. */
            madeBy: components["schemas"]["PersonNameDto"];
            /**
             * Format: date-time
             * @description When the token was made, UTC.
             */
            madeAt: string;
            /**
             * Format: date-time
             * @description When the token expires, UTC; null for a token that lasts until it is revoked.
             */
            expiresAt: null | string;
            /**
             * Format: date
             * @description The last day of use, UTC; null for a token that was never used.
             */
            lastUsedOn: null | string;
            /**
             * Format: date-time
             * @description When the token was revoked, UTC; null for one that was not.
             */
            revokedAt: null | string;
        };
        /**
         * @description The calls that an API token may make.
         * @enum {unknown}
         */
        TokenScope: "scim";
        /** @description The students who have waited for an answer of a coach. */
        UnansweredDto: {
            /** @description The coach. */
            coach: components["schemas"]["PersonNameDto"];
            /**
             * Format: int32
             * @description The number of students.
             */
            students: null | number;
        };
        /** @description A scheduled message that could not be sent, because its conversation had ended. */
        UnsentMessageDto: {
            /** @description The user id of the peer. */
            peer: string;
            /**
             * Format: uuid
             * @description The UUID that the browser made for the message.
             */
            clientId: string;
        };
        /** @description A person or a service that helps at once. */
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
        /** @description A school's card for students who can't wait for an answer. */
        UrgentHelpDto: {
            /** @description At most 20 contacts; none when the school has set no card. */
            contacts: components["schemas"]["UrgentContactDto"][];
            note?: null | components["schemas"]["WordsDto"];
        };
        /** @description The version of a program. */
        VersionDto: {
            /** @description The name of the program. */
            name: string;
            /** @description The version, as the program tells it. */
            version: string;
            /**
             * Format: int32
             * @description The instances of this version that run; null for PostgreSQL and Redis.
             */
            instances: null | number;
        };
        /** @description The user's wish, and whether this installation sends mail. */
        WaitingMailDto: {
            /** @description When the user wants such a mail. */
            wish: components["schemas"]["WaitingMailWish"];
            /** @description Whether Chat sends mail at all. */
            isSent: boolean;
        };
        /**
         * @description When a user wants a mail about messages that wait. The times are settings (WaitingMailOptions).
         * @enum {unknown}
         */
        WaitingMailWish: "soon" | "at-once" | "daily" | "never";
        /** @description The user's wish about mail for messages that wait. */
        WaitingMailWishDto: {
            /** @description When the user wants such a mail. */
            wish: components["schemas"]["WaitingMailWish"];
        };
        /**
         * @description A day of the week, numbered as DayOfWeek.
         * @enum {unknown}
         */
        Weekday: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
        /** @description The same words in each language of the app. */
        WordsDto: {
            /** @description The words in English. */
            en: string;
            /** @description The words in Dutch. */
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
    signInOptions: {
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
                    "application/json": components["schemas"]["SignInOptionsDto"];
                };
            };
        };
    };
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
    exportMe: {
        parameters: {
            query?: {
                /** @description The form of the export; json unless told. */
                format?: "json" | "html";
                /** @description The language of the headings of a page; en unless told. */
                language?: "en" | "nl";
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
                    "application/json": components["schemas"]["Stream"];
                    "text/html": components["schemas"]["Stream"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
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
    listAccesses: {
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
                    "application/json": components["schemas"]["AccessDto"][];
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
            /** @description Forbidden */
            403: {
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
    giveCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeDto"];
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
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpValidationProblemDetails"];
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
    useSession: {
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
        };
    };
    lockSession: {
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
        };
    };
    listProofs: {
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
                    "application/json": components["schemas"]["ProofsDto"];
                };
            };
        };
    };
    proveSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofDto"];
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
    finishSchoolSignIn: {
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
                    "application/json": components["schemas"]["SchoolSignedInDto"];
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
            /** @description Gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readPersonSchoolAccount: {
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
                    "application/json": components["schemas"]["PersonSchoolAccountDto"];
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
    unlinkPersonSchoolAccount: {
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
    listPasskeys: {
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
                    "application/json": components["schemas"]["PasskeyDto"][];
                };
            };
        };
    };
    addPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasskeyDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyDto"];
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
        };
    };
    askForPasskey: {
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
                    "application/json": components["schemas"]["JsonElement"];
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
        };
    };
    renamePasskey: {
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
                "application/json": components["schemas"]["PasskeyNameDto"];
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
    removePasskey: {
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
    askForSignIn: {
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
                    "application/json": components["schemas"]["JsonElement"];
                };
            };
        };
    };
    signInWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeySignInDto"];
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
    askForProof: {
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
                    "application/json": components["schemas"]["JsonElement"];
                };
            };
        };
    };
    proveSessionWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyProofDto"];
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
    readSecondFactor: {
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
                    "application/json": components["schemas"]["SecondFactorDto"];
                };
            };
        };
    };
    beginApp: {
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
                    "application/json": components["schemas"]["NewAppDto"];
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
    turnAppOff: {
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
    confirmApp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesDto"];
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
    renewRecoveryCodes: {
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
                    "application/json": components["schemas"]["RecoveryCodesDto"];
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
    lookAtLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTokenDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkDto"];
                };
            };
            /** @description Gone */
            410: {
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
    setPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkPasswordDto"];
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
            /** @description Gone */
            410: {
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
    requestPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgottenPasswordDto"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
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
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readRecovery: {
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
                    "application/json": components["schemas"]["RecoveryStateDto"];
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
    askRecovery: {
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
                    "application/json": components["schemas"]["AskedRecoveryDto"];
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
    stopRecovery: {
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
    confirmRecovery: {
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
    readOwnRecovery: {
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
                    "application/json": components["schemas"]["RecoveryStateDto"];
                };
            };
        };
    };
    stopOwnRecovery: {
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
        };
    };
    recoverAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkPasswordDto"];
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
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Gone */
            410: {
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
    readWaitingMail: {
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
                    "application/json": components["schemas"]["WaitingMailDto"];
                };
            };
        };
    };
    setWaitingMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaitingMailWishDto"];
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
    stopWaitingMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
    askForErasure: {
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
    withdrawErasure: {
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
    listErasures: {
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
                    "application/json": components["schemas"]["ErasuresDto"];
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
    approveErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                studentId: string;
                coachId: string;
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
    refuseErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                studentId: string;
                coachId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseErasureDto"];
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
    setHold: {
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
    liftHold: {
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
    listAccessRequests: {
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
                    "application/json": components["schemas"]["AccessRequestDto"][];
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
    askForAccess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForAccessDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequestDto"];
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
    grantAccess: {
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
    closeAccess: {
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
    readConversation: {
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
                "application/json": components["schemas"]["ReadPageDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadConversationDto"];
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
    listPeople: {
        parameters: {
            query?: {
                /** @description Words: parts of a name, an address or an external id, all of which a person has. Capitals and accents do not matter. */
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
    listPersonSessions: {
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
                    "application/json": components["schemas"]["SessionDto"][];
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
    endPersonSessions: {
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
    endPersonSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                session: string;
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
    invitePerson: {
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
                    "application/json": components["schemas"]["InvitationDto"];
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
    emptyPerson: {
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
    readPersonSecondFactor: {
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
                    "application/json": components["schemas"]["SecondFactorDto"];
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
    listCoaches: {
        parameters: {
            query?: {
                /** @description Words: parts of a name, an address or an external id, all of which a person has. Capitals and accents do not matter. */
                search?: string;
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
                    "application/json": components["schemas"]["CoachPageDto"];
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
    readCoach: {
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
                    "application/json": components["schemas"]["CoachDto"];
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
    passAllCoachings: {
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
                    "application/json": components["schemas"]["ManyChangedDto"];
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
    beginManyCoachings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginManyDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManyChangedDto"];
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
        };
    };
    setSubstitute: {
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
                "application/json": components["schemas"]["SetSubstituteDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubstituteDto"];
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
        };
    };
    endSubstitute: {
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
    listTokens: {
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
                    "application/json": components["schemas"]["TokenDto"][];
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
    makeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTokenDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeTokenDto"];
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
        };
    };
    revokeToken: {
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
    readSystem: {
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
                    "application/json": components["schemas"]["SystemDto"];
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
    retryDeadLetters: {
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
                    "application/json": components["schemas"]["RetriedDto"];
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
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    previewImport: {
        parameters: {
            query?: {
                disableMissing?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewDto"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
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
    importPeople: {
        parameters: {
            query: {
                fingerprint: string;
                skipFaulty?: boolean;
                disableMissing?: boolean;
                confirmed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": components["schemas"]["ImportProgressDto"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
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
    readNumbers: {
        parameters: {
            query?: {
                /** @description After how many days a student without an answer counts; 3 unless told. */
                unansweredDays?: number;
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
                    "application/json": components["schemas"]["NumbersDto"];
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
