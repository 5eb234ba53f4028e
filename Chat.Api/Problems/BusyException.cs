namespace Chat.Api.Problems;

/// <summary>More is asked for at once than can wait, or a file can't be read for now. The answer is 503 with <c>Retry-After</c>.</summary>
/// <param name="detail">A sentence for the caller.</param>
internal sealed class BusyException(string detail) : Exception(detail);
