namespace Chat.Api.Exports;

internal static class ExportRegistration
{
    /// <summary>Exports of everything that is stored about a user.</summary>
    public static void AddExports(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<ExportReader>().AddScoped<PlannedExport>().AddScoped<Exporter>();
}
