using Chat.Api.Users;

namespace Chat.Api.Substitutes;

/// <summary>The coach who is to stand in for another coach.</summary>
/// <param name="CoachId">The user id of a coach who is not disabled.</param>
/// <param name="Until">When the substitute ends, UTC: in the future, and at most two years ahead.</param>
internal sealed record SetSubstituteDto(string CoachId, DateTimeOffset Until);

/// <summary>A coach who stands in for another coach.</summary>
/// <param name="Coach">The coach who stands in.</param>
/// <param name="Until">When the substitute ends, UTC.</param>
internal sealed record SubstituteDto(PersonNameDto Coach, DateTimeOffset Until);
