namespace Chat.Api.UrgentHelp;

/// <summary>A school's card for students who can't wait for an answer.</summary>
/// <param name="Contacts">At most 20 contacts; none when the school has set no card.</param>
/// <param name="Note">A few words before the contacts; null for none.</param>
internal sealed record UrgentHelpDto(IReadOnlyList<UrgentContactDto> Contacts, WordsDto? Note = null);

/// <summary>A person or a service that helps at once.</summary>
/// <param name="Name">The name to show.</param>
/// <param name="Phone">The number as people write it, such as <c>0800 0113</c>; null for none.</param>
/// <param name="Web">An address that begins with <c>https://</c>; null for none.</param>
/// <param name="Address">The place to go to; null for none.</param>
/// <param name="Hours">The times of day and days, such as <c>day and night</c>; null when none are given.</param>
internal sealed record UrgentContactDto(
    WordsDto Name, string? Phone = null, string? Web = null, WordsDto? Address = null, WordsDto? Hours = null);

/// <summary>The same words in each language of the app.</summary>
/// <param name="En">The words in English.</param>
/// <param name="Nl">The words in Dutch.</param>
internal sealed record WordsDto(string En, string Nl);
