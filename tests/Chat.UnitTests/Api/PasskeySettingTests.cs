using Chat.Api.Passkeys;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Chat.UnitTests.Api;

/// <summary>Passkeys belong to the host of the first public origin, and work on the pages of the public origins alone.</summary>
public sealed class PasskeySettingTests
{
    [Fact]
    public void The_first_origin_names_the_relying_party() =>
        Options("https://chat.school.example:8443", "http://127.0.0.1:8080").ServerDomain.ShouldBe("chat.school.example");

    [Theory]
    [InlineData("https://chat.school.example", true)]
    [InlineData("https://old.school.example", true)]
    [InlineData("http://chat.school.example", false)]
    [InlineData("https://chat.school.example:8443", false)]
    [InlineData("https://evil.chat.school.example", false)]
    [InlineData("null", false)]
    [InlineData("", false)]
    public async Task A_page_is_known_by_its_whole_origin(string page, bool isOurs) => (await IsOursAsync(page)).ShouldBe(isOurs);

    [Fact]
    public async Task A_page_in_a_frame_is_none_of_ours()
    {
        (await IsOursAsync("https://chat.school.example", isCrossOrigin: true)).ShouldBeFalse();
        (await IsOursAsync("https://chat.school.example", top: "https://evil.example")).ShouldBeFalse();
    }

    [Fact]
    public void The_user_is_verified_and_known_by_the_passkey_alone()
    {
        var options = Options("https://chat.school.example");
        (options.UserVerificationRequirement, options.ResidentKeyRequirement).ShouldBe(("required", "required"));
    }

    private static async Task<bool> IsOursAsync(string page, bool isCrossOrigin = false, string? top = null) =>
        await Options("https://chat.school.example", "https://old.school.example").ValidateOrigin!(new()
        {
            HttpContext = new DefaultHttpContext(),
            Origin = page,
            CrossOrigin = isCrossOrigin,
            TopOrigin = top,
        });

    private static IdentityPasskeyOptions Options(params string[] origins)
    {
        var builder = WebApplication.CreateBuilder();
        foreach (var (at, origin) in origins.Index()) builder.Configuration[$"PublicOrigins:{at}"] = origin;
        builder.AddPasskeys();
        using var services = builder.Services.BuildServiceProvider();
        return services.GetRequiredService<IOptions<IdentityPasskeyOptions>>().Value;
    }
}
