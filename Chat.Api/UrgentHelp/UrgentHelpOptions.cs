using System.Text;

namespace Chat.Api.UrgentHelp;

/// <summary>Section <c>UrgentHelp</c> of the configuration.</summary>
internal sealed class UrgentHelpOptions
{
    public const string CardSetting = "UrgentHelp:Card";

    /// <summary><see cref="UrgentHelpDto"/> as JSON, or as JSON in Base64 where quotes are a problem; empty for no card.</summary>
    public string Card { get; init; } = "";

    /// <summary>The card in JSON; null when there is none.</summary>
    /// <exception cref="FormatException">The setting is neither JSON nor Base64.</exception>
    public string? Json => Card.Trim() switch
    {
        "" => null,
        ['{', ..] json => json,
        var encoded => Encoding.UTF8.GetString(Convert.FromBase64String(encoded)),
    };
}
