using Chat.Api.LeakedPasswords;
using Chat.Api.Problems;
using Chat.Api.Users;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Chat.UnitTests.LeakedPasswords;

public sealed class LeakedPasswordRuleTests
{
    [Fact]
    public async Task Passwords_of_the_bundled_list_and_of_the_schools_own_are_refused()
    {
        using var list = ListFile.Of(["zeventien groene olifanten"]);
        (await AllowsAsync(list, "zeventien groene olifanten")).ShouldBeFalse();
        (await AllowsAsync(list, "dontunderestimate")).ShouldBeFalse();
        (await AllowsAsync(list, "quite another phrase")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_list_counts_without_a_restart_and_without_one_no_password_is_set()
    {
        using var list = ListFile.Of(["zeventien groene olifanten"]);
        using var next = ListFile.Of(["een fiets zonder bel"]);
        (await AllowsAsync(list, "een fiets zonder bel")).ShouldBeTrue();
        File.Move(next.Path, list.Path, overwrite: true);
        (await AllowsAsync(list, "een fiets zonder bel")).ShouldBeFalse();
        (await AllowsAsync(list, "zeventien groene olifanten")).ShouldBeTrue();

        await File.WriteAllTextAsync(list.Path, "half of a li", TestContext.Current.CancellationToken);
        await Should.ThrowAsync<BusyException>(() => AllowsAsync(list, "een fiets zonder bel"));
        File.Delete(list.Path);
        await Should.ThrowAsync<BusyException>(() => AllowsAsync(list, "een fiets zonder bel"));
    }

    private static async Task<bool> AllowsAsync(ListFile list, string password)
    {
        var options = Options.Create(new LeakedPasswordOptions { LeakedList = list.Path });
        var rule = new LeakedPasswordRule(options, NullLogger<LeakedPasswordRule>.Instance);
        var user = new User { Name = "Noor", Role = Role.Student };
        return (await rule.ValidateAsync(null!, user, password)).Succeeded;
    }
}
