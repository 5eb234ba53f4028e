using System.ComponentModel.DataAnnotations;

namespace Chat.Api.Sealing;

/// <summary>Section <c>Sealing</c> of the configuration.</summary>
internal sealed class KeyFileOptions
{
    /// <summary>The path of the file with the master keys (docs/keys.md), which is a secret apart from the database.</summary>
    [Required(ErrorMessage = "Sealing:KeyFile is missing: the path of the file with the master keys.")]
    public string KeyFile { get; init; } = "";

    /// <summary>The time between two readings of the file.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);
}
