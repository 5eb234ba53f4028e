namespace Chat.AppHost.Local;

/// <summary>One running part of a topology.</summary>
/// <param name="Name">Its name, such as <c>api</c> or <c>realtime-2</c>.</param>
/// <param name="Pid">Its process; null while it is down.</param>
/// <param name="Url">Where it listens: <c>postgres://…</c>, <c>redis://…</c> (with the password) or <c>http://…</c>.</param>
/// <param name="Starts">How often its program was started. One more than it was killed, stopped and resumed, unless it ended by itself. With Aspire always 1.</param>
public sealed record LocalResource(string Name, int? Pid, string Url, int Starts);
