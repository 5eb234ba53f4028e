using Chat.Api.Sessions;
using Chat.Api.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chat.UnitTests.Api;

public sealed class NormalizingPasswordHasherTests
{
    private const string Composed = "caf\u00e9 au lait";
    private const string Decomposed = "cafe\u0301 au lait";

    private static readonly User Somebody = new() { Name = "Somebody", Role = Role.Student };

    private readonly NormalizingPasswordHasher _hasher = new(Options.Create(new PasswordHasherOptions()));

    [Theory]
    [InlineData(Composed, Composed)]
    [InlineData(Composed, Decomposed)]
    [InlineData(Decomposed, Composed)]
    [InlineData(Decomposed, Decomposed)]
    public void Either_form_opens_what_either_form_set(string set, string written) =>
        _hasher.VerifyHashedPassword(Somebody, _hasher.HashPassword(Somebody, set), written).ShouldBe(PasswordVerificationResult.Success);

    [Fact]
    public void What_was_hashed_as_it_came_is_hashed_anew()
    {
        var before = new PasswordHasher<User>().HashPassword(Somebody, Decomposed);
        _hasher.VerifyHashedPassword(Somebody, before, Decomposed).ShouldBe(PasswordVerificationResult.SuccessRehashNeeded);
        _hasher.VerifyHashedPassword(Somebody, before, "cafe au lait").ShouldBe(PasswordVerificationResult.Failed);
    }
}
