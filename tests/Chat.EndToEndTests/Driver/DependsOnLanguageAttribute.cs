using Xunit.v3;

namespace Chat.EndToEndTests.Driver;

/// <summary>Marks tests that run in each language of the app, because they depend on the length or the plurals of its texts.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class DependsOnLanguageAttribute : Attribute, ITraitAttribute
{
    /// <summary>The trait's name, for a single row of a theory.</summary>
    public const string Name = "Depends";

    /// <summary>The trait's value.</summary>
    public const string Value = "Language";

    /// <inheritdoc />
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new(Name, Value)];
}
