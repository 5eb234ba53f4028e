using Chat.Api.LeakedPasswords;

namespace Chat.UnitTests.LeakedPasswords;

/// <summary>The setting <c>Passwords:LeakedList</c>, as the API checks it at its start.</summary>
public sealed class LeakedListSettingTests
{
    private static readonly string[] Many = [.. Enumerable.Range(0, 1_000).Select(number => $"leaked {number}")];

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_it_the_bundled_list_counts(string? setting)
    {
        FaultOf(setting).ShouldBeNull();
        using var bundled = new HashFile(LeakedPasswordOptions.Bundled);
        bundled.Contains(ListFile.HashOf("dontunderestimate")).ShouldBeTrue();
        bundled.Contains(ListFile.HashOf("quite another phrase")).ShouldBeFalse();
    }

    [Fact]
    public void A_list_in_the_order_of_its_hashes_is_taken()
    {
        using var windows = ListFile.Of(Many);
        using var single = ListFile.Of(["leaked"], "\n", endsWithLineEnd: false);
        FaultOf(windows.Path).ShouldBeNull();
        FaultOf(single.Path).ShouldBeNull();
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_refused()
    {
        FaultOf("/no/such/list.txt").ShouldNotBeNull().ShouldContain("/no/such/list.txt");
        FaultOf(Path.GetTempPath()).ShouldNotBeNull().ShouldContain("is a folder");
    }

    [Fact]
    public void A_list_in_another_order_is_refused()
    {
        var lines = Many.Select(password => $"{ListFile.HashOf(password)}:1\n");
        using var list = ListFile.Raw(string.Concat(lines));
        FaultOf(list.Path).ShouldNotBeNull().ShouldContain("is not in the order of its hashes");
    }

    [Fact]
    public void Another_file_is_refused_and_so_are_an_empty_one_and_one_that_was_cut_off()
    {
        using var other = ListFile.Raw("leaked\n");
        using var empty = ListFile.Raw("");
        using var whole = ListFile.Of(Many);
        using var cut = ListFile.Raw(File.ReadAllText(whole.Path)[..^30]);
        FaultOf(other.Path).ShouldNotBeNull().ShouldContain("40 hexadecimal digits (SHA-1)");
        FaultOf(empty.Path).ShouldNotBeNull().ShouldContain("is empty");
        FaultOf(cut.Path).ShouldNotBeNull().ShouldContain("40 hexadecimal digits (SHA-1)");
    }

    private static string? FaultOf(string? setting)
    {
        var fault = new LeakedPasswordOptionsCheck().Validate(null, new() { LeakedList = setting }).FailureMessage;
        fault?.ShouldStartWith("Passwords:LeakedList: ");
        return fault;
    }
}
