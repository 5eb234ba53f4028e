namespace Chat.Api.Problems;

/// <summary>A request that was refused during binding: a 400 with the message as its detail.</summary>
internal sealed class RefusedRequestException(string message) : BadHttpRequestException(message);
