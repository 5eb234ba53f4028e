using Aspire.Hosting.Publishing;

namespace Chat.AppHost;

/// <summary>A Bicep module of this folder, as azd reads it in the manifest: infrastructure, or the deployment of one service.</summary>
internal sealed class BicepResource : Resource
{
    private readonly string _module;

    /// <param name="name">The name in the manifest.</param>
    /// <param name="module">The name of the module's file, without its ending.</param>
    public BicepResource(string name, string module)
        : base(name)
    {
        _module = $"{module}.bicep";
        Annotations.Add(new ManifestPublishingCallbackAnnotation(WriteAsync));
    }

    /// <summary>The module's parameters: a literal text, or an expression that azd evaluates.</summary>
    public Dictionary<string, object> Parameters { get; init; } = [];

    /// <summary>Adds parameters that are known only when the manifest is written.</summary>
    public Func<ManifestPublishingContext, Dictionary<string, object>, Task> Complete { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>An output of the module, for the parameters and settings of others.</summary>
    public BicepOutput Output(string name) => new(this, name);

    private async Task WriteAsync(ManifestPublishingContext context)
    {
        await Complete(context, Parameters);
        var copy = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(context.ManifestPath))!, _module);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Cloud", _module), copy, overwrite: true);
        context.Writer.WriteString("type", "azure.bicep.v0");
        context.Writer.WriteString("path", context.GetManifestRelativePath(copy));
        context.Writer.WriteStartObject("params");
        foreach (var (name, value) in Parameters)
        {
            context.Writer.WriteString(name, ManifestText.Of(value));
            context.TryAddDependentResources(value);
        }

        context.Writer.WriteEndObject();
    }
}

/// <summary>An output of a module, known when the module has been deployed.</summary>
internal sealed class BicepOutput(BicepResource module, string name) : IManifestExpressionProvider, IValueProvider, IValueWithReferences
{
    public string ValueExpression => $"{{{module.Name}.outputs.{name}}}";

    public IEnumerable<object> References => [module];

    /// <exception cref="InvalidOperationException">Always, because only azd knows the output.</exception>
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException($"{ValueExpression} is known only in the cloud.");
}
