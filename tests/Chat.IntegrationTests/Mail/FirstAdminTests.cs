using System.Diagnostics;
using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Mail;

/// <summary>The verb <c>migrate</c> outside development, while there is no admin.</summary>
[Collection(MailTopology.Name)]
public sealed class FirstAdminTests(MailChat chat) : IAsyncLifetime
{
    private long[] _admins = [];

    public async ValueTask InitializeAsync() => _admins = await chat.Database.HideAdminsAsync();

    public async ValueTask DisposeAsync() => await chat.Database.ShowAdminsAsync(_admins);

    [Fact]
    public async Task Each_run_prints_a_new_link_until_the_admin_has_a_password()
    {
        const string Mark = "/welcome#";
        var email = School.NewEmail();
        (await MigrateAsync("")).ShouldNotContain(Mark);

        var first = Links.TokenIn(await MigrateAsync(email));
        var second = Links.TokenIn(await MigrateAsync(""));
        await chat.ShouldBeVoidAsync(first);
        using var set = await chat.SetAsync(second);
        set.StatusCode.ShouldBe(HttpStatusCode.NoContent, await set.TextAsync());

        using var admin = new Person(chat.Web, email);
        using var signedIn = await admin.TrySignInAsync(Links.Chosen);
        (await signedIn.ShouldHoldAsync<SignedIn>()).Role.ShouldBe("admin");
        using var system = await admin.GetAsync("/api/admin/system");
        system.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await MigrateAsync(School.NewEmail())).ShouldNotContain(Mark);
    }

    /// <summary>Runs the program of the API with the settings of the running one, but not in development.</summary>
    private async Task<string> MigrateAsync(string email)
    {
        var process = $"/proc/{chat.Topology["api"].Pid}";
        var program = File.ResolveLinkTarget($"{process}/exe", returnFinalTarget: true)!.FullName;
        var start = new ProcessStartInfo(program, ["migrate"])
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in (await File.ReadAllTextAsync($"{process}/environ", TestContext.Current.CancellationToken)).Split('\0'))
        {
            if (setting.Split('=', 2) is [var name, var value]) start.Environment[name] = value;
        }

        start.Environment.Remove("Passwords__IterationCount");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["ConnectionStrings__chatdb"] = chat.Topology.DatabaseConnectionString;
        start.Environment["Admin__Email"] = email;
        using var running = Process.Start(start)!;
        var output = running.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = running.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await running.WaitForExitAsync(TestContext.Current.CancellationToken);
        running.ExitCode.ShouldBe(0, await output + await errors);
        return await output;
    }
}
