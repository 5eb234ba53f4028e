using System.Security.Claims;
using Chat.Api.SchoolAccounts;
using Microsoft.AspNetCore.Authentication;

namespace Chat.UnitTests.Api;

/// <summary>The claims that a provider may send, in their many forms.</summary>
public sealed class ArrivalTests
{
    private static readonly SchoolAccountOptions Options = new() { RolesClaim = "roles" };

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("1", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_address_is_verified_only_if_the_provider_says_so(string? claim, bool isVerified)
    {
        var arrival = Of(("email", "noor@school.test"), claim is null ? ("other", "") : ("email_verified", claim));
        (arrival.Email, arrival.IsVerified).ShouldBe(("noor@school.test", isVerified));
    }

    [Fact]
    public void Two_addresses_are_none_and_one_that_comes_twice_is_one()
    {
        Of(("email", "noor@school.test"), ("email", "other@school.test"), ("email_verified", "true")).Email.ShouldBeNull();
        Of(("email", "noor@school.test"), ("email", "noor@school.test")).Email.ShouldBe("noor@school.test");
        Of(("email", "noor@school.test"), ("email_verified", "true"), ("email_verified", "false")).IsVerified.ShouldBeFalse();
    }

    [Fact]
    public void Another_claim_may_say_that_the_address_is_verified() =>
        Arrival.Of(Person(("xms_edov", "1"), ("email_verified", "false")), new(), new() { VerifiedClaim = "xms_edov" }, default)
            .IsVerified.ShouldBeTrue();

    [Fact]
    public void All_roles_are_kept_and_the_wishes_with_them()
    {
        var wishes = Arrival.Wishes("/conversations/9", isShared: true);
        var arrival = Arrival.Of(Person(("roles", "student"), ("roles", "coach"), ("sid", "s")), wishes, Options, DateTimeOffset.UnixEpoch);
        arrival.Roles.ShouldBe(["student", "coach"]);
        (arrival.Issuer, arrival.Subject, arrival.Sid).ShouldBe(("issuer", "subject", "s"));
        (arrival.To, arrival.IsShared).ShouldBe(("/conversations/9", true));
        arrival.At.ShouldBe(DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public void Without_a_subject_there_is_no_arrival() => Should.Throw<AuthenticationFailureException>(
        () => Arrival.Of(new ClaimsPrincipal(new ClaimsIdentity([new("iss", "issuer")])), new(), Options, default));

    private static Arrival Of(params (string Type, string Value)[] claims) => Arrival.Of(Person(claims), new(), Options, default);

    private static ClaimsPrincipal Person(params (string Type, string Value)[] claims) => new(new ClaimsIdentity(
        [new("iss", "issuer"), new("sub", "subject"), .. claims.Select(claim => new Claim(claim.Type, claim.Value))]));
}
