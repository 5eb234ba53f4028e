using System.Globalization;

namespace Chat.Testing;

/// <summary>One of the accounts that the API makes in development: see <c>Chat.Api/Demo/DemoAccounts.cs</c>.</summary>
/// <param name="Email">The address to sign in with.</param>
/// <param name="Name">The name that others see.</param>
public sealed record DemoAccount(string Email, string Name)
{
    /// <summary>The password of all demo accounts.</summary>
    public const string Password = "chat-demo-password";

    /// <summary>The admin, whom every topology in development has.</summary>
    public static readonly DemoAccount Admin = new("admin@demo.test", "Alex Admin");

    /// <summary>The coach, whom every topology in development has.</summary>
    public static readonly DemoAccount Coach = new("coach@demo.test", "Chris Bakker");

    /// <summary>One of the further students of <see cref="Coach"/>, counted from 1.</summary>
    public static string EmailOfStudent(int number) => string.Create(CultureInfo.InvariantCulture, $"student-9-{number:0000}@demo.test");
}

/// <summary>A student and a coach who can talk to each other, and to nobody else.</summary>
public sealed record DemoPair(DemoAccount Student, DemoAccount Coach)
{
    /// <summary>The pair with this number, counted from 1.</summary>
    public static DemoPair Of(int number)
    {
        var digits = number.ToString("0000", CultureInfo.InvariantCulture);
        return new(new($"student-{digits}@demo.test", $"Student {digits}"), new($"coach-{digits}@demo.test", $"Coach {digits}"));
    }
}

/// <summary>The pairs of a topology, of which each test takes some for itself.</summary>
public sealed class DemoPairs(int count)
{
    private int _taken;

    /// <summary>A pair that no other test uses.</summary>
    /// <exception cref="InvalidOperationException">All pairs are taken.</exception>
    public DemoPair Next()
    {
        var number = Interlocked.Increment(ref _taken);
        return number <= count ? DemoPair.Of(number) : throw new InvalidOperationException($"The tests need more than {count} pairs.");
    }
}
