namespace Chat.Api.Recovery;

/// <summary>One kind of second factor, such as codes of an app. Each kind registers itself as this service.</summary>
internal interface ISecondFactors
{
    /// <summary>Removes the user's factors of this kind, in the caller's transaction.</summary>
    Task RemoveAllAsync(long user, CancellationToken cancellation);
}
