namespace Chat.Api.WaitingMail;

/// <summary>The user's wish about mail for messages that wait.</summary>
/// <param name="Wish">When the user wants such a mail.</param>
internal sealed record WaitingMailWishDto(WaitingMailWish Wish);

/// <summary>The user's wish, and whether this installation sends mail.</summary>
/// <param name="Wish">When the user wants such a mail.</param>
/// <param name="IsSent">Whether Chat sends mail at all.</param>
internal sealed record WaitingMailDto(WaitingMailWish Wish, bool IsSent);
