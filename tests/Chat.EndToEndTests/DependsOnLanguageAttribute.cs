using Xunit.v3;

namespace Chat.EndToEndTests;

/// <summary>Marks tests that run in each language of the app: what they look at is as long, or as plural, as its texts are.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DependsOnLanguageAttribute : Attribute, ITraitAttribute
{
    /// <inheritdoc />
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Depends", "Language")];
}
