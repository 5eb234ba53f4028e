namespace Chat.EndToEndTests.Driver;

/// <summary>A student and a coach who can talk to each other.</summary>
public sealed record Pair(Account Student, Account Coach);

/// <summary>One of the demo accounts of the topology.</summary>
public sealed record Account(string Role, int Number)
{
    public const string Password = "chat-demo-password";

    public string Name => $"{Role} {Number:0000}";

    public string Email => $"{Role.ToLowerInvariant()}-{Number:0000}@demo.test";
}
