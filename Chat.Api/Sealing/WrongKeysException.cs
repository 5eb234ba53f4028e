namespace Chat.Api.Sealing;

/// <summary>The key file is missing or faulty, or lacks a master key that the database needs. The message is for an operator.</summary>
internal sealed class WrongKeysException(string message, Exception? cause = null) : Exception(message, cause);
