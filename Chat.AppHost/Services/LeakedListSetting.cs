namespace Chat.AppHost;

/// <summary>The school's own list of leaked passwords.</summary>
internal static class LeakedListSetting
{
    /// <summary>
    /// Passes on the path of a list of leaked passwords, from the setting <c>Passwords:LeakedList</c> or, in the cloud, a parameter. The
    /// list is optional.
    /// </summary>
    public static IResourceBuilder<ProjectResource> WithLeakedList(this IResourceBuilder<ProjectResource> api)
    {
        const string Variable = "Passwords__LeakedList";
        var builder = api.ApplicationBuilder;
        if (builder.ExecutionContext.IsPublishMode)
            return api.WithEnvironment(Variable, builder.AddParameter("leaked-list", "", publishValueAsDefault: true));
        return builder.Configuration["Passwords:LeakedList"] is { Length: > 0 } list ? api.WithEnvironment(Variable, list) : api;
    }
}
