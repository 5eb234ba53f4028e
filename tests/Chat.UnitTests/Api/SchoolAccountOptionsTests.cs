using Chat.Api.SchoolAccounts;
using Chat.Api.Sessions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Chat.UnitTests.Api;

public sealed class SchoolAccountOptionsTests
{
    private const string Good = "Authority=https://id.school.example;ClientId=chat;ClientSecret=secret";

    [Theory]
    [InlineData("")]
    [InlineData("ClientSecret=generated;CreatePeople=false;PasswordSignIn=true;BreakGlass=")]
    [InlineData(Good)]
    [InlineData(Good + ";Authority=https://login.microsoftonline.com/1b2c/v2.0")]
    [InlineData(Good + ";RolesClaim=roles;Roles:Student=student;CreatePeople=true")]
    [InlineData(Good + ";PasswordSignIn=false;BreakGlass=admin@school.example")]
    public void Settings_that_fit_are_taken(string settings) => Check(settings, Environments.Production).Failed.ShouldBeFalse();

    [Theory]
    [InlineData("ClientId=chat", "SchoolAccount:Authority is missing")]
    [InlineData("PasswordSignIn=false;BreakGlass=a@b", "nobody could sign in")]
    [InlineData(Good + ";Authority=id.school.example", "SchoolAccount:Authority must be an https address")]
    [InlineData(Good + ";Authority=http://id.school.example", "SchoolAccount:Authority must be an https address")]
    [InlineData(Good + ";Authority=http://127.0.0.1:9000", "SchoolAccount:Authority must be an https address")]
    [InlineData(Good + ";Authority=https://login.microsoftonline.com/common/v2.0", "own tenant instead of common")]
    [InlineData(Good + ";ClientId=", "SchoolAccount:ClientId is missing")]
    [InlineData(Good + ";ClientSecret=", "SchoolAccount:ClientSecret is missing")]
    [InlineData(Good + ";VerifiedClaim=", "SchoolAccount:VerifiedClaim is empty")]
    [InlineData(Good + ";RolesClaim=roles", "SchoolAccount:Roles:Admin, Coach or Student")]
    [InlineData(Good + ";CreatePeople=true", "SchoolAccount:CreatePeople needs SchoolAccount:RolesClaim")]
    [InlineData(Good + ";PasswordSignIn=false", "SchoolAccount:PasswordSignIn=false needs SchoolAccount:BreakGlass")]
    public void A_fault_is_one_line_that_names_the_setting(string settings, string line)
    {
        var fault = Check(settings, Environments.Production).FailureMessage.ShouldNotBeNull();
        fault.ShouldContain(line);
        fault.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("http://127.0.0.1:9000", false)]
    [InlineData("http://id.school.example", true)]
    public void In_development_a_provider_on_this_machine_needs_no_TLS(string authority, bool failed) =>
        Check($"{Good};Authority={authority}", Environments.Development).Failed.ShouldBe(failed);

    [Fact]
    public void The_highest_role_counts()
    {
        var roles = new SchoolRoles { Admin = "boss", Coach = "coach", Student = "" };
        roles.Of(["coach", "boss"]).ShouldBe(Chat.Api.Users.Role.Admin);
        roles.Of(["other", "coach"]).ShouldBe(Chat.Api.Users.Role.Coach);
        roles.Of(["Coach", ""]).ShouldBeNull();
    }

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/admin/people/12", "/admin/people/12")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/api/session", "/")]
    [InlineData("/conversations/9?x=1", "/")]
    [InlineData("/conversations/\r\nSet-Cookie:x", "/")]
    public void Only_a_path_of_the_app_is_kept(string? wanted, string path) => LocalPath.Of(wanted).ShouldBe(path);

    private static ValidateOptionsResult Check(string settings, string environment)
    {
        var values = settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(setting => setting.Split('=', 2))
            .GroupBy(setting => setting[0]).ToDictionary(setting => setting.Key, setting => (string?)setting.Last()[1]);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var passwords = configuration.Get<PasswordSignInOptions>() ?? new();
        return new SchoolAccountOptionsCheck(new Host(environment), Options.Create(passwords))
            .Validate(null, configuration.Get<SchoolAccountOptions>() ?? new());
    }

    private sealed class Host(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "Chat";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
