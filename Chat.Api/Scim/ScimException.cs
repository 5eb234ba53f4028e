namespace Chat.Api.Scim;

/// <summary>A refusal in the words of SCIM (RFC 7644, section 3.12).</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="detail">The reason, for people.</param>
/// <param name="type">The <c>scimType</c>; null where SCIM has none.</param>
internal sealed class ScimException(int status, string detail, string? type = null) : Exception(detail)
{
    public int Status => status;

    public string? Type => type;

    public static ScimException InvalidFilter(string detail) => new(StatusCodes.Status400BadRequest, detail, "invalidFilter");

    public static ScimException InvalidPath(string detail) => new(StatusCodes.Status400BadRequest, detail, "invalidPath");

    public static ScimException InvalidSyntax(string detail) => new(StatusCodes.Status400BadRequest, detail, "invalidSyntax");

    public static ScimException InvalidValue(string detail) => new(StatusCodes.Status400BadRequest, detail, "invalidValue");

    public static ScimException Mutability(string detail) => new(StatusCodes.Status400BadRequest, detail, "mutability");

    public static ScimException Missing(string kind, string id) =>
        new(StatusCodes.Status404NotFound, $"There is no {kind} with the id {id}.");
}
