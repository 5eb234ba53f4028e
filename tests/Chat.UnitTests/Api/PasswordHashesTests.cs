using Chat.Api.Sessions;
using Chat.Api.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chat.UnitTests.Api;

public sealed class PasswordHashesTests
{
    private const string Password = "quite another phrase";

    private static readonly User Somebody = new() { Name = "Sam", Role = Role.Student };

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public void The_cost_of_a_hash_is_read_from_it(int iterations) =>
        PasswordHashes.IterationsOf(Hasher(iterations).HashPassword(Somebody, Password)).ShouldBe(iterations);

    [Theory]
    [InlineData("")]
    [InlineData("AQAAAA")]
    [InlineData("not base 64, at all")]
    [InlineData("AAAAAAIAAYagAAAA")]
    public void A_text_of_another_form_costs_nothing(string hash) => PasswordHashes.IterationsOf(hash).ShouldBe(0);

    [Fact]
    public void A_former_hash_still_works_and_is_to_be_renewed()
    {
        var former = Hasher(10).HashPassword(Somebody, Password);
        Hasher(20).VerifyHashedPassword(Somebody, former, Password).ShouldBe(PasswordVerificationResult.SuccessRehashNeeded);
        Hasher(20).VerifyHashedPassword(Somebody, former, "another").ShouldBe(PasswordVerificationResult.Failed);
        var renewed = Hasher(20).HashPassword(Somebody, Password);
        Hasher(20).VerifyHashedPassword(Somebody, renewed, Password).ShouldBe(PasswordVerificationResult.Success);
    }

    private static NfcPasswordHasher Hasher(int iterations) =>
        new(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
}
