using System.Security.Cryptography;
using System.Xml.Linq;
using Chat.Api.Sealing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Chat.UnitTests.Api;

public sealed class MasterKeysTests : IDisposable
{
    private static readonly string First = new('a', KeyRing.LeastLength);
    private static readonly string Second = new('b', KeyRing.LeastLength);

    private readonly string _file = Path.GetTempFileName();
    private readonly FakeTimeProvider _clock = new();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_missing_or_faulty_file_is_named_at_the_start()
    {
        using var empty = Keys();
        Should.Throw<WrongKeysException>(() => empty.Current).Message
            .ShouldBe($"Sealing:KeyFile {_file} gives no master keys: there is no key in it");
        File.Delete(_file);
        using var missing = Keys();
        Should.Throw<WrongKeysException>(() => missing.Current).Message.ShouldStartWith($"Sealing:KeyFile {_file} gives no master keys: ");
    }

    [Fact]
    public async Task A_key_that_was_added_is_current_after_the_interval()
    {
        Write(First);
        using var keys = Keys();
        await keys.StartAsync(TestContext.Current.CancellationToken);
        Write(Second, First);
        keys.Current.Id.ShouldBe(MasterKey.Of(First).Id);
        await ReadAgainAsync(() => keys.Current.Id == MasterKey.Of(Second).Id);
        await keys.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void An_unknown_key_is_looked_for_in_the_file_at_once_but_not_each_time()
    {
        Write(First);
        using var keys = Keys();
        _ = keys.Current;
        Write(Second, First);
        keys.TryFind(MasterKey.Of(Second).Id).ShouldBeNull();
        _clock.Advance(TimeSpan.FromSeconds(1));
        keys.Find(MasterKey.Of(Second).Id).Id.ShouldBe(MasterKey.Of(Second).Id);
        Should.Throw<CryptographicException>(() => keys.Find("0123456789abcdef")).Message.ShouldContain("0123456789abcdef");
    }

    [Fact]
    public void A_file_that_became_faulty_changes_nothing()
    {
        Write(First);
        using var keys = Keys();
        _ = keys.Current;
        Write("short");
        _clock.Advance(TimeSpan.FromSeconds(1));
        keys.TryFind("0123456789abcdef").ShouldBeNull();
        keys.Current.Id.ShouldBe(MasterKey.Of(First).Id);
    }

    [Fact]
    public void The_secrets_of_the_key_ring_are_sealed_again_with_the_current_key()
    {
        Write(First);
        using var keys = Keys();
        var entry = XElement.Parse(
            """
            <key id="1" version="1"><descriptor><masterKey p4:requiresEncryption="true"
            xmlns:p4="http://schemas.asp.net/2015/03/dataProtection"><value>U0VDUkVU</value></masterKey></descriptor></key>
            """);
        CookieKeys.Renew(entry, keys).ShouldBeTrue();
        entry.ToString().ShouldNotContain("U0VDUkVU");
        CookieKeys.MastersOf(entry).ShouldBe([MasterKey.Of(First).Id]);
        CookieKeys.Renew(entry, keys).ShouldBeFalse();

        Write(Second, First);
        _clock.Advance(TimeSpan.FromSeconds(1));
        keys.Find(MasterKey.Of(Second).Id);
        CookieKeys.Renew(entry, keys).ShouldBeTrue();
        CookieKeys.MastersOf(entry).ShouldBe([MasterKey.Of(Second).Id]);
        CookieKeys.Open(keys, entry.Descendants("sealed").Single()).Element("value")!.Value.ShouldBe("U0VDUkVU");
    }

    private MasterKeys Keys() =>
        new(Options.Create(new KeyFileOptions { KeyFile = _file }), _clock, NullLogger<MasterKeys>.Instance);

    private void Write(params string[] lines) => File.WriteAllLines(_file, lines);

    /// <summary>Moves the clock on until the timer, which another thread starts, has fired.</summary>
    private async Task ReadAgainAsync(Func<bool> isDone)
    {
        for (var tries = 0; !isDone() && tries < 100; tries++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TestContext.Current.CancellationToken);
        }

        isDone().ShouldBeTrue();
    }
}
