using System.Security.Cryptography;
using System.Text;

namespace Chat.UnitTests.LeakedPasswords;

/// <summary>A list of leaked passwords in a temporary file.</summary>
internal sealed class ListFile : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"chat-leaked-{Guid.NewGuid():N}.txt");

    public static ListFile Of(IEnumerable<string> passwords, string lineEnd = "\r\n", bool endsWithLineEnd = true)
    {
        var lines = passwords.Select(HashOf).Order(StringComparer.Ordinal).Select((hash, at) => $"{hash}:{at * 7919 % 10_000_019}");
        return Raw(string.Join(lineEnd, lines) + (endsWithLineEnd ? lineEnd : ""));
    }

    public static ListFile Raw(string content)
    {
        var file = new ListFile();
        File.WriteAllText(file.Path, content);
        return file;
    }

#pragma warning disable CA5350 // The lists have SHA-1.
    public static string HashOf(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350

    public void Dispose() => File.Delete(Path);
}
