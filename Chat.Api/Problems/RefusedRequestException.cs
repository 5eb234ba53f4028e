namespace Chat.Api.Problems;

/// <summary>A request that was refused while it was being read: a 400 whose detail is the message.</summary>
internal sealed class RefusedRequestException(string message) : BadHttpRequestException(message);
