using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Chat.Api.Messages;
using Chat.Api.Sealing;
using Chat.UnitTests.Contracts;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Chat.UnitTests.Api;

public sealed class DataKeyTests : IDisposable
{
    private const string GoldenLine = "VGhpcyBpcyBubyBzZWNyZXQgYnV0IGEgdGVzdCBrZXk";
    private static readonly Guid Id = Guid.Parse("0b5f7a3e-5d0c-4c55-9a37-6a1f2f6f3c11");
    private static readonly TextPlace Place = MessageText.PlaceOf(user: 42, peer: 9, sender: 42, Id);

    private readonly string _file = Path.GetTempFileName();
    private readonly MasterKeys _masters;
    private readonly DataKeys _keys;

    public DataKeyTests()
    {
        File.WriteAllLines(_file, [GoldenLine]);
        _masters = new(Options.Create(new KeyFileOptions { KeyFile = _file }), new FakeTimeProvider(), NullLogger<MasterKeys>.Instance);
        _keys = new(_masters);
    }

    public void Dispose()
    {
        _keys.Dispose();
        _masters.Dispose();
        File.Delete(_file);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(4000)]
    public void A_text_of_any_length_opens_again_in_its_place(int length)
    {
        var key = MakeKey();
        var text = string.Concat(Enumerable.Repeat("🤫", length));
        key.Open(key.Seal(text, Place), Place).ShouldBe(text);
    }

    [Fact]
    public void A_text_opens_neither_in_another_place_nor_with_another_key()
    {
        var key = MakeKey();
        var body = key.Seal("Between us", Place);
        TextPlace[] others =
        [
            MessageText.PlaceOf(user: 43, peer: 9, sender: 42, Id),
            MessageText.PlaceOf(user: 42, peer: 9, sender: 9, Id),
            MessageText.PlaceOf(user: 42, peer: 9, sender: 42, Guid.Empty),
            TextPlace.Between("scheduled-message", user: 42, peer: 9, author: 42, Id),
        ];
        foreach (var other in others) Should.Throw<CryptographicException>(() => key.Open(body, other), other.ToString());
        Should.Throw<CryptographicException>(() => MakeKey().Open(body, Place));
        key.Open(body, MessageText.PlaceOf(user: 9, peer: 42, sender: 42, Id)).ShouldBe("Between us");
    }

    [Fact]
    public void The_length_of_a_sealed_text_tells_little()
    {
        var sizes = Enumerable.Range(0, 16_001).Select(PaddedText.SizeOf).ToList();
        for (var bytes = 0; bytes < sizes.Count; bytes++) sizes[bytes].ShouldBeInRange(bytes + 1, Math.Max(64, bytes * 3 / 2 + 1));
        sizes.Distinct().Take(6).ShouldBe([64, 96, 128, 192, 256, 384]);
        MakeKey().Seal("No", Place).Length.ShouldBe(MakeKey().Seal("It began when I was still at school", Place).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("41")]
    public void Bytes_without_the_end_of_a_text_are_refused(string bytes) =>
        Should.Throw<CryptographicException>(() => PaddedText.Read(Convert.FromHexString(bytes)));

    [Fact]
    public void A_wrapped_key_opens_under_its_own_name_alone()
    {
        var wrapped = _keys.Make();
        Should.Throw<CryptographicException>(() => _keys.Unwrap(wrapped.Id ^ 1, wrapped.Master, wrapped.Wrapped));
        Should.Throw<CryptographicException>(() => _keys.Unwrap(wrapped.Id, "0123456789abcdef", wrapped.Wrapped));
    }

    [Fact]
    public void A_key_that_is_wrapped_again_opens_what_it_has_sealed()
    {
        var wrapped = _keys.Make();
        var body = _keys.Unwrap(wrapped.Id, wrapped.Master, wrapped.Wrapped).Seal("Still here", Place);
        File.WriteAllLines(_file, [new string('n', KeyRing.LeastLength), GoldenLine]);
        using var masters = new MasterKeys(
            Options.Create(new KeyFileOptions { KeyFile = _file }), new FakeTimeProvider(), NullLogger<MasterKeys>.Instance);
        using var keys = new DataKeys(masters);
        var renewed = keys.Rewrap(wrapped);
        (renewed.Id, renewed.Master).ShouldBe((wrapped.Id, masters.Current.Id));
        renewed.Master.ShouldNotBe(wrapped.Master);
        keys.Unwrap(renewed.Id, renewed.Master, renewed.Wrapped).Open(body, Place).ShouldBe("Still here");
    }

    /// <summary>The values in the file were made by another program.</summary>
    [Fact]
    public void The_format_is_that_of_the_golden_file()
    {
        var golden = JsonDocument.Parse(GoldenFile.Read("sealed.json")).RootElement;
        var (stored, message) = (golden.GetProperty("dataKey"), golden.GetProperty("message"));
        Place.ToString().ShouldBe(message.GetProperty("place").GetString());
        var utf8 = new byte[TextPlace.MaxSize];
        Encoding.UTF8.GetString(utf8, 0, Place.Write(utf8)).ShouldBe(Place.ToString());
        var key = _keys.Unwrap(
            stored.GetProperty("id").GetInt64(),
            golden.GetProperty("master").GetString()!,
            stored.GetProperty("wrapped").GetBytesFromBase64());
        key.Open(message.GetProperty("body").GetBytesFromBase64(), Place).ShouldBe(message.GetProperty("text").GetString());
    }

    [Fact]
    public void The_longest_place_fits()
    {
        var place = TextPlace.Between("scheduled-message", long.MinValue, long.MinValue, long.MinValue, Guid.NewGuid());
        place.Write(new byte[TextPlace.MaxSize]).ShouldBe(place.ToString().Length);
    }

    private DataKey MakeKey()
    {
        var wrapped = _keys.Make();
        return _keys.Unwrap(wrapped.Id, wrapped.Master, wrapped.Wrapped);
    }
}
