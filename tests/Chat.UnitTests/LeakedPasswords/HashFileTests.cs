using Chat.Api.LeakedPasswords;

namespace Chat.UnitTests.LeakedPasswords;

public sealed class HashFileTests
{
    /// <summary>Some are in one block, and others need many halvings.</summary>
    [Theory]
    [InlineData(1, "\r\n", true)]
    [InlineData(1, "\n", true)]
    [InlineData(1, "\n", false)]
    [InlineData(2, "\r\n", false)]
    [InlineData(95, "\r\n", true)]
    [InlineData(5_000, "\r\n", true)]
    [InlineData(5_000, "\n", true)]
    [InlineData(5_000, "\n", false)]
    public void Each_line_is_found_and_nothing_else(int count, string lineEnd, bool endsWithLineEnd)
    {
        var passwords = Enumerable.Range(0, count).Select(number => $"leaked {number}").ToList();
        using var list = ListFile.Of(passwords, lineEnd, endsWithLineEnd);
        using var file = new HashFile(list.Path);
        passwords.ShouldAllBe(password => file.Contains(ListFile.HashOf(password)));
        Enumerable.Range(0, 500).ShouldAllBe(number => !file.Contains(ListFile.HashOf($"another {number}")));
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000")]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF")]
    public void A_hash_before_the_first_line_or_after_the_last_one_is_missing(string hash)
    {
        using var list = ListFile.Of(Enumerable.Range(0, 1_000).Select(number => $"leaked {number}"));
        using var file = new HashFile(list.Path);
        file.Contains(hash).ShouldBeFalse();
    }

    [Fact]
    public void Small_letters_of_hashes_are_read_too()
    {
        using var list = ListFile.Raw($"{ListFile.HashOf("leaked").ToLowerInvariant()}:3\n");
        using var file = new HashFile(list.Path);
        file.Contains(ListFile.HashOf("leaked")).ShouldBeTrue();
    }

    /// <summary>The lists of today have 40 GB. The file of this test has that length, and takes no room on the disk.</summary>
    [Fact]
    public void A_line_is_read_at_any_offset()
    {
        using var list = ListFile.Of(["leaked"]);
        var line = File.ReadAllBytes(list.Path);
        const long Gap = 40L << 30;
        using (var stream = File.OpenWrite(list.Path))
        {
            stream.Position = Gap;
            stream.Write([.. line, .. line]);
        }

        using var file = new HashFile(list.Path);
        file.LineAt(Gap).Hash.ShouldBe(ListFile.HashOf("leaked"));
        file.LineAfter(Gap + 1).ShouldBe((Gap + line.Length, ListFile.HashOf("leaked")));
        file.LineAfter(Gap + line.Length).ShouldBeNull();
    }

    [Fact]
    public void A_file_that_is_replaced_while_it_is_searched_answers_as_before()
    {
        using var list = ListFile.Of(["former"]);
        using var next = ListFile.Of(["next"]);
        using var open = new HashFile(list.Path);
        File.Move(next.Path, list.Path, overwrite: true);
        open.Contains(ListFile.HashOf("former")).ShouldBeTrue();
        using var opened = new HashFile(list.Path);
        opened.Contains(ListFile.HashOf("former")).ShouldBeFalse();
        opened.Contains(ListFile.HashOf("next")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("no list\n")]
    [InlineData("\n")]
    [InlineData("da39a3ee5e6b4b0d3255bfef95601890:12\r\n")]
    [InlineData("DA39A3EE5E6B4B0D3255BFEF95601890AFD80709\r\n")]
    [InlineData("DA39A3EE5E6B4B0D3255BFEF95601890AFD80709:many\r\n")]
    [InlineData("XA39A3EE5E6B4B0D3255BFEF95601890AFD80709:1\r\n")]
    public void A_line_of_another_form_is_an_error_that_names_the_file_and_the_place(string content)
    {
        using var list = ListFile.Raw(content);
        using var file = new HashFile(list.Path);
        var message = Should.Throw<InvalidDataException>(() => file.Contains(ListFile.HashOf("leaked"))).Message;
        message.ShouldContain($"{list.Path} has at byte 0 ");
    }
}
