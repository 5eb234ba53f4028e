namespace Chat.Api.Importing;

internal static class ImportRegistration
{
    /// <summary>The import of people and their coaches from a file.</summary>
    public static void AddImports(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<ImportBaseReader>().AddScoped<ImportPlanner>().AddScoped<ImportedPeople>().AddScoped<ImportWriter>()
            .AddScoped<ImportStore>();
}
